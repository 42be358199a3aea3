package org.orderadvisor.match;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.rules.Contradiction;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Limits.Limit;
import org.orderadvisor.rules.Questions;
import org.orderadvisor.rules.RefundWindow;
import org.orderadvisor.rules.RefundWindow.From;
import org.orderadvisor.rules.Rule;
import org.orderadvisor.rules.Rule.Condition;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.StageTable;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.rules.Timing;
import org.orderadvisor.verdict.Certainty;
import org.orderadvisor.verdict.Outlook;
import org.orderadvisor.verdict.Question;
import org.orderadvisor.verdict.Question.Choice;
import org.orderadvisor.verdict.Trigger;

/**
 * What the unknown facts of one order still allow, and which of them to ask for. Not thread-safe;
 * made for one order.
 */
final class OutlookSearch {
  private static final Input[] INPUTS = Input.values();
  private static final RefundState[] REFUND_STATES = RefundState.values();
  private static final PaymentMethod[] METHODS = PaymentMethod.values();
  private static final double LATE = 1e-6;
  private static final Duration BEYOND = Duration.ofDays(1);

  private final OrderCase facts;
  private final Instant asOf;
  private final Evaluator evaluator;
  private final Tables tables;
  private final Decider decider;
  private final InputValues inputs;
  private final FactValues now;
  private final Instant lastLongAgo;
  private final boolean shippedLongAgo;
  private final Match match;
  private final Match other;
  private final PossibleFacts possible;
  private final StageTable.Bounds bounds;
  private final boolean[] found;
  private final Map<Instant, @Nullable String> moments = new HashMap<>();

  /** What was found of the last row of windows: most answers leave it. */
  private @Nullable RefundWindow windowRow;

  private From windowFrom = From.NEVER;
  private boolean windowPassed;

