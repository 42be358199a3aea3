package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orderadvisor.rules.Rule.Condition;

/**
 * For each word of each fact the rules of one stage that no condition on this fact excludes, to be
 * laid over each other in parts: what some facts leave is kept where only others change. Rules are
 * bits, 64 in a {@code long}, numbered as in {@link StageTable}. Immutable and thread-safe.
 */
public final class RuleRows {
  final int words;
  final long[] all;

  /** The facts that conditions on one fact read, by their ordinals, */
  final int[] facts;

  /** and for each fact its rows, word by word; none where no such condition reads it. */
  final long[][] rows;

  final TruthTable[] joint;

  /** For each joint condition the bit of its rule. */
  final int[] jointRules;

  private final long read;

  /** The rows of a stage's rules. */
  public RuleRows(List<Rule> rules) {
    words = Math.max(1, (rules.size() + 63) >>> 6);
    all = new long[words];
    rows = new long[Fact.values().length][0];
    List<TruthTable> tables = new ArrayList<>();
    List<Integer> tableRules = new ArrayList<>();
    long reads = 0;
    for (int rule = 0; rule < rules.size(); rule++) {
      all[rule >>> 6] |= 1L << rule;
      for (Condition condition : rules.get(rule).conditions()) {
        TruthTable truth = condition.truth();
        if (truth.facts().size() == 1) {
          int fact = truth.facts().get(0).ordinal();
          reads |= 1L << fact;
          exclude(rule, fact, truth);
        } else {
          tables.add(truth);
          tableRules.add(rule);
        }
      }
    }
    read = reads;
    facts = ordinals(reads);
    joint = tables.toArray(new TruthTable[0]);
    jointRules = new int[joint.length];
    for (int i = 0; i < joint.length; i++) {
      jointRules[i] = tableRules.get(i);
    }
  }

  private void exclude(int rule, int fact, TruthTable truth) {
    if (rows[fact].length == 0) {
      rows[fact] = new long[truth.words() * words];
      Arrays.fill(rows[fact], -1L);
    }
    for (int word = 0; word < truth.words(); word++) {
      if (!truth.holdsFor(word)) {
        rows[fact][word * words + (rule >>> 6)] &= ~(1L << rule);
      }
    }
  }

  private static int[] ordinals(long facts) {
    int[] ordinals = new int[Long.bitCount(facts)];
    int count = 0;
    for (long left = facts; left != 0; left &= left - 1) {
      ordinals[count++] = Long.numberOfTrailingZeros(left);
    }
    return ordinals;
  }

  /** How many times 64 rules there are. */
  public int words() {
    return words;
  }

  /** Of some facts, as bits by their ordinals, those that conditions on one fact read. */
  public int[] readOf(long some) {
    return ordinals(read & some);
  }

  /** Whether conditions read one of some facts, which are bits by their ordinals. */
  public boolean reads(long some) {
    long readAtAll = read;
    for (TruthTable truth : joint) {
      for (Fact fact : truth.facts()) {
        readAtAll |= 1L << fact.ordinal();
      }
    }
    return (readAtAll & some) != 0;
  }

  /** What the rows of all facts leave but of some, which are bits by their ordinals. */
  public void without(long some, FactValues values, long[] into) {
    for (int word = 0; word < words; word++) {
      long left = all[word];
      for (int fact : facts) {
        if ((some >>> fact & 1) == 0) {
          left &= rows[fact][values.at(fact) * words + word];
        }
      }
      into[word] = left;
    }
  }

  /** The rules that match, given what all other facts leave. */
  public void matching(long[] others, int[] some, FactValues values, long[] into) {
    for (int word = 0; word < words; word++) {
      long left = others[word];
      for (int fact : some) {
        left &= rows[fact][values.at(fact) * words + word];
      }
      into[word] = left;
    }
    for (int i = 0; i < joint.length; i++) {
      int rule = jointRules[i];
      if ((into[rule >>> 6] >>> rule & 1) != 0 && !joint[i].holds(values)) {
        into[rule >>> 6] &= ~(1L << rule);
      }
    }
  }
}
