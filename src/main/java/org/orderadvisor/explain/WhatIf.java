package org.orderadvisor.explain;

import java.util.List;
import java.util.Objects;
import org.orderadvisor.verdict.Trigger;

/**
 * What another verdict would take: unknown facts that turn out so, or facts that can still change.
 * Immutable and thread-safe.
 *
 * @param changes all of them together
 * @param scenario the scenario then
 * @param refundTrigger what then sets the refund off
 * @param text in the caller's language
 */
public record WhatIf(List<Change> changes, String scenario, Trigger refundTrigger, String text) {

  /**
   * One fact of the case that is other than now.
   *
   * @param fact its path, as the case's JSON names it
   * @param from its value now; {@code UNKNOWN} if it is not known
   * @param to its value then, as the case's JSON takes it
   */
  public record Change(String fact, String from, String to) {

    /** Throws {@link NullPointerException} if a component is {@code null}. */
    public Change {
      Objects.requireNonNull(fact, "fact");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }
  }

  /** Throws {@link NullPointerException} if a component is {@code null}. */
  public WhatIf {
    changes = List.copyOf(changes);
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(refundTrigger, "refundTrigger");
    Objects.requireNonNull(text, "text");
  }

  /** Leaves the text out, as other types do. */
  @Override
  public String toString() {
    return "WhatIf[changes=%s, scenario=%s, refundTrigger=%s]"
        .formatted(changes, scenario, refundTrigger);
  }
}
