package org.orderadvisor.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.orderadvisor.words.Nearest;

/** The facts that rules can name, and their words. Immutable and thread-safe. */
final class Words {
  private final Set<String> scenarios;

  /** {@code scenarios} are the codes of all scenarios, sorted. */
  Words(Set<String> scenarios) {
    this.scenarios = Collections.unmodifiableSet(new LinkedHashSet<>(scenarios));
  }

  /** The codes of all scenarios. */
  Set<String> scenarios() {
    return scenarios;
  }

  /** The words of a fact; none if there is no such fact. */
  Collection<String> of(String path) {
    Fact fact = Fact.of(path);
    if (fact == Fact.SCENARIO) {
      return scenarios;
    }
    return fact == null ? List.of() : fact.words();
  }

  /**
   * The nearest word in a form such as {@code Answer.%s}, as the end of a message; empty if none is
   * near.
   */
  static String maybe(String word, Collection<String> words, String form) {
    String near = words.contains(word) ? word : Nearest.to(word, words);
    return near == null ? "" : " Maybe " + form.formatted(near) + ".";
  }

  /** As {@link #maybe}, or all words if none is near. */
  static String maybeOrAll(String word, Collection<String> words, String type) {
    String maybe = maybe(word, words, type + ".%s");
    return maybe.isEmpty() ? " It has " + String.join(", ", words) + "." : maybe;
  }
}
