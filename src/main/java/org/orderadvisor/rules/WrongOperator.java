package org.orderadvisor.rules;

import java.util.List;
import org.orderadvisor.words.Nearest;

/** Says what is wrong where a comparison belongs after a fact. Thread-safe: it has no state. */
final class WrongOperator {
  private static final List<String> SIZES = List.of("<", ">", "<=", ">=");

  private WrongOperator() {}

  /**
   * Notes the problem.
   *
   * @param fact the path before it, which may be no fact
   * @param place where the path stands
   */
  static void tell(Cursor cursor, String fact, Token place, Token operator) {
    if (operator.is("(")) {
      cursor.problem(
          Code.METHOD_CALL,
          operator,
          Nearest.shown(fact) + "( ) calls a method, which is not allowed in a rule.");
    } else if (operator.is(":")) {
      cursor.problem(
          Code.BINDING,
          operator,
          "a binding ("
              + Nearest.shown(fact)
              + " :) is not allowed: rules name facts by their paths.");
    } else if (operator.is("[")) {
      cursor.problem(
          Code.WRONG_COMPARISON, operator, "a list or map can't be looked into in a rule.");
    } else if (SIZES.contains(operator.text()) && Fact.of(fact) == null) {
      cursor.problem(
          Code.WRONG_COMPARISON,
          place,
          Nearest.shown(fact)
              + " is no fact of Order: rules compare no moments and no amounts. What is near or overdue is a fact of its own, such as payment.overdue.");
    } else if (SIZES.contains(operator.text())) {
      cursor.problem(
          Code.WRONG_COMPARISON,
          operator,
          operator.shown()
              + " is not allowed: facts are words and have no size. What is near or overdue is a fact of its own, such as payment.overdue.");
    } else if (operator.kind() == Token.Kind.WORD) {
      String near = Nearest.to(operator.text(), List.of("in", "not in"));
      cursor.problem(
          Code.WRONG_COMPARISON,
          operator,
          operator.shown()
              + " is no comparison that a rule can use."
              + (near == null ? " Use ==, !=, in or not in." : " Maybe " + near + "."));
    } else if (operator.is(",") || operator.is(")")) {
      cursor.problem(
          Code.WRONG_COMPARISON,
          operator,
          Nearest.shown(fact)
              + " is compared with nothing. Maybe "
              + Nearest.shown(fact)
              + " == Answer.YES.");
    } else {
      cursor.problem(
          Code.WRONG_COMPARISON,
          operator,
          operator.shown() + " is not allowed in a condition. Use ==, !=, in or not in.");
    }
  }
}
