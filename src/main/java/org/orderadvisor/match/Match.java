package org.orderadvisor.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.match.ProposedAdvice.Said;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.Party;
import org.orderadvisor.rules.Fact;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.MatchTable;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.Stage;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;

/**
 * One order's way through the three stages: which rules match, and what ranks make of what they
 * propose. Can be used again for another order; deciding allocates nothing. Not thread-safe.
 */
final class Match {
  private static final Trigger[] TRIGGERS = Trigger.values();
  private static final int YES = Answer.YES.ordinal();
  private static final int NO = Answer.NO.ordinal();

  /** By a set of parties, as bits by their ordinals: the one that is in it, or unknown. */
  private static final Party[] AGREED = agreed();

  private final Decider decider;
  private final MatchTable table;
  private final boolean engine;

  /**
   * Whether whoever matches looks at the values for what was decided: only then, or by {@link
   * #writeTo}, do they say it.
   */
  private final boolean writes;

  /** The rules that match, as the table numbers those of all stages. */
  private final long[] bits;

  /** Where the bits of the later stages begin. */
  private final int refundBegin;

  private final int adviceBegin;

  /** The actions of each necessity, as the bits of {@link ProposedAdvice}. */
  private int required;

  private int recommended;
  private int optional;

  private int scenario;
  private boolean scenarioConflict;
  private int trigger = Trigger.UNKNOWN.ordinal();
  private boolean triggerProposed;
  private boolean triggerConflict;
  private int endings;
  private int actors;
  private boolean instead;
  private Route route = Route.UNKNOWN;
  private boolean overdue;

  /** With {@code engine} Drools matches instead of the tables. */
  Match(Decider decider, boolean engine) {
    this.decider = decider;
    this.table = decider.rules.matching();
    this.engine = engine;
    this.writes = engine || table.readsDecided();
    this.bits = new long[table.words()];
    this.refundBegin = table.begin(Stage.REFUND);
    this.adviceBegin = table.begin(Stage.ADVICE);
    this.scenario = decider.undetermined.number();
  }

  private void askEngine(Stage stage, FactValues values) {
    long[] found =
        decider
            .rules
            .engine(stage)
            .matching(values.order(stage == Stage.CLOSURE ? "" : scenario().code()));
    int begin = table.begin(stage);
    for (int bit = begin; bit < table.end(stage); bit++) {
      long matches = (found[(bit - begin) >>> 6] >>> (bit - begin)) & 1;
      bits[bit >>> 6] = (bits[bit >>> 6] & ~(1L << bit)) | matches << bit;
    }
  }

  /** Decides on the scenario. */
  void closure(FactValues values) {
    if (engine) {
      askEngine(Stage.CLOSURE, values);
    } else {
      table.closure(values, bits);
    }
    int rule = next(0, refundBegin);
    scenarioConflict = decider.closureRanks.disagree(rule, bits);
    scenario = scenarioConflict ? decider.undetermined.number() : decider.ruleScenarios[rule];
    if (writes) {
      writeScenario(values);
    }
  }

  private void writeScenario(FactValues values) {
    values.set(Fact.SCENARIO, scenario);
    values.set(Fact.REFUND_USUAL, decider.usualTriggers[scenario]);
    values.set(
        Fact.REFUND_USUAL_ENDED_BY, Integer.numberOfTrailingZeros(decider.usualEndings[scenario]));
  }

  /**
   * Decides on the trigger: what usually happens is the scenario's row, unless a rule says else.
   */
  void refund(FactValues values) {
    if (engine) {
      askEngine(Stage.REFUND, values);
    } else {
      table.refund(scenario, values, bits);
    }
    int rule = next(refundBegin, adviceBegin) - refundBegin;
    int count = adviceBegin - refundBegin;
    triggerProposed = rule < count;
    trigger = decider.ruleTriggers[scenario * (count + 1) + rule]; // no branch: it can't be guessed
    triggerConflict = decider.refundRanks.disagree(rule, bits);
    if (triggerConflict) {
      trigger = Trigger.UNKNOWN.ordinal();
    }
    if (writes) {
      values.set(Fact.REFUND_TRIGGER, trigger);
    }
  }

  /** Decides on steps and parties, once route and window are worked out. */
  void advice(FactValues values, Route by, boolean late) {
    route = by;
    overdue = late;
    if (writes) {
      writeRoute(values);
    }
    if (engine) {
      askEngine(Stage.ADVICE, values);
    } else {
      table.advice(scenario, trigger, by, late, values, bits);
    }
    instead = hear(decider.proposedAdvice.beside);
    if (instead) {
      hear(decider.proposedAdvice.instead);
    }
  }

