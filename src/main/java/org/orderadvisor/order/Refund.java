package org.orderadvisor.order;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Moments;

/**
 * What the platform says of a refund. Immutable and thread-safe.
 *
 * @param state how far it has come
 * @param acceptedAt when the platform accepted it, UTC; {@code null} if unknown
 * @param sentAt when it was sent to the payment method, UTC; {@code null} if unknown
 * @param amount the cash part that the platform or a dispute granted; {@code null} if unknown
 */
public record Refund(
    RefundState state,
    @Nullable Instant acceptedAt,
    @Nullable Instant sentAt,
    @Nullable Money amount) {
  /** A refund of which nothing is known. */
  public static final Refund UNKNOWN = new Builder().build();

  /**
   * Throws {@link NullPointerException} if a component is {@code null} that may not be, {@link
   * IllegalArgumentException} if an instant is outside the years 1 to 9999.
   */
  public Refund {
    Moments.check("refund.acceptedAt", acceptedAt);
    Moments.check("refund.sentAt", sentAt);
    Objects.requireNonNull(state, "state");
  }

  /** Leaves the amount out: it stays out of logs. */
  @Override
  public String toString() {
    return "Refund[state=%s, acceptedAt=%s, sentAt=%s]".formatted(state, acceptedAt, sentAt);
  }

  /** Builds a {@link Refund}; what is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private RefundState state = RefundState.UNKNOWN;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant sentAt;
    private @Nullable Money amount;

    Builder() {}

    /** Sets how far it has come. */
    public Builder state(RefundState value) {
      state = value;
      return this;
    }

    /** Sets when the platform accepted it, UTC. */
    public Builder acceptedAt(@Nullable Instant value) {
      acceptedAt = value;
      return this;
    }

    /** Sets when it was sent to the payment method, UTC. */
    public Builder sentAt(@Nullable Instant value) {
      sentAt = value;
      return this;
    }

    /** Sets the cash part that the platform or a dispute granted. */
    public Builder amount(@Nullable Money value) {
      amount = value;
      return this;
    }

    /** Sets the cash part that the platform or a dispute granted; see {@link Money#of}. */
    public Builder amount(String amount, String currency) {
      return amount(Money.of(amount, currency));
    }

    Refund build() {
      return new Refund(state, acceptedAt, sentAt, amount);
    }
  }
}
