package org.orderadvisor.match;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.Deadline;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.Party;
import org.orderadvisor.rules.Fact;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Proposal.OfStep;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.Stage;
import org.orderadvisor.rules.StageTable;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;

/**
 * One order's way through the three stages: which rules match, and what ranks make of what they
 * propose. Can be used again for another order; deciding allocates nothing. Not thread-safe.
 */
final class Match {
  private static final int NONE = -1;

  private final Decider decider;
  private final boolean engine;
  private final long[] closure;
  private final long[] refund;
  private final long[] advice;

  /** The actions of each necessity, as bits. */
  private int required;

  private int recommended;
  private int optional;

  /** The actions for which a rule names a deadline, as bits. */
  private int dated;

  private Scenario scenario;
  private boolean scenarioConflict;
  private Trigger trigger = Trigger.UNKNOWN;
  private boolean triggerProposed;
  private boolean triggerConflict;
  private Party endedBy = Party.UNKNOWN;
  private boolean endedByConflict;
  private Party whoActs = Party.UNKNOWN;
  private boolean whoActsConflict;
  private boolean instead;
  private Route route = Route.UNKNOWN;

  /** With {@code engine} Drools matches instead of the tables. */
  Match(Decider decider, boolean engine) {
    this.decider = decider;
    this.engine = engine;
    this.closure = new long[decider.closure.words()];
    this.refund = new long[decider.refund.words()];
    this.advice = new long[decider.advice.words()];
    this.scenario = decider.undetermined;
  }

  private void match(Stage stage, StageTable table, FactValues values, long[] bits) {
    if (engine) {
      long[] found =
          decider
              .rules
              .engine(stage)
              .matching(values.order(stage == Stage.CLOSURE ? "" : scenario.code()));
      System.arraycopy(found, 0, bits, 0, bits.length);
    } else {
      for (int word = 0; word < bits.length; word++) {
        bits[word] = table.matching(word, values);
      }
    }
  }

  /** Decides on the scenario, and sets what the later stages read of it. */
  void closure(FactValues values) {
    match(Stage.CLOSURE, decider.closure, values, closure);
    decideScenario(values);
  }

  /** As {@link #closure(FactValues)}, where it is known which rules match. */
  void closure(FactValues values, long[] matching) {
    System.arraycopy(matching, 0, closure, 0, closure.length);
    decideScenario(values);
  }

  /** As {@link #closure(FactValues)}, where the same rules match as in another match. */
  void sameScenario(Match as) {
    System.arraycopy(as.closure, 0, closure, 0, closure.length);
    scenario = as.scenario;
    scenarioConflict = as.scenarioConflict;
  }

  private void decideScenario(FactValues values) {
    int first = next(closure, 0);
    scenarioConflict = first != NONE && decider.closureRanks.disagree(first, closure);
    scenario =
        first == NONE || scenarioConflict
            ? decider.undetermined
            : decider.proposedScenarios[first][0];
    values.set(Fact.SCENARIO, scenario.number());
    values.set(Fact.REFUND_USUAL, scenario.refund());
    values.set(Fact.REFUND_USUAL_ENDED_BY, scenario.endedBy());
  }

  /**
   * Decides on the trigger: what usually happens is the scenario's row, unless a rule says else.
   */
  void refund(FactValues values) {
    match(Stage.REFUND, decider.refund, values, refund);
    decideTrigger(values);
  }

  /** As {@link #refund(FactValues)}, where it is known which rules match. */
  void refund(FactValues values, long[] matching) {
    System.arraycopy(matching, 0, refund, 0, refund.length);
    decideTrigger(values);
  }

  private void decideTrigger(FactValues values) {
    int first = next(refund, 0);
    triggerProposed = first != NONE;
    triggerConflict = triggerProposed && decider.refundRanks.disagree(first, refund);
    trigger =
        triggerConflict
            ? Trigger.UNKNOWN
            : triggerProposed ? decider.proposedTriggers[first][0] : scenario.refund();
    values.set(Fact.REFUND_TRIGGER, trigger);
  }

  private int rank(Trigger one) {
    return decider.triggerRanks[one.ordinal()];
  }

