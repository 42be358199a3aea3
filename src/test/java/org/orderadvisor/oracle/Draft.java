package org.orderadvisor.oracle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.Buyer;
import org.orderadvisor.order.Cancellation;
import org.orderadvisor.order.CancellationState;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.Coupon;
import org.orderadvisor.order.CouponKind;
import org.orderadvisor.order.Dispute;
import org.orderadvisor.order.DisputeState;
import org.orderadvisor.order.Money;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.Payment;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.Refund;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.order.Seller;
import org.orderadvisor.order.SellerStanding;
import org.orderadvisor.order.Shipment;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.order.Verification;

/** An order case whose facts can still be overwritten. Not thread-safe. */
final class Draft {
  final Dice dice;
  final Instant asOf;

  OrderStatus status = OrderStatus.UNKNOWN;
  Closure closure = Closure.UNKNOWN;
  @Nullable Instant placedAt;
  @Nullable Instant closedAt;
  PaymentState paymentState = PaymentState.UNKNOWN;
  PaymentMethod method = PaymentMethod.UNKNOWN;
  @Nullable Money paid;
  @Nullable Money couponValue;
  @Nullable Instant paymentDeadline;
  @Nullable Instant paidAt;
  @Nullable String errorCode;
  Verification verification = Verification.UNKNOWN;
  ShipmentState shipmentState = ShipmentState.UNKNOWN;
  Tracking tracking = Tracking.UNKNOWN;
  @Nullable Instant shipmentDeadline;
  @Nullable Instant shippedAt;
  Answer replacementTracking = Answer.UNKNOWN;
  CouponKind couponKind = CouponKind.UNKNOWN;
  Answer addressUsedBefore = Answer.UNKNOWN;
  Answer accountUsedBefore = Answer.UNKNOWN;
  SellerStanding standing = SellerStanding.UNKNOWN;
  Answer replied = Answer.UNKNOWN;
  Answer convincing = Answer.UNKNOWN;
  Answer asksToCancel = Answer.UNKNOWN;
  CancellationState cancellationState = CancellationState.UNKNOWN;
  Party requestedBy = Party.UNKNOWN;
  @Nullable String cancellationReason;
  @Nullable Instant cancellationDeadline;
  DisputeState disputeState = DisputeState.UNKNOWN;
  @Nullable Instant disputeDeadline;
  RefundState refundState = RefundState.UNKNOWN;
  @Nullable Instant acceptedAt;
  @Nullable Instant sentAt;
  @Nullable Money refundAmount;
  Answer wantsItem = Answer.UNKNOWN;
  Answer likesPrice = Answer.UNKNOWN;
  Answer inHurry = Answer.UNKNOWN;
  Answer availableElsewhere = Answer.UNKNOWN;
  Answer chargeback = Answer.UNKNOWN;

  Draft(Dice dice, Instant asOf) {
    this.dice = dice;
    this.asOf = asOf;
  }

  /** Draws one fact; the chance is that of its being unknown. */
  private interface Roll {
    void on(Draft draft, double unknown);
  }

