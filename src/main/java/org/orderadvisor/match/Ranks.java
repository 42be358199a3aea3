package org.orderadvisor.match;

import org.orderadvisor.rules.MatchTable;
import org.orderadvisor.rules.Stage;

/** Which rules of a stage rank alike and say something else. Immutable and thread-safe. */
final class Ranks {
  /**
   * For each rule the bits, as those of all stages, of the rules that disagree with it; its own if
   * it disagrees with itself.
   */
  private final long[][] others;

  /** Whether any do. */
  private final boolean any;

  private Ranks(long[][] others, boolean any) {
    this.others = others;
    this.any = any;
  }

  /** Whether a rule, if it is one, disagrees with one of those that match. */
  boolean disagree(int rule, long[] matching) {
    if (!any || rule == others.length) {
      return false;
    }
    long[] bits = others[rule];
    for (int word = 0; word < bits.length; word++) {
      if ((bits[word] & matching[word]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The ranks of what each rule of a stage proposes. */
  static <T> Ranks of(MatchTable matching, Stage stage, T[][] proposed, int[] ranks) {
    long[][] others = new long[proposed.length][matching.words()];
    boolean any = false;
    for (int i = 0; i < proposed.length; i++) {
      for (int j = 0; j < proposed.length; j++) {
        if (ranks[i] == ranks[j]) {
          if (disagree(proposed[i], proposed[j])) {
            int bit = matching.begin(stage) + j;
            others[i][bit >>> 6] |= 1L << bit;
            any = true;
          }
        }
      }
    }
    return new Ranks(others, any);
  }

  /** Whether all that two rules propose is more than one thing. */
  @SuppressWarnings("ReferenceEquality") // each is there once; records take long to compare first
  private static <T> boolean disagree(T[] one, T[] other) {
    for (T said : one) {
      if (said != one[0]) {
        return true;
      }
    }
    for (T said : other) {
      if (said != one[0]) {
        return true;
      }
    }
    return false;
  }
}
