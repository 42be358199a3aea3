package org.orderadvisor.verdict;

/**
 * How much depends on a step, the strongest first.
 *
 * <p>Immutable and thread-safe.
 */
public enum Necessity {
  /** The money depends on it. */
  REQUIRED,

  /** Advisable. */
  RECOMMENDED,

  /** Possible; nothing is lost without it. */
  OPTIONAL
}
