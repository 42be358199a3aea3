package org.orderadvisor.order;

/**
 * How far the platform says that a refund has come.
 *
 * <p>Immutable and thread-safe.
 */
public enum RefundState {
  /** No refund has started. */
  NONE,

  /** Waits for the platform to confirm it; the first of three dots. */
  AWAITING_CONFIRMATION,

  /** Being processed; the second dot. */
  PROCESSING,

  /** Sent to the payment method; the third dot. The money itself may come later. */
  SENT,

  /** Stopped while the order is frozen. */
  FROZEN,

  /** Refused. */
  REJECTED,

  /** Tried and failed. */
  FAILED,

  /** Not known; never to be read as a "no". */
  UNKNOWN
}
