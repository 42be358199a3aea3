package org.orderadvisor.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * or one that can still change, all of them; for each outcome that one alone can't give, one pair.
 * Not thread-safe; made for one order.
 */
final class WhatIfSearch {
  private static final String UNKNOWN = "UNKNOWN";

  private final OrderCase facts;
  private final Instant asOf;
  private final InputValues inputs;
  private final Evaluator evaluator;
  private final Tables tables;
  private final Match match;
  private final Unknowns unknowns;
  private final Template answered;

  /** One input that is another word. */
  private record Step(Input input, int word, String value) {}

  private record Outcome(int scenario, Trigger trigger) {}

  WhatIfSearch(OrderCase facts, Instant asOf, Unknowns unknowns, Evaluator evaluator) {
    this.facts = facts;
    this.asOf = asOf;
    this.inputs = unknowns.inputs;
    this.unknowns = unknowns;
    this.evaluator = evaluator;
    this.tables = evaluator.rules().tables();
    this.match = new Match(evaluator.decider(), false);
    this.answered = evaluator.sentences().template(List.of("question", "answer"), "what-if.answer");
  }

  List<WhatIf> find() {
    FactValues values = unknowns.now.copy();
    Outcome present = outcome(values);
    List<Step> steps = steps();
    List<WhatIf> found = new ArrayList<>();
    Set<Outcome> reached = new HashSet<>(Set.of(present));
    Set<Outcome> byNoNotice = new HashSet<>();
    InputValues changed = inputs.copy();
    for (Step step : steps) {
      put(step, changed, values);
      Outcome outcome = agrees(values) ? outcome(values) : present;
      boolean notice = step.input() == Input.NOTICE;
      if (!notice) {
        byNoNotice.add(outcome);
      }
      if (!outcome.equals(present)
          && !(notice && byNoNotice.contains(outcome))
          && add(List.of(step), outcome, found)) {
        reached.add(outcome);
      }
      takeBack(step, changed, values);
    }
    for (int i = 0; i < steps.size(); i++) {
      put(steps.get(i), changed, values);
      for (int j = i + 1; j < steps.size(); j++) {
        if (steps.get(i).input() != steps.get(j).input()) {
          put(steps.get(j), changed, values);
          Outcome outcome = agrees(values) ? outcome(values) : present;
          if (!reached.contains(outcome)
              && add(List.of(steps.get(i), steps.get(j)), outcome, found)) {
            reached.add(outcome);
          }
          takeBack(steps.get(j), changed, values);
        }
      }
      takeBack(steps.get(i), changed, values);
    }
    return found;
  }

  private void put(Step step, InputValues changed, FactValues values) {
    changed.set(step.input(), step.word());
    Derivation.derive(changed, step.input(), tables.vocabulary(), values);
  }

  private void takeBack(Step step, InputValues changed, FactValues values) {
    changed.set(step.input(), inputs.get(step.input()));
    Derivation.derive(changed, step.input(), tables.vocabulary(), values);
  }

  /**
   * What unknown facts may be, and what known ones may become. Notices come last: what they say is
   * mostly what the status and the reason say themselves.
   */
  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Input input : Input.values()) {
      if (input != Input.NOTICE) {
        addSteps(input, steps);
      }
    }
    addSteps(Input.NOTICE, steps);
    return steps;
  }

  private void addSteps(Input input, List<Step> steps) {
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

  /** Whether no facts stand against each other that don't do so now. */
  private boolean agrees(FactValues values) {
    return !evaluator.openRules().disagreements.anew(values, unknowns.now);
  }

  /** What the first two stages decide; what to do makes no other outcome. */
  private Outcome outcome(FactValues values) {
    match.closure(values);
    match.refund(values);
    return new Outcome(match.scenario().number(), match.trigger());
  }

  /** Evaluates the changed case itself; whether it gives what was found. */
  private boolean add(List<Step> steps, Outcome outcome, List<WhatIf> found) {
    OrderCase changed = facts;
    List<Change> changes = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (Step step : steps) {
      changed = CaseFacts.with(changed, step.input().path(), step.value());
      changes.add(new Change(step.input().path(), from(step.input()), step.value()));
      shown.add(
          answered.with(
              evaluator.phrases().question(step.input()),
              evaluator.phrases().answer(step.input(), step.word())));
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
