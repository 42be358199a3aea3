package org.orderadvisor.facts;

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
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;

/**
 * The one fact that rules match: an order as of one moment. Every fact has a few values; instants
 * are already compared with {@code asOf} (a deadline equal to it has passed), codes and texts are
 * already classified by the tables. Immutable and thread-safe. For rules, not for apps.
 *
 * @param status where the platform says it stands, or else what its notice says
 * @param closure why it ended, or else what the notice says
 * @param closureStated never UNKNOWN: whether {@code closure} names a reason: not {@code
 *     UNSPECIFIED}, not unknown
 * @param closed never UNKNOWN: YES if {@code status} is {@code CLOSED} or a closure stands, else NO
 * @param open never UNKNOWN: NO if it is known to be closed or completed, else YES
 * @param shipped what {@code shipment.state} says; if that is unknown, YES if the carrier has seen
 *     the parcel or a time of shipping stands, else what {@code status} says
 * @param delivered never UNKNOWN: YES if {@code shipment.state} or the tracking says so, else NO
 * @param unpaid NO if the money was taken or the order shipped; else YES if the payment, {@code
 *     status} or the closure says that it was not paid
 * @param notice what the platform's notice is about
 * @param scenario what {@code closure/} decided: a code of {@code scenarios.csv}; empty in {@code
 *     closure/}
 * @param payment the payment
 * @param shipment the shipment
 * @param coupon the coupon
 * @param seller the seller
 * @param cancellation a request to cancel
 * @param dispute a dispute
 * @param refund the refund
 * @param buyer what the buyer wants
 */
public record Order(
    OrderStatus status,
    Closure closure,
    Answer closureStated,
    Answer closed,
    Answer open,
    Answer shipped,
    Answer delivered,
    Answer unpaid,
    NoticeTopic notice,
    String scenario,
    Payment payment,
    Shipment shipment,
    Coupon coupon,
    Seller seller,
    Cancellation cancellation,
    Dispute dispute,
    Refund refund,
    Buyer buyer) {

  /**
   * The payment.
   *
   * @param state what happened to the money
   * @param method how it was paid
   * @param verification whether a proof of ownership was asked for
   * @param error what the error code means
   * @param cardCheck never UNKNOWN: YES if {@code verification} is {@code REQUESTED} or {@code
   *     FAILED}, or the error code or the notice asks for a proof of card or account; else NO
   * @param overdue whether {@code payment.deadline} has passed
   */
  public record Payment(
      PaymentState state,
      PaymentMethod method,
      Verification verification,
      PaymentError error,
      Answer cardCheck,
      Answer overdue) {}

  /**
   * The shipment.
   *
   * @param state what the platform says
   * @param tracking what the tracking says, or else the latest event that the tables know
   * @param handedOver whether the tracking shows more than a label: YES beyond {@code DECLARED}
   * @param replacementTracking whether a new tracking number stands
   * @param overdue whether {@code shipment.deadline} has passed
   * @param deadlineNear whether it is ahead by at most the limit {@code PROCESSING_DEADLINE_NEAR}
   * @param longAgo whether {@code shippedAt} is longer ago than the limit {@code TRACKING_STALLED}
   */
  public record Shipment(
      ShipmentState state,
      Tracking tracking,
      Answer handedOver,
      Answer replacementTracking,
      Answer overdue,
      Answer deadlineNear,
      Answer longAgo) {}

  /**
   * The coupon.
   *
   * @param kind which kind was used
   * @param addressUsedBefore whether a welcome coupon went to this address before
   * @param accountUsedBefore whether another account of the buyer used one
   */
  public record Coupon(CouponKind kind, Answer addressUsedBefore, Answer accountUsedBefore) {}

  /**
   * The seller.
   *
   * @param standing what the platform thinks of the seller
   * @param replied whether the seller answered at all
   * @param convincing whether the answer satisfied the buyer
   * @param asksToCancel whether the seller asks the buyer to cancel
   */
  public record Seller(
      SellerStanding standing, Answer replied, Answer convincing, Answer asksToCancel) {}

  /**
   * A request to cancel.
   *
   * @param state where it stands
   * @param requestedBy who asked
   * @param pending YES if {@code status} or {@code state} says that a request waits for its answer,
   *     NO if the state says otherwise
   * @param overdue whether {@code cancellation.deadline} has passed
   */
  public record Cancellation(
      CancellationState state, Party requestedBy, Answer pending, Answer overdue) {}

  /**
   * A dispute.
   *
   * @param state where it stands
   * @param overdue whether {@code dispute.deadline} has passed
   * @param deadlineNear whether it is ahead by at most the limit {@code DISPUTE_DEADLINE_NEAR}
   */
  public record Dispute(DisputeState state, Answer overdue, Answer deadlineNear) {}

  /**
   * The refund.
   *
   * @param state how far it has come
   * @param usual what usually sets a refund off in this scenario; for {@code refund/} and {@code
   *     advice/}
   * @param usualEndedBy who usually ended an order in this scenario; for {@code refund/} and {@code
   *     advice/}
   * @param trigger what {@code refund/} decided; for {@code advice/}
   * @param route by which way the money comes; for {@code advice/}
   * @param overdue never UNKNOWN in {@code advice/}: whether the window has passed; for {@code
   *     advice/}
   */
  public record Refund(
      RefundState state,
      Trigger usual,
      Party usualEndedBy,
      Trigger trigger,
      Route route,
      Answer overdue) {}

  /**
   * What the buyer wants.
   *
   * @param wantsItem whether the buyer still wants the item
   * @param likesPrice whether the price was a good one
   * @param inHurry whether it is urgent
   * @param availableElsewhere whether another seller offers it at that price
   * @param chargeback whether the buyer's bank was asked to take the payment back
   */
  public record Buyer(
      Answer wantsItem,
      Answer likesPrice,
      Answer inHurry,
      Answer availableElsewhere,
      Answer chargeback) {}
}
