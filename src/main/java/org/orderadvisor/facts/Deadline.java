package org.orderadvisor.facts;

/**
 * A moment of the order that a rule can give a step as its deadline, by name.
 *
 * <p>Immutable and thread-safe.
 */
public enum Deadline {
  /** {@code payment.deadline}: the last moment to pay. */
  PAYMENT,

  /** The end of the payment check: {@code payment.paidAt} and the limit {@code PAYMENT_REVIEW}. */
  REVIEW,

  /** {@code shipment.deadline}: the end of the processing time. */
  SHIPMENT,

  /** {@code cancellation.deadline}: when silence counts as acceptance. */
  CANCELLATION,

  /** {@code dispute.deadline}: the last moment to open a dispute. */
  DISPUTE
}
