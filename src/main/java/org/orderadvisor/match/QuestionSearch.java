package org.orderadvisor.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Questions;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.verdict.Question;

/**
 * Which of an order's unknown facts to ask for, and where each answer leads. Not thread-safe; made
 * for one order.
 */
final class QuestionSearch {
  private static final Input[] INPUTS = Input.values();
  private static final double LATE = 1e-6;
  private static final int[] NONE = {};

  private final Tables tables;
  private final Choices choices;
  private final Decider decider;
  private final OpenRules rules;
  private final Unknowns unknowns;
  private final Match match;
  private final Answering answering;
  private final Narrowing narrowing;
  private final int[] outcomes = new int[Long.SIZE];

  /**
   * A question that is worth asking.
   *
   * @param outcomes its answers, as {@link Choices} numbers them, if they are moments; else none
   */
  @SuppressWarnings("ArrayRecordComponent") // never changed, never compared
  record Found(Input input, int[] outcomes, Question question, double score)
      implements Comparable<Found> {
    @Override
    public int compareTo(Found other) {
      return Double.compare(score, other.score);
    }
  }

  /** A search in an order that is decided. */
  QuestionSearch(
      Evaluator evaluator,
      Unknowns unknowns,
      Match match,
      Answering answering,
      Narrowing narrowing) {
    this.tables = evaluator.rules().tables();
    this.choices = evaluator.choices();
    this.decider = evaluator.decider();
    this.rules = evaluator.openRules();
    this.unknowns = unknowns;
    this.match = match;
    this.answering = answering;
    this.narrowing = narrowing;
  }

  /** The questions that are worth asking, the best first. */
  List<Found> find() {
    List<Found> questions = new ArrayList<>();
    long relevant = narrowing.relevant(match.scenario());
    for (long left = relevant; left != 0; left &= left - 1) {
      Input input = INPUTS[Long.numberOfTrailingZeros(left)];
      if (unknowns.isAsked(input)) {
        Found question = question(input);
        if (question != null) {
          questions.add(question);
        }
      }
    }
    questions.sort(Comparator.reverseOrder());
    return questions;
  }

  private @Nullable Found question(Input input) {
    Following following = rules.following(input);
    boolean canNarrow =
        narrowing.count() > 1 && (decider.aloneAndLater >>> input.ordinal() & 1) == 0;
    answering.begin(input, following);
    if (canNarrow) {
      narrowing.begin(input, following);
    }
    int count = 0;
    int changed = 0;
    int left = 0; // of scenarios, over all answers
    boolean narrows = false;
    for (long words = unknowns.possible.get(input); words != 0; words &= words - 1) {
      int word = Long.numberOfTrailingZeros(words);
      if (!unknowns.texts.isAnswer(input, word) || !answering.agrees(word)) {
        continue;
      }
      if (canNarrow) {
        narrows |= narrowing.narrows(word, answering.values());
        left += narrowing.left();
      } else {
        left += narrowing.count();
      }
      changed += answering.changes() ? 1 : 0;
      outcomes[count++] = Choices.outcome(word, answering.scenario(), answering.trigger());
    }
    if (count == 0 || (!narrows && changed == 0)) {
      return null;
    }
    double narrowed = narrowing.count() - (double) left / count;
    double score = narrowed + (double) changed / count;
    return new Found(
        input,
        input.isMoment() ? Arrays.copyOf(outcomes, count) : NONE,
        choices.question(input, outcomes, count, unknowns.texts),
        score * weight(input));
  }

  /** What is not worth asking early comes after all that is. */
  private double weight(Input input) {
    Questions.Asking asking = tables.questions().asking(input);
    return asking == null ? 0 : asking.weight() * (asking.first(unknowns.now) ? 1 : LATE);
  }
}
