package org.orderadvisor.rules;

/**
 * Which rules of a stage can match, and which must, if each fact is one of some words, whichever it
 * may be. Sets of words are bits by their numbers, given for each fact by its ordinal; rules are
 * bits as in {@link StageTable}. What any six words of a fact leave is laid out beforehand.
 * Immutable and thread-safe.
 */
public final class Bounds {
  private static final int AT_ONCE = 6;
  private static final int SETS = 1 << AT_ONCE;

  private final int words;
  private final StageTable table;

  /**
   * For each fact, six words after another, for each set of these: the rules that one of its words
   * leaves, then those that each leaves.
   */
  private final long[][] left;

  /** The bounds of a stage's rules. */
  public Bounds(StageTable table) {
    this.table = table;
    this.words = table.words;
    this.left = new long[table.rows.length][0];
    for (int fact : table.facts) {
      left[fact] = lay(table.rows[fact]);
    }
  }

  private long[] lay(long[] ofFact) {
    int count = ofFact.length / words;
    long[] laid = new long[sets(count) * words * 2];
    for (int first = 0; first < count; first += AT_ONCE) {
      int start = first / AT_ONCE * SETS;
      for (int word = 0; word < words; word++) {
        laid[(start * words + word) * 2 + 1] = -1L;
        for (int set = 1; set < 1 << Math.min(AT_ONCE, count - first); set++) {
          long row = ofFact[(first + Integer.numberOfTrailingZeros(set)) * words + word];
          int less = ((start + (set & set - 1)) * words + word) * 2;
          int at = ((start + set) * words + word) * 2;
          laid[at] = laid[less] | row;
          laid[at + 1] = laid[less + 1] & row;
        }
      }
    }
    return laid;
  }

  private static int sets(int count) {
    int last = (count - 1) % AT_ONCE + 1;
    return (count - last) / AT_ONCE * SETS + (1 << last);
  }

  /** Whether a condition on this fact alone stands in a rule; the fact is given by its ordinal. */
  public boolean reads(int fact) {
    return left[fact].length != 0;
  }

  /** The rules that some of a fact's words leaves: 64 of them, from 64 times {@code word} on. */
  public long any(int fact, long set, int word) {
    long[] laid = left[fact];
    long some = 0;
    int start = 0;
    for (long rest = set; rest != 0; rest >>>= AT_ONCE) {
      some |= laid[((start + ((int) rest & SETS - 1)) * words + word) * 2];
      start += SETS;
    }
    return some;
  }

  /** The rules that each of a fact's words leaves. */
  public long every(int fact, long set, int word) {
    long[] laid = left[fact];
    long each = -1L;
    int start = 0;
    for (long rest = set; rest != 0; rest >>>= AT_ONCE) {
      each &= laid[((start + ((int) rest & SETS - 1)) * words + word) * 2 + 1];
      start += SETS;
    }
    return each;
  }

  /** What all facts leave but some, which are bits by their ordinals; without joint conditions. */
  public void without(long some, long[] sets, long[] any, long[] every) {
    for (int word = 0; word < words; word++) {
      long possible = table.all[word];
      long certain = possible;
      for (int fact : table.facts) {
        if ((some >>> fact & 1) == 0) {
          possible &= any(fact, sets[fact], word);
          certain &= every(fact, sets[fact], word);
        }
      }
      any[word] = possible;
      every[word] = certain;
    }
  }

  /**
   * Which rules can match and which must, given what all other facts leave.
   *
   * @param any what the words of the others leave, {@code every} what each of their words leaves
   * @param some the other facts that conditions on one fact read
   */
  public void within(
      long[] any, long[] every, int[] some, long[] sets, long[] possible, long[] certain) {
    for (int word = 0; word < words; word++) {
      long can = any[word];
      long must = every[word];
      for (int fact : some) {
        long[] laid = left[fact];
        long leftByOne = 0;
        int start = 0;
        for (long rest = sets[fact]; rest != 0; rest >>>= AT_ONCE) {
          int at = ((start + ((int) rest & SETS - 1)) * words + word) * 2;
          leftByOne |= laid[at];
          must &= laid[at + 1];
          start += SETS;
        }
        can &= leftByOne;
      }
      possible[word] = can(can, word, sets);
      certain[word] = must(must, word, sets);
    }
  }

  /** Takes out the rules with a condition on several facts that can't hold. */
  public long can(long rules, int word, long[] sets) {
    long can = rules;
    for (int i = 0; i < table.joint.length; i++) {
      long bit = jointRule(i, word);
      if ((can & bit) != 0 && !table.joint[i].somewhere(sets)) {
        can &= ~bit;
      }
    }
    return can;
  }

  /** Takes out the rules with a condition on several facts that need not hold. */
  public long must(long rules, int word, long[] sets) {
    long must = rules;
    for (int i = 0; i < table.joint.length; i++) {
      long bit = jointRule(i, word);
      if ((must & bit) != 0 && !table.joint[i].everywhere(sets)) {
        must &= ~bit;
      }
    }
    return must;
  }

  private long jointRule(int condition, int word) {
    int rule = table.jointRules[condition];
    return rule >>> 6 == word ? 1L << rule : 0;
  }

  /** The rules that no fact excludes, all that can match among them; and those that must match. */
  public void all(long[] sets, long[] possible, long[] certain) {
    without(0, sets, possible, certain);
    for (int word = 0; word < words; word++) {
      possible[word] = can(possible[word], word, sets);
      certain[word] = must(certain[word], word, sets);
    }
  }
}
