package org.orderadvisor.order;

/**
 * Where the platform says that the order stands.
 *
 * <p>Immutable and thread-safe.
 */
public enum OrderStatus {
  /** The platform waits for the buyer's payment. */
  AWAITING_PAYMENT,

  /** The payment was made and is being checked for risk. */
  PAYMENT_REVIEW,

  /** Paid; the seller has yet to ship. */
  AWAITING_SHIPMENT,

  /** The seller shipped some of the items. */
  PARTLY_SHIPPED,

  /** The seller declared the order shipped. */
  SHIPPED,

  /** Someone asked to cancel; the other side has yet to answer. Not a cancellation. */
  CANCELLATION_REQUESTED,

  /** A dispute about the order is running. */
  IN_DISPUTE,

  /** The platform froze the order; nothing moves until it decides. */
  FROZEN,

  /** The order ended without being completed. */
  CLOSED,

  /** The order ended well: received, or counted as received. */
  COMPLETED,

  /** Not known; never to be read as a "no". */
  UNKNOWN
}