  /** Decides on steps and parties, once route and window are worked out. */
  void advice(FactValues values, Route route, boolean overdue) {
    this.route = route;
    values.set(Fact.REFUND_ROUTE, route);
    values.set(Fact.REFUND_OVERDUE, overdue ? Answer.YES : Answer.NO);
    match(Stage.ADVICE, decider.advice, values, advice);
    required = 0;
    recommended = 0;
    optional = 0;
    instead = false;
    dated = 0;
    Party ended = null;
    Party acts = null;
    endedByConflict = false;
    whoActsConflict = false;
    for (int bit = next(advice, 0); bit != NONE; bit = next(advice, bit + 1)) {
      add(decider.proposedSteps[bit]);
      for (Party party : decider.proposedEndings[bit]) {
        endedByConflict |= ended != null && ended != party;
        ended = party;
      }
      for (Party party : decider.proposedActors[bit]) {
        whoActsConflict |= acts != null && acts != party;
        acts = party;
      }
    }
    recommended &= ~required;
    optional &= ~(required | recommended);
    endedBy = endedByConflict ? Party.UNKNOWN : ended == null ? scenario.endedBy() : ended;
    whoActs = whoActsConflict ? Party.UNKNOWN : acts == null ? scenario.whoActs() : acts;
  }

  /** The stronger necessity stays. */
  private void add(OfStep[] steps) {
    for (OfStep step : steps) {
      if (step.instead() != instead) {
        if (!step.instead()) {
          continue;
        }
        instead = true;
        required = 0;
        recommended = 0;
        optional = 0;
      }
      int action = 1 << step.action().ordinal();
      dated |= step.deadline() == null ? 0 : action;
      switch (step.necessity()) {
        case REQUIRED -> required |= action;
        case RECOMMENDED -> recommended |= action;
        case OPTIONAL -> optional |= action;
      }
    }
  }

