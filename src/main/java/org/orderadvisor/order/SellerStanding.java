package org.orderadvisor.order;

/**
 * What the platform thinks of the seller.
 *
 * <p>Immutable and thread-safe.
 */
public enum SellerStanding {
  /** Nothing is held against the seller. */
  GOOD,

  /** The platform is investigating. */
  UNDER_INVESTIGATION,

  /** Found unreliable. */
  UNRELIABLE,

  /** The platform closed the store. */
  STORE_CLOSED,

  /** Not known; never to be read as a "no". */
  UNKNOWN
}
