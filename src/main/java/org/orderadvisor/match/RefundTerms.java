package org.orderadvisor.match;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.match.Windows.Counted;
import org.orderadvisor.order.Money;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.rules.RefundWindow;
import org.orderadvisor.rules.RefundWindow.From;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.verdict.CouponReturn;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;

/**
 * How much money comes, by which way and when, once the trigger is decided. Immutable and
 * thread-safe.
 *
 * @param amount {@code null} if none can be promised
 * @param counted {@code null} if no day can be promised
 */
record RefundTerms(
    @Nullable Money amount, Route route, @Nullable Counted counted, boolean overdue) {
  /** What an order's money is, as of a moment. */
  static RefundTerms of(
      OrderCase facts, Instant asOf, Scenario scenario, Trigger trigger, Evaluator evaluator) {
    Tables tables = evaluator.rules().tables();
    RefundState state = facts.refund().state();
    PaymentMethod method = facts.payment().method();
    Tables.Refund rule = tables.trigger(trigger);
    Route route = route(tables, trigger, method);
    if (!rule.promised()) {
      return new RefundTerms(null, route, null, false);
    }
    Money amount = amount(facts, scenario.paidBack());
    RefundWindow row = tables.window(state, trigger, method);
    Counted counted =
        row == null ? null : counted(row, facts, rule.fromClosure(), evaluator.windows());
    boolean overdue = hasPassed(counted, asOf, evaluator.windows());
    return new RefundTerms(amount, route, counted, overdue);
  }

  /** By which way money would come. */
  static Route route(Tables tables, Trigger trigger, PaymentMethod method) {
    return switch (tables.trigger(trigger).route()) {
      case NONE -> Route.NONE;
      case UNKNOWN -> Route.UNKNOWN;
      case METHOD -> tables.route(method);
      case ORIGINAL_METHOD ->
          method == PaymentMethod.UNKNOWN ? Route.UNKNOWN : Route.ORIGINAL_METHOD;
    };
  }

  /**
   * What was granted, but never more than was paid; amounts of two currencies are never compared.
   */
  private static @Nullable Money amount(OrderCase facts, boolean paidBack) {
    Money granted = facts.refund().amount();
    Money paid = facts.payment().paid();
    if (granted == null) {
      return paidBack ? paid : null;
    }
    if (paid == null) {
      return granted;
    }
    if (!granted.currency().equals(paid.currency())) {
      return null;
    }
    return granted.amount().compareTo(paid.amount()) <= 0 ? granted : paid;
  }

  /**
   * A row's window; {@code null} if the moment that it is counted from is not known.
   *
   * @param fromClosure whether the closure will do where the acceptance is not known
   */
  private static @Nullable Counted counted(
      RefundWindow row, OrderCase facts, boolean fromClosure, Windows windows) {
    From from =
        row.from() == From.ACCEPTED && facts.refund().acceptedAt() == null && fromClosure
            ? From.CLOSED
            : row.from();
    Instant moment =
        switch (from) {
          case NEVER -> null;
          case CLOSED -> facts.closedAt();
          case SENT -> facts.refund().sentAt();
          case ACCEPTED -> facts.refund().acceptedAt();
        };
    return moment == null ? null : windows.from(row, from, moment);
  }

  /** Whether the last day of a row's window has passed; false where it can't be counted. */
  static boolean overdue(
      RefundWindow row, boolean fromClosure, OrderCase facts, Instant asOf, Windows windows) {
    Counted counted = counted(row, facts, fromClosure, windows);
    return hasPassed(counted, asOf, windows);
  }

  private static boolean hasPassed(@Nullable Counted counted, Instant asOf, Windows windows) {
    return counted != null && windows.day(asOf) > counted.latest();
  }

  /** The sentences about money that is to come. */
  String text(
      Trigger trigger, RefundState state, CouponReturn coupon, Party whoActs, Evaluator evaluator) {
    Template text =
        evaluator
            .refundPhrases()
            .promise(
                trigger, state, whoActs, route, coupon, amount != null, counted != null, overdue);
    String money = amount == null ? "" : evaluator.sentences().money(amount);
    if (counted == null) {
      return text.with(money);
    }
    String[] days = counted.days();
    return text.with(money, days[0], days[1], days[2], days[3]);
  }
}
