package org.orderadvisor.order;

/**
 * Someone who can act on an order, ask for something or end it.
 *
 * <p>Immutable and thread-safe.
 */
public enum Party {
  /** The buyer. */
  BUYER,

  /** The seller. */
  SELLER,

  /** The marketplace. */
  PLATFORM,

  /** The carrier or the customs on its way. */
  CARRIER,

  /** The bank or payment service. */
  BANK,

  /** Nobody: it has not ended, or it runs by itself. */
  NOBODY,

  /** Not known; never to be read as a "no". */
  UNKNOWN
}
