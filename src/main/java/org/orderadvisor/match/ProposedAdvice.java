package org.orderadvisor.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.Deadline;
import org.orderadvisor.rules.Proposal;
import org.orderadvisor.rules.Proposal.OfActor;
import org.orderadvisor.rules.Proposal.OfEnding;
import org.orderadvisor.rules.Proposal.OfStep;
import org.orderadvisor.rules.Rule;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;

/**
 * What each rule of {@code advice/} proposes, by its number in the stage's table. Actions are
 * numbered by the order in which steps are listed. Immutable and thread-safe.
 */
final class ProposedAdvice {
  /** All actions, as steps are listed. */
  private final Action[] actions;

  /** The same as numbers, by the ordinals of actions. */
  private final int[] places;

  private final OfStep[][] proposed;

  /** What is proposed beside other steps, */
  final Said beside;

  /** and what pushes those aside. */
  final Said instead;

  /**
   * What each rule says in two numbers, so that what several say is a few operations: sets of
   * actions as the bits of {@link #bit}, sets of parties as bits by their ordinals.
   */
  static final class Said {
    private static final int ENDINGS = 32;
    private static final int ACTORS = 48;
    private static final int PARTIES = 0x7FFF;

    /** A rule pushes the steps of others aside; with its sign, one look at a number tells. */
    private static final long PUSHES = Long.MIN_VALUE;

    /**
     * Two of each rule: first required steps in the upper half and recommended ones in the lower;
     * then optional steps in the lower half and above it who ended it, and whom it waits for.
     */
    final long[] each;

    private Said(int rules) {
      each = new long[2 * rules];
    }

    /** The steps of a rule that are required or recommended. */
    long strong(int rule) {
      return each[2 * rule];
    }

    /** What else a rule says. */
    long weak(int rule) {
      return each[2 * rule + 1];
    }

    private void add(int rule, OfStep step, long action) {
      switch (step.necessity()) {
        case REQUIRED -> each[2 * rule] |= action << Integer.SIZE;
        case RECOMMENDED -> each[2 * rule] |= action;
        case OPTIONAL -> each[2 * rule + 1] |= action;
      }
    }

    private void add(int rule, long weak) {
      each[2 * rule + 1] |= weak;
    }

    static int required(long strong) {
      return (int) (strong >>> Integer.SIZE);
    }

    static int recommended(long strong) {
      return (int) strong;
    }

    static int optional(long weak) {
      return (int) weak;
    }

    static int endings(long weak) {
      return (int) (weak >>> ENDINGS) & PARTIES;
    }

    static int actors(long weak) {
      return (int) (weak >>> ACTORS) & PARTIES;
    }

    static boolean pushes(long weak) {
      return weak < 0;
    }
  }

  private record ByPosition(Tables tables) implements Comparator<Action> {
    @Override
    public int compare(Action one, Action other) {
      return Integer.compare(tables.action(one).position(), tables.action(other).position());
    }
  }

  ProposedAdvice(List<Rule> rules, Tables tables) {
    actions = Action.values();
    Arrays.sort(actions, new ByPosition(tables));
    places = new int[actions.length];
    for (int i = 0; i < actions.length; i++) {
      places[actions[i].ordinal()] = i;
    }
    proposed = new OfStep[rules.size()][];
    beside = new Said(proposed.length);
    instead = new Said(proposed.length);
    for (int rule = 0; rule < proposed.length; rule++) {
      List<OfStep> ofRule = new ArrayList<>();
      long parties = 0;
      for (Proposal proposal : rules.get(rule).says()) {
        if (proposal instanceof OfStep step) {
          ofRule.add(step);
          beside.add(rule, step.instead() ? Said.PUSHES : 0);
          (step.instead() ? instead : beside).add(rule, step, bit(step.action()));
        } else if (proposal instanceof OfEnding ending) {
          parties |= 1L << (Said.ENDINGS + ending.party().ordinal());
        } else if (proposal instanceof OfActor actor) {
          parties |= 1L << (Said.ACTORS + actor.party().ordinal());
        }
      }
      beside.add(rule, parties);
      instead.add(rule, parties);
      proposed[rule] = ofRule.toArray(new OfStep[0]);
    }
  }

  /** The bit of an action. */
  int bit(Action action) {
    return 1 << places[action.ordinal()];
  }

  /** The action of the lowest of some bits. */
  Action first(int bits) {
    return actions[Integer.numberOfTrailingZeros(bits)];
  }

  /** By when a rule's step is due; {@code null} if it names no deadline, or no such step. */
  @Nullable Deadline deadline(int rule, Action action, Necessity necessity, boolean pushed) {
    Deadline first = null;
    for (OfStep step : proposed[rule]) {
      Deadline deadline = step.deadline();
      if (step.action() == action
          && step.necessity() == necessity
          && step.instead() == pushed
          && deadline != null
          && (first == null || deadline.compareTo(first) < 0)) {
        first = deadline;
      }
    }
    return first;
  }
}
