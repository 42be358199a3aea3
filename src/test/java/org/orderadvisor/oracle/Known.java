package org.orderadvisor.oracle;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.Cancellation;
import org.orderadvisor.order.CancellationState;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.CouponKind;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.Payment;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.order.Verification;

/** One order at one moment, and the words that the contract's §4 and §5 define of it. */
final class Known {
  static final Duration DEADLINE_NEAR = Duration.ofDays(3);
  static final Duration STALLED_AFTER = Duration.ofDays(14);

  final OrderCase order;
  final Instant asOf;
  final OrderStatus status;
  final Closure closure;
  final Tracking tracking;

  /** "which is neither shipped nor not shipped" if unknown. */
  final Answer shipped;

  Known(OrderCase order, Instant asOf) {
    this.order = order;
    this.asOf = asOf;
    this.status = order.status();
    this.closure = order.closure();
    this.tracking = order.shipment().tracking();
    this.shipped = shippedOf(order);
  }

  /**
   * "Shipped: shipment.state says; if unknown, tracking beyond DECLARED or a shippedAt means yes,
   * else the status says, else it stays unknown."
   */
  private static Answer shippedOf(OrderCase order) {
    ShipmentState state = order.shipment().state();
    if (state == ShipmentState.NOT_SHIPPED) {
      return Answer.NO;
    }
    if (state == ShipmentState.SHIPPED || state == ShipmentState.DELIVERED) {
      return Answer.YES;
    }
    if (isBeyondDeclared(order.shipment().tracking()) || order.shipment().shippedAt() != null) {
      return Answer.YES;
    }
    return switch (order.status()) {
      case SHIPPED, PARTLY_SHIPPED, COMPLETED -> Answer.YES;
      case AWAITING_PAYMENT, PAYMENT_REVIEW, AWAITING_SHIPMENT -> Answer.NO;
      default -> Answer.UNKNOWN;
    };
  }

  private static boolean isBeyondDeclared(Tracking tracking) {
    return tracking != Tracking.UNKNOWN
        && tracking != Tracking.NONE
        && tracking != Tracking.DECLARED;
  }

  boolean isShipped() {
    return shipped == Answer.YES;
  }

  boolean isNotShipped() {
    return shipped == Answer.NO;
  }

  boolean isTrackingBeyondDeclared() {
    return isBeyondDeclared(tracking);
  }

  boolean isDelivered() {
    return order.shipment().state() == ShipmentState.DELIVERED || tracking == Tracking.DELIVERED;
  }

  boolean isFrozen() {
    return status == OrderStatus.FROZEN;
  }

  /** "Closed: status = CLOSED or a closure stands." */
  boolean isClosed() {
    return status == OrderStatus.CLOSED || closure != Closure.UNKNOWN;
  }

  boolean isCompleted() {
    return status == OrderStatus.COMPLETED || closure == Closure.RECEIPT_CONFIRMED;
  }

  /** "open: not known to be closed or completed." */
  boolean isOpen() {
    return !isClosed() && !isCompleted();
  }

  /** Nothing but "the platform closed it and gave no reason", if that. */
  boolean isNoOtherClosureStated() {
    return closure == Closure.UNKNOWN || closure == Closure.UNSPECIFIED;
  }

  /** "no stated reason: closed, closure unknown or UNSPECIFIED." */
  boolean isNoStatedReason() {
    return isClosed() && isNoOtherClosureStated();
  }

  /** "closure SECURITY, RISK_REJECTED, SUSPICIOUS_TRADE." */
  boolean isSecurityClosure() {
    return closure == Closure.SECURITY
        || closure == Closure.RISK_REJECTED
        || closure == Closure.SUSPICIOUS_TRADE;
  }

  /** "UNPAID/FAILED": nothing was taken or held. */
  boolean isNothingTaken() {
    PaymentState state = order.payment().state();
    return state == PaymentState.UNPAID || state == PaymentState.FAILED;
  }

  boolean isAuthorized() {
    return order.payment().state() == PaymentState.AUTHORIZED;
  }

  boolean isCaptured() {
    return order.payment().state() == PaymentState.CAPTURED;
  }

  /** "unpaid (AWAITING_PAYMENT, UNPAID, FAILED)." */
  boolean isUnpaid() {
    return status == OrderStatus.AWAITING_PAYMENT || isNothingTaken();
  }

  /** "This and the next two rows don't match if CAPTURED or shipped." */
  boolean isCapturedOrShipped() {
    return isCaptured() || isShipped();
  }

  /** "open, AWAITING_PAYMENT, deadline ahead or unknown", and not "CAPTURED or shipped". */
  boolean isAwaitingPayment() {
    return isOpen()
        && status == OrderStatus.AWAITING_PAYMENT
        && !hasPassed(order.payment().deadline())
        && !isCapturedOrShipped();
  }

  boolean isOpenReview() {
    return isOpen() && status == OrderStatus.PAYMENT_REVIEW;
  }

  /** "verification = REQUESTED/FAILED, error code CSC_7200026/CSC_7200031". */
  boolean isCardDoubted() {
    Payment payment = order.payment();
    return payment.verification() == Verification.REQUESTED
        || payment.verification() == Verification.FAILED
        || "CSC_7200026".equals(payment.errorCode())
        || "CSC_7200031".equals(payment.errorCode());
  }

  /** "a welcome coupon with an address or account used before". */
  boolean isWelcomeCouponReused() {
    return order.coupon().kind() == CouponKind.WELCOME
        && (order.coupon().addressUsedBefore() == Answer.YES
            || order.coupon().accountUsedBefore() == Answer.YES);
  }

  /** A coupon that is lost, or may be, if the order ends. */
  boolean isCouponAtStake() {
    CouponKind kind = order.coupon().kind();
    return kind != CouponKind.NONE && kind != CouponKind.UNKNOWN;
  }

  /** "CANCELLATION_REQUESTED or cancellation.state = REQUESTED". */
  boolean isCancellationRequested() {
    return status == OrderStatus.CANCELLATION_REQUESTED
        || order.cancellation().state() == CancellationState.REQUESTED;
  }

  /** "seller.asksToCancel = YES or a request by the SELLER". */
  boolean isSellerAskingToCancel() {
    Cancellation cancellation = order.cancellation();
    return order.seller().asksToCancel() == Answer.YES
        || (isCancellationRequested() && cancellation.requestedBy() == Party.SELLER);
  }

  /** "by Boleto or Western Union until SENT". */
  boolean isRefundFormDue() {
    PaymentMethod method = order.payment().method();
    return (method == PaymentMethod.BOLETO || method == PaymentMethod.WESTERN_UNION)
        && order.refund().state() != RefundState.SENT;
  }

  /** "when REJECTED or FAILED". */
  boolean isRefundRefused() {
    RefundState state = order.refund().state();
    return state == RefundState.REJECTED || state == RefundState.FAILED;
  }

  /** "A deadline equal to asOf has passed"; an unknown one has not. */
  boolean hasPassed(@Nullable Instant deadline) {
    return deadline != null && !deadline.isAfter(asOf);
  }

  /** At most so long ahead, or passed. */
  boolean isWithin(Duration ahead, @Nullable Instant deadline) {
    return deadline != null && !deadline.isAfter(asOf.plus(ahead));
  }

  /** Strictly more than so long ago. */
  boolean isLongerAgoThan(Duration time, @Nullable Instant moment) {
    return moment != null && moment.isBefore(asOf.minus(time));
  }
}
