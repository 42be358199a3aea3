package org.orderadvisor.order;

/**
 * A fact that is either so or not so, if it is known at all.
 *
 * <p>Immutable and thread-safe.
 */
public enum Answer {
  /** Known to be so. */
  YES,

  /** Known not to be so. */
  NO,

  /** Not known; never to be read as a "no". */
  UNKNOWN
}
