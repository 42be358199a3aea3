package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderadvisor.rules.ParsedRule.Condition;
import org.orderadvisor.rules.ParsedRule.OneOf;
import org.orderadvisor.rules.ParsedRule.Test;
import org.orderadvisor.words.Nearest;

/**
 * Checks whether rules can match: tries each condition on every combination of its facts' words.
 * Not thread-safe.
 */
final class ReachCheck {
  private static final String UNKNOWN = "UNKNOWN";
  private static final int MOST_COMBINATIONS = 100_000;

  private final Words words;
  private final Problems problems;

  ReachCheck(Words words, Problems problems) {
    this.words = words;
    this.problems = problems;
  }

  /** A condition that never or always holds, and a rule whose conditions exclude each other. */
  void check(ParsedRule rule) {
    Map<String, Set<String>> left = new HashMap<>();
    for (Condition condition : rule.conditions()) {
      Map<String, Set<String>> facts = new LinkedHashMap<>();
      collect(condition.test(), facts);
      long combinations =
          facts.values().stream()
              .mapToLong(Set::size)
              .reduce(1, (a, b) -> Math.min(a * b, MOST_COMBINATIONS + 1L));
      if (combinations > MOST_COMBINATIONS) {
        problems.note(
            Code.TOO_LARGE,
            rule,
            condition.start(),
            "this condition is about too many facts at once. Maybe several rules.");
        continue;
      }
      int[] counts = {0, 0};
      boolean[] unknownHolds = {false};
      count(
          condition.test(),
          new ArrayList<>(facts.keySet()),
          facts,
          new HashMap<>(),
          counts,
          unknownHolds);
      if (counts[0] == 0) {
        problems.note(
            Code.NEVER_HOLDS,
            rule,
            condition.start(),
            "this condition can never hold: " + Nearest.shown(condition.text()));
      } else if (counts[1] == 0) {
        problems.note(
            Code.ALWAYS_HOLDS,
            rule,
            condition.start(),
            "this condition always holds: " + Nearest.shown(condition.text()));
      } else if (unknownHolds[0]
          && negates(condition.test())
          && !condition.text().contains(UNKNOWN)) {
        problems.note(
            Code.HOLDS_FOR_UNKNOWN,
            rule,
            condition.start(),
            "this condition also holds for an unknown fact, only because it is negated. Name the words that are meant, UNKNOWN among them if so.");
      }
      if (facts.size() == 1) {
        narrow(rule, condition, facts, left);
      }
    }
  }

  private void narrow(
      ParsedRule rule,
      Condition condition,
      Map<String, Set<String>> facts,
      Map<String, Set<String>> left) {
    String fact = facts.keySet().iterator().next();
    Set<String> holding = left.computeIfAbsent(fact, path -> new LinkedHashSet<>(words.of(path)));
    boolean was = !holding.isEmpty();
    holding.removeIf(word -> !holds(condition.test(), Map.of(fact, word)));
    if (was && holding.isEmpty()) {
      problems.note(
          Code.NEVER_HOLDS,
          rule,
          condition.start(),
          "the conditions on " + fact + " exclude each other, so the rule can never match.");
    }
  }

  private void collect(Test test, Map<String, Set<String>> facts) {
    if (test instanceof OneOf one) {
      facts.put(one.fact(), words.of(one.fact()));
    } else {
      test.parts().forEach(part -> collect(part, facts));
    }
  }

  private void count(
      Test test,
      List<String> paths,
      Map<String, Set<String>> facts,
      Map<String, String> values,
      int[] counts,
      boolean[] unknownHolds) {
    if (values.size() == paths.size()) {
      boolean holds = holds(test, values);
      counts[holds ? 0 : 1]++;
      unknownHolds[0] |= holds && values.containsValue(UNKNOWN);
      return;
    }
    String path = paths.get(values.size());
    for (String word : facts.getOrDefault(path, Set.of())) {
      values.put(path, word);
      count(test, paths, facts, values, counts, unknownHolds);
      values.remove(path);
    }
  }

  private static boolean holds(Test test, Map<String, String> values) {
    if (test instanceof OneOf one) {
      String value = values.get(one.fact());
      return one.words().stream().anyMatch(operand -> operand.word().equals(value))
          != one.negated();
    }
    if (test instanceof ParsedRule.Not not) {
      return !holds(not.part(), values);
    }
    return test instanceof ParsedRule.All
        ? test.parts().stream().allMatch(part -> holds(part, values))
        : test.parts().stream().anyMatch(part -> holds(part, values));
  }

  private static boolean negates(Test test) {
    return test instanceof OneOf one
        ? one.negated()
        : test instanceof ParsedRule.Not || test.parts().stream().anyMatch(ReachCheck::negates);
  }
}
