package org.orderadvisor.oracle;

import org.orderadvisor.order.Answer;
import org.orderadvisor.order.CancellationState;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.DisputeState;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.SellerStanding;
import org.orderadvisor.order.Tracking;

/** The column "rests on" of the contract's §5, row by row: "the upper one wins". */
final class WhichScenario {
  private WhichScenario() {}

  static Scenario of(Known known) {
    if (isFrozenChargeback(known)) {
      return Scenario.FROZEN_CHARGEBACK;
    } else if (isFrozenUnreliableSeller(known)) {
      return Scenario.FROZEN_UNRELIABLE_SELLER;
    } else if (isDisputeOpen(known)) {
      return Scenario.DISPUTE_OPEN;
    } else if (isDisputeSettled(known)) {
      return Scenario.DISPUTE_SETTLED;
    } else if (known.isShipped() && isCancelledOnTheWay(known)) {
      return known.order.shipment().replacementTracking() == Answer.YES
          ? Scenario.SHIPMENT_REPLACED
          : Scenario.SHIPMENT_CANCELLED;
    } else if (known.isShipped() && known.tracking == Tracking.RETURNED) {
      return Scenario.RETURNED_TO_SELLER;
    } else if (known.isShipped() && isStoppedByCustoms(known)) {
      return Scenario.IMPORT_CUSTOMS_PROBLEM;
    } else if (isNotCollected(known)) {
      return Scenario.NOT_COLLECTED;
    } else if (isTrackingStalled(known)) {
      return Scenario.TRACKING_STALLED;
    } else if (known.isCompleted()) {
      return Scenario.COMPLETED;
    } else if (isPartlyClosed(known)) {
      return Scenario.PARTLY_CLOSED;
    } else if (isCardVerification(known)) {
      return Scenario.CARD_VERIFICATION;
    } else if (known.isSecurityClosure() && known.isWelcomeCouponReused()) {
      return Scenario.COUPON_OR_ADDRESS_REUSE;
    } else if (known.isSecurityClosure()) {
      return Scenario.SECURITY_CLOSURE;
    } else if (known.isAwaitingPayment()) {
      return Scenario.UNPAID_AWAITING;
    } else if (isUnpaidTimeout(known)) {
      return Scenario.UNPAID_TIMEOUT;
    } else if (isUnpaidCancelled(known)) {
      return Scenario.UNPAID_CANCELLED;
    } else if (known.isOpenReview()) {
      return Scenario.PAYMENT_UNDER_REVIEW;
    } else if (known.closure == Closure.BUYER_CANCELLED_IN_REVIEW) {
      return Scenario.CANCELLED_DURING_REVIEW;
    } else if (isCancellationPending(known)) {
      return Scenario.CANCELLATION_PENDING;
    } else if (isSellerRequestedCancellation(known)) {
      return Scenario.SELLER_REQUESTED_CANCELLATION;
    } else if (isCancellationRefused(known)) {
      return Scenario.CANCELLATION_REFUSED;
    } else if (known.closure == Closure.SELLER_CANCELLED) {
      return Scenario.CANCELLED_BY_SELLER;
    } else if (known.closure == Closure.BUYER_CANCELLED) {
      return Scenario.CANCELLED_BY_BUYER;
    } else if (isProcessingTimeout(known)) {
      return Scenario.PROCESSING_TIMEOUT;
    } else if (isProcessingDeadlineNear(known)) {
      return Scenario.PROCESSING_DEADLINE_NEAR;
    } else if (known.closure == Closure.AMOUNT_NOT_CONFIRMED) {
      return Scenario.AMOUNT_NOT_CONFIRMED;
    } else if (known.closure == Closure.GROUP_BUY_FAILED) {
      return Scenario.GROUP_BUY_FAILED;
    } else if (known.closure == Closure.LOGISTICS_FAILED) {
      return Scenario.LOGISTICS_ORDER_FAILED;
    } else if (isInProgress(known)) {
      return Scenario.IN_PROGRESS;
    } else {
      return Scenario.UNDETERMINED; // "nothing fits"
    }
  }

  /** "frozen, and buyer.chargeback = YES". */
  private static boolean isFrozenChargeback(Known known) {
    return known.isFrozen() && known.order.buyer().chargeback() == Answer.YES;
  }

  /** "frozen; or no stated reason and seller.standing UNRELIABLE/STORE_CLOSED". */
  private static boolean isFrozenUnreliableSeller(Known known) {
    SellerStanding standing = known.order.seller().standing();
    return known.isFrozen()
        || (known.isNoStatedReason()
            && (standing == SellerStanding.UNRELIABLE || standing == SellerStanding.STORE_CLOSED));
  }

  /** "status = IN_DISPUTE, or open and dispute.state = OPEN". */
  private static boolean isDisputeOpen(Known known) {
    return known.status == OrderStatus.IN_DISPUTE
        || (known.isOpen() && known.order.dispute().state() == DisputeState.OPEN);
  }

