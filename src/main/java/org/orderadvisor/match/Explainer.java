package org.orderadvisor.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.explain.RuleTrace;
import org.orderadvisor.explain.RuleTrace.ConditionTrace;
import org.orderadvisor.explain.RuleTrace.Outcome;
import org.orderadvisor.explain.RuleTrace.Result;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.Fact;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Proposal;
import org.orderadvisor.rules.Rule;
import org.orderadvisor.rules.Rule.Condition;
import org.orderadvisor.rules.Stage;
import org.orderadvisor.rules.StageTable;
import org.orderadvisor.rules.TruthTable;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.Verdict;

/** Explains one order's verdict, rule by rule. Not thread-safe; made for one order. */
final class Explainer {
  /** What a near miss may lack; those that lack one condition are all named. */
  private static final int MOST_FAILING = 2;

  private static final int MOST_NEAR_MISSES = 10;

  private final OrderCase facts;
  private final Instant asOf;
  private final Evaluator evaluator;
  private final Unknowns unknowns;
  private final FactValues values;
  private final Match match;
  private final DecidingRules deciding;
  private final long[] sets;

  private record Miss(RuleTrace rule, int failing, int holding) {}

  Explainer(OrderCase facts, Instant asOf, Evaluator evaluator) {
    this.facts = facts;
    this.asOf = asOf;
    this.evaluator = evaluator;
    this.unknowns = new Unknowns(facts, asOf, evaluator.inputs(facts, asOf), evaluator);
    this.values = unknowns.now.copy();
    this.match = new Match(evaluator.decider(), evaluator.settings().engine());
    this.deciding = new DecidingRules(evaluator.decider(), match);
    new Supposing(facts, asOf, evaluator).decide(match, unknowns.inputs, values);
    match.writeTo(values);
    this.sets = unknowns.possible.facts().clone();
    for (Fact fact : Fact.values()) {
      if (Derivation.restsOn(fact).isEmpty()) {
        sets[fact.ordinal()] = 0; // decided by an earlier stage: the values say it
      }
    }
  }

  Explanation explain() {
    List<RuleTrace> rules = new ArrayList<>();
    List<Miss> misses = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      StageTable table = evaluator.rules().stage(stage);
      List<RuleTrace> ofStage = new ArrayList<>();
      for (int bit = 0; bit < table.rules().size(); bit++) {
        ofStage.add(trace(stage, bit, table.rules().get(bit), misses));
      }
      ofStage.sort(Comparator.comparing(RuleTrace::file).thenComparingInt(RuleTrace::line));
      rules.addAll(ofStage);
    }
    Verdict verdict = evaluator.evaluate(facts, asOf);
    return new Explanation(
        verdict,
        rules,
        nearest(misses),
        new WhatIfSearch(facts, asOf, unknowns, evaluator).find(),
        new Timeline(facts, asOf, evaluator).after(verdict));
  }

  private RuleTrace trace(Stage stage, int bit, Rule rule, List<Miss> misses) {
    List<ConditionTrace> conditions = new ArrayList<>();
    List<ConditionTrace> failing = new ArrayList<>();
    Reason reason = evaluator.phrases().reasons(stage)[bit];
    boolean possible = true;
    boolean earlierOnly = true;
    for (Condition condition : rule.conditions()) {
      ConditionTrace trace = trace(condition);
      conditions.add(trace);
      possible &= trace.result() != Result.FALSE;
      if (trace.result() != Result.TRUE) {
        failing.add(trace);
        earlierOnly &= condition.truth().facts().stream().allMatch(this::isDecided);
      }
    }
    Outcome outcome =
        match.matches(stage, bit)
            ? deciding.counts(stage, bit) ? Outcome.FIRED : Outcome.OUTRANKED
            : possible ? Outcome.POSSIBLE : Outcome.NOT_FIRED;
    if (!failing.isEmpty() && !earlierOnly && failing.size() <= MOST_FAILING) {
      misses.add(
          new Miss(
              trace(rule, reason, outcome, failing),
              failing.size(),
              conditions.size() - failing.size()));
    }
    return trace(rule, reason, outcome, conditions);
  }

  private boolean isDecided(Fact fact) {
    return Derivation.restsOn(fact).isEmpty();
  }

  private static RuleTrace trace(
      Rule rule, Reason reason, Outcome outcome, List<ConditionTrace> conditions) {
    return new RuleTrace(
        reason.rule(),
        reason.because(),
        reason.source(),
        rule.file(),
        rule.line(),
        switch (rule.stage()) {
          case CLOSURE -> RuleTrace.Question.SCENARIO;
          case REFUND -> RuleTrace.Question.REFUND;
          case ADVICE -> RuleTrace.Question.STEPS;
        },
        rule.says().stream().map(Proposal::written).collect(Collectors.joining(", ")),
        outcome,
        conditions);
  }

  private ConditionTrace trace(Condition condition) {
    TruthTable truth = condition.truth();
    Map<String, String> read = new LinkedHashMap<>();
    for (Fact fact : truth.facts()) {
      read.put(
          fact.path(),
          fact == Fact.SCENARIO ? match.scenario().code() : fact.words().get(values.get(fact)));
    }
    Result result =
        truth.holds(values)
            ? Result.TRUE
            : truth.somewhere(sets, values) ? Result.UNKNOWN : Result.FALSE;
    return new ConditionTrace(condition.text(), condition.line(), read, result);
  }

  /** Of those that lack as few conditions, first those of which more conditions hold. */
  private static List<RuleTrace> nearest(List<Miss> misses) {
    misses.sort(
        Comparator.comparingInt(Miss::failing)
            .thenComparing(Comparator.comparingInt(Miss::holding).reversed())
            .thenComparing(miss -> miss.rule().question())
            .thenComparing(miss -> miss.rule().file())
            .thenComparing(miss -> miss.rule().line()));
    List<RuleTrace> nearest = new ArrayList<>();
    for (Miss miss : misses) {
      if (miss.failing() == 1 || nearest.size() < MOST_NEAR_MISSES) {
        nearest.add(miss.rule());
      }
    }
    return nearest;
  }
}