  private static final List<Roll> ROLLS =
      List.of(
          (d, u) -> d.status = d.word(OrderStatus.values(), OrderStatus.UNKNOWN, u),
          (d, u) -> d.closure = d.word(Closure.values(), Closure.UNKNOWN, u),
          (d, u) -> d.placedAt = d.dice.chance(u) ? null : d.dice.weeksAgo(d.asOf),
          (d, u) -> d.closedAt = d.instant(u),
          (d, u) -> d.paymentState = d.word(PaymentState.values(), PaymentState.UNKNOWN, u),
          (d, u) -> d.method = d.word(PaymentMethod.values(), PaymentMethod.UNKNOWN, u),
          (d, u) -> d.paid = d.dice.money(u),
          (d, u) -> d.couponValue = d.dice.money(u),
          (d, u) -> d.paymentDeadline = d.instant(u),
          (d, u) -> d.paidAt = d.instant(u),
          (d, u) -> d.errorCode = d.text(u, "CSC_7200026", "CSC_7200031"),
          (d, u) -> d.verification = d.word(Verification.values(), Verification.UNKNOWN, u),
          (d, u) -> d.shipmentState = d.word(ShipmentState.values(), ShipmentState.UNKNOWN, u),
          (d, u) -> d.tracking = d.word(Tracking.values(), Tracking.UNKNOWN, u),
          (d, u) -> d.shipmentDeadline = d.instant(u),
          (d, u) -> d.shippedAt = d.instant(u),
          (d, u) -> d.replacementTracking = d.answer(u),
          (d, u) -> d.couponKind = d.word(CouponKind.values(), CouponKind.UNKNOWN, u),
          (d, u) -> d.addressUsedBefore = d.answer(u),
          (d, u) -> d.accountUsedBefore = d.answer(u),
          (d, u) -> d.standing = d.word(SellerStanding.values(), SellerStanding.UNKNOWN, u),
          (d, u) -> d.replied = d.answer(u),
          (d, u) -> d.convincing = d.answer(u),
          (d, u) -> d.asksToCancel = d.answer(u),
          (d, u) ->
              d.cancellationState =
                  d.word(CancellationState.values(), CancellationState.UNKNOWN, u),
          (d, u) -> d.requestedBy = d.requester(u),
          (d, u) -> d.cancellationReason = d.text(u, "otherReasons"),
          (d, u) -> d.cancellationDeadline = d.instant(u),
          (d, u) -> d.disputeState = d.word(DisputeState.values(), DisputeState.UNKNOWN, u),
          (d, u) -> d.disputeDeadline = d.instant(u),
          (d, u) -> d.refundState = d.word(RefundState.values(), RefundState.UNKNOWN, u),
          (d, u) -> d.acceptedAt = d.instant(u),
          (d, u) -> d.sentAt = d.instant(u),
          (d, u) -> d.refundAmount = d.dice.money(u),
          (d, u) -> d.wantsItem = d.answer(u),
          (d, u) -> d.likesPrice = d.answer(u),
          (d, u) -> d.inHurry = d.answer(u),
          (d, u) -> d.availableElsewhere = d.answer(u),
          (d, u) -> d.chargeback = d.answer(u));

  /** Draws every fact. */
  void rollAll(double unknown) {
    for (Roll roll : ROLLS) {
      roll.on(this, unknown);
    }
  }

  /** Draws one fact anew, whichever it is. */
  void rollOne(double unknown) {
    ROLLS.get(dice.below(ROLLS.size())).on(this, unknown);
  }

  /** Unknown, or any word; among the words {@code UNKNOWN} itself, too. */
  private <E extends Enum<E>> E word(E[] words, E unknownWord, double unknown) {
    return dice.chance(unknown) ? unknownWord : dice.oneOf(words);
  }

  private Answer answer(double unknown) {
    return dice.chance(unknown) ? Answer.UNKNOWN : dice.oneOf(Answer.YES, Answer.NO);
  }

  private Party requester(double unknown) {
    return dice.chance(unknown)
        ? Party.UNKNOWN
        : dice.oneOf(Party.BUYER, Party.SELLER, Party.PLATFORM);
  }

  private @Nullable Instant instant(double unknown) {
    return dice.instant(asOf, unknown);
  }

  private @Nullable String text(double unknown, String... texts) {
    return dice.chance(unknown) ? null : dice.oneOf(texts);
  }

  /** The case, which says its {@code asOf} itself. */
  OrderCase build() {
    return new OrderCase(
        null,
        asOf,
        status,
        closure,
        null,
        placedAt,
        closedAt,
        new Payment(
            paymentState,
            method,
            paid,
            couponValue,
            paymentDeadline,
            paidAt,
            errorCode,
            verification),
        new Shipment(
            shipmentState, tracking, List.of(), shipmentDeadline, shippedAt, replacementTracking),
        new Coupon(couponKind, addressUsedBefore, accountUsedBefore),
        new Seller(standing, replied, convincing, asksToCancel),
        new Cancellation(cancellationState, requestedBy, cancellationReason, cancellationDeadline),
        new Dispute(disputeState, disputeDeadline),
        new Refund(refundState, acceptedAt, sentAt, refundAmount),
        new Buyer(wantsItem, likesPrice, inHurry, availableElsewhere, chargeback));
  }
}
