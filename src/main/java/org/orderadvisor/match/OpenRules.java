package org.orderadvisor.match;

import java.util.List;
import org.orderadvisor.rules.Bounds;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Rule;
import org.orderadvisor.rules.Rule.Condition;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.StageTable;
import org.orderadvisor.rules.TruthTable;

/**
 * The rules of one set, laid out for orders of which not all is known: which of {@code closure/}
 * stand above which, and what is to be looked at again once an input is answered. Rules are bits,
 * 64 in a {@code long}; scenarios too, by their numbers. Immutable and thread-safe.
 */
final class OpenRules {
  private static final Input[] INPUTS = Input.values();

  /** For each rule of {@code closure/} the condition's facts; -1 for several at once. */
  final int[][] conditionFacts;

  final TruthTable[][] conditions;

  /** For each rule of {@code closure/} those of its rank or a higher one, */
  final long[][] atLeast;

  /** of a higher rank, */
  final long[][] above;

  /** of its rank that may say something else, */
  final long[][] disagreeing;

  /** the scenarios that it proposes. */
  final long[][] proposes;

  /** For each scenario the rules that propose nothing else. */
  final long[][] only;

  /** The rules that propose several scenarios. */
  final long[] several;

  final StageTable closure;
  final Bounds bounds;
  final Disagreements disagreements;

  /** By the ordinals of inputs. */
  private final Following[] following = new Following[INPUTS.length];

  OpenRules(Decider decider) {
    List<Rule> rules = decider.closure.rules();
    int count = rules.size();
    closure = decider.closure;
    bounds = new Bounds(closure);
    disagreements = new Disagreements(decider.rules.tables().contradictions());
    conditionFacts = new int[count][];
    conditions = new TruthTable[count][];
    int words = closure.words();
    int scenarioWords = words(decider.scenarios.length);
    atLeast = new long[count][words];
    above = new long[count][words];
    disagreeing = new long[count][words];
    proposes = new long[count][scenarioWords];
    only = new long[decider.scenarios.length][words];
    several = new long[words];
    for (int rule = 0; rule < count; rule++) {
      lay(rule, rules.get(rule).conditions());
      rank(rule, decider.proposedScenarios);
    }
    for (Input input : INPUTS) {
      following[input.ordinal()] = new Following(input, decider, this);
    }
  }

  /** How many times 64 a number is. */
  static int words(int bits) {
    return Math.max(1, (bits + 63) >>> 6);
  }

  private void lay(int rule, List<Condition> of) {
    conditionFacts[rule] = new int[of.size()];
    conditions[rule] = new TruthTable[of.size()];
    for (int i = 0; i < of.size(); i++) {
      TruthTable truth = of.get(i).truth();
      conditions[rule][i] = truth;
      conditionFacts[rule][i] = truth.facts().size() > 1 ? -1 : truth.facts().get(0).ordinal();
    }
  }

  private void rank(int rule, Scenario[][] proposed) {
    Scenario[] own = proposed[rule];
    for (Scenario scenario : own) {
      proposes[rule][scenario.number() >>> 6] |= 1L << scenario.number();
    }
    if (own.length == 1) {
      only[own[0].number()][rule >>> 6] |= 1L << rule;
    } else {
      several[rule >>> 6] |= 1L << rule;
    }
    for (int other = 0; other < proposed.length; other++) {
      long bit = 1L << other;
      int rank = proposed[other][0].rank();
      atLeast[rule][other >>> 6] |= rank >= own[0].rank() ? bit : 0;
      above[rule][other >>> 6] |= rank > own[0].rank() ? bit : 0;
      boolean differs =
          proposed[other].length > 1 || proposed[other][0].number() != own[0].number();
      disagreeing[rule][other >>> 6] |= rank == own[0].rank() && differs ? bit : 0;
    }
  }

  Following following(Input input) {
    return following[input.ordinal()];
  }

  /**
   * Of the rules that can match, those that no rule outranks that must match.
   *
   * @param possible is cut
   */
  void cut(long[] possible, long[] certain) {
    for (int word = 0; word < possible.length; word++) {
      long both = possible[word] & certain[word];
      if (both != 0) {
        long[] rest = atLeast[(word << 6) + Long.numberOfTrailingZeros(both)];
        for (int i = 0; i < possible.length; i++) {
          possible[i] &= rest[i];
        }
        return;
      }
    }
  }

  /** The scenarios that rules propose. */
  void proposed(long[] rules, long[] into) {
    for (int word = 0; word < rules.length; word++) {
      for (long bits = rules[word]; bits != 0; bits &= bits - 1) {
        long[] of = proposes[(word << 6) + Long.numberOfTrailingZeros(bits)];
        for (int i = 0; i < into.length; i++) {
          into[i] |= of[i];
        }
      }
    }
  }
}
