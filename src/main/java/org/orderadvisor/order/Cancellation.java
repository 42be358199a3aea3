package org.orderadvisor.order;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Moments;

/**
 * What is known of a request to cancel. Immutable and thread-safe.
 *
 * @param state where the request stands
 * @param requestedBy who asked: {@code BUYER}, {@code SELLER}, {@code PLATFORM} or {@code UNKNOWN}
 * @param reason the platform's code, such as {@code otherReasons}; {@code null} if unknown
 * @param deadline when silence counts as acceptance, UTC; {@code null} if unknown
 */
public record Cancellation(
    CancellationState state,
    Party requestedBy,
    @Nullable String reason,
    @Nullable Instant deadline) {
  /** A cancellation of which nothing is known. */
  public static final Cancellation UNKNOWN = new Builder().build();

  /**
   * Throws {@link NullPointerException} if a component is {@code null} that may not be, {@link
   * IllegalArgumentException} if {@code requestedBy} is nobody who could ask or an instant is
   * outside the years 1 to 9999.
   */
  public Cancellation {
    Moments.check("cancellation.deadline", deadline);
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(requestedBy, "requestedBy");
    if (requestedBy == Party.CARRIER || requestedBy == Party.BANK || requestedBy == Party.NOBODY) {
      throw new IllegalArgumentException(
          "cancellation.requestedBy (%s) can't ask to cancel. Maybe BUYER, SELLER or PLATFORM."
              .formatted(requestedBy));
    }
  }

  /** Leaves the raw reason out: it stays out of logs. */
  @Override
  public String toString() {
    return "Cancellation[state=%s, requestedBy=%s, deadline=%s]"
        .formatted(state, requestedBy, deadline);
  }

  /** Builds a {@link Cancellation}; what is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private CancellationState state = CancellationState.UNKNOWN;
    private Party requestedBy = Party.UNKNOWN;
    private @Nullable String reason;
    private @Nullable Instant deadline;

    Builder() {}

    /** Sets where the request stands. */
    public Builder state(CancellationState value) {
      state = value;
      return this;
    }

    /** Sets who asked: {@code BUYER}, {@code SELLER}, {@code PLATFORM} or {@code UNKNOWN}. */
    public Builder requestedBy(Party value) {
      requestedBy = value;
      return this;
    }

    /** Sets the platform's code, such as {@code otherReasons}. */
    public Builder reason(@Nullable String value) {
      reason = value;
      return this;
    }

    /** Sets when silence counts as acceptance, UTC. */
    public Builder deadline(@Nullable Instant value) {
      deadline = value;
      return this;
    }

    Cancellation build() {
      return new Cancellation(state, requestedBy, reason, deadline);
    }
  }
}
