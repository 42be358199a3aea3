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
    this.joint = tables.toArray(new TruthTable[0]);
    this.jointRules = tableRules.toArray(new long[0][]);
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
    for (int i = 0; i < facts.length; i++) {
      left &= rows[starts[i] + values.at(facts[i]) * words + word];
    }
    for (int i = 0; i < joint.length; i++) {
      if ((left & jointRules[i][word]) != 0 && !joint[i].holds(values)) {
        left &= ~jointRules[i][word];
      }
    }
    return left;
  }

  /** For asking which rules can match and which must, if of some facts not all is known. */
  public Bounds bounds() {
    return new Bounds(this);
  }

  /**
   * Which rules can match, and which must, if each fact is one of some words, whichever it may be.
   * It remembers what the last words of each fact leave, as most are the same at the next call. Not
   * thread-safe.
   */
  public static final class Bounds {
    private final StageTable table;
    private final int words;
    private final long[] last;
    private final long[] any;
    private final long[] all;

    private Bounds(StageTable table) {
      this.table = table;
      this.words = table.words;
      this.last = new long[table.facts.length];
      this.any = new long[last.length * words];
      this.all = full(any.length);
    }

    /**
     * The rules that match for certain; bits as in {@link StageTable#matching}.
     *
     * @param sets for each fact, by its ordinal, the numbers of its words as bits
     */
    public long certain(int word, long[] sets) {
      long left = laidOver(all, word, sets);
      for (int i = 0; i < table.joint.length; i++) {
        if ((left & table.jointRules[i][word]) != 0 && !table.joint[i].everywhere(sets)) {
          left &= ~table.jointRules[i][word];
        }
      }
      return left;
    }

    /**
     * The rules that no fact excludes: all that can match are among them. Bits and sets as in
     * {@link #certain}.
     */
    public long possible(int word, long[] sets) {
      long left = laidOver(any, word, sets);
      for (int i = 0; i < table.joint.length; i++) {
        if ((left & table.jointRules[i][word]) != 0 && !table.joint[i].somewhere(sets)) {
          left &= ~table.jointRules[i][word];
        }
      }
      return left;
    }

    private long laidOver(long[] rows, int word, long[] sets) {
      long left = table.all(word);
      for (int i = 0; i < last.length && left != 0; i++) {
        long set = sets[table.facts[i]];
        if (set != last[i]) {
          learn(i, set);
        }
        left &= rows[i * words + word];
      }
      return left;
    }

    private void learn(int fact, long set) {
      last[fact] = set;
      int start = table.starts[fact];
      for (int word = 0; word < words; word++) {
        long some = 0;
        long each = -1L;
        for (long left = set; left != 0; left &= left - 1) {
          long row = table.rows[start + Long.numberOfTrailingZeros(left) * words + word];
          some |= row;
          each &= row;
        }
        any[fact * words + word] = some;
        all[fact * words + word] = each;
      }
    }
  }
}
