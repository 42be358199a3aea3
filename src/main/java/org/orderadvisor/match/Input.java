package org.orderadvisor.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.PaymentError;
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

/**
 * A fact of a case that the facts of an order are derived from, and the few words that make a
 * difference. Immutable and thread-safe.
 */
enum Input {
  STATUS("status", OrderStatus.values()),
  CLOSURE("closure", Closure.values()),
  /** Numbered by the meanings of the notices' table, 0 if unknown. */
  NOTICE("notice"),
  PAYMENT_STATE("payment.state", PaymentState.values()),
  PAYMENT_METHOD("payment.method", PaymentMethod.values()),
  PAYMENT_DEADLINE("payment.deadline", Timing.values()),
  PAYMENT_ERROR_CODE("payment.errorCode", PaymentError.values()),
  PAYMENT_VERIFICATION("payment.verification", Verification.values()),
  SHIPMENT_STATE("shipment.state", ShipmentState.values()),
  SHIPMENT_TRACKING("shipment.tracking", Tracking.values()),
  SHIPMENT_DEADLINE("shipment.deadline", Timing.values()),
  SHIPMENT_SHIPPED_AT("shipment.shippedAt", Timing.values()),
  SHIPMENT_REPLACEMENT_TRACKING("shipment.replacementTracking", Answer.values()),
  COUPON_KIND("coupon.kind", CouponKind.values()),
  COUPON_ADDRESS_USED_BEFORE("coupon.addressUsedBefore", Answer.values()),
  COUPON_ACCOUNT_USED_BEFORE("coupon.accountUsedBefore", Answer.values()),
  SELLER_STANDING("seller.standing", SellerStanding.values()),
  SELLER_REPLIED("seller.replied", Answer.values()),
  SELLER_CONVINCING("seller.convincing", Answer.values()),
  SELLER_ASKS_TO_CANCEL("seller.asksToCancel", Answer.values()),
  CANCELLATION_STATE("cancellation.state", CancellationState.values()),
  CANCELLATION_REQUESTED_BY("cancellation.requestedBy", Party.values()),
  CANCELLATION_DEADLINE("cancellation.deadline", Timing.values()),
  DISPUTE_STATE("dispute.state", DisputeState.values()),
  DISPUTE_DEADLINE("dispute.deadline", Timing.values()),
  REFUND_STATE("refund.state", RefundState.values()),
  BUYER_WANTS_ITEM("buyer.wantsItem", Answer.values()),
  BUYER_LIKES_PRICE("buyer.likesPrice", Answer.values()),
  BUYER_IN_HURRY("buyer.inHurry", Answer.values()),
  BUYER_AVAILABLE_ELSEWHERE("buyer.availableElsewhere", Answer.values()),
  BUYER_CHARGEBACK("buyer.chargeback", Answer.values());

  private static final String UNKNOWN_WORD = "UNKNOWN";
  private static final Map<String, Input> BY_PATH = new LinkedHashMap<>();

  static {
    for (Input input : values()) {
      BY_PATH.put(input.path, input);
    }
  }

  private final String path;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final List<String> words;

  private final int unknown;

  Input(String path, Enum<?>... words) {
    this.path = path;
    List<String> names = new ArrayList<>(words.length);
    for (Enum<?> word : words) {
      names.add(word.name());
    }
    this.words = List.copyOf(names);
    this.unknown = Math.max(0, names.indexOf(UNKNOWN_WORD));
  }

  /** The input of a path; {@code null} if none. */
  static @Nullable Input of(String path) {
    return BY_PATH.get(path);
  }

  /** As the case's JSON names it. */
  String path() {
    return path;
  }

  /** Its words by their numbers; none for {@link #NOTICE}. */
  List<String> words() {
    return words;
  }

  /** The number that means unknown. */
  int unknown() {
    return unknown;
  }
}
