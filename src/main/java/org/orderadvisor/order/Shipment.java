package org.orderadvisor.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Moments;

/**
 * What is known of the shipment. Immutable and thread-safe.
 *
 * @param state what the platform says
 * @param tracking what the tracking says; if unknown, the events decide
 * @param events raw carrier events in any order; empty if none is known
 * @param deadline the end of the seller's processing time, UTC; {@code null} if unknown
 * @param shippedAt when the seller declared it shipped, UTC; {@code null} if unknown
 * @param replacementTracking whether a new tracking number stands on the order
 */
public record Shipment(
    ShipmentState state,
    Tracking tracking,
    List<CarrierEvent> events,
    @Nullable Instant deadline,
    @Nullable Instant shippedAt,
    Answer replacementTracking) {
  /** A shipment of which nothing is known. */
  public static final Shipment UNKNOWN = new Builder().build();

  /**
   * Throws {@link NullPointerException} if a component is {@code null} that may not be, {@link
   * IllegalArgumentException} if an instant is outside the years 1 to 9999.
   */
  public Shipment {
    Moments.check("shipment.deadline", deadline);
    Moments.check("shipment.shippedAt", shippedAt);
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(tracking, "tracking");
    events = List.copyOf(events);
    Objects.requireNonNull(replacementTracking, "replacementTracking");
  }

  /** Builds a {@link Shipment}; what is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private ShipmentState state = ShipmentState.UNKNOWN;
    private Tracking tracking = Tracking.UNKNOWN;
    private final List<CarrierEvent> events = new ArrayList<>();
    private @Nullable Instant deadline;
    private @Nullable Instant shippedAt;
    private Answer replacementTracking = Answer.UNKNOWN;

    Builder() {}

    /** Sets what the platform says. */
    public Builder state(ShipmentState value) {
      state = value;
      return this;
    }

    /** Sets what the tracking says. */
    public Builder tracking(Tracking value) {
      tracking = value;
      return this;
    }

    /** Adds one event; the order of calls does not matter. */
    public Builder event(CarrierEvent value) {
      events.add(value);
      return this;
    }

    /** Adds events in any order. */
    public Builder events(Collection<CarrierEvent> values) {
      events.addAll(values);
      return this;
    }

    /** Sets the end of the seller's processing time, UTC. */
    public Builder deadline(@Nullable Instant value) {
      deadline = value;
      return this;
    }

    /** Sets when the seller declared it shipped, UTC. */
    public Builder shippedAt(@Nullable Instant value) {
      shippedAt = value;
      return this;
    }

    /** Sets whether a new tracking number stands on the order. */
    public Builder replacementTracking(Answer value) {
      replacementTracking = value;
      return this;
    }

    Shipment build() {
      return new Shipment(state, tracking, events, deadline, shippedAt, replacementTracking);
    }
  }
}
