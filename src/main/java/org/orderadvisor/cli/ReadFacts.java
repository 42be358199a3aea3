package org.orderadvisor.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.explain.RuleTrace.ConditionTrace;
import org.orderadvisor.explain.RuleTrace.Result;
import org.orderadvisor.rules.Fact;

/**
 * The facts that a condition read, with a word where they seem to contradict its result: a fact can
 * be known only so far, and one that is not known can be known not to be what the condition asks
 * for. Thread-safe: it has no state.
 */
final class ReadFacts {
  private static final String UNKNOWN = "UNKNOWN";

  private ReadFacts() {}

  /** Such as {@code closed = NO as far as is known}. */
  static String of(ConditionTrace condition, PageText words) {
    List<String> facts = new ArrayList<>();
    condition.facts().forEach((path, value) -> facts.add(path + " = " + value));
    String key = key(condition);
    String read = String.join(", ", facts);
    return key == null ? read : words.get(key).replace("{0}", read);
  }

  /** The key of what is to be said beside the values; {@code null} if nothing. */
  static @Nullable String key(ConditionTrace condition) {
    int unknown = 0;
    for (String path : condition.facts().keySet()) {
      Fact fact = Fact.of(path);
      boolean decided = fact != null && fact.isDecided();
      unknown += UNKNOWN.equals(condition.facts().get(path)) && !decided ? 1 : 0;
    }
    if (condition.result() == Result.UNKNOWN && unknown == 0) {
      return "explain.soFar";
    }
    boolean noneKnown = unknown > 0 && unknown == condition.facts().size();
    return condition.result() == Result.FALSE && noneKnown ? "explain.excluded" : null;
  }
}
