package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.orderadvisor.rules.Rule.Condition;

/**
 * The rules of one stage as a table: for each word of each fact, a bit for each rule that no
 * condition on this fact excludes. What matches is what is left when the rows of an order's words
 * are laid over each other. Immutable and thread-safe.
 */
public final class StageTable {
  private final List<Rule> rules;
  private final int words;

  /** The facts that conditions on one fact read, by their ordinals. */
  private final int[] facts;

  /** Where the rows of each of these facts begin: one for each of its words. */
  private final int[] starts;

  private final long[] rows;

  /** The fact that is looked at first, by its number among these. */
  private final int pivot;

  /** For each word of the pivot, which of the other facts still make a difference. */
  private final int[][] others;

  private final TruthTable[] joint;
  private final long[][] jointRules;

  /** A table of rules in an order that the caller chooses: bits are numbered by it. */
  StageTable(List<Rule> rules, int scenarios) {
    this.rules = List.copyOf(rules);
    this.words = Math.max(1, (rules.size() + 63) >>> 6);
    Map<Fact, long[]> byFact = new EnumMap<>(Fact.class);
    List<TruthTable> tables = new ArrayList<>();
    List<long[]> tableRules = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      for (Condition condition : rules.get(i).conditions()) {
        TruthTable truth = condition.truth();
        if (truth.facts().size() == 1) {
          Fact fact = truth.facts().get(0);
          int size = TruthTable.size(fact, scenarios);
          long[] row = byFact.get(fact);
          if (row == null) {
            row = full(size * words);
            byFact.put(fact, row);
          }
          for (int word = 0; word < size; word++) {
            if (!truth.holdsFor(word)) {
              row[word * words + (i >>> 6)] &= ~(1L << i);
            }
          }
        } else {
          tables.add(truth);
          tableRules.add(only(i));
        }
      }
    }
    this.facts = new int[byFact.size()];
    this.starts = new int[byFact.size()];
    long[] all = new long[0];
    int number = 0;
    for (Map.Entry<Fact, long[]> entry : byFact.entrySet()) {
      facts[number] = entry.getKey().ordinal();
      starts[number] = all.length;
      all = Arrays.copyOf(all, all.length + entry.getValue().length);
      System.arraycopy(entry.getValue(), 0, all, starts[number], entry.getValue().length);
      number++;
    }
    this.rows = all;
    this.pivot = pivot();
    this.others = facts.length == 0 ? new int[0][] : others(pivot);
    this.joint = tables.toArray(new TruthTable[0]);
    this.jointRules = tableRules.toArray(new long[0][]);
  }

  /** The fact of which a word leaves the fewest others to look at, on average. */
  private int pivot() {
    int best = 0;
    double fewest = Double.MAX_VALUE;
    for (int fact = 0; fact < facts.length; fact++) {
      int[][] left = others(fact);
      double sum = 0;
      for (int[] each : left) {
        sum += each.length;
      }
      if (sum / left.length < fewest) {
        fewest = sum / left.length;
        best = fact;
      }
    }
    return best;
  }

  private int[][] others(int first) {
    int[][] others = new int[(end(first) - starts[first]) / words][];
    for (int word = 0; word < others.length; word++) {
      int[] found = new int[facts.length];
      int count = 0;
      for (int fact = 0; fact < facts.length; fact++) {
        if (fact != first && excludesAny(fact, starts[first] + word * words)) {
          found[count++] = fact;
        }
      }
      others[word] = Arrays.copyOf(found, count);
    }
    return others;
  }

  /** Whether a fact excludes a rule that a row leaves. */
  private boolean excludesAny(int fact, int row) {
    for (int i = starts[fact]; i < end(fact); i++) {
      int word = (i - starts[fact]) % words;
      if ((rows[row + word] & all(word) & ~rows[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  private int end(int fact) {
    return fact + 1 < starts.length ? starts[fact + 1] : rows.length;
  }

  private static long[] full(int length) {
    long[] all = new long[length];
    Arrays.fill(all, -1L);
    return all;
  }

  private long[] only(int rule) {
    long[] bits = new long[words];
    bits[rule >>> 6] = 1L << rule;
    return bits;
  }

  /** The rules, in the order of their bits. */
  public List<Rule> rules() {
    return rules;
  }

  /** How many times 64 rules there are. */
  public int words() {
    return words;
  }

  private long all(int word) {
    int left = rules.size() - (word << 6);
    return left >= 64 ? -1L : (1L << left) - 1;
  }

  /** The rules that match an order, as bits: 64 of them, from rule 64 times {@code word} on. */
  public long matching(int word, FactValues values) {
    long left = all(word);
    if (others.length > 0) {
      int first = values.at(facts[pivot]);
      left &= rows[starts[pivot] + first * words + word];
      for (int fact : others[first]) {
        left &= rows[starts[fact] + values.at(facts[fact]) * words + word];
      }
    }
    for (int i = 0; i < joint.length; i++) {
      if ((left & jointRules[i][word]) != 0 && !joint[i].holds(values)) {
        left &= ~jointRules[i][word];
      }
    }
    return left;
  }
}
