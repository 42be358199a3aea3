package org.orderadvisor.match;

import java.util.Arrays;
import org.orderadvisor.rules.Bounds;
import org.orderadvisor.rules.Fact;
import org.orderadvisor.rules.TruthTable;

/**
 * Searches the scenarios that an order can have, whatever its unknown facts turn out to be: takes
 * the highest rule that is possible but not certain, supposes that it matches, and that each of its
 * conditions in turn does not hold. What a fact can be only gets less on the way down, so each step
 * looks at one fact alone. Not thread-safe.
 */
final class OtherScenarios {
  /** What a search may cost; what is open then counts as possible. */
  private static final int MOST_NODES = 400;

  private static final int NONE = -1;

  private final OpenRules rules;
  private final Bounds bounds;
  private final int undetermined;
  private final int words;

  /** The scenarios found so far, */
  private final long[] found;

  /** and the rules that propose another. */
  private final long[] news;

  /** What each fact can be, where the search stands. */
  private final long[] sets;

  /** The facts that rules read and that can be several words, by their ordinals, */
  private final int[] open;

  /** the other way round, -1 for others, */
  private final int[] places;

  /** and the rules that each of a fact's words leaves, by its place. */
  private final long[] every;

  /** Step by step, the rules that can match there. */
  private long[] possible;

  /** What was changed on the way down: facts, with what they and their rules were. */
  private int[] changedFacts = new int[32];

  private long[] changedSets;
  private int changes;
  private int nodes;

  private OtherScenarios(Decider decider, OpenRules rules, long[] sets) {
    this.rules = rules;
    this.bounds = rules.bounds;
    this.undetermined = decider.undetermined.number();
    this.words = rules.closure.words();
    this.found = new long[OpenRules.words(decider.scenarios.length)];
    this.news = new long[words];
    Arrays.fill(news, -1L);
    this.sets = sets.clone();
    this.places = new int[sets.length];
    int[] several = new int[sets.length];
    int count = 0;
    for (int fact = 0; fact < sets.length; fact++) {
      boolean isOpen = bounds.reads(fact) && (sets[fact] & sets[fact] - 1) != 0;
      places[fact] = isOpen ? count : NONE;
      if (isOpen) {
        several[count++] = fact;
      }
    }
    this.open = Arrays.copyOf(several, count);
    this.every = new long[count * words];
    this.possible = new long[16 * words];
    this.changedSets = new long[changedFacts.length];
  }

  /**
   * The scenarios that are possible, as bits by their numbers.
   *
   * @param sets for each fact, by its ordinal, the numbers of the words that it can be as bits
   * @param possible the rules of {@code closure/} that can match, {@code certain} that must
   */
  static long[] search(
      Decider decider, OpenRules rules, long[] sets, long[] possible, long[] certain) {
    OtherScenarios search = new OtherScenarios(decider, rules, sets);
    if (isEmpty(possible) && !isEmpty(certain)) {
      return search.found; // some fact can be nothing at all
    }
    System.arraycopy(possible, 0, search.possible, 0, possible.length);
    for (int fact : search.open) {
      search.lookAt(fact);
    }
    search.explore(0);
    return search.found;
  }

