package org.orderadvisor.oracle;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.verdict.Window;

/**
 * Answers an order by the contract's §2, §4 and §5 alone: what the rules must answer too. Texts are
 * not classified, so an order whose answer may need it is refused. Business days skip weekends
 * only.
 */
public final class ContractOracle {
  private ContractOracle() {}

  /**
   * Whether the order can be answered: without a notice, and without events that decide the
   * tracking.
   */
  public static boolean canAnswer(OrderCase order) {
    return order.notice() == null
        && (order.shipment().tracking() != Tracking.UNKNOWN || order.shipment().events().isEmpty());
  }

  /**
   * What the contract says of the order.
   *
   * @param order the facts; its own {@code asOf} is not read
   * @param asOf the moment the question is asked about
   * @param zone the caller's zone, for local dates
   * @throws IllegalArgumentException if the order {@linkplain #canAnswer can't be answered}
   */
  public static Answered answer(OrderCase order, Instant asOf, ZoneId zone) {
    if (!canAnswer(order)) {
      throw new IllegalArgumentException("the oracle classifies neither notices nor events.");
    }
    Known known = new Known(order, asOf);
    Scenario scenario = WhichScenario.of(known);
    Party endedBy = endedBy(known, scenario);
    Trigger trigger = trigger(known, scenario, endedBy);
    Party whoActs = whoActs(known, scenario, trigger);
    @Nullable Window window = WhatRefund.window(known, trigger, zone);
    boolean overdue = window != null && asOf.atZone(zone).toLocalDate().isAfter(window.latest());
    return new Answered(
        scenario.name(),
        endedBy,
        whoActs,
        trigger,
        buyerMustAct(whoActs, trigger),
        WhatRefund.amount(known, scenario, trigger),
        WhatRefund.route(known, trigger),
        window,
        WhatRefund.couponReturns(known),
        overdue,
        WhichSteps.of(known, scenario, trigger, overdue));
  }

  /** The column "endedBy". */
  private static Party endedBy(Known known, Scenario scenario) {
    return switch (scenario) {
      case FROZEN_CHARGEBACK -> Party.NOBODY;
      // "NOBODY while frozen, PLATFORM once closed"
      case FROZEN_UNRELIABLE_SELLER -> known.isFrozen() ? Party.NOBODY : Party.PLATFORM;
      case DISPUTE_OPEN -> Party.NOBODY;
      case DISPUTE_SETTLED -> Party.PLATFORM;
      case SHIPMENT_REPLACED -> Party.NOBODY;
      case SHIPMENT_CANCELLED, RETURNED_TO_SELLER -> Party.CARRIER;
      case IMPORT_CUSTOMS_PROBLEM -> Party.NOBODY;
      // "CARRIER once closed, NOBODY while open"
      case NOT_COLLECTED -> known.isOpen() ? Party.NOBODY : Party.CARRIER;
      case TRACKING_STALLED -> Party.NOBODY;
      // "BUYER if RECEIPT_CONFIRMED, else PLATFORM"
      case COMPLETED -> known.closure == Closure.RECEIPT_CONFIRMED ? Party.BUYER : Party.PLATFORM;
      case PARTLY_CLOSED -> endedByClosure(known.closure);
      // "PLATFORM (NOBODY while open)"
      case CARD_VERIFICATION -> known.isOpen() ? Party.NOBODY : Party.PLATFORM;
      case COUPON_OR_ADDRESS_REUSE, SECURITY_CLOSURE -> Party.PLATFORM;
      case UNPAID_AWAITING -> Party.NOBODY;
      case UNPAID_TIMEOUT -> Party.PLATFORM;
      case UNPAID_CANCELLED -> Party.BUYER;
      case PAYMENT_UNDER_REVIEW -> Party.NOBODY;
      case CANCELLED_DURING_REVIEW -> Party.BUYER;
      case CANCELLATION_PENDING, SELLER_REQUESTED_CANCELLATION -> Party.NOBODY;
      case CANCELLATION_REFUSED -> Party.NOBODY;
      case CANCELLED_BY_SELLER -> Party.SELLER;
      case CANCELLED_BY_BUYER -> Party.BUYER;
      case PROCESSING_TIMEOUT -> Party.PLATFORM;
      case PROCESSING_DEADLINE_NEAR -> Party.NOBODY;
      case AMOUNT_NOT_CONFIRMED, GROUP_BUY_FAILED, LOGISTICS_ORDER_FAILED -> Party.PLATFORM;
      case IN_PROGRESS -> Party.NOBODY;
      case UNDETERMINED -> Party.UNKNOWN;
    };
  }

