package org.orderadvisor.order;

/**
 * What the carrier's tracking says of the parcel.
 *
 * <p>Immutable and thread-safe.
 */
public enum Tracking {
  /** No tracking at all. */
  NONE,

  /** A label was made; no carrier has seen the parcel. */
  DECLARED,

  /** The parcel is under way. */
  MOVING,

  /** The shipment was cancelled, or refused where it started. */
  CANCELLED,

  /** Refused by export customs or by the airline. */
  EXPORT_REFUSED,

  /** Refused by import or transit customs. */
  IMPORT_REFUSED,

  /** Waits until a duty is paid. */
  DUTY_DUE,

  /** Delivery was tried and failed. */
  DELIVERY_FAILED,

  /** On the way back to the sender, returned or destroyed. */
  RETURNED,

  /** Delivered. */
  DELIVERED,

  /** Not known; never to be read as a "no". */
  UNKNOWN
}