  private static int next(long[] bits, int from) {
    int word = from >>> 6;
    if (word >= bits.length) {
      return NONE;
    }
    long left = bits[word] & (-1L << from);
    while (left == 0) {
      if (++word == bits.length) {
        return NONE;
      }
      left = bits[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(left);
  }

  Scenario scenario() {
    return scenario;
  }

  boolean scenarioConflict() {
    return scenarioConflict;
  }

  Trigger trigger() {
    return trigger;
  }

  /** Whether a rule proposed the trigger; else it is the scenario's usual one. */
  boolean triggerProposed() {
    return triggerProposed;
  }

  boolean triggerConflict() {
    return triggerConflict;
  }

  Party endedBy() {
    return endedBy;
  }

  boolean endedByConflict() {
    return endedByConflict;
  }

  Party whoActs() {
    return whoActs;
  }

  boolean whoActsConflict() {
    return whoActsConflict;
  }

  /** The actions of the steps, as bits by their ordinals. */
  int actions() {
    return required | recommended | optional;
  }

  /** How necessary a step is; {@code null} if it is no step of this order. */
  @Nullable Necessity necessity(Action action) {
    int bit = 1 << action.ordinal();
    if ((required & bit) != 0) {
      return Necessity.REQUIRED;
    }
    if ((recommended & bit) != 0) {
      return Necessity.RECOMMENDED;
    }
    return (optional & bit) != 0 ? Necessity.OPTIONAL : null;
  }

  /** The deadline of a step, the first by name of those proposed; {@code null} if it has none. */
  @Nullable Deadline deadline(Action action) {
    if ((dated & 1 << action.ordinal()) == 0) {
      return null;
    }
    Necessity necessity = necessity(action);
    Deadline first = null;
    for (int bit = next(advice, 0); bit != NONE; bit = next(advice, bit + 1)) {
      for (OfStep step : decider.proposedSteps[bit]) {
        Deadline deadline = step.deadline();
        if (step.action() == action
            && step.necessity() == necessity
            && step.instead() == instead
            && deadline != null
            && (first == null || deadline.compareTo(first) < 0)) {
          first = deadline;
        }
      }
    }
    return first;
  }

  /** Whether a rule of a stage matches, by its bit. */
  boolean matches(Stage stage, int bit) {
    return (bits(stage)[bit >>> 6] & 1L << bit) != 0;
  }

  private long[] bits(Stage stage) {
    return switch (stage) {
      case CLOSURE -> closure;
      case REFUND -> refund;
      case ADVICE -> advice;
    };
  }

  /** Whether what a matching rule proposes became part of the verdict. */
  boolean counts(Stage stage, int bit) {
    switch (stage) {
      case CLOSURE -> {
        return decider.proposedScenarios[bit][0].rank()
            >= (scenarioConflict ? highestRank() : scenario.rank());
      }
      case REFUND -> {
        return rank(decider.proposedTriggers[bit][0]) >= (triggerConflict ? 0 : rank(trigger));
      }
      case ADVICE -> {
        boolean party =
            decider.proposedEndings[bit].length + decider.proposedActors[bit].length > 0;
        for (OfStep step : decider.proposedSteps[bit]) {
          party |= step.instead() == instead && step.necessity() == necessity(step.action());
        }
        return party;
      }
    }
    throw new IllegalArgumentException(String.valueOf(stage));
  }

  private int highestRank() {
    return decider.proposedScenarios[next(closure, 0)][0].rank();
  }

  Route route() {
    return route;
  }

  /** Whether just these rules of a stage match. */
  boolean isOf(Stage stage, long[] matching) {
    return Arrays.equals(bits(stage), matching);
  }

  /** Whether what is decided is the same as in another match of the same rules. */
  boolean sameAs(Match other) {
    return scenario.number() == other.scenario.number()
        && trigger == other.trigger
        && endedBy == other.endedBy
        && whoActs == other.whoActs
        && route == other.route
        && required == other.required
        && recommended == other.recommended
        && optional == other.optional;
  }

  /**
   * Adds the reasons of the rules that decided on the scenario, or that disagree about it, by name.
   */
  void scenarioReasons(Reason[] of, List<Reason> into) {
    int rank = 0;
    boolean first = true;
    for (int bit = next(closure, 0); bit != NONE; bit = next(closure, bit + 1)) {
      Scenario[] proposed = decider.proposedScenarios[bit];
      if (proposed.length > 0) {
        if (!first && proposed[0].rank() < rank) {
          break;
        }
        rank = proposed[0].rank();
        first = false;
        into.add(of[bit]);
      }
    }
  }

  /** Whether a rule that decided on the scenario is none of some rules. */
  boolean scenarioRestsOnMoreThan(long[] others) {
    int rank = 0;
    boolean first = true;
    for (int bit = next(closure, 0); bit != NONE; bit = next(closure, bit + 1)) {
      Scenario[] proposed = decider.proposedScenarios[bit];
      if (!first && proposed[0].rank() < rank) {
        return false;
      }
      rank = proposed[0].rank();
      first = false;
      if ((others[bit >>> 6] & 1L << bit) == 0) {
        return !scenarioConflict;
      }
    }
    return false;
  }

  /**
   * Adds the reasons of the rules that decided on the trigger, or that disagree about it, by name.
   */
  void triggerReasons(Reason[] of, List<Reason> into) {
    int rank = 0;
    boolean first = true;
    for (int bit = next(refund, 0); bit != NONE; bit = next(refund, bit + 1)) {
      Trigger[] proposed = decider.proposedTriggers[bit];
      if (proposed.length > 0) {
        if (!first && rank(proposed[0]) < rank) {
          break;
        }
        rank = rank(proposed[0]);
        first = false;
        into.add(of[bit]);
      }
    }
  }

  /** Adds the reasons of the rules that said who ended it, by name. */
  void endedByReasons(Reason[] of, List<Reason> into) {
    proposing(decider.proposedEndings, of, into);
  }

  /** Adds the reasons of the rules that said who acts, by name. */
  void whoActsReasons(Reason[] of, List<Reason> into) {
    proposing(decider.proposedActors, of, into);
  }

  private void proposing(Party[][] proposed, Reason[] of, List<Reason> into) {
    for (int bit = next(advice, 0); bit != NONE; bit = next(advice, bit + 1)) {
      if (proposed[bit].length > 0) {
        into.add(of[bit]);
      }
    }
  }

  /** Adds the reasons of the rules behind the steps that stay, by name. */
  void stepReasons(Reason[] of, List<Reason> into) {
    for (int bit = next(advice, 0); bit != NONE; bit = next(advice, bit + 1)) {
      for (OfStep step : decider.proposedSteps[bit]) {
        if (step.instead() == instead && step.necessity() == necessity(step.action())) {
          into.add(of[bit]);
          break;
        }
      }
    }
  }
}
