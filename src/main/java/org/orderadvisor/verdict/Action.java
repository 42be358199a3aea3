package org.orderadvisor.verdict;

/**
 * Something that one party can do next.
 *
 * <p>Immutable and thread-safe.
 */
public enum Action {
  /** Wait. */
  WAIT,

  /** Pay the order. */
  PAY,

  /** Let the time to pay run out. */
  LET_EXPIRE,

  /** Write to the seller. */
  CONTACT_SELLER,

  /** Write to the platform's support. */
  CONTACT_SUPPORT,

  /** Ask the bank or payment service. */
  CONTACT_BANK,

  /** Open a dispute. */
  OPEN_DISPUTE,

  /** Order again. */
  REORDER,

  /** Order again without the coupon. */
  REORDER_WITHOUT_COUPON,

  /** Send the documents that prove who owns the card or account. */
  SUBMIT_DOCUMENTS,

  /** Cancel as the seller asks, with "other reasons". */
  ACCEPT_CANCELLATION,

  /** Tell the seller that you do not cancel. */
  DECLINE_CANCELLATION,

  /** Ask to cancel the order. */
  REQUEST_CANCELLATION,

  /** Give the seller more time to ship. */
  EXTEND_PROCESSING_TIME,

  /** Follow the new tracking number. */
  TRACK_NEW_PARCEL,

  /** Do not confirm that anything arrived. */
  DO_NOT_CONFIRM_RECEIPT,

  /** Pay the duty. */
  PAY_DUTY,

  /** Ask the carrier. */
  CONTACT_CARRIER,

  /** Give the details that the refund is to be paid with. */
  FILL_REFUND_FORM,

  /** Watch the refund's progress in the order. */
  FOLLOW_REFUND,

  /** Look through the statement of the card or account. */
  CHECK_STATEMENT,

  /** Send evidence to the dispute. */
  SUBMIT_EVIDENCE
}
