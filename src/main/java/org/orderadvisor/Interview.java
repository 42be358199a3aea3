package org.orderadvisor;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.match.CaseFacts;
import org.orderadvisor.match.Evaluator;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.verdict.Question;
import org.orderadvisor.verdict.Verdict;

/**
 * A dialogue about one order, as a chat leads it: while {@link #question()} has one, ask it and go
 * on with what {@link #answer} or {@link #skip} returns. It ends when no answer would change the
 * verdict, as {@link org.orderadvisor.verdict.Outlook#questions} takes it, or what is left can't be
 * answered. {@link OrderAdvisor#interview} begins one.
 *
 * <p>Immutable and thread-safe: an answer makes a new interview, the old one is the way back. All
 * of one dialogue is judged as of one moment and by one revision of the rules, which {@link
 * Verdict#rules()} names; a reload in between concerns the next dialogue, and the old rules stay in
 * memory as long as somebody holds this.
 */
public final class Interview {
  private final Evaluator evaluator;
  private final OrderCase order;
  private final Verdict verdict;
  private final Set<String> skipped;

  private Interview(Evaluator evaluator, OrderCase order, Verdict verdict, Set<String> skipped) {
    this.evaluator = evaluator;
    this.order = order;
    this.verdict = verdict;
    this.skipped = skipped;
  }

  /** Begins. The order says its {@code asOf}. */
  static Interview of(OrderCase order, Evaluator evaluator) {
    return of(order, evaluator, Set.of());
  }

  private static Interview of(OrderCase order, Evaluator evaluator, Set<String> skipped) {
    Instant asOf = Objects.requireNonNull(order.asOf(), "asOf");
    return new Interview(evaluator, order, evaluator.evaluate(order, asOf), skipped);
  }

  /** What is known of the order by now, with the moment that it is asked about. */
  public OrderCase order() {
    return order;
  }

  /** The verdict by what is known now. */
  public Verdict verdict() {
    return verdict;
  }

  /**
   * The most telling question that was not skipped, with answers to choose from and where each
   * leads; {@code null} if none is left.
   */
  public @Nullable Question question() {
    for (Question question : verdict.questions()) {
      if (!skipped.contains(question.fact())) {
        return question;
      }
    }
    return null;
  }

  /** Whether no question is left. */
  public boolean isDone() {
    return question() == null;
  }

  /**
   * The dialogue with the {@link #question()} answered. A value that stands against known facts is
   * taken too: the verdict then names what disagrees.
   *
   * @param value that of a choice, or any other that the fact can have, as the case's JSON takes
   *     it: another instant, another text. {@code UNKNOWN} skips
   * @throws IllegalArgumentException if the fact has no such value, with the nearest right word
   * @throws IllegalStateException if no question is left, and as {@link OrderAdvisor#advise} does
   */
  public Interview answer(String value) {
    Objects.requireNonNull(value, "value");
    Question question = asked();
    return value.equals("UNKNOWN")
        ? skip()
        : of(CaseFacts.with(order, question.fact(), value), evaluator, skipped);
  }

  /**
   * The dialogue without an answer to the {@link #question()}, which is not asked again.
   *
   * @throws IllegalStateException if no question is left
   */
  public Interview skip() {
    Set<String> more = new HashSet<>(skipped);
    more.add(asked().fact());
    return new Interview(evaluator, order, verdict, Set.copyOf(more));
  }

  private Question asked() {
    Question question = question();
    if (question == null) {
      throw new IllegalStateException("No question is left. Look at isDone() before.");
    }
    return question;
  }

  /** Names where the dialogue stands, and nothing of the order. */
  @Override
  public String toString() {
    Question next = question();
    return "Interview[scenario=%s, certainty=%s, question=%s]"
        .formatted(verdict.scenario(), verdict.certainty(), next == null ? "none" : next.fact());
  }
}
