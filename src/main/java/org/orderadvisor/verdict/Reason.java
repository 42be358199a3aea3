package org.orderadvisor.verdict;

import java.util.Objects;

/**
 * One rule, or one row of a table, that decided. Immutable and thread-safe.
 *
 * @param rule the rule's name, or the row as {@code file: key}
 * @param because what it says of this order, as full sentences in the caller's language
 * @param source where the knowledge comes from
 */
public record Reason(String rule, String because, String source) {

  /** Throws {@link NullPointerException} if a component is {@code null}. */
  public Reason {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(because, "because");
    Objects.requireNonNull(source, "source");
  }

  /** Names the rule only: its sentence may hold a code as the caller gave it. */
  @Override
  public String toString() {
    return "Reason[rule=%s]".formatted(rule);
  }
}
