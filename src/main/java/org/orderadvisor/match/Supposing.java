package org.orderadvisor.match;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.RefundWindow;
import org.orderadvisor.rules.RefundWindow.From;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;

/**
 * What the rules decide of one order of which some inputs may only be supposed. Not thread-safe;
 * made for one order.
 */
final class Supposing {
  private static final RefundState[] REFUND_STATES = RefundState.values();
  private static final PaymentMethod[] METHODS = PaymentMethod.values();

  private final OrderCase facts;
  private final Instant asOf;
  private final Settings settings;
  private final Tables tables;

  /** What was found of the last row of windows: most suppositions leave it. */
  private @Nullable RefundWindow windowRow;

  private From windowFrom = From.NEVER;
  private boolean windowPassed;

  Supposing(OrderCase facts, Instant asOf, Evaluator evaluator) {
    this.facts = facts;
    this.asOf = asOf;
    this.settings = evaluator.settings();
    this.tables = evaluator.rules().tables();
  }

  /**
   * Decides on a case.
   *
   * @param values what follows from the inputs; what is decided is added
   */
  void decide(Match into, InputValues inputs, FactValues values) {
    into.closure(values);
    into.refund(values);
    into.advice(values, route(into.trigger(), inputs), overdue(into.trigger(), inputs));
  }

  /** By which way money would come. */
  Route route(Trigger trigger, InputValues inputs) {
    return RefundTerms.route(tables, trigger, METHODS[inputs.get(Input.PAYMENT_METHOD)]);
  }

  /** Whether the refund's window would have passed. */
  @SuppressWarnings("ReferenceEquality") // another row that is equal would only be counted again
  boolean overdue(Trigger trigger, InputValues inputs) {
    Tables.Refund rule = tables.trigger(trigger);
    RefundWindow row = rule.promised() ? row(trigger, inputs) : null;
    if (row == null) {
      return false;
    }
    From from = RefundTerms.start(row, facts, rule.fromClosure());
    if (row != windowRow || from != windowFrom) {
      windowPassed = RefundTerms.overdue(row, from, facts, asOf, settings);
      windowRow = row;
      windowFrom = from;
    }
    return windowPassed;
  }

  private @Nullable RefundWindow row(Trigger trigger, InputValues inputs) {
    return tables.window(
        REFUND_STATES[inputs.get(Input.REFUND_STATE)],
        trigger,
        METHODS[inputs.get(Input.PAYMENT_METHOD)]);
  }
}
