package org.orderadvisor.oracle;

import java.util.List;
import java.util.function.Consumer;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.CancellationState;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.CouponKind;
import org.orderadvisor.order.DisputeState;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.order.SellerStanding;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.order.Verification;

/** Skews a random order towards one scenario; what it says nothing of stays as it was drawn. */
final class Templates {
  private static final List<Consumer<Draft>> ALL =
      List.of(
          Templates::frozenChargeback,
          Templates::frozen,
          Templates::unreliableSeller,
          Templates::disputeOpen,
          Templates::disputeSettled,
          Templates::replaced,
          Templates::shipmentCancelled,
          Templates::returnedOrAtCustoms,
          Templates::returnedOrAtCustoms,
          Templates::notCollected,
          Templates::stalled,
          Templates::stalled,
          Templates::completed,
          Templates::partlyClosed,
          Templates::cardDoubtedAndClosed,
          Templates::cardDoubtedAndOpen,
          Templates::couponReused,
          Templates::awaitingPayment,
          Templates::review,
          Templates::couponReused,
          Templates::security,
          Templates::awaitingPayment,
          Templates::unpaid,
          Templates::cancelledUnpaid,
          Templates::review,
          d -> closed(d, Closure.BUYER_CANCELLED_IN_REVIEW),
          Templates::cancellationPending,
          Templates::sellerAsks,
          Templates::sellerAsks,
          Templates::cancellationRefused,
          d -> closed(d, Closure.SELLER_CANCELLED),
          d -> closed(d, Closure.BUYER_CANCELLED),
          Templates::processingTimeout,
          Templates::deadlineNear,
          Templates::deadlineNear,
          Templates::otherClosure,
          Templates::otherClosure,
          Templates::inProgress);

  private Templates() {}

  static void applyAny(Draft draft) {
    ALL.get(draft.dice.below(ALL.size())).accept(draft);
  }

  /** A refund under way of a paid order that was not shipped, to reach its windows and routes. */
  static void applyRefund(Draft d) {
    d.paymentState =
        d.dice.oneOf(PaymentState.CAPTURED, PaymentState.CAPTURED, PaymentState.AUTHORIZED);
    d.method =
        d.dice.oneOf(
            d.method,
            PaymentMethod.CARD,
            PaymentMethod.BOLETO,
            PaymentMethod.QIWI,
            PaymentMethod.WEBMONEY,
            PaymentMethod.WESTERN_UNION);
    d.paid = d.dice.money(0.1);
    d.refundAmount = d.dice.money(0.5);
    if (d.dice.chance(0.7)) {
      d.shipmentState = ShipmentState.NOT_SHIPPED;
      d.tracking = d.dice.oneOf(Tracking.UNKNOWN, Tracking.NONE, Tracking.DECLARED);
    }
    d.closedAt = d.dice.chance(0.2) ? null : d.dice.weeksAgo(d.asOf);
    d.acceptedAt = d.dice.chance(0.5) ? null : d.dice.weeksAgo(d.asOf);
    d.refundState = d.dice.chance(0.3) ? RefundState.SENT : d.dice.oneOf(RefundState.values());
    d.sentAt = d.dice.chance(0.3) ? null : d.dice.weeksAgo(d.asOf);
  }

  private static void frozenChargeback(Draft d) {
    d.status = OrderStatus.FROZEN;
    d.chargeback = Answer.YES;
  }

  private static void frozen(Draft d) {
    d.status = OrderStatus.FROZEN;
    d.standing = d.dice.oneOf(SellerStanding.values());
  }

  private static void unreliableSeller(Draft d) {
    closed(d, d.dice.oneOf(Closure.UNKNOWN, Closure.UNSPECIFIED));
    d.standing = d.dice.oneOf(SellerStanding.UNRELIABLE, SellerStanding.STORE_CLOSED);
    d.shipmentState = d.dice.oneOf(ShipmentState.values());
    d.disputeDeadline = d.dice.instant(d.asOf, 0.3);
  }

  private static void disputeOpen(Draft d) {
    open(d, d.dice.oneOf(OrderStatus.IN_DISPUTE, OrderStatus.SHIPPED, OrderStatus.UNKNOWN));
    d.disputeState = d.dice.oneOf(DisputeState.OPEN, DisputeState.UNKNOWN);
  }

