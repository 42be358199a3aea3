package org.orderadvisor.match;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import org.orderadvisor.rules.Input;
import org.orderadvisor.words.Instants;
import org.orderadvisor.words.Nearest;

/**
 * Sets one fact of a case by its path, to a value as the case's JSON takes it. Thread-safe: it has
 * no state.
 */
public final class CaseFacts {
  private CaseFacts() {}

  /**
   * The same case with one fact that rules can rest on, such as {@code seller.replied}, {@code
   * payment.deadline} or {@code notice}, known or changed.
   *
   * @param path of the fact, as a {@link org.orderadvisor.verdict.Question} names it
   * @param value a word, an instant, a code or a text, as the case's JSON takes it; {@code null}
   *     makes the fact unknown, as the word {@code UNKNOWN} does where there is one
   * @throws IllegalArgumentException if there is no such fact or it has no such value, with the
   *     nearest right word
   */
  public static OrderCase with(OrderCase order, String path, @Nullable String value) {
    Input input = Input.of(path);
    if (input == null) {
      List<String> paths = Stream.of(Input.values()).map(Input::path).toList();
      throw new IllegalArgumentException(
          "%s is no fact that can be set.%s".formatted(Nearest.shown(path), maybe(path, paths)));
    }
    OrderCase.Builder to = copy(order);
    switch (input) {
      case STATUS -> to.status(word(input, value, OrderStatus.class));
      case CLOSURE -> to.closure(word(input, value, Closure.class));
      case NOTICE -> to.notice(value);
      case PAYMENT_STATE ->
          payment(to, order, p -> p.state(word(input, value, PaymentState.class)));
      case PAYMENT_METHOD ->
          payment(to, order, p -> p.method(word(input, value, PaymentMethod.class)));
      case PAYMENT_DEADLINE -> payment(to, order, p -> p.deadline(instant(input, value)));
      case PAYMENT_ERROR_CODE -> payment(to, order, p -> p.errorCode(value));
      case PAYMENT_VERIFICATION ->
          payment(to, order, p -> p.verification(word(input, value, Verification.class)));
      case SHIPMENT_STATE ->
          shipment(to, order, s -> s.state(word(input, value, ShipmentState.class)));
      case SHIPMENT_TRACKING ->
          shipment(to, order, s -> s.tracking(word(input, value, Tracking.class)));
      case SHIPMENT_DEADLINE -> shipment(to, order, s -> s.deadline(instant(input, value)));
      case SHIPMENT_SHIPPED_AT -> shipment(to, order, s -> s.shippedAt(instant(input, value)));
      case SHIPMENT_REPLACEMENT_TRACKING ->
          shipment(to, order, s -> s.replacementTracking(answer(input, value)));
      case COUPON_KIND -> coupon(to, order, c -> c.kind(word(input, value, CouponKind.class)));
      case COUPON_ADDRESS_USED_BEFORE ->
          coupon(to, order, c -> c.addressUsedBefore(answer(input, value)));
      case COUPON_ACCOUNT_USED_BEFORE ->
          coupon(to, order, c -> c.accountUsedBefore(answer(input, value)));
      case SELLER_STANDING ->
          seller(to, order, s -> s.standing(word(input, value, SellerStanding.class)));
      case SELLER_REPLIED -> seller(to, order, s -> s.replied(answer(input, value)));
      case SELLER_CONVINCING -> seller(to, order, s -> s.convincing(answer(input, value)));
      case SELLER_ASKS_TO_CANCEL -> seller(to, order, s -> s.asksToCancel(answer(input, value)));
      case CANCELLATION_STATE ->
          cancellation(to, order, c -> c.state(word(input, value, CancellationState.class)));
      case CANCELLATION_REQUESTED_BY ->
          cancellation(to, order, c -> c.requestedBy(word(input, value, Party.class)));
      case CANCELLATION_DEADLINE -> cancellation(to, order, c -> c.deadline(instant(input, value)));
      case DISPUTE_STATE ->
          dispute(to, order, d -> d.state(word(input, value, DisputeState.class)));
      case DISPUTE_DEADLINE -> dispute(to, order, d -> d.deadline(instant(input, value)));
      case REFUND_STATE -> refund(to, order, r -> r.state(word(input, value, RefundState.class)));
      case BUYER_WANTS_ITEM -> buyer(to, order, b -> b.wantsItem(answer(input, value)));
      case BUYER_LIKES_PRICE -> buyer(to, order, b -> b.likesPrice(answer(input, value)));
      case BUYER_IN_HURRY -> buyer(to, order, b -> b.inHurry(answer(input, value)));
      case BUYER_AVAILABLE_ELSEWHERE ->
          buyer(to, order, b -> b.availableElsewhere(answer(input, value)));
      case BUYER_CHARGEBACK -> buyer(to, order, b -> b.chargeback(answer(input, value)));
    }
    return to.build();
  }

