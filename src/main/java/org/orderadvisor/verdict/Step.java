package org.orderadvisor.verdict;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Party;

/**
 * One thing that one party can do next. Immutable and thread-safe.
 *
 * @param actor who does it
 * @param action what to do
 * @param necessity {@code REQUIRED} only where the money depends on it
 * @param deadline the last moment that still counts, UTC; {@code null} if none is known
 * @param text the advice as full sentences in the caller's language; never blank
 */
public record Step(
    Party actor, Action action, Necessity necessity, @Nullable Instant deadline, String text) {

  /** Throws {@link NullPointerException} if a component is {@code null} that may not be. */
  public Step {
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(necessity, "necessity");
    Objects.requireNonNull(text, "text");
  }
}