  private record Ranked(Question question, double score) implements Comparable<Ranked> {
    @Override
    public int compareTo(Ranked other) {
      return Double.compare(score, other.score);
    }
  }

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
    this.asOf = asOf;
    this.inputs = inputs;
    this.evaluator = evaluator;
    this.tables = evaluator.rules().tables();
    this.decider = evaluator.decider();
    this.now = Derivation.derive(inputs, tables.vocabulary());
    this.match = new Match(decider, false);
    this.other = new Match(decider, false);
    decide(match, inputs, now.copy());
    this.lastLongAgo = asOf.minus(tables.limits().period(Limit.TRACKING_STALLED));
    this.shippedLongAgo = PossibleFacts.shippedLongAgo(facts, asOf, tables);
    this.possible = PossibleFacts.of(inputs, now, shippedLongAgo, tables);
    this.bounds = decider.closure.bounds();
    this.found = OtherScenarios.search(decider, bounds, possible.facts());
  }

  Outlook find() {
    List<String> alternatives = alternatives();
    return Outlook.of(certainty(alternatives.isEmpty()), alternatives, questions());
  }

  /** Certain only if nothing else is possible, and neither facts nor rules disagree. */
  private Certainty certainty(boolean alone) {
    boolean disagree = match.scenarioConflict();
    for (Contradiction row : tables.contradictions()) {
      disagree |= row.holds(facts, now);
    }
    if (alone && !disagree) {
      return Certainty.CERTAIN;
    }
    return match.scenarioRestsOnMoreThan(decider.nothingKnown)
        ? Certainty.LIKELY
        : Certainty.POSSIBLE;
  }

  /** Those that need the fewest facts to change first, then by rank. */
  private List<String> alternatives() {
    List<Scenario> others = new ArrayList<>();
    for (Scenario scenario : decider.scenarios) {
      if (found[scenario.number()] && scenario.number() != match.scenario().number()) {
        others.add(scenario);
      }
    }
    if (others.size() > 1) {
      int[] distances = distances();
      others.sort(new NearestFirst(distances));
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
    List<Rule> rules = decider.closure.rules();
    for (int bit = 0; bit < rules.size(); bit++) {
      int failing = 0;
      for (Condition condition : rules.get(bit).conditions()) {
        failing += condition.truth().holds(now) ? 0 : 1;
      }
      if (rules.get(bit).conditions().isEmpty()) {
        continue; // what remains where nothing fits comes last
      }
      for (Scenario scenario : decider.proposedScenarios[bit]) {
        distances[scenario.number()] = Math.min(distances[scenario.number()], failing);
      }
    }
    return distances;
  }

  private List<Question> questions() {
    long relevant = decider.inputsOf(bounds, possible.facts(), match.scenario());
    long[] before = scenarios(possible.facts());
    List<Ranked> questions = new ArrayList<>();
    for (Input input : INPUTS) {
      if ((relevant >>> input.ordinal() & 1) != 0 && isAsked(input)) {
        Ranked question = question(input, before);
        if (question != null) {
          questions.add(question);
        }
      }
    }
    questions.sort(Comparator.reverseOrder());
    List<Question> best = new ArrayList<>(questions.size());
    for (Ranked question : questions) {
      best.add(question.question());
    }
    return best;
  }

  /**
   * Whether an input is unknown and can be asked for. What a notice says of status and closure is
   * known. A text that no table knows is a fact all the same: it isn't asked for again.
   */
  boolean isAsked(Input input) {
    if (!inputs.unknown(input) || tables.questions().asking(input) == null) {
      return false;
    }
    return switch (input) {
      case STATUS, CLOSURE ->
          inputs.get(Input.NOTICE) == 0 || Long.bitCount(possible.get(input)) > 1;
      case NOTICE -> facts.notice() == null;
      case PAYMENT_ERROR_CODE -> facts.payment().errorCode() == null;
      default -> true;
    };
  }

  private @Nullable Ranked question(Input input, long[] before) {
    List<Choice> choices = new ArrayList<>();
    InputValues answered = inputs.copy();
    int changed = 0;
    int left = 0;
    boolean narrows = false;
    for (long words = possible.get(input); words != 0; words &= words - 1) {
      int word = Long.numberOfTrailingZeros(words);
      String answer = word == input.unknown() ? null : answer(input, word);
      if (answer == null) {
        continue;
      }
      answered.set(input, word);
      FactValues values = Derivation.derive(answered, tables.vocabulary());
      if (contradicts(values)) {
        continue;
      }
      long[] scenarios = scenarios(input, word, answered, values, before);
      decide(other, answered, values);
      left += count(scenarios);
      narrows |= !Arrays.equals(scenarios, before);
      changed += other.sameAs(match) ? 0 : 1;
      choices.add(
          new Choice(
              answer,
              evaluator.phrases().answer(input, word),
              other.scenario().code(),
              other.trigger()));
    }
    if (choices.isEmpty() || (!narrows && changed == 0)) {
      return null;
    }
    double narrowing = count(before) - (double) left / choices.size();
    double score = narrowing + (double) changed / choices.size();
    return new Ranked(
        new Question(input.path(), evaluator.phrases().question(input), choices),
        score * weight(input));
  }

  /** What is not worth asking early comes after all that is. */
  private double weight(Input input) {
    Questions.Asking asking = tables.questions().asking(input);
    return asking == null ? 0 : asking.weight() * (asking.first(now) ? 1 : LATE);
  }

  /** As below, once an input is answered: all is only worked out anew where it matters. */
  private long[] scenarios(
      Input input, int word, InputValues answered, FactValues values, long[] before) {
    if (count(before) <= 1 || (decider.aloneAndLater >>> input.ordinal() & 1) != 0) {
      return before; // nothing to narrow, or nothing that the scenario rests on
    }
    PossibleFacts after =
        (decider.alone >>> input.ordinal() & 1) != 0
            ? possible.with(input, word)
            : PossibleFacts.of(answered, values, shippedLongAgo, tables);
    return scenarios(after.facts());
  }

  /** Of the scenarios that are possible at all, those that a rule allows for. */
  private long[] scenarios(long[] sets) {
    long[] scenarios = new long[(found.length + 63) >>> 6];
    int floor = Integer.MIN_VALUE;
    for (int word = 0; word < decider.closure.words(); word++) {
      long certain = bounds.certain(word, sets);
      for (long bits = bounds.possible(word, sets); bits != 0; bits &= bits - 1) {
        int bit = (word << 6) + Long.numberOfTrailingZeros(bits);
        Scenario[] proposed = decider.proposedScenarios[bit];
        if (proposed[0].rank() < floor) {
          return scenarios;
        }
        for (Scenario scenario : proposed) {
          if (found[scenario.number()]) {
            scenarios[scenario.number() >>> 6] |= 1L << scenario.number();
          }
        }
        if ((certain & bits & -bits) != 0) {
          floor = proposed[0].rank();
        }
      }
    }
    return scenarios;
  }

  private static int count(long[] scenarios) {
    int count = 0;
    for (long word : scenarios) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** Whether an answer stands against a known fact. */
  private boolean contradicts(FactValues values) {
    for (Contradiction row : tables.contradictions()) {
      if (row.factsHold(values) && !row.factsHold(now)) {
        return true;
      }
    }
    return false;
  }

  /** The question about a fact. */
  String ask(Input input) {
    return evaluator.sentences().say("question." + input.path());
  }

  /** The words that an input can be, as bits. */
  long possible(Input input) {
    return possible.get(input);
  }

  /** A word in the caller's language. */
  String label(Input input, int word) {
    return evaluator.phrases().answer(input, word);
  }

  private void decide(Match into, InputValues answered, FactValues values) {
    into.closure(values);
    into.refund(values);
    Trigger trigger = into.trigger();
    PaymentMethod method = METHODS[answered.get(Input.PAYMENT_METHOD)];
    into.advice(
        values,
        RefundTerms.route(tables, trigger, method),
        overdue(trigger, REFUND_STATES[answered.get(Input.REFUND_STATE)], method));
  }

  @SuppressWarnings("ReferenceEquality") // another row that is equal would only be counted again
  private boolean overdue(Trigger trigger, RefundState state, PaymentMethod method) {
    Tables.Refund rule = tables.trigger(trigger);
    RefundWindow row = rule.promised() ? tables.window(state, trigger, method) : null;
    if (row == null) {
      return false;
    }
    From from = RefundTerms.start(row, facts, rule.fromClosure());
    if (row != windowRow || from != windowFrom) {
      windowPassed = RefundTerms.overdue(row, from, facts, asOf, evaluator.settings());
      windowRow = row;
      windowFrom = from;
    }
    return windowPassed;
  }

  /** A value that the case's JSON takes; {@code null} if the word is none to answer with. */
  @Nullable String answer(Input input, int word) {
    return switch (input) {
      case NOTICE -> tables.vocabulary().exampleOfNotice(word);
      case PAYMENT_ERROR_CODE -> tables.vocabulary().exampleOfError(input.words().get(word));
      case PAYMENT_DEADLINE, CANCELLATION_DEADLINE -> moment(word, null);
      case SHIPMENT_DEADLINE -> moment(word, Limit.PROCESSING_DEADLINE_NEAR);
      case DISPUTE_DEADLINE -> moment(word, Limit.DISPUTE_DEADLINE_NEAR);
      case SHIPMENT_SHIPPED_AT -> shipping(word);
      default -> input.words().get(word);
    };
  }

  private @Nullable String moment(int word, @Nullable Limit near) {
    if (word == Timing.PASSED.ordinal()) {
      return written(asOf);
    }
    Instant last = near == null ? asOf : asOf.plus(tables.limits().period(near));
    if (word == Timing.NEAR.ordinal()) {
      return near == null ? null : written(last);
    }
    return written(last.plus(BEYOND));
  }

  /** Not before the order was placed. */
  private @Nullable String shipping(int word) {
    if (word == Timing.NEAR.ordinal()) {
      return null;
    }
    Instant placedAt = facts.placedAt();
    Instant example = word == Timing.PASSED.ordinal() ? lastLongAgo.minusSeconds(1) : asOf;
    return written(placedAt == null || placedAt.isBefore(example) ? example : placedAt);
  }

  private @Nullable String written(Instant moment) {
    String known = moments.get(moment);
    if (known == null) {
      known = write(moment);
      moments.put(moment, known);
    }
    return known;
  }

  private static @Nullable String write(Instant moment) {
    int year = moment.atOffset(ZoneOffset.UTC).getYear();
    return year < 1 || year > 9999 ? null : moment.toString();
  }
}