  /** "as the closure's row", of those closures that no row above PARTLY_CLOSED takes. */
  private static Party endedByClosure(Closure closure) {
    return switch (closure) {
      case BUYER_CANCELLED_UNPAID, BUYER_CANCELLED_IN_REVIEW, BUYER_CANCELLED -> Party.BUYER;
      case SELLER_CANCELLED -> Party.SELLER;
      default -> Party.PLATFORM;
    };
  }

  /** The column "whoActs", and who must act for an automatic refund that stands still. */
  private static Party whoActs(Known known, Scenario scenario, Trigger trigger) {
    // "An AUTOMATIC refund needs the buyer (buyerMustAct = true, whoActs = BUYER) by Boleto or
    // Western Union until SENT …, and when REJECTED or FAILED"
    if (trigger == Trigger.AUTOMATIC && (known.isRefundFormDue() || known.isRefundRefused())) {
      return Party.BUYER;
    }
    return switch (scenario) {
      case FROZEN_CHARGEBACK -> Party.BANK;
      case FROZEN_UNRELIABLE_SELLER -> {
        // "SELLER … while frozen; then BUYER if BY_DISPUTE, else NOBODY"
        if (known.isFrozen()) {
          yield Party.SELLER;
        }
        yield trigger == Trigger.BY_DISPUTE ? Party.BUYER : Party.NOBODY;
      }
      case DISPUTE_OPEN -> Party.SELLER;
      case DISPUTE_SETTLED -> Party.NOBODY;
      case SHIPMENT_REPLACED -> Party.CARRIER;
      case SHIPMENT_CANCELLED, RETURNED_TO_SELLER -> Party.BUYER;
      case IMPORT_CUSTOMS_PROBLEM, NOT_COLLECTED, TRACKING_STALLED -> Party.BUYER;
      case COMPLETED, PARTLY_CLOSED -> Party.NOBODY;
      // "NOBODY; BUYER while open"
      case CARD_VERIFICATION -> known.isOpen() ? Party.BUYER : Party.NOBODY;
      case COUPON_OR_ADDRESS_REUSE, SECURITY_CLOSURE -> Party.NOBODY;
      case UNPAID_AWAITING -> Party.BUYER;
      case UNPAID_TIMEOUT, UNPAID_CANCELLED -> Party.NOBODY;
      case PAYMENT_UNDER_REVIEW -> Party.PLATFORM;
      case CANCELLED_DURING_REVIEW -> Party.NOBODY;
      // "SELLER (48–72 h); after the deadline NOBODY: silence accepts"
      case CANCELLATION_PENDING ->
          known.hasPassed(known.order.cancellation().deadline()) ? Party.NOBODY : Party.SELLER;
      // "SELLER if the advice is to decline, else BUYER"
      case SELLER_REQUESTED_CANCELLATION ->
          WhichSteps.isAdviceToDecline(known) ? Party.SELLER : Party.BUYER;
      case CANCELLATION_REFUSED -> Party.BUYER;
      case CANCELLED_BY_SELLER, CANCELLED_BY_BUYER, PROCESSING_TIMEOUT -> Party.NOBODY;
      // "BUYER; once passed PLATFORM"
      case PROCESSING_DEADLINE_NEAR ->
          known.hasPassed(known.order.shipment().deadline()) ? Party.PLATFORM : Party.BUYER;
      case AMOUNT_NOT_CONFIRMED, GROUP_BUY_FAILED, LOGISTICS_ORDER_FAILED -> Party.NOBODY;
      case IN_PROGRESS -> {
        // "SELLER before shipping, CARRIER after, NOBODY once delivered"
        if (known.isDelivered()) {
          yield Party.NOBODY;
        }
        yield known.isShipped() ? Party.CARRIER : Party.SELLER;
      }
      case UNDETERMINED -> Party.BUYER;
    };
  }

  /** The column "refund.trigger" under the master rule of §4. */
  private static Trigger trigger(Known known, Scenario scenario, Party endedBy) {
    Trigger said = saidTrigger(known, scenario);
    if (said == Trigger.AUTOMATIC) {
      return masterRule(known, scenario);
    }
    // "also where an ended order says NOTHING_CHARGED"
    boolean ended = endedBy != Party.NOBODY && endedBy != Party.UNKNOWN;
    if (said == Trigger.NOTHING_CHARGED && ended && known.isAuthorized()) {
      return Trigger.AUTHORIZATION_RELEASE;
    }
    return said;
  }

  /** "So, wherever §5 says AUTOMATIC …". */
  private static Trigger masterRule(Known known, Scenario scenario) {
    if (known.isNothingTaken()) {
      return Trigger.NOTHING_CHARGED;
    }
    if (known.isAuthorized()) {
      return Trigger.AUTHORIZATION_RELEASE;
    }
    boolean mayBeShipped =
        scenario == Scenario.DISPUTE_SETTLED || scenario == Scenario.PARTLY_CLOSED;
    if (known.isShipped() && !mayBeShipped) {
      return Trigger.UNKNOWN;
    }
    if (known.isNotShipped() && known.isTrackingBeyondDeclared()) {
      return Trigger.UNKNOWN;
    }
    return Trigger.AUTOMATIC;
  }

