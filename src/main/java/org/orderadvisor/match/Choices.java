package org.orderadvisor.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.PaymentError;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.Vocabulary;
import org.orderadvisor.verdict.Question;
import org.orderadvisor.verdict.Question.Choice;
import org.orderadvisor.verdict.Trigger;

/**
 * Questions with their answers in one language. Many orders share them, so some are kept: none that
 * names a moment, and so nothing of an order. What two threads find at once is the same.
 * Thread-safe.
 */
final class Choices {
  private static final int WORDS = Long.SIZE;
  private static final Trigger[] TRIGGERS = Trigger.values();
  private static final PaymentError[] ERRORS = PaymentError.values();
  private static final int GOLDEN = 0x9E3779B1;

  /** How many are kept, as powers of two. */
  private static final int CHOICES_KEPT = 12;

  private static final int QUESTIONS_KEPT = 12;

  private final Vocabulary vocabulary;
  private final Scenario[] scenarios;
  private final Phrases phrases;
  private final Locale locale;
  private final @Nullable String[] values = new String[Input.values().length * WORDS];
  private final @Nullable Choice[] choices = new Choice[1 << CHOICES_KEPT];
  private final @Nullable Kept[] questions = new Kept[1 << QUESTIONS_KEPT];

  private static final class Kept {
    final Input input;
    final int[] outcomes;
    final Question question;

    Kept(Input input, int[] outcomes, Question question) {
      this.input = input;
      this.outcomes = outcomes;
      this.question = question;
    }

    boolean is(Input asked, int[] answers, int count) {
      return input == asked && Arrays.equals(outcomes, 0, outcomes.length, answers, 0, count);
    }
  }

  Choices(Vocabulary vocabulary, Scenario[] scenarios, Phrases phrases, Locale locale) {
    this.locale = locale;
    this.vocabulary = vocabulary;
    this.scenarios = scenarios;
    this.phrases = phrases;
  }

  /** A word and what it leads to, as a number. */
  static int outcome(int word, Scenario scenario, Trigger trigger) {
    return (scenario.number() * TRIGGERS.length + trigger.ordinal()) * WORDS + word;
  }

  /**
   * A value that the case's JSON takes, for an input that is no moment; {@code null} if the word is
   * none to answer with.
   */
  @Nullable String value(Input input, int word) {
    int index = input.ordinal() * WORDS + word;
    String known = values[index];
    if (known == null) {
      known =
          switch (input) {
            case NOTICE -> vocabulary.exampleOfNotice(word, locale);
            case PAYMENT_ERROR_CODE -> vocabulary.exampleOfError(ERRORS[word]);
            default -> input.words().get(word);
          };
      values[index] = known;
    }
    return known;
  }

  /**
   * A question.
   *
   * @param outcomes each answer with what it leads to; the first {@code count}
   * @param texts write the answers that are moments
   */
  Question question(Input input, int[] outcomes, int count, AnswerTexts texts) {
    int hash = input.ordinal();
    for (int i = 0; i < count; i++) {
      hash = (hash ^ outcomes[i]) * GOLDEN;
    }
    int place = hash >>> (Integer.SIZE - QUESTIONS_KEPT);
    Kept first = questions[place];
    if (first != null && first.is(input, outcomes, count)) {
      return first.question;
    }
    Kept second = questions[place ^ 1];
    if (second != null && second.is(input, outcomes, count)) {
      return second.question;
    }
    List<Choice> answers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int word = outcomes[i] % WORDS;
      String value = Objects.requireNonNull(texts.answer(input, word), "a value");
      answers.add(choice(input, outcomes[i], value));
    }
    Question made = new Question(input.path(), phrases.question(input), answers);
    if (!input.isMoment()) {
      questions[place ^ 1] = first;
      questions[place] = new Kept(input, Arrays.copyOf(outcomes, count), made);
    }
    return made;
  }

  private Choice choice(Input input, int outcome, String value) {
    int hash = (input.ordinal() * GOLDEN + outcome) * GOLDEN;
    int place = hash >>> (Integer.SIZE - CHOICES_KEPT);
    String text = phrases.answer(input, outcome % WORDS);
    String scenario = scenarios[outcome / WORDS / TRIGGERS.length].code();
    Trigger trigger = TRIGGERS[outcome / WORDS % TRIGGERS.length];
    Choice kept = choices[place];
    if (kept != null
        && kept.refundTrigger() == trigger
        && kept.answer().equals(value)
        && kept.text().equals(text)
        && kept.scenario().equals(scenario)) {
      return kept;
    }
    Choice made = new Choice(value, text, scenario, trigger);
    if (!input.isMoment()) {
      choices[place] = made;
    }
    return made;
  }
}
