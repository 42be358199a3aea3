package org.orderadvisor.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.validate.TestResult.Difference;
import org.orderadvisor.validate.TestResult.Status;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.Verdict;

/** An order, and what is expected of its verdict. Immutable and thread-safe. */
public final class ScenarioTest {
  private final String file;
  private final Place at;
  private final String name;
  private final @Nullable String skip;
  private final OrderCase order;
  private final Expectation expectation;

  ScenarioTest(
      String file,
      Place at,
      String name,
      @Nullable String skip,
      OrderCase order,
      Expectation expectation) {
    this.file = file;
    this.at = at;
    this.name = name;
    this.skip = skip;
    this.order = order;
    this.expectation = expectation;
  }

  /** The file as it was named or found, with {@code /} between folders. */
  public String file() {
    return file;
  }

  /** The line on which the test starts, from 1. */
  public int line() {
    return at.line();
  }

  /** What the test says; unique in its file. One test of a matrix has its values at the end. */
  public String name() {
    return name;
  }

  /** Why it is not run; {@code null} if it is. */
  public @Nullable String skip() {
    return skip;
  }

  /** The order it is about; a skipped test may leave it empty. */
  public OrderCase order() {
    return order;
  }

  /**
   * Asks for the verdict on the order and compares it with what is expected, unless the test is to
   * be skipped.
   *
   * @param advisor who is asked, usually {@code advisor::advise}; without an answer, by an {@link
   *     IllegalStateException}, the test has failed
   */
  public TestResult run(Function<OrderCase, Verdict> advisor) {
    if (skip != null) {
      return new TestResult(this, Status.SKIPPED, List.of(), List.of());
    }
    try {
      return check(advisor.apply(order));
    } catch (IllegalStateException e) {
      Difference noVerdict = new Difference("verdict", "one", "none: " + e.getMessage());
      return new TestResult(this, Status.FAILED, List.of(noVerdict), List.of());
    }
  }

  /** Compares a verdict with what is expected. */
  public TestResult check(Verdict verdict) {
    List<Difference> differences = expectation.differences(verdict);
    List<String> rules = new ArrayList<>();
    for (Reason reason : verdict.reasons()) {
      rules.add(reason.rule());
    }
    return new TestResult(
        this, differences.isEmpty() ? Status.PASSED : Status.FAILED, differences, rules);
  }

  /** The file, line and name. */
  @Override
  public String toString() {
    return file + ":" + at.line() + ": " + name;
  }
}
