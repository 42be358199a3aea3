package org.orderadvisor.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.TruthTable;
import org.orderadvisor.verdict.Certainty;
import org.orderadvisor.verdict.Outlook;

/** How certain the scenario of one order is, and which others it can have. Not thread-safe. */
final class OutlookSearch {
  private final OrderCase facts;
  private final Evaluator evaluator;
  private final Decider decider;
  private final OpenRules rules;
  private final Supposing supposing;
  private final Unknowns unknowns;
  private final Match match;

  private static final class NearestFirst implements Comparator<Scenario> {
    private final int[] distances;

    NearestFirst(int[] distances) {
      this.distances = distances;
    }

    @Override
    public int compare(Scenario one, Scenario other) {
      int order = Integer.compare(distances[one.number()], distances[other.number()]);
      order = order != 0 ? order : Integer.compare(other.rank(), one.rank());
      return order != 0 ? order : one.code().compareTo(other.code());
    }
  }

  OutlookSearch(OrderCase facts, Instant asOf, InputValues inputs, Evaluator evaluator) {
    this.facts = facts;
    this.evaluator = evaluator;
    this.decider = evaluator.decider();
    this.rules = evaluator.openRules();
    this.supposing = new Supposing(facts, asOf, evaluator);
    this.unknowns = new Unknowns(facts, asOf, inputs, evaluator);
    this.match = new Match(decider, false);
  }

  /** What the unknown facts still allow; the questions are left for later. */
  Outlook find() {
    FactValues decided = unknowns.now.copy();
    supposing.decide(match, unknowns.inputs, decided);
    long[] possible = new long[rules.closure.words()];
    long[] certain = new long[possible.length];
    long[] sets = unknowns.possible.facts();
    rules.bounds.all(sets, possible, certain);
    long[] found = OtherScenarios.search(decider, rules, sets, possible, certain);
    List<String> alternatives = alternatives(found);
    Answering answering = new Answering(evaluator, supposing, unknowns, match, decided);
    Narrowing narrowing = new Narrowing(evaluator, unknowns.possible, found, possible, certain);
    return Outlook.of(
        certainty(alternatives.isEmpty()),
        alternatives,
        new QuestionSearch(evaluator, unknowns, match, answering, narrowing));
  }

  /** Certain only if nothing else is possible, and neither facts nor rules disagree. */
  private Certainty certainty(boolean alone) {
    boolean disagree =
        match.scenarioConflict() || evaluator.rules().tables().disagree(facts, unknowns.now);
    if (alone && !disagree) {
      return Certainty.CERTAIN;
    }
    return match.scenarioRestsOnMoreThan(decider.nothingKnown)
        ? Certainty.LIKELY
        : Certainty.POSSIBLE;
  }

  /** Those that need the fewest facts to change first, then by rank. */
  private List<String> alternatives(long[] found) {
    List<Scenario> others = new ArrayList<>();
    for (int word = 0; word < found.length; word++) {
      for (long left = found[word]; left != 0; left &= left - 1) {
        int number = (word << 6) + Long.numberOfTrailingZeros(left);
        if (number != match.scenario().number()) {
          others.add(decider.scenarios[number]);
        }
      }
    }
    if (others.size() > 1) {
      others.sort(new NearestFirst(distances()));
    }
    List<String> codes = new ArrayList<>(others.size());
    for (Scenario scenario : others) {
      codes.add(scenario.code());
    }
    return codes;
  }

  /** For each scenario the fewest conditions of one of its rules that don't hold now. */
  private int[] distances() {
    int[] distances = new int[decider.scenarios.length];
    Arrays.fill(distances, Integer.MAX_VALUE);
    for (int rule = 0; rule < rules.conditions.length; rule++) {
      if (rules.conditions[rule].length == 0) {
        continue; // what remains where nothing fits comes last
      }
      int failing = failing(rule, unknowns.now);
      for (Scenario scenario : decider.proposedScenarios[rule]) {
        distances[scenario.number()] = Math.min(distances[scenario.number()], failing);
      }
    }
    return distances;
  }

  private int failing(int rule, FactValues values) {
    int failing = 0;
    for (TruthTable truth : rules.conditions[rule]) {
      failing += truth.holds(values) ? 0 : 1;
    }
    return failing;
  }
}