  private static OrderCase.Builder copy(OrderCase order) {
    return OrderCase.builder()
        .orderId(order.orderId())
        .asOf(order.asOf())
        .status(order.status())
        .closure(order.closure())
        .notice(order.notice())
        .placedAt(order.placedAt())
        .closedAt(order.closedAt())
        .payment(order.payment())
        .shipment(order.shipment())
        .coupon(order.coupon())
        .seller(order.seller())
        .cancellation(order.cancellation())
        .dispute(order.dispute())
        .refund(order.refund())
        .buyer(order.buyer());
  }

  private static void payment(
      OrderCase.Builder to, OrderCase order, UnaryOperator<Payment.Builder> change) {
    Payment now = order.payment();
    to.payment(
        p ->
            change.apply(
                p.state(now.state())
                    .method(now.method())
                    .paid(now.paid())
                    .couponValue(now.couponValue())
                    .deadline(now.deadline())
                    .paidAt(now.paidAt())
                    .errorCode(now.errorCode())
                    .verification(now.verification())));
  }

  private static void shipment(
      OrderCase.Builder to, OrderCase order, UnaryOperator<Shipment.Builder> change) {
    Shipment now = order.shipment();
    to.shipment(
        s ->
            change.apply(
                s.state(now.state())
                    .tracking(now.tracking())
                    .events(now.events())
                    .deadline(now.deadline())
                    .shippedAt(now.shippedAt())
                    .replacementTracking(now.replacementTracking())));
  }

  private static void coupon(
      OrderCase.Builder to, OrderCase order, UnaryOperator<Coupon.Builder> change) {
    Coupon now = order.coupon();
    to.coupon(
        c ->
            change.apply(
                c.kind(now.kind())
                    .addressUsedBefore(now.addressUsedBefore())
                    .accountUsedBefore(now.accountUsedBefore())));
  }

  private static void seller(
      OrderCase.Builder to, OrderCase order, UnaryOperator<Seller.Builder> change) {
    Seller now = order.seller();
    to.seller(
        s ->
            change.apply(
                s.standing(now.standing())
                    .replied(now.replied())
                    .convincing(now.convincing())
                    .asksToCancel(now.asksToCancel())));
  }

  private static void cancellation(
      OrderCase.Builder to, OrderCase order, UnaryOperator<Cancellation.Builder> change) {
    Cancellation now = order.cancellation();
    to.cancellation(
        c ->
            change.apply(
                c.state(now.state())
                    .requestedBy(now.requestedBy())
                    .reason(now.reason())
                    .deadline(now.deadline())));
  }

  private static void dispute(
      OrderCase.Builder to, OrderCase order, UnaryOperator<Dispute.Builder> change) {
    Dispute now = order.dispute();
    to.dispute(d -> change.apply(d.state(now.state()).deadline(now.deadline())));
  }

  private static void refund(
      OrderCase.Builder to, OrderCase order, UnaryOperator<Refund.Builder> change) {
    Refund now = order.refund();
    to.refund(
        r ->
            change.apply(
                r.state(now.state())
                    .acceptedAt(now.acceptedAt())
                    .sentAt(now.sentAt())
                    .amount(now.amount())));
  }

  private static void buyer(
      OrderCase.Builder to, OrderCase order, UnaryOperator<Buyer.Builder> change) {
    Buyer now = order.buyer();
    to.buyer(
        b ->
            change.apply(
                b.wantsItem(now.wantsItem())
                    .likesPrice(now.likesPrice())
                    .inHurry(now.inHurry())
                    .availableElsewhere(now.availableElsewhere())
                    .chargeback(now.chargeback())));
  }

  private static Answer answer(Input input, @Nullable String value) {
    return word(input, value, Answer.class);
  }

  private static <E extends Enum<E>> E word(Input input, @Nullable String value, Class<E> words) {
    String word = value == null ? "UNKNOWN" : value;
    List<String> known = input.sayable();
    if (!known.contains(word)) {
      String maybe = maybe(word, known);
      throw new IllegalArgumentException(
          "%s (%s) is none of its words.%s"
              .formatted(
                  input.path(),
                  Nearest.shown(word),
                  maybe.isEmpty() ? " They are " + String.join(", ", known) + "." : maybe));
    }
    return Enum.valueOf(words, word);
  }

  private static @Nullable Instant instant(Input input, @Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      return Instants.parse(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s (%s) %s".formatted(input.path(), Nearest.shown(value), e.getMessage()), e);
    }
  }

  private static String maybe(String wrong, List<String> words) {
    String nearest = Nearest.to(wrong, words);
    return nearest == null ? "" : " Maybe " + nearest + ".";
  }
}
