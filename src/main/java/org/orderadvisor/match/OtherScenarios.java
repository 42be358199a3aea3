package org.orderadvisor.match;

import org.orderadvisor.rules.Fact;
import org.orderadvisor.rules.Rule.Condition;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.StageTable;
import org.orderadvisor.rules.TruthTable;

/**
 * Searches the scenarios that an order can have, whatever its unknown facts turn out to be: takes
 * the highest rule that is possible but not certain, supposes that it matches, and that each of its
 * conditions in turn does not hold. Not thread-safe.
 */
final class OtherScenarios {
  /** What a search may cost; what is open then counts as possible. */
  private static final int MOST_NODES = 400;

  private static final int NONE = -1;

  private final Decider decider;
  private final StageTable rules;
  private final StageTable.Bounds bounds;
  private final boolean[] found;
  private int nodes;

  private OtherScenarios(Decider decider, StageTable.Bounds bounds) {
    this.decider = decider;
    this.rules = decider.closure;
    this.bounds = bounds;
    this.found = new boolean[decider.scenarios.length];
  }

  /**
   * For each scenario, by its number, whether it is possible.
   *
   * @param sets for each fact, by its ordinal, the numbers of the words that it can be as bits
   */
  static boolean[] search(Decider decider, StageTable.Bounds bounds, long[] sets) {
    OtherScenarios search = new OtherScenarios(decider, bounds);
    search.explore(sets);
    return search.found;
  }

  private void explore(long[] sets) {
    nodes++;
    int certain = firstCertain(sets);
    int floor = certain == NONE ? Integer.MIN_VALUE : rank(certain);
    int open = NONE;
    boolean news = certain == NONE && isNews(decider.undetermined);
    boolean disagree = false;
    for (int word = 0; word < rules.words(); word++) {
      for (long bits = bounds.possible(word, sets); bits != 0; bits &= bits - 1) {
        int bit = (word << 6) + Long.numberOfTrailingZeros(bits);
        if (rank(bit) > floor || certain == NONE) {
          open = open == NONE ? bit : open;
          news |= isNews(bit);
        } else if (rank(bit) == floor) {
          news |= isNews(bit);
          disagree |= decider.proposedScenarios[bit].length > 1 || differ(bit, certain);
        }
      }
    }
    if (!news && !(disagree && isNews(decider.undetermined))) {
      return;
    }
    if (open == NONE) {
      if (certain != NONE) {
        add(certain);
      }
      found[decider.undetermined.number()] |= certain == NONE || disagree;
    } else if (nodes > MOST_NODES) {
      addAll(floor, sets);
    } else {
      suppose(open, sets);
    }
  }

  private int firstCertain(long[] sets) {
    for (int word = 0; word < rules.words(); word++) {
      long bits = bounds.certain(word, sets);
      if (bits != 0) {
        return (word << 6) + Long.numberOfTrailingZeros(bits);
      }
    }
    return NONE;
  }

  private int rank(int bit) {
    return decider.proposedScenarios[bit][0].rank();
  }

  private boolean differ(int bit, int other) {
    return decider.proposedScenarios[bit][0].number()
        != decider.proposedScenarios[other][0].number();
  }

  private boolean isNews(int bit) {
    for (Scenario scenario : decider.proposedScenarios[bit]) {
      if (isNews(scenario)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNews(Scenario scenario) {
    return !found[scenario.number()];
  }

  private void add(int bit) {
    for (Scenario scenario : decider.proposedScenarios[bit]) {
      found[scenario.number()] = true;
    }
  }

  private void addAll(int floor, long[] sets) {
    for (int word = 0; word < rules.words(); word++) {
      for (long bits = bounds.possible(word, sets); bits != 0; bits &= bits - 1) {
        int bit = (word << 6) + Long.numberOfTrailingZeros(bits);
        if (rank(bit) >= floor) {
          add(bit);
        }
      }
    }
    found[decider.undetermined.number()] = true;
  }

  /** All conditions of a rule hold; or one does not, and those before it do. */
  private void suppose(int bit, long[] sets) {
    long[] holding = sets.clone();
    for (Condition condition : rules.rules().get(bit).conditions()) {
      TruthTable truth = condition.truth();
      if (truth.facts().size() > 1) {
        if (!truth.everywhere(holding)) {
          tryEachWord(truth, holding);
          return;
        }
        continue;
      }
      int fact = truth.facts().get(0).ordinal();
      long holds = holding[fact] & truth.set();
      if (holds != holding[fact]) {
        long[] otherwise = holding.clone();
        otherwise[fact] &= ~truth.set();
        explore(otherwise);
        holding[fact] = holds;
      }
    }
    explore(holding);
  }

  /** Splits a condition on several facts by the words of one that is still open. */
  private void tryEachWord(TruthTable truth, long[] sets) {
    for (Fact fact : truth.facts()) {
      long words = sets[fact.ordinal()];
      if ((words & (words - 1)) != 0) {
        for (; words != 0; words &= words - 1) {
          long[] one = sets.clone();
          one[fact.ordinal()] = Long.lowestOneBit(words);
          explore(one);
        }
        return;
      }
    }
  }
}
