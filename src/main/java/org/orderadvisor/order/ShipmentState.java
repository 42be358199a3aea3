package org.orderadvisor.order;

/**
 * What the platform says of the shipment.
 *
 * <p>Immutable and thread-safe.
 */
public enum ShipmentState {
  /** The seller has not shipped. */
  NOT_SHIPPED,

  /** The seller declared it shipped, which needs no parcel to have moved. */
  SHIPPED,

  /** Delivered. */
  DELIVERED,

  /** Not known; never to be read as a "no". */
  UNKNOWN
}
