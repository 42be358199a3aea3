package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.rules.Vocabulary.Notice;

/** How the texts of notices are found. Immutable and thread-safe. */
final class NoticeTexts {
  private final Map<String, Notice> exact = new HashMap<>();
  private final List<Phrase<Notice>> patterns = new ArrayList<>();

  /** The texts with what they mean, in the same order. */
  NoticeTexts(List<Wording> wordings, List<Notice> notices) {
    for (int i = 0; i < notices.size(); i++) {
      Wording wording = wordings.get(i);
      if (wording.exact()) {
        exact.put(wording.text(), notices.get(i));
      } else {
        patterns.add(new Phrase<>(wording.length(), wording, notices.get(i)));
      }
    }
    Phrase.sort(patterns);
  }

  /** The row of just this text, else the longest pattern that matches. */
  @Nullable Notice find(String text) {
    String normalised = Wording.normalise(text);
    Notice found = exact.get(normalised);
    return found != null ? found : Phrase.first(patterns, normalised);
  }
}
