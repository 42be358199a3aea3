package org.orderadvisor.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Money;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.Refund;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.verdict.CouponReturn;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.verdict.Window;

/** How much comes back, by which way and when: the contract's §2 and "Refund windows" of §5. */
final class WhatRefund {
  private WhatRefund() {}

  /** "money is to come back": any trigger but those that promise none. */
  static boolean isMoneyToComeBack(Trigger trigger) {
    return trigger != Trigger.NOTHING_CHARGED
        && trigger != Trigger.NOT_DUE
        && trigger != Trigger.UNKNOWN
        && trigger != Trigger.BY_BANK;
  }

  /**
   * "the input's refund.amount, never more than payment.paid; else payment.paid (null for
   * DISPUTE_SETTLED, PARTLY_CLOSED, NOT_COLLECTED); null where the trigger is NOTHING_CHARGED,
   * NOT_DUE, UNKNOWN, BY_BANK".
   */
  static @Nullable Money amount(Known known, Scenario scenario, Trigger trigger) {
    if (!isMoneyToComeBack(trigger)) {
      return null;
    }
    Money granted = known.order.refund().amount();
    Money paid = known.order.payment().paid();
    if (granted == null) {
      boolean mayBeAPart =
          scenario == Scenario.DISPUTE_SETTLED
              || scenario == Scenario.PARTLY_CLOSED
              || scenario == Scenario.NOT_COLLECTED;
      return mayBeAPart ? null : paid;
    }
    if (paid == null) {
      return granted;
    }
    if (!granted.currency().equals(paid.currency())) {
      return null;
    }
    return granted.amount().compareTo(paid.amount()) > 0 ? paid : granted;
  }

  /**
   * "CARD_MOVEMENT (a money-back movement on the card), BANK_FORM, MONEY_TRANSFER, else
   * ORIGINAL_METHOD (a released hold too); NONE where nothing is due or charged, UNKNOWN where
   * trigger or method is".
   */
  static Route route(Known known, Trigger trigger) {
    PaymentMethod method = known.order.payment().method();
    if (trigger == Trigger.NOT_DUE || trigger == Trigger.NOTHING_CHARGED) {
      return Route.NONE;
    }
    if (trigger == Trigger.UNKNOWN || method == PaymentMethod.UNKNOWN) {
      return Route.UNKNOWN;
    }
    if (trigger == Trigger.AUTHORIZATION_RELEASE) {
      return Route.ORIGINAL_METHOD;
    }
    return switch (method) {
      case CARD -> Route.CARD_MOVEMENT;
      case BOLETO -> Route.BANK_FORM;
      case WESTERN_UNION -> Route.MONEY_TRANSFER;
      default -> Route.ORIGINAL_METHOD;
    };
  }

  /** "Refund windows: …". */
  static @Nullable Window window(Known known, Trigger trigger, ZoneId zone) {
    Refund refund = known.order.refund();
    if (!isMoneyToComeBack(trigger)) {
      return null;
    }
    // "none while the refund is FROZEN, REJECTED or FAILED"
    if (refund.state() == RefundState.FROZEN || known.isRefundRefused()) {
      return null;
    }
    // "AUTHORIZATION_RELEASE always 7–10 from closedAt"
    if (trigger == Trigger.AUTHORIZATION_RELEASE) {
      return windowFrom(known.order.closedAt(), zone, 7, 10);
    }
    // "once SENT, 7–15 from refund.sentAt"
    if (refund.state() == RefundState.SENT) {
      return windowFrom(refund.sentAt(), zone, 7, 15);
    }
    // "from refund.acceptedAt; without it, and for AUTOMATIC only, from closedAt; else none"
    Instant start = refund.acceptedAt();
    if (start == null && trigger == Trigger.AUTOMATIC) {
      start = known.order.closedAt();
    }
    // "3–20 business days; QIWI, WebMoney, Western Union 7–10"
    return switch (known.order.payment().method()) {
      case QIWI, WEBMONEY, WESTERN_UNION -> windowFrom(start, zone, 7, 10);
      default -> windowFrom(start, zone, 3, 20);
    };
  }

  /** "Day 0 is the local date of that moment in the caller's zone". */
  private static @Nullable Window windowFrom(
      @Nullable Instant start, ZoneId zone, int earliest, int latest) {
    if (start == null) {
      return null;
    }
    LocalDate day0 = start.atZone(zone).toLocalDate();
    return new Window(businessDaysAfter(day0, earliest), businessDaysAfter(day0, latest));
  }

  /** The day with so many business days after day 0; they "skip weekends". */
  private static LocalDate businessDaysAfter(LocalDate day0, int businessDays) {
    LocalDate day = day0;
    int left = businessDays;
    while (left > 0) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return day;
  }

  /**
   * "NO (welcome, store), DEPENDS (platform coupon, promo code: while valid), NOT_APPLICABLE (none
   * used), UNKNOWN".
   */
  static CouponReturn couponReturns(Known known) {
    return switch (known.order.coupon().kind()) {
      case WELCOME, STORE -> CouponReturn.NO;
      case PLATFORM, PROMO_CODE -> CouponReturn.DEPENDS;
      case NONE -> CouponReturn.NOT_APPLICABLE;
      case UNKNOWN -> CouponReturn.UNKNOWN;
    };
  }
}
