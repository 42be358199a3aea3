package org.orderadvisor.verdict;

/**
 * Whether a used coupon comes back.
 *
 * <p>Immutable and thread-safe.
 */
public enum CouponReturn {
  /** It does not. */
  NO,

  /** It may, while it is still valid. */
  DEPENDS,

  /** No coupon was used. */
  NOT_APPLICABLE,

  /** Not known whether, or which, coupon was used. */
  UNKNOWN
}
