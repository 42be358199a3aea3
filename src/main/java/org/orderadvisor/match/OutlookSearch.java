package org.orderadvisor.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.match.QuestionSearch.Found;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.TruthTable;
import org.orderadvisor.verdict.Certainty;
import org.orderadvisor.verdict.Outlook;
import org.orderadvisor.verdict.Question;

/** How certain the scenario of one order is, and which others it can have. Not thread-safe. */
final class OutlookSearch {
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

  /** Searches for the questions once somebody asks, and keeps what was found for others. */
  private final class Asking implements Supplier<List<Question>> {
    private final @Nullable OutlookKey key;
    private final Certainty certainty;
    private final List<String> alternatives;
    private final QuestionSearch search;

    Asking(
        @Nullable OutlookKey key,
        Certainty certainty,
        List<String> alternatives,
        QuestionSearch search) {
      this.key = key;
      this.certainty = certainty;
      this.alternatives = alternatives;
      this.search = search;
    }

    @Override
    public List<Question> get() {
      List<Found> found = search.find();
      if (key != null) {
        evaluator.outlooks().keep(key, supposing, certainty, alternatives, found);
      }
      List<Question> questions = new ArrayList<>(found.size());
      for (Found one : found) {
        questions.add(one.question());
      }
      return questions;
    }
  }

  private OutlookSearch(OrderCase facts, Instant asOf, InputValues inputs, Evaluator evaluator) {
    this.evaluator = evaluator;
    this.decider = evaluator.decider();
    this.rules = evaluator.openRules();
    this.supposing = new Supposing(facts, asOf, evaluator);
    this.unknowns = new Unknowns(facts, asOf, inputs, evaluator);
    this.match = new Match(decider, false);
  }

  /** What an order's unknown facts still allow; the questions are left for later. */
  static Outlook outlook(OrderCase facts, Instant asOf, InputValues inputs, Evaluator evaluator) {
    AnswerTexts texts = new AnswerTexts(facts, asOf, evaluator);
    OutlookKey key = OutlookKey.of(facts, inputs, texts, evaluator.rules().tables());
    Outlook known =
        key == null
            ? null
            : evaluator
                .outlooks()
                .find(key, new Supposing(facts, asOf, evaluator), texts, evaluator.choices());
    return known != null ? known : new OutlookSearch(facts, asOf, inputs, evaluator).find(key);
  }

  private Outlook find(@Nullable OutlookKey key) {
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
    Certainty certainty = certainty(alternatives.isEmpty());
    QuestionSearch questions = new QuestionSearch(evaluator, unknowns, match, answering, narrowing);
    return Outlook.of(certainty, alternatives, new Asking(key, certainty, alternatives, questions));
  }

  /** Certain only if nothing else is possible, and neither facts nor rules disagree. */
  private Certainty certainty(boolean alone) {
    if (alone && !match.scenarioConflict() && !unknowns.disagree()) {
      return Certainty.CERTAIN;
    }
    return new DecidingRules(decider, match).scenarioRestsOnMoreThan(decider.nothingKnown)
        ? Certainty.LIKELY
        : Certainty.POSSIBLE;
  }

  /** Those that need the fewest facts to change first, then by rank. */
  private List<String> alternatives(long[] found) {
    List<Scenario> others = new ArrayList<>();
    for (int word = 0; word < found.length; word++) {
      for (long left = found[word]; left != 0; left &= left - 1) {
        int number = (word << 6) + Long.numberOfTrailingZeros(left);
        if (number != match.scenarioNumber()) {
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
    return List.copyOf(codes);
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
