package org.orderadvisor.order;

import java.util.Objects;

/**
 * What the buyer wants. Immutable and thread-safe.
 *
 * @param wantsItem whether the buyer still wants the item
 * @param likesPrice whether the price was a good one
 * @param inHurry whether it is urgent
 * @param availableElsewhere whether another seller offers it at that price
 * @param chargeback whether the buyer's bank was asked to take the payment back
 */
public record Buyer(
    Answer wantsItem,
    Answer likesPrice,
    Answer inHurry,
    Answer availableElsewhere,
    Answer chargeback) {
  /** A buyer of which nothing is known. */
  public static final Buyer UNKNOWN = new Builder().build();

  /** Throws {@link NullPointerException} if a component is {@code null} that may not be. */
  public Buyer {
    Objects.requireNonNull(wantsItem, "wantsItem");
    Objects.requireNonNull(likesPrice, "likesPrice");
    Objects.requireNonNull(inHurry, "inHurry");
    Objects.requireNonNull(availableElsewhere, "availableElsewhere");
    Objects.requireNonNull(chargeback, "chargeback");
  }

  /** Builds a {@link Buyer}; what is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private Answer wantsItem = Answer.UNKNOWN;
    private Answer likesPrice = Answer.UNKNOWN;
    private Answer inHurry = Answer.UNKNOWN;
    private Answer availableElsewhere = Answer.UNKNOWN;
    private Answer chargeback = Answer.UNKNOWN;

    Builder() {}

    /** Sets whether the buyer still wants the item. */
    public Builder wantsItem(Answer value) {
      wantsItem = value;
      return this;
    }

    /** Sets whether the price was a good one. */
    public Builder likesPrice(Answer value) {
      likesPrice = value;
      return this;
    }

    /** Sets whether it is urgent. */
    public Builder inHurry(Answer value) {
      inHurry = value;
      return this;
    }

    /** Sets whether another seller offers it at that price. */
    public Builder availableElsewhere(Answer value) {
      availableElsewhere = value;
      return this;
    }

    /** Sets whether the buyer's bank was asked to take the payment back. */
    public Builder chargeback(Answer value) {
      chargeback = value;
      return this;
    }

    Buyer build() {
      return new Buyer(wantsItem, likesPrice, inHurry, availableElsewhere, chargeback);
    }
  }
}
