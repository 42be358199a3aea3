package org.orderadvisor.order;

/**
 * Why the order ended, as the platform said it.
 *
 * <p>Immutable and thread-safe.
 */
public enum Closure {
  /** Nobody paid in time. */
  PAYMENT_TIMEOUT,

  /** The buyer cancelled before paying. */
  BUYER_CANCELLED_UNPAID,

  /** The buyer cancelled while the payment was being checked. */
  BUYER_CANCELLED_IN_REVIEW,

  /** The buyer cancelled a paid order. */
  BUYER_CANCELLED,

  /** The seller cancelled. */
  SELLER_CANCELLED,

  /** The seller did not ship within the processing time. */
  PROCESSING_TIMEOUT,

  /** The platform closed it for security. */
  SECURITY,

  /** The platform's risk check refused the payment. */
  RISK_REJECTED,

  /** The platform took the trade for suspicious. */
  SUSPICIOUS_TRADE,

  /** The seller refused or did not confirm the amount of an offline payment. */
  AMOUNT_NOT_CONFIRMED,

  /** Too few buyers joined a group purchase. */
  GROUP_BUY_FAILED,

  /** No shipment could be made for the order. */
  LOGISTICS_FAILED,

  /** The buyer did not collect the parcel. */
  NOT_COLLECTED,

  /** A dispute ended it. */
  DISPUTE_ENDED,

  /** The receipt was confirmed; it looks closed but is complete. */
  RECEIPT_CONFIRMED,

  /** The platform closed it and gave no reason. */
  UNSPECIFIED,

  /** Not known; never to be read as a "no". */
  UNKNOWN
}