  private static void disputeSettled(Draft d) {
    closed(d, d.dice.oneOf(Closure.DISPUTE_ENDED, Closure.UNSPECIFIED, Closure.UNKNOWN));
    d.disputeState = d.dice.oneOf(DisputeState.WON, DisputeState.WON, DisputeState.LOST);
  }

  private static void shipped(Draft d, Tracking tracking) {
    open(d, d.dice.oneOf(OrderStatus.SHIPPED, OrderStatus.PARTLY_SHIPPED, OrderStatus.UNKNOWN));
    d.shipmentState = d.dice.oneOf(ShipmentState.SHIPPED, ShipmentState.UNKNOWN);
    d.tracking = tracking;
    d.disputeDeadline = d.dice.chance(0.6) ? d.dice.future(d.asOf) : d.disputeDeadline;
  }

  private static void replaced(Draft d) {
    shipped(d, d.dice.oneOf(Tracking.CANCELLED, Tracking.EXPORT_REFUSED));
    d.replacementTracking = Answer.YES;
  }

  private static void shipmentCancelled(Draft d) {
    shipped(d, d.dice.oneOf(Tracking.CANCELLED, Tracking.EXPORT_REFUSED));
    d.replied = d.dice.oneOf(Answer.values());
    d.convincing = d.dice.oneOf(Answer.values());
  }

  private static void returnedOrAtCustoms(Draft d) {
    shipped(d, d.dice.oneOf(Tracking.RETURNED, Tracking.IMPORT_REFUSED, Tracking.DUTY_DUE));
    d.replied = d.dice.oneOf(Answer.values());
  }

  private static void notCollected(Draft d) {
    shipped(d, Tracking.DELIVERY_FAILED);
    d.closure = d.dice.oneOf(Closure.NOT_COLLECTED, Closure.UNKNOWN);
  }

  private static void stalled(Draft d) {
    shipped(d, d.dice.oneOf(Tracking.NONE, Tracking.DECLARED));
    d.shippedAt = d.dice.chance(0.5) ? d.dice.past(d.asOf) : d.dice.weeksAgo(d.asOf);
  }

  private static void completed(Draft d) {
    d.status = d.dice.oneOf(OrderStatus.COMPLETED, OrderStatus.CLOSED);
    d.closure = d.dice.oneOf(Closure.RECEIPT_CONFIRMED, Closure.UNKNOWN);
    d.disputeDeadline = d.dice.instant(d.asOf, 0.3);
  }

  private static void partlyClosed(Draft d) {
    d.status = OrderStatus.PARTLY_SHIPPED;
    d.closure = d.dice.oneOf(Closure.values());
  }

  private static void cardDoubted(Draft d) {
    if (d.dice.chance(0.5)) {
      d.verification = d.dice.oneOf(Verification.REQUESTED, Verification.FAILED);
    } else {
      d.errorCode = d.dice.oneOf("CSC_7200026", "CSC_7200031");
    }
  }

  private static void cardDoubtedAndClosed(Draft d) {
    security(d);
    d.closure = d.dice.oneOf(d.closure, Closure.UNSPECIFIED, Closure.UNKNOWN);
    cardDoubted(d);
  }

  private static void cardDoubtedAndOpen(Draft d) {
    if (d.dice.chance(0.5)) {
      review(d);
    } else {
      awaitingPayment(d);
    }
    cardDoubted(d);
  }

  private static void couponReused(Draft d) {
    security(d);
    d.couponKind = CouponKind.WELCOME;
    d.addressUsedBefore = d.dice.oneOf(Answer.values());
    d.accountUsedBefore = d.dice.oneOf(Answer.YES, Answer.UNKNOWN);
  }

  private static void security(Draft d) {
    closed(d, d.dice.oneOf(Closure.SECURITY, Closure.RISK_REJECTED, Closure.SUSPICIOUS_TRADE));
  }

  private static void awaitingPayment(Draft d) {
    open(d, OrderStatus.AWAITING_PAYMENT);
    d.paymentState =
        d.dice.oneOf(PaymentState.UNPAID, PaymentState.FAILED, PaymentState.AUTHORIZED);
    d.paymentDeadline = d.dice.chance(0.3) ? null : d.dice.future(d.asOf);
    notShipped(d);
  }

