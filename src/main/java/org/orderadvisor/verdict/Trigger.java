package org.orderadvisor.verdict;

/**
 * What sets a refund off.
 *
 * <p>Immutable and thread-safe.
 */
public enum Trigger {
  /** Nothing was taken, so nothing comes back. */
  NOTHING_CHARGED,

  /** The bank releases an amount that was only held. */
  AUTHORIZATION_RELEASE,

  /** It starts by itself. */
  AUTOMATIC,

  /** It starts once a cancellation is accepted. */
  AFTER_ACCEPTANCE,

  /** It comes only by a dispute. */
  BY_DISPUTE,

  /** It depends on the platform's review. */
  AFTER_REVIEW,

  /** The buyer's bank decides, in a chargeback. */
  BY_BANK,

  /** No refund is due as things stand. */
  NOT_DUE,

  /** It cannot be said from the facts. */
  UNKNOWN
}
