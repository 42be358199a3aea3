package org.orderadvisor.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.match.QuestionSearch.Found;
import org.orderadvisor.rules.Input;
import org.orderadvisor.verdict.Certainty;
import org.orderadvisor.verdict.Outlook;
import org.orderadvisor.verdict.Question;

/**
 * Outlooks that were searched for, kept from the second time that orders say the same words: most
 * orders of a marketplace are alike in what they say. Nothing of one order is in them: a question
 * about a moment is kept as its words, and written anew. What two threads find at once is the same.
 * Thread-safe.
 */
final class KnownOutlooks {
  private static final int PLACES = 1 << 11;

  /** The hash codes of what was searched for last at each two places, */
  private final int[] searched = new int[PLACES];

  /** and what was found for what was searched for twice. */
  private final @Nullable Known[] kept = new Known[PLACES];

  private static final class Known {
    final OutlookKey key;

    /** What the order's dates said of refunds that it asked about. */
    final List<Supposing.Late> late;

    final Certainty certainty;
    final List<String> alternatives;
    final Input[] asked;

    /** The questions; {@code null} for one that names a moment, */
    final @Nullable Question[] questions;

    /** and of that its answers, as {@link Choices} numbers them. */
    final int[][] outcomes;

    Known(
        OutlookKey key,
        List<Supposing.Late> late,
        Certainty certainty,
        List<String> alternatives,
        List<Found> found) {
      this.key = key;
      this.late = late;
      this.certainty = certainty;
      this.alternatives = alternatives;
      asked = new Input[found.size()];
      outcomes = new int[asked.length][];
      questions = new @Nullable Question[asked.length];
      for (int i = 0; i < asked.length; i++) {
        Found one = found.get(i);
        asked[i] = one.input();
        outcomes[i] = one.outcomes();
        questions[i] = one.input().isMoment() ? null : one.question();
      }
    }

    /** Whether it is what an order of these words and these dates would find. */
    boolean serves(OutlookKey asked, Supposing supposing) {
      return key.is(asked) && supposing.agrees(late);
    }

    List<Question> questions(AnswerTexts texts, Choices choices) {
      List<Question> all = new ArrayList<>(asked.length);
      for (int i = 0; i < asked.length; i++) {
        Question made = questions[i];
        all.add(
            made != null
                ? made
                : choices.question(asked[i], outcomes[i], outcomes[i].length, texts));
      }
      return all;
    }
  }

  /** The questions of one order, whose moments are written once somebody asks. */
  private record Written(Known known, AnswerTexts texts, Choices choices)
      implements Supplier<List<Question>> {
    @Override
    public List<Question> get() {
      return known.questions(texts, choices);
    }
  }

  /** The outlook of an order that says what another said; {@code null} if none is kept. */
  @Nullable Outlook find(OutlookKey key, Supposing supposing, AnswerTexts texts, Choices choices) {
    int place = place(key);
    Known known = kept[place];
    if (known == null || !known.serves(key, supposing)) {
      known = kept[place ^ 1];
    }
    return known != null && known.serves(key, supposing)
        ? Outlook.of(known.certainty, known.alternatives, new Written(known, texts, choices))
        : null;
  }

  /** Keeps what was found, if it was searched for before. */
  void keep(
      OutlookKey key,
      Supposing supposing,
      Certainty certainty,
      List<String> alternatives,
      List<Found> found) {
    int place = place(key);
    int hash = key.hash();
    if (searched[place] == hash || searched[place ^ 1] == hash) {
      kept[place ^ 1] = kept[place];
      kept[place] = new Known(key, supposing.late(), certainty, alternatives, found);
    }
    if (searched[place] != hash) {
      searched[place ^ 1] = searched[place];
      searched[place] = hash;
    }
  }

  private static int place(OutlookKey key) {
    return key.hash() & (PLACES - 1);
  }
}
