package org.orderadvisor.match;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.NoticeTopic;
import org.orderadvisor.facts.Order;
import org.orderadvisor.facts.PaymentError;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.CancellationState;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.order.Verification;
import org.orderadvisor.rules.Limits.Limit;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;

/**
 * Turns a case into the one fact that rules match: what needs counting or comparing is done here,
 * once.
 */
final class Derivation {
  private final OrderCase facts;
  private final Instant asOf;
  private final Classified known;
  private final Tables tables;

  private Derivation(OrderCase facts, Instant asOf, Classified known, Tables tables) {
    this.facts = facts;
    this.asOf = asOf;
    this.known = known;
    this.tables = tables;
  }

  /** The fact for the first stage: what later stages decide is not known yet. */
  static Order derive(OrderCase facts, Instant asOf, Classified known, Tables tables) {
    return new Derivation(facts, asOf, known, tables).order();
  }

  private Order order() {
    OrderStatus status = known.status();
    Closure closure = known.closure();
    boolean closed = status == OrderStatus.CLOSED || closure != Closure.UNKNOWN;
    Answer shipped = shipped();
    return new Order(
        status,
        closure,
        answer(closure != Closure.UNKNOWN && closure != Closure.UNSPECIFIED),
        answer(closed),
        answer(!closed && status != OrderStatus.COMPLETED),
        shipped,
        answer(
            facts.shipment().state() == ShipmentState.DELIVERED
                || known.tracking() == Tracking.DELIVERED),
        unpaid(shipped),
        known.topic(),
        "",
        payment(),
        shipment(),
        new Order.Coupon(
            facts.coupon().kind(),
            facts.coupon().addressUsedBefore(),
            facts.coupon().accountUsedBefore()),
        new Order.Seller(
            facts.seller().standing(),
            facts.seller().replied(),
            facts.seller().convincing(),
            facts.seller().asksToCancel()),
        new Order.Cancellation(
            facts.cancellation().state(),
            facts.cancellation().requestedBy(),
            pending(),
            passed(facts.cancellation().deadline())),
        new Order.Dispute(
            facts.dispute().state(),
            passed(facts.dispute().deadline()),
            near(facts.dispute().deadline(), Limit.DISPUTE_DEADLINE_NEAR)),
        new Order.Refund(
            facts.refund().state(),
            Trigger.UNKNOWN,
            Party.UNKNOWN,
            Trigger.UNKNOWN,
            Route.UNKNOWN,
            Answer.UNKNOWN),
        new Order.Buyer(
            facts.buyer().wantsItem(),
            facts.buyer().likesPrice(),
            facts.buyer().inHurry(),
            facts.buyer().availableElsewhere(),
            facts.buyer().chargeback()));
  }

  private Order.Payment payment() {
    Verification verification = facts.payment().verification();
    boolean check =
        verification == Verification.REQUESTED
            || verification == Verification.FAILED
            || known.error() == PaymentError.CARD_CHECK
            || known.error() == PaymentError.ACCOUNT_CHECK
            || known.topic() == NoticeTopic.CARD_CHECK;
    return new Order.Payment(
        facts.payment().state(),
        facts.payment().method(),
        verification,
        known.error(),
        answer(check),
        passed(facts.payment().deadline()));
  }

  private Order.Shipment shipment() {
    return new Order.Shipment(
        facts.shipment().state(),
        known.tracking(),
        handedOver(),
        facts.shipment().replacementTracking(),
        passed(facts.shipment().deadline()),
        near(facts.shipment().deadline(), Limit.PROCESSING_DEADLINE_NEAR),
        longAgo(facts.shipment().shippedAt()));
  }

  private Answer handedOver() {
    return switch (known.tracking()) {
      case UNKNOWN -> Answer.UNKNOWN;
      case NONE, DECLARED -> Answer.NO;
      case MOVING,
          CANCELLED,
          EXPORT_REFUSED,
          IMPORT_REFUSED,
          DUTY_DUE,
          DELIVERY_FAILED,
          RETURNED,
          DELIVERED ->
          Answer.YES;
    };
  }

  private Answer shipped() {
    ShipmentState state = facts.shipment().state();
    if (state != ShipmentState.UNKNOWN) {
      return answer(state != ShipmentState.NOT_SHIPPED);
    }
    if (handedOver() == Answer.YES || facts.shipment().shippedAt() != null) {
      return Answer.YES;
    }
    return switch (known.status()) {
      case PARTLY_SHIPPED, SHIPPED, COMPLETED -> Answer.YES;
      case AWAITING_PAYMENT, PAYMENT_REVIEW, AWAITING_SHIPMENT -> Answer.NO;
      case CANCELLATION_REQUESTED, IN_DISPUTE, FROZEN, CLOSED, UNKNOWN -> Answer.UNKNOWN;
    };
  }

  private Answer unpaid(Answer shipped) {
    PaymentState state = facts.payment().state();
    if (state == PaymentState.CAPTURED || shipped == Answer.YES) {
      return Answer.NO;
    }
    boolean unpaid =
        state == PaymentState.UNPAID
            || state == PaymentState.FAILED
            || known.status() == OrderStatus.AWAITING_PAYMENT
            || known.closure() == Closure.PAYMENT_TIMEOUT
            || known.closure() == Closure.BUYER_CANCELLED_UNPAID;
    return unpaid ? Answer.YES : Answer.UNKNOWN;
  }

  private Answer pending() {
    CancellationState state = facts.cancellation().state();
    if (known.status() == OrderStatus.CANCELLATION_REQUESTED
        || state == CancellationState.REQUESTED) {
      return Answer.YES;
    }
    return state == CancellationState.UNKNOWN ? Answer.UNKNOWN : Answer.NO;
  }

  private static Answer answer(boolean yes) {
    return yes ? Answer.YES : Answer.NO;
  }

  /** A deadline equal to {@code asOf} has passed. */
  private Answer passed(@Nullable Instant deadline) {
    return deadline == null ? Answer.UNKNOWN : answer(!deadline.isAfter(asOf));
  }

  /** Ahead, and by at most the limit. */
  private Answer near(@Nullable Instant deadline, Limit limit) {
    if (deadline == null) {
      return Answer.UNKNOWN;
    }
    return answer(
        deadline.isAfter(asOf)
            && Duration.between(asOf, deadline).compareTo(tables.limits().period(limit)) <= 0);
  }

  /** Behind, and by more than the limit. */
  private Answer longAgo(@Nullable Instant shippedAt) {
    if (shippedAt == null) {
      return Answer.UNKNOWN;
    }
    return answer(
        Duration.between(shippedAt, asOf).compareTo(tables.limits().period(Limit.TRACKING_STALLED))
            > 0);
  }
}
