package org.orderadvisor.order;

/**
 * How the buyer paid or means to pay.
 *
 * <p>Immutable and thread-safe.
 */
public enum PaymentMethod {
  /** Credit or debit card. */
  CARD,

  /** Alipay wallet. */
  ALIPAY,

  /** PayPal. */
  PAYPAL,

  /** Bank transfer. */
  BANK_TRANSFER,

  /** Boleto, Brazil. */
  BOLETO,

  /** Pix, Brazil. */
  PIX,

  /** QIWI wallet. */
  QIWI,

  /** WebMoney wallet. */
  WEBMONEY,

  /** Western Union money transfer. */
  WESTERN_UNION,

  /** Mobile phone account. */
  MOBILE,

  /** Klarna. */
  KLARNA,

  /** Apple Pay. */
  APPLE_PAY,

  /** Google Pay. */
  GOOGLE_PAY,

  /** Bonus balance at the marketplace. */
  BONUS_BALANCE,

  /** A method that is known and is none of the others. */
  OTHER,

  /** Not known; never to be read as a "no". */
  UNKNOWN
}
