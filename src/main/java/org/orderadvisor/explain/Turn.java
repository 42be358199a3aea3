package org.orderadvisor.explain;

import java.time.Instant;
import java.util.Objects;
import org.orderadvisor.verdict.Trigger;

/**
 * A moment at which a verdict changes by itself: a deadline passes, or a refund becomes overdue.
 * Immutable and thread-safe.
 *
 * @param at the first moment of the new verdict, UTC; where a parcel has not moved for too long,
 *     its first full second
 * @param scenario the scenario from then on
 * @param refundTrigger what then sets the refund off
 * @param text what is new then, in the caller's language: headline, refund or steps, and which
 *     steps no longer apply or became more or less pressing
 */
public record Turn(Instant at, String scenario, Trigger refundTrigger, String text) {

  /** Throws {@link NullPointerException} if a component is {@code null}. */
  public Turn {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(refundTrigger, "refundTrigger");
    Objects.requireNonNull(text, "text");
  }

  /** Leaves the text out: it may name an amount. */
  @Override
  public String toString() {
    return "Turn[at=%s, scenario=%s, refundTrigger=%s]".formatted(at, scenario, refundTrigger);
  }
}
