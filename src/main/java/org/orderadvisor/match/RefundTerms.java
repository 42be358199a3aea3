package org.orderadvisor.match;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Money;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.rules.RefundWindow;
import org.orderadvisor.rules.RefundWindow.From;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.verdict.BusinessCalendar;
import org.orderadvisor.verdict.CouponReturn;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.verdict.Window;

/**
 * How much money comes, by which way and when, once the trigger is decided. Immutable and
 * thread-safe.
 *
 * @param amount {@code null} if none can be promised
 * @param window {@code null} if no day can be promised
 * @param windowRow the row that decided on the window; {@code null} if there is no window
 * @param from the moment that the window is counted from
 */
record RefundTerms(
    @Nullable Money amount,
    Route route,
    @Nullable Window window,
    @Nullable RefundWindow windowRow,
    From from,
    boolean overdue) {
  private static final int MOST_DAYS = 3_660;

  /**
   * With the state of the refund and the method of payment given apart, as they may be supposed.
   */
  static RefundTerms of(
      OrderCase facts,
      RefundState state,
      PaymentMethod method,
      Instant asOf,
      Tables tables,
      Scenario scenario,
      Trigger trigger,
      Settings settings) {
    Tables.Refund rule = tables.trigger(trigger);
    Route route = route(tables, trigger, method);
    if (!rule.promised()) {
      return new RefundTerms(null, route, null, null, From.NEVER, false);
    }
    Money amount = amount(facts, scenario.paidBack());
    RefundWindow row = tables.window(state, trigger, method);
    From start = row == null ? From.NEVER : start(row, facts, rule.fromClosure());
    Instant from = moment(start, facts);
    if (row == null || from == null) {
      return new RefundTerms(amount, route, null, null, From.NEVER, false);
    }
    LocalDate day = day(from, settings.zone());
    Window window =
        new Window(
            businessDaysAfter(day, row.earliest(), settings.calendar()),
            businessDaysAfter(day, row.latest(), settings.calendar()));
    boolean overdue = day(asOf, settings.zone()).isAfter(window.latest());
    return new RefundTerms(amount, route, window, row, start, overdue);
  }

  private static LocalDate day(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
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
   * The moment that days are counted from, for a row that counts from the acceptance maybe the
   * closure.
   */
  static From start(RefundWindow row, OrderCase facts, boolean fromClosure) {
    return row.from() == From.ACCEPTED && facts.refund().acceptedAt() == null && fromClosure
        ? From.CLOSED
        : row.from();
  }

  private static @Nullable Instant moment(From from, OrderCase facts) {
    return switch (from) {
      case NEVER -> null;
      case CLOSED -> facts.closedAt();
      case SENT -> facts.refund().sentAt();
      case ACCEPTED -> facts.refund().acceptedAt();
    };
  }

  /** Whether the last day of a row's window has passed; false where it can't be counted. */
  static boolean overdue(
      RefundWindow row, From start, OrderCase facts, Instant asOf, Settings settings) {
    Instant from = moment(start, facts);
    return from != null
        && day(asOf, settings.zone())
            .isAfter(
                businessDaysAfter(day(from, settings.zone()), row.latest(), settings.calendar()));
  }

  private static LocalDate businessDaysAfter(LocalDate day, int count, BusinessCalendar calendar) {
    LocalDate last = day.plusDays(MOST_DAYS);
    LocalDate next = day;
    for (int left = count; left > 0; ) {
      next = next.plusDays(1);
      if (next.isAfter(last)) {
        throw new IllegalStateException(
            "The business calendar has fewer than %d business days in the ten years after %s."
                .formatted(count, day));
      }
      if (calendar.isBusinessDay(next)) {
        left--;
      }
    }
    return next;
  }

  /** The values that sentences about these terms can name; what is not known is left out. */
  Map<String, String> values(Sentences sentences) {
    Map<String, String> values = new HashMap<>();
    if (amount != null) {
      values.put("amount", sentences.money(amount));
    }
    if (window != null && windowRow != null) {
      values.put("earliest", sentences.day(window.earliest()));
      values.put("latest", sentences.day(window.latest()));
      values.put("earliestDays", Integer.toString(windowRow.earliest()));
      values.put("latestDays", Integer.toString(windowRow.latest()));
    }
    return values;
  }

  /** The sentences about money that is to come. */
  String text(
      Trigger trigger,
      RefundState state,
      CouponReturn coupon,
      Party whoActs,
      Map<String, String> values,
      Evaluator evaluator) {
    Sentences sentences = evaluator.sentences();
    Phrases phrases = evaluator.phrases();
    List<String> text = new ArrayList<>(6);
    text.add(sentences.fill(phrases.refund(trigger, state, whoActs), values));
    if (amount != null) {
      text.add(sentences.say(values, "refund.amount"));
    }
    text.add(sentences.fill(phrases.route(route), values));
    if (state != RefundState.UNKNOWN && state != RefundState.NONE) {
      text.add(sentences.fill(phrases.state(state), values));
    }
    if (window != null) {
      text.add(sentences.say(values, overdue ? "refund.overdue" : "refund.window"));
    }
    if (coupon == CouponReturn.NO || coupon == CouponReturn.DEPENDS) {
      text.add(sentences.fill(phrases.coupon(coupon), values));
    }
    return sentences.join(text);
  }
}
