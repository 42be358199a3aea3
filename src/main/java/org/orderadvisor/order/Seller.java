package org.orderadvisor.order;

import java.util.Objects;

/**
 * What is known of the seller. Immutable and thread-safe.
 *
 * @param standing what the platform thinks of the seller
 * @param replied whether the seller answered at all
 * @param convincing whether the answer satisfied the buyer
 * @param asksToCancel whether the seller asks the buyer to cancel
 */
public record Seller(
    SellerStanding standing, Answer replied, Answer convincing, Answer asksToCancel) {
  /** A seller of which nothing is known. */
  public static final Seller UNKNOWN = new Builder().build();

  /** Throws {@link NullPointerException} if a component is {@code null} that may not be. */
  public Seller {
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(replied, "replied");
    Objects.requireNonNull(convincing, "convincing");
    Objects.requireNonNull(asksToCancel, "asksToCancel");
  }

  /** Builds a {@link Seller}; what is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private SellerStanding standing = SellerStanding.UNKNOWN;
    private Answer replied = Answer.UNKNOWN;
    private Answer convincing = Answer.UNKNOWN;
    private Answer asksToCancel = Answer.UNKNOWN;

    Builder() {}

    /** Sets what the platform thinks of the seller. */
    public Builder standing(SellerStanding value) {
      standing = value;
      return this;
    }

    /** Sets whether the seller answered at all. */
    public Builder replied(Answer value) {
      replied = value;
      return this;
    }

    /** Sets whether the answer satisfied the buyer. */
    public Builder convincing(Answer value) {
      convincing = value;
      return this;
    }

    /** Sets whether the seller asks the buyer to cancel. */
    public Builder asksToCancel(Answer value) {
      asksToCancel = value;
      return this;
    }

    Seller build() {
      return new Seller(standing, replied, convincing, asksToCancel);
    }
  }
}
