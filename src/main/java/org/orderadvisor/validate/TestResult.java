package org.orderadvisor.validate;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What came of one scenario test. Immutable and thread-safe.
 *
 * @param test the test
 * @param status whether the verdict is as expected
 * @param differences what is not, in the order of the test; empty unless it failed
 * @param rules the names of the rules and table rows that decided; empty if it was skipped
 */
public record TestResult(
    ScenarioTest test, Status status, List<Difference> differences, List<String> rules) {

  /** Throws {@link NullPointerException} if a component is {@code null}. */
  public TestResult {
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(status, "status");
    differences = List.copyOf(differences);
    rules = List.copyOf(rules);
  }

  /** What came of a test. Immutable and thread-safe. */
  public enum Status {
    /** The verdict is as expected. */
    PASSED,

    /** It is not. */
    FAILED,

    /** The test says why it is not run. */
    SKIPPED
  }

  /**
   * One expectation that is not met. Immutable and thread-safe.
   *
   * @param path of the verdict's field, such as {@code refund.trigger} or {@code steps.PAY}; {@code
   *     because} if a rule is not among the reasons
   * @param expected the value as text; {@code present} or {@code absent} of a step
   * @param actual the verdict's value as text; {@code null} as that word
   */
  public record Difference(String path, String expected, String actual) {

    /** Throws {@link NullPointerException} if a component is {@code null}. */
    public Difference {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(expected, "expected");
      Objects.requireNonNull(actual, "actual");
    }

    /** As {@code path: expected X, was Y}. */
    @Override
    public String toString() {
      return path + ": expected " + expected + ", was " + actual;
    }
  }

  /**
   * The test's name and place, what differs, and the rules that decided; several lines if it
   * failed.
   */
  public String text() {
    StringBuilder text = new StringBuilder(test.name());
    text.append(" (").append(test.file()).append(':').append(test.line()).append(')');
    if (status == Status.SKIPPED) {
      return text.append(" was skipped: ").append(test.skip()).toString();
    } else if (status == Status.PASSED) {
      return text.append(" passed").toString();
    }
    for (Difference difference : differences) {
      text.append("\n  ").append(difference);
    }
    if (!rules.isEmpty()) {
      text.append("\n  Reasons of the verdict:");
    }
    for (String rule : rules) {
      text.append("\n    ").append(rule);
    }
    return text.toString();
  }

  /** The test's name, and what differs. */
  String inOneLine() {
    return "the test \"%s\" fails: %s"
        .formatted(
            test.name(),
            differences.stream().map(Difference::toString).collect(Collectors.joining("; ")));
  }
}
