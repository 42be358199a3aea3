package org.orderadvisor.explain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.verdict.Verdict;

/**
 * A verdict with everything that led to it. Immutable and thread-safe.
 *
 * @param verdict the verdict, as {@code advise} gives it
 * @param rules every rule with every condition: in the order of the three questions, then by file
 *     and line
 * @param nearMisses the rules that did not fire for the fewest conditions, fewest first; not those
 *     that only wait for what an earlier question decided
 * @param whatIf what would give another scenario or trigger, the fewest changes first; each was
 *     evaluated. Of single changes all, but a notice only for what no other fact gives; of two one
 *     pair for each outcome that one alone doesn't give
 * @param timeline when the verdict changes by itself, as {@link #validUntil} counts it, in order of
 *     time; each was evaluated
 */
public record Explanation(
    Verdict verdict,
    List<RuleTrace> rules,
    List<RuleTrace> nearMisses,
    List<WhatIf> whatIf,
    List<Turn> timeline) {

  /** Throws {@link NullPointerException} if a component is {@code null}. */
  public Explanation {
    Objects.requireNonNull(verdict, "verdict");
    rules = List.copyOf(rules);
    nearMisses = List.copyOf(nearMisses);
    whatIf = List.copyOf(whatIf);
    timeline = List.copyOf(timeline);
  }

  /**
   * Until when the verdict holds if nothing else is learnt, UTC; {@code null} if time alone never
   * changes it. That is: its scenario, parties, trigger, route, {@code overdue} and steps. How
   * certain it is, what else is possible and what to ask may change before.
   */
  public @Nullable Instant validUntil() {
    return timeline.isEmpty() ? null : timeline.get(0).at();
  }

  /** Names the verdict only. */
  @Override
  public String toString() {
    return "Explanation[%s]".formatted(verdict);
  }
}
