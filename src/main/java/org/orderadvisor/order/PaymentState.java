package org.orderadvisor.order;

/**
 * What happened to the buyer's money.
 *
 * <p>Immutable and thread-safe.
 */
public enum PaymentState {
  /** Nothing was paid. */
  UNPAID,

  /** The amount is held on the card or account, not taken. */
  AUTHORIZED,

  /** The money was taken. */
  CAPTURED,

  /** The payment was tried and refused. */
  FAILED,

  /** Not known; never to be read as a "no". */
  UNKNOWN
}
