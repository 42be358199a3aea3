package org.orderadvisor.order;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Moments;

/**
 * What is known of the payment. Immutable and thread-safe.
 *
 * @param state what happened to the money
 * @param method how it was or is to be paid
 * @param paid the cash part only, without coupons; {@code null} if unknown
 * @param couponValue what coupons took off; {@code null} if unknown
 * @param deadline the last moment to pay, UTC; {@code null} if unknown
 * @param paidAt when it was paid, UTC; {@code null} if unknown
 * @param errorCode the code as the platform showed it, such as {@code CSC_7200026}; {@code null} if
 *     unknown
 * @param verification whether the platform asked for a proof of ownership
 */
public record Payment(
    PaymentState state,
    PaymentMethod method,
    @Nullable Money paid,
    @Nullable Money couponValue,
    @Nullable Instant deadline,
    @Nullable Instant paidAt,
    @Nullable String errorCode,
    Verification verification) {
  /** A payment of which nothing is known. */
  public static final Payment UNKNOWN = new Builder().build();

  /**
   * Throws {@link NullPointerException} if a component is {@code null} that may not be, {@link
   * IllegalArgumentException} if an instant is outside the years 1 to 9999.
   */
  public Payment {
    Moments.check("payment.deadline", deadline);
    Moments.check("payment.paidAt", paidAt);
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(verification, "verification");
  }

  /** Leaves amounts and the raw code out: they stay out of logs. */
  @Override
  public String toString() {
    return "Payment[state=%s, method=%s, verification=%s, deadline=%s]"
        .formatted(state, method, verification, deadline);
  }

  /** Builds a {@link Payment}; what is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private PaymentState state = PaymentState.UNKNOWN;
    private PaymentMethod method = PaymentMethod.UNKNOWN;
    private @Nullable Money paid;
    private @Nullable Money couponValue;
    private @Nullable Instant deadline;
    private @Nullable Instant paidAt;
    private @Nullable String errorCode;
    private Verification verification = Verification.UNKNOWN;

    Builder() {}

    /** Sets what happened to the money. */
    public Builder state(PaymentState value) {
      state = value;
      return this;
    }

    /** Sets how it was or is to be paid. */
    public Builder method(PaymentMethod value) {
      method = value;
      return this;
    }

    /** Sets the cash part only, without coupons. */
    public Builder paid(@Nullable Money value) {
      paid = value;
      return this;
    }

    /** Sets the cash part only, without coupons; see {@link Money#of}. */
    public Builder paid(String amount, String currency) {
      return paid(Money.of(amount, currency));
    }

    /** Sets what coupons took off. */
    public Builder couponValue(@Nullable Money value) {
      couponValue = value;
      return this;
    }

    /** Sets what coupons took off; see {@link Money#of}. */
    public Builder couponValue(String amount, String currency) {
      return couponValue(Money.of(amount, currency));
    }

    /** Sets the last moment to pay, UTC. */
    public Builder deadline(@Nullable Instant value) {
      deadline = value;
      return this;
    }

    /** Sets when it was paid, UTC. */
    public Builder paidAt(@Nullable Instant value) {
      paidAt = value;
      return this;
    }

    /** Sets the code as the platform showed it, such as {@code CSC_7200026}. */
    public Builder errorCode(@Nullable String value) {
      errorCode = value;
      return this;
    }

    /** Sets whether the platform asked for a proof of ownership. */
    public Builder verification(Verification value) {
      verification = value;
      return this;
    }

    Payment build() {
      return new Payment(
          state, method, paid, couponValue, deadline, paidAt, errorCode, verification);
    }
  }
}
