package org.orderadvisor.verdict;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the unknown facts of an order still allow: how certain its scenario is, which others there
 * may be, and what to ask. Each is worked out when it is first asked for, the questions apart, then
 * kept; until then it holds the order's case and its rules. Two are equal if they say the same.
 * Immutable to its callers and thread-safe.
 */
public final class Outlook {
  private @Nullable Supplier<Outlook> search;
  private @Nullable Outlook found;
  private @Nullable Supplier<List<Question>> asking;
  private volatile @Nullable Scenarios scenarios;
  private volatile @Nullable List<Question> questions;

  private record Scenarios(Certainty certainty, List<String> others) {}

  private Outlook(
      @Nullable Supplier<Outlook> search,
      @Nullable Scenarios scenarios,
      @Nullable Supplier<List<Question>> asking,
      @Nullable List<Question> questions) {
    this.search = search;
    this.scenarios = scenarios;
    this.asking = asking;
    this.questions = questions;
  }

  /** An outlook that is known: certainty, other scenarios best first, questions best first. */
  public static Outlook of(
      Certainty certainty, List<String> alternatives, List<Question> questions) {
    return new Outlook(null, scenarios(certainty, alternatives), null, List.copyOf(questions));
  }

  /** As above, but the questions are searched for when they are first asked for, once. */
  public static Outlook of(
      Certainty certainty, List<String> alternatives, Supplier<List<Question>> questions) {
    return new Outlook(
        null,
        scenarios(certainty, alternatives),
        Objects.requireNonNull(questions, "questions"),
        null);
  }

  private static Scenarios scenarios(Certainty certainty, List<String> alternatives) {
    return new Scenarios(Objects.requireNonNull(certainty, "certainty"), List.copyOf(alternatives));
  }

  /**
   * An outlook that is searched for when it is first asked for, once; then the search is let go.
   */
  public static Outlook searched(Supplier<Outlook> search) {
    return new Outlook(Objects.requireNonNull(search, "search"), null, null, null);
  }

  private Scenarios scenarios() {
    Scenarios known = scenarios;
    return known == null ? search() : known;
  }

  private synchronized Scenarios search() {
    Supplier<Outlook> pending = search;
    if (pending != null) {
      Outlook outlook = pending.get();
      scenarios = outlook.scenarios();
      found = outlook;
      search = null;
    }
    return Objects.requireNonNull(scenarios, "scenarios or search");
  }

  private synchronized List<Question> ask() {
    search();
    if (found != null) {
      questions = found.questions();
      found = null;
    } else if (asking != null) {
      questions = List.copyOf(asking.get());
      asking = null;
    }
    return Objects.requireNonNull(questions, "questions or who asks");
  }

  /** How certain the scenario is. */
  public Certainty certainty() {
    return scenarios().certainty();
  }

  /**
   * Other scenarios that the unknown facts still allow, best first; a closer look may exclude one,
   * but none is left out. Empty where the scenario is certain.
   */
  public List<String> alternatives() {
    return scenarios().others();
  }

  /**
   * The unknown facts whose answer would change the verdict, the most informative first: its
   * scenario, who ended it, who acts, the steps or their necessity, the trigger, the way of the
   * money, or whether it is late. What only moves a day or tells of a coupon is not asked for.
   */
  public List<Question> questions() {
    List<Question> known = questions;
    return known == null ? ask() : known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Outlook outlook
        && scenarios().equals(outlook.scenarios())
        && questions().equals(outlook.questions());
  }

  @Override
  public int hashCode() {
    return Objects.hash(scenarios(), questions());
  }

  /** Names what is certain, without the questions' texts. */
  @Override
  public String toString() {
    return "Outlook[certainty=%s, alternatives=%s]".formatted(certainty(), alternatives());
  }
}
