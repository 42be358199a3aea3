package org.orderadvisor.order;

/**
 * Whether the platform asked the buyer to prove who owns the card or account.
 *
 * <p>Immutable and thread-safe.
 */
public enum Verification {
  /** Not asked. */
  NONE,

  /** Asked; nothing was sent yet. */
  REQUESTED,

  /** Documents were sent and wait for an answer. */
  SUBMITTED,

  /** Proved. */
  PASSED,

  /** The proof was refused. */
  FAILED,

  /** Not known; never to be read as a "no". */
  UNKNOWN
}
