package org.orderadvisor.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.orderadvisor.rules.Contradiction;
import org.orderadvisor.rules.Contradiction.Half;
import org.orderadvisor.rules.Fact;
import org.orderadvisor.rules.FactValues;

/** The pairs of facts that cannot both be so. Immutable and thread-safe. */
final class Disagreements {
  final Fact[] first;
  final Fact[] second;

  /** The numbers of the words that they must be, as bits. */
  final long[] firstWords;

  final long[] secondWords;

  /** Those rows that are about two facts of an order. */
  Disagreements(List<Contradiction> rows) {
    List<Half> firsts = new ArrayList<>();
    List<Half> seconds = new ArrayList<>();
    for (Contradiction row : rows) {
      if (row.first().fact() != null) {
        firsts.add(row.first());
        seconds.add(row.second());
      }
    }
    first = facts(firsts);
    second = facts(seconds);
    firstWords = words(firsts);
    secondWords = words(seconds);
  }

  private static Fact[] facts(List<Half> halves) {
    Fact[] facts = new Fact[halves.size()];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = Objects.requireNonNull(halves.get(i).fact(), "fact");
    }
    return facts;
  }

  private static long[] words(List<Half> halves) {
    long[] words = new long[halves.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = halves.get(i).words();
    }
    return words;
  }

  int count() {
    return first.length;
  }

  boolean holds(int row, FactValues values) {
    return (firstWords[row] >>> values.get(first[row]) & 1) != 0
        && (secondWords[row] >>> values.get(second[row]) & 1) != 0;
  }

  /** Whether two facts stand against each other that did not before. */
  boolean anew(FactValues values, FactValues before) {
    for (int row = 0; row < first.length; row++) {
      if (holds(row, values) && !holds(row, before)) {
        return true;
      }
    }
    return false;
  }

  boolean isAbout(Fact fact) {
    return Arrays.asList(first).contains(fact) || Arrays.asList(second).contains(fact);
  }

  /** The facts that can be less because another is sure, as bits by their ordinals. */
  long restricted() {
    long inputs = 0;
    for (int row = 0; row < first.length; row++) {
      inputs |= PossibleFacts.restricting(first[row]) | PossibleFacts.restricting(second[row]);
    }
    long facts = 0;
    for (Fact fact : Fact.values()) {
      facts |= (Decider.restsOn(fact) & inputs) == 0 ? 0 : 1L << fact.ordinal();
    }
    return facts;
  }
}
