package org.orderadvisor.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.Deadline;
import org.orderadvisor.rules.MatchTable;
import org.orderadvisor.rules.Proposal;
import org.orderadvisor.rules.Proposal.OfActor;
import org.orderadvisor.rules.Proposal.OfEnding;
import org.orderadvisor.rules.Proposal.OfStep;
import org.orderadvisor.rules.Rule;
import org.orderadvisor.rules.Stage;
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

  /** and what pushes those aside, */
  final Said instead;

  /** with the rules that propose such a thing, as the bits of all stages. */
  private final long[] pushing;

  /**
   * What each rule says in two numbers, so that what several say is a few operations: sets of
   * actions as the bits of {@link #bit}, sets of parties as bits by their ordinals. What any of
   * eight rules say together is laid out beforehand: which of them match can't be guessed.
   */
  static final class Said {
    static final int AT_ONCE = 6;
    static final int SETS = 1 << AT_ONCE;
    static final int STEP = SETS * 2;
    private static final int OF_WORD = (Long.SIZE / AT_ONCE + 1) * STEP;

    private static final int ENDINGS = 32;
    private static final int ACTORS = 48;

    /** Required steps in the upper half, recommended ones in the lower. */
    final long[] strong;

    /** Optional steps in the lower half; above who ended it, and whom it waits for. */
    final long[] weak;

    /** For each six bits of a word of all stages what any of their rules say: strong, then weak. */
    final long[] together;

    private final int firstWord;

    private Said(int rules, int begin, int words) {
      strong = new long[rules];
      weak = new long[rules];
      firstWord = begin >>> 6;
      together = new long[(words - firstWord) * OF_WORD];
    }

    /** Where a word of the matching rules' bits begins. */
    int place(int word) {
      return (word - firstWord) * OF_WORD;
    }

    private void lay(int begin) {
      for (int rule = 0; rule < strong.length; rule++) {
        int bit = begin + rule;
        int ofWord = bit % Long.SIZE;
        int at = place(bit >>> 6) + ofWord / AT_ONCE * STEP;
        int size = (1 << ofWord % AT_ONCE) * 2;
        for (int less = at; less < at + size; less += 2) {
          together[less + size] = together[less] | strong[rule];
          together[less + size + 1] = together[less + 1] | weak[rule];
        }
      }
    }

    private void add(int rule, OfStep step, long action) {
      switch (step.necessity()) {
        case REQUIRED -> strong[rule] |= action << Integer.SIZE;
        case RECOMMENDED -> strong[rule] |= action;
        case OPTIONAL -> weak[rule] |= action;
      }
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
      return (int) (weak >>> ENDINGS) & 0xFFFF;
    }

    static int actors(long weak) {
      return (int) (weak >>> ACTORS);
    }
  }

  private record ByPosition(Tables tables) implements Comparator<Action> {
    @Override
    public int compare(Action one, Action other) {
      return Integer.compare(tables.action(one).position(), tables.action(other).position());
    }
  }

  ProposedAdvice(List<Rule> rules, MatchTable matching, Tables tables) {
    actions = Action.values();
    Arrays.sort(actions, new ByPosition(tables));
    places = new int[actions.length];
    for (int i = 0; i < actions.length; i++) {
      places[actions[i].ordinal()] = i;
    }
    proposed = new OfStep[rules.size()][];
    pushing = new long[matching.words()];
    int begin = matching.begin(Stage.ADVICE);
    beside = new Said(proposed.length, begin, pushing.length);
    instead = new Said(proposed.length, begin, pushing.length);
    for (int rule = 0; rule < proposed.length; rule++) {
      List<OfStep> ofRule = new ArrayList<>();
      long parties = 0;
      for (Proposal proposal : rules.get(rule).says()) {
        if (proposal instanceof OfStep step) {
          ofRule.add(step);
          pushing[(begin + rule) >>> 6] |= step.instead() ? 1L << (begin + rule) : 0;
          (step.instead() ? instead : beside).add(rule, step, bit(step.action()));
        } else if (proposal instanceof OfEnding ending) {
          parties |= 1L << (Said.ENDINGS + ending.party().ordinal());
        } else if (proposal instanceof OfActor actor) {
          parties |= 1L << (Said.ACTORS + actor.party().ordinal());
        }
      }
      beside.weak[rule] |= parties;
      instead.weak[rule] |= parties;
      proposed[rule] = ofRule.toArray(new OfStep[0]);
    }
    beside.lay(begin);
    instead.lay(begin);
  }

  /** Whether a rule that matches, by the bits of all stages, pushes the steps of others aside. */
  boolean pushes(long[] matching) {
    for (int word = 0; word < pushing.length; word++) {
      if ((pushing[word] & matching[word]) != 0) {
        return true;
      }
    }
    return false;
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