  private static Trigger saidTrigger(Known known, Scenario scenario) {
    return switch (scenario) {
      case FROZEN_CHARGEBACK -> Trigger.BY_BANK;
      case FROZEN_UNRELIABLE_SELLER -> ofUnreliableSeller(known);
      case DISPUTE_OPEN -> Trigger.BY_DISPUTE;
      // "AUTOMATIC if won, NOT_DUE if lost, UNKNOWN if not known"
      case DISPUTE_SETTLED ->
          switch (known.order.dispute().state()) {
            case WON -> Trigger.AUTOMATIC;
            case LOST -> Trigger.NOT_DUE;
            default -> Trigger.UNKNOWN;
          };
      case SHIPMENT_REPLACED -> Trigger.NOT_DUE;
      case SHIPMENT_CANCELLED, RETURNED_TO_SELLER -> Trigger.BY_DISPUTE;
      // "BY_DISPUTE if refused; NOT_DUE while duty is due"
      case IMPORT_CUSTOMS_PROBLEM ->
          known.tracking == Tracking.DUTY_DUE ? Trigger.NOT_DUE : Trigger.BY_DISPUTE;
      case NOT_COLLECTED, TRACKING_STALLED -> Trigger.BY_DISPUTE;
      case COMPLETED -> Trigger.NOT_DUE;
      case PARTLY_CLOSED -> Trigger.AUTOMATIC;
      case CARD_VERIFICATION -> {
        // "AUTOMATIC; while open NOT_DUE, or NOTHING_CHARGED if AWAITING_PAYMENT"
        if (!known.isOpen()) {
          yield Trigger.AUTOMATIC;
        }
        yield known.status == OrderStatus.AWAITING_PAYMENT
            ? Trigger.NOTHING_CHARGED
            : Trigger.NOT_DUE;
      }
      case COUPON_OR_ADDRESS_REUSE, SECURITY_CLOSURE -> Trigger.AUTOMATIC;
      case UNPAID_AWAITING, UNPAID_TIMEOUT, UNPAID_CANCELLED -> Trigger.NOTHING_CHARGED;
      case PAYMENT_UNDER_REVIEW -> Trigger.NOT_DUE;
      case CANCELLED_DURING_REVIEW -> Trigger.AUTOMATIC;
      case CANCELLATION_PENDING -> Trigger.AFTER_ACCEPTANCE;
      // "AFTER_ACCEPTANCE if the advice is to accept, else NOT_DUE"
      case SELLER_REQUESTED_CANCELLATION ->
          WhichSteps.isAdviceToAccept(known) ? Trigger.AFTER_ACCEPTANCE : Trigger.NOT_DUE;
      case CANCELLATION_REFUSED -> Trigger.NOT_DUE;
      case CANCELLED_BY_SELLER, CANCELLED_BY_BUYER, PROCESSING_TIMEOUT -> Trigger.AUTOMATIC;
      case PROCESSING_DEADLINE_NEAR -> Trigger.NOT_DUE;
      // "AUTOMATIC; UNKNOWN if the payment is"
      case AMOUNT_NOT_CONFIRMED, GROUP_BUY_FAILED, LOGISTICS_ORDER_FAILED ->
          known.order.payment().state() == PaymentState.UNKNOWN
              ? Trigger.UNKNOWN
              : Trigger.AUTOMATIC;
      case IN_PROGRESS -> Trigger.NOT_DUE;
      case UNDETERMINED -> Trigger.UNKNOWN;
    };
  }

  /**
   * "AFTER_REVIEW while frozen; then AUTOMATIC if not shipped, BY_DISPUTE if shipped and not
   * delivered, else UNKNOWN".
   */
  private static Trigger ofUnreliableSeller(Known known) {
    if (known.isFrozen()) {
      return Trigger.AFTER_REVIEW;
    }
    if (known.isNotShipped()) {
      return Trigger.AUTOMATIC;
    }
    return known.isShipped() && !known.isDelivered() ? Trigger.BY_DISPUTE : Trigger.UNKNOWN;
  }

  /** "true only where no money comes unless the buyer does something". */
  private static boolean buyerMustAct(Party whoActs, Trigger trigger) {
    return whoActs == Party.BUYER
        && (trigger == Trigger.AUTOMATIC
            || trigger == Trigger.AFTER_ACCEPTANCE
            || trigger == Trigger.BY_DISPUTE);
  }
}
