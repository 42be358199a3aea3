package handwritten;

import java.time.Instant;
import java.util.List;
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
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;

/** An order as of one moment, with all that needs classifying or comparing done. */
public final class Known {
  private static final long THREE_DAYS = 3 * 86_400L;
  private static final long TWO_WEEKS = 14 * 86_400L;

  final OrderCase order;
  final Instant asOf;
  final OrderStatus status;
  final Closure closure;
  final NoticeTopic topic;
  final PaymentError error;
  final Tracking tracking;
  final List<Reason> codeReasons;
  final PaymentState payment;
  final boolean closureStated;
  final boolean closed;
  final boolean open;
  final Answer shipped;
  final boolean delivered;
  final boolean handedOver;
  final Answer unpaid;
  final boolean cardCheck;
  final Answer pending;
  final Answer paymentOverdue;
  final Answer shipmentOverdue;
  final Answer shipmentNear;
  final Answer longAgo;
  final Answer cancellationOverdue;
  final Answer disputeOverdue;
  final Answer disputeNear;

  Known(OrderCase order, Instant asOf, Codes codes) {
    this.order = order;
    this.asOf = asOf;
    Codes.Read read = codes.read(order);
    status = read.status();
    closure = read.closure();
    topic = read.topic();
    error = read.error();
    tracking = read.tracking();
    codeReasons = read.reasons();
    payment = order.payment().state();
    closureStated = closure != Closure.UNKNOWN && closure != Closure.UNSPECIFIED;
    closed = status == OrderStatus.CLOSED || closure != Closure.UNKNOWN;
    open = !closed && status != OrderStatus.COMPLETED;
    handedOver =
        switch (tracking) {
          case UNKNOWN, NONE, DECLARED -> false;
          default -> true;
        };
    shipped = shipped();
    delivered =
        order.shipment().state() == ShipmentState.DELIVERED || tracking == Tracking.DELIVERED;
    unpaid = unpaid();
    Verification verification = order.payment().verification();
    cardCheck =
        verification == Verification.REQUESTED
            || verification == Verification.FAILED
            || error == PaymentError.CARD_CHECK
            || error == PaymentError.ACCOUNT_CHECK
            || topic == NoticeTopic.CARD_CHECK;
    CancellationState cancellation = order.cancellation().state();
    pending =
        status == OrderStatus.CANCELLATION_REQUESTED || cancellation == CancellationState.REQUESTED
            ? Answer.YES
            : cancellation == CancellationState.UNKNOWN ? Answer.UNKNOWN : Answer.NO;
    paymentOverdue = passed(order.payment().deadline());
    shipmentOverdue = passed(order.shipment().deadline());
    shipmentNear = near(order.shipment().deadline(), shipmentOverdue);
    Instant shippedAt = order.shipment().shippedAt();
    longAgo =
        shippedAt == null
            ? Answer.UNKNOWN
            : answer(shippedAt.plusSeconds(TWO_WEEKS).isBefore(asOf));
    cancellationOverdue = passed(order.cancellation().deadline());
    disputeOverdue = passed(order.dispute().deadline());
    disputeNear = near(order.dispute().deadline(), disputeOverdue);
  }

  private Answer shipped() {
    ShipmentState state = order.shipment().state();
    if (state != ShipmentState.UNKNOWN) {
      return answer(state != ShipmentState.NOT_SHIPPED);
    }
    if (handedOver || order.shipment().shippedAt() != null) {
      return Answer.YES;
    }
    return switch (status) {
      case PARTLY_SHIPPED, SHIPPED, COMPLETED -> Answer.YES;
      case AWAITING_PAYMENT, PAYMENT_REVIEW, AWAITING_SHIPMENT -> Answer.NO;
      default -> Answer.UNKNOWN;
    };
  }

  private Answer unpaid() {
    if (payment == PaymentState.CAPTURED || shipped == Answer.YES) {
      return Answer.NO;
    }
    return payment == PaymentState.UNPAID
            || payment == PaymentState.FAILED
            || status == OrderStatus.AWAITING_PAYMENT
            || closure == Closure.PAYMENT_TIMEOUT
            || closure == Closure.BUYER_CANCELLED_UNPAID
        ? Answer.YES
        : Answer.UNKNOWN;
  }

  private Answer passed(Instant deadline) {
    return deadline == null ? Answer.UNKNOWN : answer(!deadline.isAfter(asOf));
  }

  private Answer near(Instant deadline, Answer passed) {
    return passed == Answer.NO
        ? answer(!deadline.isAfter(asOf.plusSeconds(THREE_DAYS)))
        : deadline == null ? Answer.UNKNOWN : Answer.NO;
  }

  private static Answer answer(boolean yes) {
    return yes ? Answer.YES : Answer.NO;
  }

  boolean isSecurityClosure() {
    return closure == Closure.SECURITY
        || closure == Closure.RISK_REJECTED
        || closure == Closure.SUSPICIOUS_TRADE;
  }

  boolean isPaymentOpen() {
    return payment == PaymentState.CAPTURED || payment == PaymentState.UNKNOWN;
  }

  /** The fact that engines match, as of their first stage. */
  public Order toOrder() {
    return new Order(
        status,
        closure,
        answer(closureStated),
        answer(closed),
        answer(open),
        shipped,
        answer(delivered),
        unpaid,
        topic,
        "",
        new Order.Payment(
            payment,
            order.payment().method(),
            order.payment().verification(),
            error,
            answer(cardCheck),
            paymentOverdue),
        new Order.Shipment(
            order.shipment().state(),
            tracking,
            tracking == Tracking.UNKNOWN ? Answer.UNKNOWN : answer(handedOver),
            order.shipment().replacementTracking(),
            shipmentOverdue,
            shipmentNear,
            longAgo),
        new Order.Coupon(
            order.coupon().kind(),
            order.coupon().addressUsedBefore(),
            order.coupon().accountUsedBefore()),
        new Order.Seller(
            order.seller().standing(),
            order.seller().replied(),
            order.seller().convincing(),
            order.seller().asksToCancel()),
        new Order.Cancellation(
            order.cancellation().state(),
            order.cancellation().requestedBy(),
            pending,
            cancellationOverdue),
        new Order.Dispute(order.dispute().state(), disputeOverdue, disputeNear),
        new Order.Refund(
            order.refund().state(),
            Trigger.UNKNOWN,
            Party.UNKNOWN,
            Trigger.UNKNOWN,
            Route.UNKNOWN,
            Answer.UNKNOWN),
        new Order.Buyer(
            order.buyer().wantsItem(),
            order.buyer().likesPrice(),
            order.buyer().inHurry(),
            order.buyer().availableElsewhere(),
            order.buyer().chargeback()));
  }
}
