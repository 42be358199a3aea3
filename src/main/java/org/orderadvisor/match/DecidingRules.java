package org.orderadvisor.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.Deadline;
import org.orderadvisor.match.ProposedAdvice.Said;
import org.orderadvisor.rules.Stage;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.Trigger;

/**
 * Which of the rules that match an order matter, and for what, once a {@link Match} has decided. A
 * view of that match; not thread-safe.
 */
final class DecidingRules {
  private final Decider decider;
  private final Match match;

  /** How many rules {@code advice/} has. */
  private final int adviceCount;

  DecidingRules(Decider decider, Match match) {
    this.decider = decider;
    this.match = match;
    this.adviceCount = match.count(Stage.ADVICE);
  }

  /** The next rule of {@code advice/} that matches. */
  private int after(int rule) {
    return match.next(Stage.ADVICE, rule + 1);
  }

  /** Whether what a matching rule proposes became part of the verdict. */
  boolean counts(Stage stage, int rule) {
    return switch (stage) {
      case CLOSURE ->
          rank(rule) >= (match.scenarioConflict() ? highestRank() : match.scenario().rank());
      case REFUND ->
          rank(decider.proposedTriggers[rule][0])
              >= (match.triggerConflict() ? 0 : rank(match.trigger()));
      case ADVICE -> {
        long weak = match.said().weak(rule);
        yield Said.endings(weak) != 0 || Said.actors(weak) != 0 || hasStep(rule);
      }
    };
  }

  private int highestRank() {
    return rank(match.next(Stage.CLOSURE, 0));
  }

  /** Of a rule of {@code closure/}. */
  private int rank(int rule) {
    return decider.proposedScenarios[rule][0].rank();
  }

  private int rank(Trigger trigger) {
    return decider.triggerRanks[trigger.ordinal()];
  }

  /**
   * Adds the reasons of the rules that decided on the scenario, or that disagree about it, by name.
   */
  void scenarioReasons(Reason[] of, List<Reason> into) {
    int count = match.count(Stage.CLOSURE);
    int first = match.next(Stage.CLOSURE, 0);
    for (int rule = first; rule < count; rule = match.next(Stage.CLOSURE, rule + 1)) {
      if (rank(rule) < rank(first)) {
        break;
      }
      into.add(of[rule]);
    }
  }

  /** Whether a rule that decided on the scenario is none of some rules. */
  boolean scenarioRestsOnMoreThan(long[] others) {
    int count = match.count(Stage.CLOSURE);
    int first = match.next(Stage.CLOSURE, 0);
    for (int rule = first; rule < count; rule = match.next(Stage.CLOSURE, rule + 1)) {
      if (rank(rule) < rank(first)) {
        return false;
      }
      if ((others[rule >>> 6] & 1L << rule) == 0) {
        return !match.scenarioConflict();
      }
    }
    return false;
  }

  /**
   * Adds the reasons of the rules that decided on the trigger, or that disagree about it, by name.
   */
  void triggerReasons(Reason[] of, List<Reason> into) {
    int count = match.count(Stage.REFUND);
    int first = match.next(Stage.REFUND, 0);
    for (int rule = first; rule < count; rule = match.next(Stage.REFUND, rule + 1)) {
      if (rank(decider.proposedTriggers[rule][0]) < rank(decider.proposedTriggers[first][0])) {
        break;
      }
      into.add(of[rule]);
    }
  }

  /** Adds the reasons of the rules that said who ended it, by name. */
  void endedByReasons(Reason[] of, List<Reason> into) {
    if (match.endedByProposed()) {
      for (int rule = after(-1); rule < adviceCount; rule = after(rule)) {
        if (Said.endings(match.said().weak(rule)) != 0) {
          into.add(of[rule]);
        }
      }
    }
  }

  /** Adds the reasons of the rules that said who acts, by name. */
  void whoActsReasons(Reason[] of, List<Reason> into) {
    if (match.whoActsProposed()) {
      for (int rule = after(-1); rule < adviceCount; rule = after(rule)) {
        if (Said.actors(match.said().weak(rule)) != 0) {
          add(of[rule], into);
        }
      }
    }
  }

  /** Adds the reasons of the rules behind the steps that stay, by name. */
  void stepReasons(Reason[] of, List<Reason> into) {
    for (int rule = after(-1); rule < adviceCount; rule = after(rule)) {
      if (hasStep(rule)) {
        add(of[rule], into);
      }
    }
  }

  /** One rule can decide on several things; it is named once. */
  @SuppressWarnings("ReferenceEquality") // each rule has one reason
  private static void add(Reason reason, List<Reason> into) {
    for (int i = into.size() - 1; i >= 0; i--) {
      if (into.get(i) == reason) {
        return;
      }
    }
    into.add(reason);
  }

  /** Whether a step stays that a rule of {@code advice/} proposes. */
  private boolean hasStep(int rule) {
    long strong = match.said().strong(rule);
    return ((Said.required(strong) & match.required())
            | (Said.recommended(strong) & match.recommended())
            | (Said.optional(match.said().weak(rule)) & match.optional()))
        != 0;
  }

  /** The deadline of a step, the first by name of those proposed; {@code null} if it has none. */
  @Nullable Deadline deadline(Action action, Necessity necessity) {
    Deadline first = null;
    for (int rule = after(-1); rule < adviceCount; rule = after(rule)) {
      Deadline deadline =
          decider.proposedAdvice.deadline(rule, action, necessity, match.pushesAside());
      if (deadline != null && (first == null || deadline.compareTo(first) < 0)) {
        first = deadline;
      }
    }
    return first;
  }
}
