package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
public enum Input {
  /** {@code status}. */
  STATUS("status", OrderStatus.values()),
  /** {@code closure}. */
  CLOSURE("closure", Closure.values()),
  /** {@code notice}: numbered by the meanings of the notices' table, 0 if unknown. */
  NOTICE("notice"),
  /** {@code payment.state}. */
  PAYMENT_STATE("payment.state", PaymentState.values()),
  /** {@code payment.method}. */
  PAYMENT_METHOD("payment.method", PaymentMethod.values()),
  /** {@code payment.deadline}. */
  PAYMENT_DEADLINE("payment.deadline", Timing.values()),
  /** {@code payment.errorCode}. */
  PAYMENT_ERROR_CODE("payment.errorCode", PaymentError.values()),
  /** {@code payment.verification}. */
  PAYMENT_VERIFICATION("payment.verification", Verification.values()),
  /** {@code shipment.state}. */
  SHIPMENT_STATE("shipment.state", ShipmentState.values()),
  /** {@code shipment.tracking}. */
  SHIPMENT_TRACKING("shipment.tracking", Tracking.values()),
  /** {@code shipment.deadline}. */
  SHIPMENT_DEADLINE("shipment.deadline", Timing.values()),
  /** {@code shipment.shippedAt}. */
  SHIPMENT_SHIPPED_AT("shipment.shippedAt", Timing.values()),
  /** {@code shipment.replacementTracking}. */
  SHIPMENT_REPLACEMENT_TRACKING("shipment.replacementTracking", Answer.values()),
  /** {@code coupon.kind}. */
  COUPON_KIND("coupon.kind", CouponKind.values()),
  /** {@code coupon.addressUsedBefore}. */
  COUPON_ADDRESS_USED_BEFORE("coupon.addressUsedBefore", Answer.values()),
  /** {@code coupon.accountUsedBefore}. */
  COUPON_ACCOUNT_USED_BEFORE("coupon.accountUsedBefore", Answer.values()),
  /** {@code seller.standing}. */
  SELLER_STANDING("seller.standing", SellerStanding.values()),
  /** {@code seller.replied}. */
  SELLER_REPLIED("seller.replied", Answer.values()),
  /** {@code seller.convincing}. */
  SELLER_CONVINCING("seller.convincing", Answer.values()),
  /** {@code seller.asksToCancel}. */
  SELLER_ASKS_TO_CANCEL("seller.asksToCancel", Answer.values()),
  /** {@code cancellation.state}. */
  CANCELLATION_STATE("cancellation.state", CancellationState.values()),
  /** {@code cancellation.requestedBy}. */
  CANCELLATION_REQUESTED_BY("cancellation.requestedBy", Party.values()),
  /** {@code cancellation.deadline}. */
  CANCELLATION_DEADLINE("cancellation.deadline", Timing.values()),
  /** {@code dispute.state}. */
  DISPUTE_STATE("dispute.state", DisputeState.values()),
  /** {@code dispute.deadline}. */
  DISPUTE_DEADLINE("dispute.deadline", Timing.values()),
  /** {@code refund.state}. */
  REFUND_STATE("refund.state", RefundState.values()),
  /** {@code buyer.wantsItem}. */
  BUYER_WANTS_ITEM("buyer.wantsItem", Answer.values()),
  /** {@code buyer.likesPrice}. */
  BUYER_LIKES_PRICE("buyer.likesPrice", Answer.values()),
  /** {@code buyer.inHurry}. */
  BUYER_IN_HURRY("buyer.inHurry", Answer.values()),
  /** {@code buyer.availableElsewhere}. */
  BUYER_AVAILABLE_ELSEWHERE("buyer.availableElsewhere", Answer.values()),
  /** {@code buyer.chargeback}. */
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

  /** All paths. */
  static Set<String> paths() {
    return BY_PATH.keySet();
  }

  /** The input of a path; {@code null} if none. */
  public static @Nullable Input of(String path) {
    return BY_PATH.get(path);
  }

  /** As the case's JSON names it. */
  public String path() {
    return path;
  }

  /** Its words by their numbers; none for {@link #NOTICE}. */
  public List<String> words() {
    return words;
  }

  /** The words that a case can say: nobody but buyer, seller and platform asks to cancel. */
  public List<String> sayable() {
    return this == CANCELLATION_REQUESTED_BY
        ? List.of("BUYER", "SELLER", "PLATFORM", UNKNOWN_WORD)
        : words;
  }

  /** Whether it is an instant of the case: its words only say how near that is. */
  public boolean isMoment() {
    return switch (this) {
      case PAYMENT_DEADLINE,
          SHIPMENT_DEADLINE,
          SHIPMENT_SHIPPED_AT,
          CANCELLATION_DEADLINE,
          DISPUTE_DEADLINE ->
          true;
      default -> false;
    };
  }

  /** The number that means unknown. */
  public int unknown() {
    return unknown;
  }
}
