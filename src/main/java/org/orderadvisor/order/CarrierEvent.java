package org.orderadvisor.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Moments;

/**
 * One raw event of a carrier, classified by the tables {@code tracking-codes.csv} and {@code
 * tracking-texts.csv}. Immutable and thread-safe.
 *
 * @param at when it happened, UTC; {@code null} if unknown, which counts as before all others
 * @param code the carrier's or platform's code; {@code null} if unknown
 * @param text the carrier's sentence; {@code null} if unknown
 */
public record CarrierEvent(@Nullable Instant at, @Nullable String code, @Nullable String text) {

  /** Throws {@link IllegalArgumentException} if {@code at} is outside the years 1 to 9999. */
  public CarrierEvent {
    Moments.check("shipment.events.at", at);
  }

  /** Leaves code and text out: they may name a person or a place. */
  @Override
  public String toString() {
    return "CarrierEvent[at=%s]".formatted(at);
  }
}
