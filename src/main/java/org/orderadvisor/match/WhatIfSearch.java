package org.orderadvisor.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.explain.WhatIf;
import org.orderadvisor.explain.WhatIf.Change;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.verdict.Verdict;

/**
 * Finds what would give an order another scenario or trigger: one unknown fact that turns out so,
 * or one that can still change; for what one alone can't give, two. Not thread-safe; made for one
 * order.
 */
final class WhatIfSearch {
  private static final int MOST = 40;
  private static final String UNKNOWN = "UNKNOWN";

  private final OrderCase facts;
  private final Instant asOf;
  private final InputValues inputs;
  private final Evaluator evaluator;
  private final Tables tables;
  private final Match match;
  private final Unknowns unknowns;
  private final Supposing supposing;

  /** One input that is another word. */
  private record Step(Input input, int word, String value) {}

  private record Outcome(int scenario, Trigger trigger) {}

  WhatIfSearch(
      OrderCase facts, Instant asOf, Unknowns unknowns, Supposing supposing, Evaluator evaluator) {
    this.facts = facts;
    this.asOf = asOf;
    this.inputs = unknowns.inputs;
    this.unknowns = unknowns;
    this.supposing = supposing;
    this.evaluator = evaluator;
    this.tables = evaluator.rules().tables();
    this.match = new Match(evaluator.decider(), false);
  }

  List<WhatIf> find() {
    supposing.decide(match, inputs, unknowns.now.copy());
    Outcome present = outcome();
    Set<Outcome> reached = new HashSet<>(Set.of(present));
    List<WhatIf> found = new ArrayList<>();
    List<Step> steps = steps();
    Set<Outcome> byOne = new HashSet<>();
    for (Step step : steps) {
      Outcome outcome = outcome(step, null);
      if (outcome != null && !outcome.equals(present)) {
        byOne.add(outcome);
        add(List.of(step), outcome, found);
      }
    }
    reached.addAll(byOne);
    for (int i = 0; i < steps.size(); i++) {
      for (int j = i + 1; j < steps.size() && found.size() < MOST; j++) {
        if (steps.get(i).input() != steps.get(j).input()) {
          Outcome outcome = outcome(steps.get(i), steps.get(j));
          if (outcome != null
              && !reached.contains(outcome)
              && add(List.of(steps.get(i), steps.get(j)), outcome, found)) {
            reached.add(outcome);
          }
        }
      }
    }
    return found;
  }

  /** What unknown facts may be, and what known ones may become. */
  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Input input : Input.values()) {
      long words =
          unknowns.isAsked(input)
              ? unknowns.possible.get(input)
              : tables.questions().changes(input, inputs.get(input), unknowns.now);
      for (; words != 0; words &= words - 1) {
        int word = Long.numberOfTrailingZeros(words);
        String value = word == input.unknown() ? null : unknowns.texts.answer(input, word);
        if (value != null) {
          steps.add(new Step(input, word, value));
        }
      }
    }
    return steps;
  }

  private Outcome outcome() {
    return new Outcome(match.scenario().number(), match.trigger());
  }

  /** {@code null} if the facts would then stand against each other. */
  private @Nullable Outcome outcome(Step one, @Nullable Step other) {
    InputValues changed = inputs.copy();
    changed.set(one.input(), one.word());
    if (other != null) {
      changed.set(other.input(), other.word());
    }
    FactValues values = Derivation.derive(changed, tables.vocabulary());
    if (evaluator.openRules().disagreements.anew(values, unknowns.now)) {
      return null;
    }
    supposing.decide(match, changed, values);
    return outcome();
  }

  /** Evaluates the changed case itself; whether it gives what was found. */
  private boolean add(List<Step> steps, Outcome outcome, List<WhatIf> found) {
    if (found.size() >= MOST) {
      return false;
    }
    OrderCase changed = facts;
    List<Change> changes = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (Step step : steps) {
      changed = CaseFacts.with(changed, step.input().path(), step.value());
      changes.add(new Change(step.input().path(), from(step.input()), step.value()));
      shown.add(
          evaluator.phrases().question(step.input())
              + " "
              + evaluator.phrases().answer(step.input(), step.word())
              + ".");
    }
    Verdict verdict = evaluator.evaluate(changed, asOf);
    if (!verdict.scenario().equals(evaluator.decider().scenarios[outcome.scenario()].code())
        || verdict.refund().trigger() != outcome.trigger()) {
      return false;
    }
    shown.add(verdict.headline());
    found.add(
        new WhatIf(
            changes,
            verdict.scenario(),
            verdict.refund().trigger(),
            evaluator.sentences().join(shown)));
    return true;
  }

  private String from(Input input) {
    return inputs.unknown(input) ? UNKNOWN : input.words().get(inputs.get(input));
  }
}
