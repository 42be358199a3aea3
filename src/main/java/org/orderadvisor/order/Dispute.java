package org.orderadvisor.order;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Moments;

/**
 * What is known of a dispute. Immutable and thread-safe.
 *
 * @param state where it stands
 * @param deadline the last moment to open one, UTC; {@code null} if unknown
 */
public record Dispute(DisputeState state, @Nullable Instant deadline) {
  /** A dispute of which nothing is known. */
  public static final Dispute UNKNOWN = new Builder().build();

  /**
   * Throws {@link NullPointerException} if a component is {@code null} that may not be, {@link
   * IllegalArgumentException} if an instant is outside the years 1 to 9999.
   */
  public Dispute {
    Moments.check("dispute.deadline", deadline);
    Objects.requireNonNull(state, "state");
  }

  /** Builds a {@link Dispute}; what is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private DisputeState state = DisputeState.UNKNOWN;
    private @Nullable Instant deadline;

    Builder() {}

    /** Sets where it stands. */
    public Builder state(DisputeState value) {
      state = value;
      return this;
    }

    /** Sets the last moment to open one, UTC. */
    public Builder deadline(@Nullable Instant value) {
      deadline = value;
      return this;
    }

    Dispute build() {
      return new Dispute(state, deadline);
    }
  }
}
