package org.orderadvisor.facts;

/**
 * What a payment error code means; from {@code payment-errors.csv}.
 *
 * <p>Immutable and thread-safe.
 */
public enum PaymentError {
  /** The card has to be proved. */
  CARD_CHECK,

  /** The account has to be proved. */
  ACCOUNT_CHECK,

  /** The card was refused. */
  CARD_REFUSED,

  /** Too little money. */
  NO_FUNDS,

  /** A typing error in the payment data. */
  WRONG_DATA,

  /** A failure of the system, or too many tries. */
  TRY_LATER,

  /** The buyer's account is blocked. */
  ACCOUNT_BLOCKED,

  /** The coupon was refused. */
  COUPON_REFUSED,

  /** The order could not be placed. */
  ORDER_REFUSED,

  /** No code, or one that the table does not know. */
  UNKNOWN
}
