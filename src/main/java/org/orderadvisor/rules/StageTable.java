package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orderadvisor.rules.Rule.Condition;

/**
 * The rules of one stage as a table: for each word of each fact, a bit for each rule that no
 * condition on this fact excludes. What matches is what is left when the rows of an order's words
 * are laid over each other. Immutable and thread-safe.
 */
public final class StageTable {
  final int words;
  final long[] all;

  /** The facts that conditions on one fact read, by their ordinals, */
  final int[] facts;

  /** and for each fact its rows, word by word; none where no such condition reads it. */
  final long[][] rows;

  final TruthTable[] joint;

  /** For each condition on several facts the number of its rule. */
  final int[] jointRules;

  private final List<Rule> rules;

  /** The same facts as bits. */
  private final long alone;

  /** A table of rules in an order that the caller chooses: bits are numbered by it. */
  StageTable(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    words = Math.max(1, (rules.size() + 63) >>> 6);
    all = new long[words];
    rows = new long[Fact.values().length][0];
    List<TruthTable> tables = new ArrayList<>();
    List<Integer> tableRules = new ArrayList<>();
    long read = 0;
    for (int rule = 0; rule < rules.size(); rule++) {
      all[rule >>> 6] |= 1L << rule;
      for (Condition condition : rules.get(rule).conditions()) {
        TruthTable truth = condition.truth();
        if (truth.facts().size() == 1) {
          int fact = truth.facts().get(0).ordinal();
          read |= 1L << fact;
          exclude(rule, fact, truth);
        } else {
          tables.add(truth);
          tableRules.add(rule);
        }
      }
    }
    alone = read;
    facts = ordinals(read);
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

  /** The rules, in the order of their bits. */
  public List<Rule> rules() {
    return rules;
  }

  /** How many times 64 rules there are. */
  public int words() {
    return words;
  }

  /** Of some facts, as bits by their ordinals, those that conditions on one fact read. */
  public int[] readOf(long some) {
    return ordinals(alone & some);
  }

  /** Whether conditions read one of some facts, which are bits by their ordinals. */
  public boolean reads(long some) {
    long read = alone;
    for (TruthTable truth : joint) {
      for (Fact fact : truth.facts()) {
        read |= 1L << fact.ordinal();
      }
    }
    return (read & some) != 0;
  }

  /** The rules that match an order, as bits: 64 of them, from rule 64 times {@code word} on. */
  public long matching(int word, FactValues values) {
    long left = all[word];
    for (int fact : facts) {
      left &= rows[fact][values.at(fact) * words + word];
    }
    for (int i = 0; i < joint.length; i++) {
      if (jointRules[i] >>> 6 == word && !joint[i].holds(values)) {
        left &= ~(1L << jointRules[i]);
      }
    }
    return left;
  }
}
