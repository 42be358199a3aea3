package org.orderadvisor.rules;

import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;

/**
 * Where one condition holds: a bit for each combination of the words of the facts that it reads.
 * Immutable and thread-safe.
 */
public final class TruthTable {
  private static final String JOINT = ",";

  private final List<Fact> facts;
  private final int[] sizes;
  private final BitSet holds;
  private final long set;

  TruthTable(List<Fact> facts, int[] sizes, BitSet holds) {
    this.facts = facts;
    this.sizes = sizes;
    this.holds = holds;
    long[] bits = holds.toLongArray();
    this.set = bits.length == 0 ? 0 : bits[0];
  }

  /** How many words a fact can be; {@code scenarios} is the number of scenarios. */
  static int size(Fact fact, int scenarios) {
    return fact == Fact.SCENARIO ? scenarios : fact.words().size();
  }

  /** The facts that it reads, each once. */
  public List<Fact> facts() {
    return facts;
  }

  /** Whether it holds for an order. */
  public boolean holds(FactValues values) {
    int index = 0;
    for (int i = 0; i < sizes.length; i++) {
      index = index * sizes[i] + values.get(facts.get(i));
    }
    return holds.get(index);
  }

  /** How many words the fact of a condition on one fact has. */
  int words() {
    return sizes[0];
  }

  /** Whether a condition on one fact holds for its word of this number. */
  public boolean holdsFor(int word) {
    return word < Long.SIZE ? (set >>> word & 1) != 0 : holds.get(word);
  }

  /** Whether it holds for all words that its facts may be. */
  public boolean everywhere(long[] sets) {
    return search(sets, 0, 0, false) < 0;
  }

  /** Whether it holds for some of the words that its facts may be. */
  public boolean somewhere(long[] sets) {
    return search(sets, 0, 0, true) >= 0;
  }

  /**
   * Whether it holds for some of the words that its facts may be.
   *
   * @param values what those facts are that {@code sets} gives no words
   */
  public boolean somewhere(long[] sets, FactValues values) {
    return somewhere(sets, values, 0, 0);
  }

  private boolean somewhere(long[] sets, FactValues values, int from, int index) {
    if (from == sizes.length) {
      return holds.get(index);
    }
    Fact fact = facts.get(from);
    int start = index * sizes[from];
    long set = sets[fact.ordinal()];
    if (set == 0) {
      return somewhere(sets, values, from + 1, start + values.get(fact));
    }
    for (; set != 0; set &= set - 1) {
      if (somewhere(sets, values, from + 1, start + Long.numberOfTrailingZeros(set))) {
        return true;
      }
    }
    return false;
  }

  /** A combination of words for which it holds or not; -1 if there is none. */
  private int search(long[] sets, int from, int index, boolean wanted) {
    if (from == sizes.length) {
      return holds.get(index) == wanted ? index : -1;
    }
    for (long set = sets[facts.get(from).ordinal()]; set != 0; set &= set - 1) {
      int found =
          search(sets, from + 1, index * sizes[from] + Long.numberOfTrailingZeros(set), wanted);
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  /** The numbers of the words for which a condition on one fact holds, as bits. */
  public long set() {
    return set;
  }

  /** As one line, without tabulators. */
  String written() {
    StringBuilder line = new StringBuilder();
    for (Fact fact : facts) {
      line.append(line.length() == 0 ? "" : JOINT).append(fact.path());
    }
    return line.append(' ').append(HexFormat.of().formatHex(holds.toByteArray())).toString();
  }

  /** Reads what {@link #written} wrote. */
  static TruthTable read(String line, int scenarios) {
    int space = line.indexOf(' ');
    String[] paths = line.substring(0, space).split(JOINT, -1);
    Fact[] facts = new Fact[paths.length];
    int[] sizes = new int[paths.length];
    for (int i = 0; i < paths.length; i++) {
      Fact fact = Fact.of(paths[i]);
      if (fact == null) {
        throw new IllegalStateException("There is no fact " + paths[i] + ".");
      }
      facts[i] = fact;
      sizes[i] = size(fact, scenarios);
    }
    return new TruthTable(
        List.of(facts), sizes, BitSet.valueOf(HexFormat.of().parseHex(line.substring(space + 1))));
  }
}