  /** "closure = DISPUTE_ENDED; or dispute.state WON/LOST and no other closure stated". */
  private static boolean isDisputeSettled(Known known) {
    DisputeState dispute = known.order.dispute().state();
    return known.closure == Closure.DISPUTE_ENDED
        || ((dispute == DisputeState.WON || dispute == DisputeState.LOST)
            && known.isNoOtherClosureStated());
  }

  /** "tracking CANCELLED/EXPORT_REFUSED". */
  private static boolean isCancelledOnTheWay(Known known) {
    return known.tracking == Tracking.CANCELLED || known.tracking == Tracking.EXPORT_REFUSED;
  }

  /** "tracking IMPORT_REFUSED or DUTY_DUE". */
  private static boolean isStoppedByCustoms(Known known) {
    return known.tracking == Tracking.IMPORT_REFUSED || known.tracking == Tracking.DUTY_DUE;
  }

  /** "closure = NOT_COLLECTED, or shipped and tracking DELIVERY_FAILED". */
  private static boolean isNotCollected(Known known) {
    return known.closure == Closure.NOT_COLLECTED
        || (known.isShipped() && known.tracking == Tracking.DELIVERY_FAILED);
  }

  /** "open, shipped more than 14 days ago, tracking still DECLARED/NONE". */
  private static boolean isTrackingStalled(Known known) {
    return known.isOpen()
        && known.isShipped()
        && known.isLongerAgoThan(Known.STALLED_AFTER, known.order.shipment().shippedAt())
        && (known.tracking == Tracking.DECLARED || known.tracking == Tracking.NONE);
  }

  /** "PARTLY_SHIPPED with a closure". */
  private static boolean isPartlyClosed(Known known) {
    return known.status == OrderStatus.PARTLY_SHIPPED && known.closure != Closure.UNKNOWN;
  }

  /**
   * "security closure, no stated reason, open payment review, or open AWAITING_PAYMENT (as
   * UNPAID_AWAITING demands …); with verification = REQUESTED/FAILED, error code
   * CSC_7200026/CSC_7200031 or their notice".
   */
  private static boolean isCardVerification(Known known) {
    return known.isCardDoubted()
        && (known.isSecurityClosure()
            || known.isNoStatedReason()
            || known.isOpenReview()
            || known.isAwaitingPayment());
  }

  /**
   * "closure = PAYMENT_TIMEOUT; or no other closure, unpaid (AWAITING_PAYMENT, UNPAID, FAILED) and
   * the deadline passed"; not "if CAPTURED or shipped".
   */
  private static boolean isUnpaidTimeout(Known known) {
    if (known.isCapturedOrShipped()) {
      return false;
    }
    return known.closure == Closure.PAYMENT_TIMEOUT
        || (known.isNoOtherClosureStated()
            && known.isUnpaid()
            && known.hasPassed(known.order.payment().deadline()));
  }

  /** "closure = BUYER_CANCELLED_UNPAID"; not "if CAPTURED or shipped". */
  private static boolean isUnpaidCancelled(Known known) {
    return known.closure == Closure.BUYER_CANCELLED_UNPAID && !known.isCapturedOrShipped();
  }

  /** "open, CANCELLATION_REQUESTED or cancellation.state = REQUESTED, not by the SELLER". */
  private static boolean isCancellationPending(Known known) {
    return known.isOpen()
        && known.isCancellationRequested()
        && known.order.cancellation().requestedBy() != Party.SELLER;
  }

  /** "open, not known to be shipped, seller.asksToCancel = YES or a request by the SELLER". */
  private static boolean isSellerRequestedCancellation(Known known) {
    return known.isOpen() && !known.isShipped() && known.isSellerAskingToCancel();
  }

  /** "open, cancellation.state = REFUSED". */
  private static boolean isCancellationRefused(Known known) {
    return known.isOpen() && known.order.cancellation().state() == CancellationState.REFUSED;
  }

  /** "closure = PROCESSING_TIMEOUT; or no stated reason, CAPTURED and not shipped". */
  private static boolean isProcessingTimeout(Known known) {
    return known.closure == Closure.PROCESSING_TIMEOUT
        || (known.isNoStatedReason() && known.isCaptured() && known.isNotShipped());
  }

  /** "open, AWAITING_SHIPMENT, shipment.deadline at most 3 days ahead (policy), or passed". */
  private static boolean isProcessingDeadlineNear(Known known) {
    return known.isOpen()
        && known.status == OrderStatus.AWAITING_SHIPMENT
        && known.isWithin(Known.DEADLINE_NEAR, known.order.shipment().deadline());
  }

  /**
   * "open, AWAITING_SHIPMENT, PARTLY_SHIPPED or SHIPPED, nothing wrong seen": no row above matches.
   */
  private static boolean isInProgress(Known known) {
    return known.isOpen()
        && (known.status == OrderStatus.AWAITING_SHIPMENT
            || known.status == OrderStatus.PARTLY_SHIPPED
            || known.status == OrderStatus.SHIPPED);
  }
}
