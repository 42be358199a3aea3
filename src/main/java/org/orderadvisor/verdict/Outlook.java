package org.orderadvisor.verdict;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the unknown facts of an order still allow: how certain its scenario is, which others there
 * may be, and what to ask. Worked out when it is first asked for, then kept; until then it holds
 * the order's case and its rules. Two are equal if they say the same. Immutable to its callers and
 * thread-safe.
 */
public final class Outlook {
  private @Nullable Supplier<Outlook> search;
  private volatile @Nullable Said said;

  private record Said(Certainty certainty, List<String> alternatives, List<Question> questions) {}

  private Outlook(@Nullable Supplier<Outlook> search, @Nullable Said said) {
    this.search = search;
    this.said = said;
  }

  /** An outlook that is known: certainty, other scenarios best first, questions best first. */
  public static Outlook of(
      Certainty certainty, List<String> alternatives, List<Question> questions) {
    Objects.requireNonNull(certainty, "certainty");
    return new Outlook(
        null, new Said(certainty, List.copyOf(alternatives), List.copyOf(questions)));
  }

  /**
   * An outlook that is searched for when it is first asked for, once; then the search is let go.
   */
  public static Outlook searched(Supplier<Outlook> search) {
    return new Outlook(Objects.requireNonNull(search, "search"), null);
  }

  private Said said() {
    Said known = said;
    return known == null ? search() : known;
  }

  private synchronized Said search() {
    Said known = said;
    Supplier<Outlook> pending = search;
    if (known == null && pending != null) {
      known = pending.get().said();
      said = known;
      search = null;
    }
    return Objects.requireNonNull(known, "said or searched");
  }

  /** How certain the scenario is. */
  public Certainty certainty() {
    return said().certainty();
  }

  /**
   * Other scenarios that the unknown facts still allow, best first; a closer look may exclude one,
   * but none is left out. Empty where the scenario is certain.
   */
  public List<String> alternatives() {
    return said().alternatives();
  }

  /** The unknown facts whose answer would change the verdict, the most informative first. */
  public List<Question> questions() {
    return said().questions();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Outlook outlook && said().equals(outlook.said());
  }

  @Override
  public int hashCode() {
    return said().hashCode();
  }

  /** Names what is certain, without the questions' texts. */
  @Override
  public String toString() {
    return "Outlook[certainty=%s, alternatives=%s]".formatted(certainty(), alternatives());
  }
}
