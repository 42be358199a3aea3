package org.orderadvisor.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.validate.TestResult.Difference;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.Verdict;

/**
 * What a test expects of a verdict. Immutable.
 *
 * @param checks on its fields
 * @param because the rules that must be among its reasons
 */
record Expectation(List<Check> checks, List<String> because) {
  static final Expectation NOTHING = new Expectation(List.of(), List.of());

  Expectation {
    checks = List.copyOf(checks);
    because = List.copyOf(because);
  }

  /** What a check asks of a field. */
  enum Asks {
    /** It has this value. */
    EQUALS,

    /** There is such a step. */
    PRESENT,

    /** There is no such step. */
    ABSENT
  }

  /**
   * A check on one field.
   *
   * @param path of the field in {@link VerdictValues}
   * @param value the value it must have; {@code null} expects null
   */
  record Check(String path, Asks asks, @Nullable String value) {

    @Nullable Difference difference(Map<String, @Nullable String> actual) {
      boolean present = actual.containsKey(path);
      String found = actual.get(path);
      boolean met =
          switch (asks) {
            case EQUALS -> present && (value == null ? found == null : value.equals(found));
            case PRESENT -> present;
            case ABSENT -> !present;
          };
      if (met) {
        return null;
      }
      String expected =
          switch (asks) {
            case EQUALS -> String.valueOf(value);
            case PRESENT -> "present";
            case ABSENT -> "absent";
          };
      return new Difference(path, expected, present ? String.valueOf(found) : "absent");
    }
  }

  List<Difference> differences(Verdict verdict) {
    Map<String, @Nullable String> actual = VerdictValues.of(verdict);
    List<Difference> differences = new ArrayList<>();
    for (Check check : checks) {
      Difference difference = check.difference(actual);
      if (difference != null) {
        differences.add(difference);
      }
    }
    List<String> rules = verdict.reasons().stream().map(Reason::rule).toList();
    for (String rule : because) {
      if (!rules.contains(rule)) {
        differences.add(new Difference("because", rule, "not among the reasons"));
      }
    }
    return differences;
  }
}
