package org.orderadvisor.verdict;

import java.util.List;
import java.util.Objects;

/**
 * An unknown fact whose answer would change a verdict. Immutable and thread-safe.
 *
 * @param fact the path of a fact of the case, as its JSON names it: {@code seller.replied}
 * @param text the question in the caller's language
 * @param answers what can be answered and agrees with the known facts, and where each leads; never
 *     empty
 */
public record Question(String fact, String text, List<Choice> answers) {

  /** Throws {@link NullPointerException} if a component is {@code null}. */
  public Question {
    Objects.requireNonNull(fact, "fact");
    Objects.requireNonNull(text, "text");
    answers = List.copyOf(answers);
  }

  /**
   * One answer, and what the verdict would be if nothing else were learnt.
   *
   * @param answer a value of the fact, as its JSON takes it: a word, an instant, a code or a text.
   *     Instants and texts are examples: any that means the same leads to the same
   * @param text the answer in the caller's language
   * @param scenario the scenario that it leads to
   * @param refundTrigger what would then set the refund off
   */
  public record Choice(String answer, String text, String scenario, Trigger refundTrigger) {

    /** Throws {@link NullPointerException} if a component is {@code null}. */
    public Choice {
      Objects.requireNonNull(answer, "answer");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(scenario, "scenario");
      Objects.requireNonNull(refundTrigger, "refundTrigger");
    }
  }
}
