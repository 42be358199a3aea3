package org.orderadvisor.order;

/**
 * Where a dispute stands, seen by the buyer.
 *
 * <p>Immutable and thread-safe.
 */
public enum DisputeState {
  /** No dispute. */
  NONE,

  /** Running. */
  OPEN,

  /** Decided for the buyer. */
  WON,

  /** Decided against the buyer. */
  LOST,

  /** Not known; never to be read as a "no". */
  UNKNOWN
}