  private static boolean isEmpty(long[] bits) {
    for (long word : bits) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  private void lookAt(int fact) {
    int place = places[fact];
    if (place != NONE) {
      for (int word = 0; word < words; word++) {
        every[place * words + word] = bounds.every(fact, sets[fact], word);
      }
    }
  }

  /**
   * Goes on from what is supposed by now.
   *
   * @param at where the rules begin that can match here
   */
  private void explore(int at) {
    nodes++;
    int certain = firstCertain(at);
    int first = NONE;
    boolean isNew = certain == NONE && isNew(undetermined);
    boolean disagree = false;
    for (int word = 0; word < words; word++) {
      long can = possible[at + word];
      long undecided = can;
      long counting = can;
      if (certain != NONE) {
        undecided &= rules.above[certain][word];
        counting &= rules.atLeast[certain][word];
        disagree |= (can & rules.disagreeing[certain][word]) != 0;
      }
      isNew |= (counting & news[word]) != 0;
      if (first == NONE && undecided != 0) {
        first = (word << 6) + Long.numberOfTrailingZeros(undecided);
      }
    }
    if (!isNew && !(disagree && isNew(undetermined))) {
      return;
    }
    if (first == NONE) {
      if (certain != NONE) {
        addProposed(certain);
      }
      if (certain == NONE || disagree) {
        add(undetermined);
      }
    } else if (nodes > MOST_NODES) {
      addAll(certain, at);
    } else {
      suppose(first, at);
    }
  }

  private int firstCertain(int at) {
    for (int word = 0; word < words; word++) {
      long left = possible[at + word];
      for (int i = word; i < every.length && left != 0; i += words) {
        left &= every[i];
      }
      left = bounds.must(left, word, sets);
      if (left != 0) {
        return (word << 6) + Long.numberOfTrailingZeros(left);
      }
    }
    return NONE;
  }

  private boolean isNew(int scenario) {
    return (found[scenario >>> 6] >>> scenario & 1) == 0;
  }

  private void addProposed(int rule) {
    long[] proposed = rules.proposes[rule];
    for (int word = 0; word < proposed.length; word++) {
      for (long left = proposed[word] & ~found[word]; left != 0; left &= left - 1) {
        add((word << 6) + Long.numberOfTrailingZeros(left));
      }
    }
  }

  private void add(int scenario) {
    found[scenario >>> 6] |= 1L << scenario;
    for (int word = 0; word < words; word++) {
      news[word] &= ~rules.only[scenario][word];
      for (long left = news[word] & rules.several[word]; left != 0; left &= left - 1) {
        int rule = (word << 6) + Long.numberOfTrailingZeros(left);
        boolean another = false;
        for (int i = 0; i < found.length; i++) {
          another |= (rules.proposes[rule][i] & ~found[i]) != 0;
        }
        news[word] &= another ? -1L : ~Long.lowestOneBit(left);
      }
    }
  }

  private void addAll(int certain, int at) {
    for (int word = 0; word < words; word++) {
      long rest = certain == NONE ? -1L : rules.atLeast[certain][word];
      for (long left = possible[at + word] & rest; left != 0; left &= left - 1) {
        addProposed((word << 6) + Long.numberOfTrailingZeros(left));
      }
    }
    add(undetermined);
  }

  /** All conditions of a rule hold; or one does not, and those before it do. */
  private void suppose(int rule, int at) {
    int before = changes;
    int[] facts = rules.conditionFacts[rule];
    for (int i = 0; i < facts.length; i++) {
      TruthTable truth = rules.conditions[rule][i];
      int fact = facts[i];
      if (fact == NONE) {
        if (!truth.everywhere(sets)) {
          tryEachWord(truth, at);
          undo(before);
          return;
        }
        continue;
      }
      long words = sets[fact];
      long holds = words & truth.set();
      if (holds != words) {
        change(fact, words & ~holds);
        explore(narrowed(at, fact));
        set(fact, holds);
        narrow(at, at, fact);
      }
    }
    explore(at);
    undo(before);
  }

  /** Splits a condition on several facts by the words of one that is still open. */
  private void tryEachWord(TruthTable truth, int at) {
    for (Fact fact : truth.facts()) {
      long words = sets[fact.ordinal()];
      if ((words & (words - 1)) != 0) {
        change(fact.ordinal(), words);
        for (; words != 0; words &= words - 1) {
          set(fact.ordinal(), Long.lowestOneBit(words));
          explore(narrowed(at, fact.ordinal()));
        }
        return;
      }
    }
  }

  /** Sets what a fact can be, and remembers what it was. */
  private void change(int fact, long set) {
    if (changes == changedFacts.length) {
      changedFacts = Arrays.copyOf(changedFacts, 2 * changes);
      changedSets = Arrays.copyOf(changedSets, 2 * changes);
    }
    changedFacts[changes] = fact;
    changedSets[changes++] = sets[fact];
    set(fact, set);
  }

  private void set(int fact, long set) {
    sets[fact] = set;
    lookAt(fact);
  }

  private void undo(int to) {
    while (changes > to) {
      changes--;
      set(changedFacts[changes], changedSets[changes]);
    }
  }

  /** Where the rules begin that can still match once a fact can be less. */
  private int narrowed(int from, int fact) {
    int to = from + words;
    if (to + words > possible.length) {
      possible = Arrays.copyOf(possible, 2 * possible.length);
    }
    narrow(from, to, fact);
    return to;
  }

  private void narrow(int from, int to, int fact) {
    boolean read = bounds.reads(fact);
    for (int word = 0; word < words; word++) {
      long left = possible[from + word];
      possible[to + word] =
          bounds.can(read ? left & bounds.any(fact, sets[fact], word) : left, word, sets);
    }
  }
}
