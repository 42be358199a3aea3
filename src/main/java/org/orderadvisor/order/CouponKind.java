package org.orderadvisor.order;

/**
 * Which kind of coupon took something off the price.
 *
 * <p>Immutable and thread-safe.
 */
public enum CouponKind {
  /** No coupon was used. */
  NONE,

  /** A coupon for new buyers. */
  WELCOME,

  /** A coupon of the store. */
  STORE,

  /** A coupon of the platform. */
  PLATFORM,

  /** A promotion code. */
  PROMO_CODE,

  /** Not known; never to be read as a "no". */
  UNKNOWN
}
