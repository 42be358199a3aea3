package org.orderadvisor.order;

/**
 * Where a request to cancel stands.
 *
 * <p>Immutable and thread-safe.
 */
public enum CancellationState {
  /** Nobody asked. */
  NONE,

  /** Asked and not answered. */
  REQUESTED,

  /** Accepted. */
  ACCEPTED,

  /** Refused. */
  REFUSED,

  /** Not known; never to be read as a "no". */
  UNKNOWN
}
