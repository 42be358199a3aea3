package org.orderadvisor.order;

import java.util.Objects;

/**
 * What is known of the coupon. Immutable and thread-safe.
 *
 * @param kind which kind was used
 * @param addressUsedBefore whether an earlier welcome coupon went to this address
 * @param accountUsedBefore whether another account of the same buyer used one
 */
public record Coupon(CouponKind kind, Answer addressUsedBefore, Answer accountUsedBefore) {
  /** A coupon of which nothing is known. */
  public static final Coupon UNKNOWN = new Builder().build();

  /** Throws {@link NullPointerException} if a component is {@code null} that may not be. */
  public Coupon {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(addressUsedBefore, "addressUsedBefore");
    Objects.requireNonNull(accountUsedBefore, "accountUsedBefore");
  }

  /** Builds a {@link Coupon}; what is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private CouponKind kind = CouponKind.UNKNOWN;
    private Answer addressUsedBefore = Answer.UNKNOWN;
    private Answer accountUsedBefore = Answer.UNKNOWN;

    Builder() {}

    /** Sets which kind was used. */
    public Builder kind(CouponKind value) {
      kind = value;
      return this;
    }

    /** Sets whether an earlier welcome coupon went to this address. */
    public Builder addressUsedBefore(Answer value) {
      addressUsedBefore = value;
      return this;
    }

    /** Sets whether another account of the same buyer used one. */
    public Builder accountUsedBefore(Answer value) {
      accountUsedBefore = value;
      return this;
    }

    Coupon build() {
      return new Coupon(kind, addressUsedBefore, accountUsedBefore);
    }
  }
}