  private static void unpaid(Draft d) {
    awaitingPayment(d);
    d.status = d.dice.oneOf(OrderStatus.AWAITING_PAYMENT, OrderStatus.CLOSED, OrderStatus.UNKNOWN);
    d.closure = d.dice.oneOf(Closure.PAYMENT_TIMEOUT, Closure.UNSPECIFIED, Closure.UNKNOWN);
    d.paymentDeadline = d.dice.past(d.asOf);
  }

  private static void cancelledUnpaid(Draft d) {
    awaitingPayment(d);
    closed(d, Closure.BUYER_CANCELLED_UNPAID);
  }

  private static void review(Draft d) {
    open(d, OrderStatus.PAYMENT_REVIEW);
    d.paidAt = d.dice.instant(d.asOf, 0.3);
  }

  private static void cancellationPending(Draft d) {
    open(d, d.dice.oneOf(OrderStatus.CANCELLATION_REQUESTED, OrderStatus.AWAITING_SHIPMENT));
    d.cancellationState = CancellationState.REQUESTED;
    d.requestedBy = d.dice.oneOf(Party.BUYER, Party.BUYER, Party.PLATFORM, Party.UNKNOWN);
    d.cancellationDeadline = d.dice.instant(d.asOf, 0.3);
  }

  private static void sellerAsks(Draft d) {
    open(d, d.dice.oneOf(OrderStatus.AWAITING_SHIPMENT, OrderStatus.UNKNOWN));
    notShipped(d);
    d.asksToCancel = d.dice.oneOf(Answer.YES, Answer.UNKNOWN);
    if (d.dice.chance(0.5)) {
      d.cancellationState = CancellationState.REQUESTED;
      d.requestedBy = Party.SELLER;
    }
    d.likesPrice = d.dice.oneOf(Answer.NO, Answer.NO, Answer.YES, Answer.UNKNOWN);
    d.availableElsewhere = d.dice.oneOf(Answer.YES, Answer.YES, Answer.NO, Answer.UNKNOWN);
    d.inHurry = d.dice.oneOf(Answer.YES, Answer.YES, Answer.NO, Answer.UNKNOWN);
    d.wantsItem = d.dice.oneOf(Answer.values());
  }

  private static void cancellationRefused(Draft d) {
    inProgress(d);
    d.cancellationState = CancellationState.REFUSED;
  }

  private static void processingTimeout(Draft d) {
    closed(d, d.dice.oneOf(Closure.PROCESSING_TIMEOUT, Closure.UNSPECIFIED, Closure.UNKNOWN));
    d.paymentState = PaymentState.CAPTURED;
    d.shipmentState = ShipmentState.NOT_SHIPPED;
  }

  private static void deadlineNear(Draft d) {
    open(d, OrderStatus.AWAITING_SHIPMENT);
    notShipped(d);
    d.shipmentDeadline = d.dice.future(d.asOf);
    d.wantsItem = d.dice.oneOf(Answer.values());
    d.couponKind = d.dice.oneOf(CouponKind.values());
  }

  private static void otherClosure(Draft d) {
    closed(
        d,
        d.dice.oneOf(
            Closure.AMOUNT_NOT_CONFIRMED, Closure.GROUP_BUY_FAILED, Closure.LOGISTICS_FAILED));
  }

  private static void inProgress(Draft d) {
    open(
        d,
        d.dice.oneOf(
            OrderStatus.AWAITING_SHIPMENT, OrderStatus.PARTLY_SHIPPED, OrderStatus.SHIPPED));
    d.tracking = d.dice.oneOf(Tracking.UNKNOWN, Tracking.MOVING, Tracking.DELIVERED);
  }

  private static void closed(Draft d, Closure closure) {
    d.status = d.dice.chance(0.8) ? OrderStatus.CLOSED : d.status;
    d.closure = closure;
    if (d.dice.chance(0.6)) {
      notShipped(d);
    }
  }

  private static void open(Draft d, OrderStatus status) {
    d.status = status;
    d.closure = Closure.UNKNOWN;
  }

  private static void notShipped(Draft d) {
    d.shipmentState = d.dice.oneOf(ShipmentState.NOT_SHIPPED, ShipmentState.UNKNOWN);
    d.tracking = d.dice.oneOf(Tracking.NONE, Tracking.DECLARED, Tracking.UNKNOWN);
    d.shippedAt = null;
  }
}
