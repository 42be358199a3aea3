package org.orderadvisor.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.RefundWindow;
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
  private final Windows windows;
  private final Tables tables;

  /** What the order's dates said of refunds, each once. */
  private final List<Late> late = new ArrayList<>();

  /** The last of them: most suppositions leave it. */
  private @Nullable Late last;

  /**
   * What the order's dates say of a refund.
   *
   * @param fromClosure whether its days may be counted from the closure
   * @param passed whether the last day has passed
   */
  record Late(RefundWindow row, boolean fromClosure, boolean passed) {

    @SuppressWarnings("ReferenceEquality") // another row that is equal would only be counted again
    private boolean isAbout(RefundWindow other, boolean otherFromClosure) {
      return row == other && fromClosure == otherFromClosure;
    }
  }

  Supposing(OrderCase facts, Instant asOf, Evaluator evaluator) {
    this.facts = facts;
    this.asOf = asOf;
    this.windows = evaluator.windows();
    this.tables = evaluator.rules().tables();
  }

  /**
   * Decides on a case.
   *
   * @param values what follows from the inputs; what is decided may be added
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
  boolean overdue(Trigger trigger, InputValues inputs) {
    Tables.Refund rule = tables.trigger(trigger);
    RefundWindow row = rule.promised() ? row(trigger, inputs) : null;
    return row != null && isLate(row, rule.fromClosure());
  }

  private boolean isLate(RefundWindow row, boolean fromClosure) {
    Late known = last;
    if (known != null && known.isAbout(row, fromClosure)) {
      return known.passed();
    }
    for (Late other : late) {
      if (other.isAbout(row, fromClosure)) {
        last = other;
        return other.passed();
      }
    }
    Late found = new Late(row, fromClosure, hasPassed(row, fromClosure));
    late.add(found);
    last = found;
    return found.passed();
  }

  /** A window that the calendar can't count has not passed: the verdict itself has another. */
  private boolean hasPassed(RefundWindow row, boolean fromClosure) {
    try {
      return RefundTerms.overdue(row, fromClosure, facts, asOf, windows);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** What decisions rested on so far, of the order's dates. */
  List<Late> late() {
    return List.copyOf(late);
  }

  /** Whether decisions that rested on another order's dates would rest on the same here. */
  boolean agrees(List<Late> others) {
    for (Late other : others) {
      if (hasPassed(other.row(), other.fromClosure()) != other.passed()) {
        return false;
      }
    }
    return true;
  }

  private @Nullable RefundWindow row(Trigger trigger, InputValues inputs) {
    return tables.window(
        REFUND_STATES[inputs.get(Input.REFUND_STATE)],
        trigger,
        METHODS[inputs.get(Input.PAYMENT_METHOD)]);
  }
}
