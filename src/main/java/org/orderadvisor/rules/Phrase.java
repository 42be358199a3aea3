package org.orderadvisor.rules;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of a table with what it means. Compares by rank, then, the other way round, by text: the
 * first match is the best.
 */
record Phrase<T>(int rank, Wording wording, T meaning) implements Comparable<Phrase<T>> {
  @Override
  public int compareTo(Phrase<T> other) {
    int byRank = Integer.compare(rank, other.rank);
    return byRank != 0 ? byRank : other.wording.text().compareTo(wording.text());
  }

  /** The best first. */
  static <T> void sort(List<Phrase<T>> phrases) {
    phrases.sort(Comparator.reverseOrder());
  }

  /** What the first that matches a normalised text means; {@code null} if none does. */
  static <T> @Nullable T first(List<Phrase<T>> phrases, String normalised) {
    for (Phrase<T> phrase : phrases) {
      if (phrase.wording().matches(normalised)) {
        return phrase.meaning();
      }
    }
    return null;
  }
}
