package org.orderadvisor.facts;

/**
 * What the sentence that the platform showed is about, beside status and closure; from {@code
 * notices.csv}.
 *
 * <p>Immutable and thread-safe.
 */
public enum NoticeTopic {
  /** Nothing more than status and closure. */
  NONE,

  /** A coupon that may not be used again. */
  COUPON_REUSE,

  /** The card or account has to be proved. */
  CARD_CHECK,

  /** No notice, or one that the table does not know. */
  UNKNOWN
}