  /** Puts together what the matching rules of the last stage say; whether one pushes others. */
  private boolean hear(Said said) {
    long[] each = said.each;
    long strong = 0;
    long weak = 0;
    long mask = -1L << adviceBegin; // in its first word earlier stages may end
    for (int word = adviceBegin >>> 6; word < bits.length; word++) {
      int first = (word << 6) - adviceBegin;
      for (long left = bits[word] & mask; left != 0; left &= left - 1) {
        int at = (first + Long.numberOfTrailingZeros(left)) << 1;
        strong |= each[at];
        weak |= each[at + 1];
      }
      mask = -1L;
    }
    required = Said.required(strong);
    recommended = Said.recommended(strong) & ~required;
    optional = Said.optional(weak) & ~(required | recommended);
    endings = Said.endings(weak);
    actors = Said.actors(weak);
    return Said.pushes(weak);
  }

  private void writeRoute(FactValues values) {
    values.set(Fact.REFUND_ROUTE, route);
    values.set(Fact.REFUND_OVERDUE, overdue ? YES : NO);
  }

  /** Sets the facts that were decided. */
  void writeTo(FactValues values) {
    writeScenario(values);
    values.set(Fact.REFUND_TRIGGER, trigger);
    writeRoute(values);
  }

  /** What rules of the last stage say that counts. */
  Said said() {
    return instead ? decider.proposedAdvice.instead : decider.proposedAdvice.beside;
  }

  private static Party[] agreed() {
    Party[] parties = Party.values();
    Party[] agreed = new Party[1 << parties.length];
    Arrays.fill(agreed, Party.UNKNOWN);
    for (Party party : parties) {
      agreed[1 << party.ordinal()] = party;
    }
    return agreed;
  }

  private static boolean isSeveral(int parties) {
    return (parties & (parties - 1)) != 0;
  }

  /** The next rule that matches, from a bit on; {@code to} if there is none before. */
  private int next(int from, int to) {
    int word = from >>> 6;
    int last = (to - 1) >> 6;
    long left = bits[word] & (-1L << from);
    while (word < last && left == 0) {
      left = bits[++word];
    }
    return Math.min(to, (word << 6) + Long.numberOfTrailingZeros(left));
  }

  /** The next rule of a stage that matches, by its number; their number if there is none. */
  int next(Stage stage, int rule) {
    int begin = table.begin(stage);
    return next(begin + rule, table.end(stage)) - begin;
  }

  /** How many rules a stage has. */
  int count(Stage stage) {
    return table.end(stage) - table.begin(stage);
  }

  Scenario scenario() {
    return decider.scenarios[scenario];
  }

  /** The scenario's number. */
  int scenarioNumber() {
    return scenario;
  }

  boolean scenarioConflict() {
    return scenarioConflict;
  }

  Trigger trigger() {
    return TRIGGERS[trigger];
  }

  /** Whether a rule proposed the trigger; else it is the scenario's usual one. */
  boolean triggerProposed() {
    return triggerProposed;
  }

  boolean triggerConflict() {
    return triggerConflict;
  }

  /** Whether a rule pushes the steps of others aside. */
  boolean pushesAside() {
    return instead;
  }

  Party endedBy() {
    int usual = decider.usualEndings[scenario];
    return AGREED[endings == 0 ? usual : endings];
  }

  /** Whether a rule said who ended it; else it is as usual. */
  boolean endedByProposed() {
    return endings != 0;
  }

  boolean endedByConflict() {
    return isSeveral(endings);
  }

  Party whoActs() {
    int usual = decider.usualActors[scenario];
    return AGREED[actors == 0 ? usual : actors];
  }

  /** Whether a rule said who acts; else it is as usual. */
  boolean whoActsProposed() {
    return actors != 0;
  }

  boolean whoActsConflict() {
    return isSeveral(actors);
  }

  /** The actions of the required steps, as the bits of {@link ProposedAdvice}. */
  int required() {
    return required;
  }

  /** The same of the recommended steps. */
  int recommended() {
    return recommended;
  }

  /** The same of the optional steps. */
  int optional() {
    return optional;
  }

  /** How necessary a step is; {@code null} if it is no step of this order. */
  @Nullable Necessity necessity(Action action) {
    int bit = decider.proposedAdvice.bit(action);
    if ((required & bit) != 0) {
      return Necessity.REQUIRED;
    }
    if ((recommended & bit) != 0) {
      return Necessity.RECOMMENDED;
    }
    return (optional & bit) != 0 ? Necessity.OPTIONAL : null;
  }

  /** Whether a rule of a stage matches, by its number. */
  boolean matches(Stage stage, int rule) {
    int bit = table.begin(stage) + rule;
    return (bits[bit >>> 6] & 1L << bit) != 0;
  }

  /** Whether what is decided is the same as in another match of the same rules. */
  boolean sameAs(Match other) {
    return scenario == other.scenario
        && trigger == other.trigger
        && endedBy() == other.endedBy()
        && whoActs() == other.whoActs()
        && route == other.route
        && required == other.required
        && recommended == other.recommended
        && optional == other.optional;
  }
}
