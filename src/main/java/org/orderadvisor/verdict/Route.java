package org.orderadvisor.verdict;

/**
 * By which way the money comes.
 *
 * <p>Immutable and thread-safe.
 */
public enum Route {
  /** As a money-back movement on the card. */
  CARD_MOVEMENT,

  /** To the bank account that the buyer names in a form. */
  BANK_FORM,

  /** As a money transfer that the buyer claims. */
  MONEY_TRANSFER,

  /** The way it was paid; a released hold too. */
  ORIGINAL_METHOD,

  /** Nothing is due or was charged. */
  NONE,

  /** The trigger or the payment method is not known. */
  UNKNOWN
}
