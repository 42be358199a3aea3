package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.NoticeTopic;
import org.orderadvisor.facts.Order;
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
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;

/**
 * The facts of an {@link Order} that a rule can read: a path, and the few words that it can be.
 * Immutable and thread-safe.
 */
public enum Fact {
  /** {@code status}. */
  STATUS("status", OrderStatus.values()),
  /** {@code closure}. */
  CLOSURE("closure", Closure.values()),
  /** {@code closureStated}. */
  CLOSURE_STATED("closureStated", Answer.values()),
  /** {@code closed}. */
  CLOSED("closed", Answer.values()),
  /** {@code open}. */
  OPEN("open", Answer.values()),
  /** {@code shipped}. */
  SHIPPED("shipped", Answer.values()),
  /** {@code delivered}. */
  DELIVERED("delivered", Answer.values()),
  /** {@code unpaid}. */
  UNPAID("unpaid", Answer.values()),
  /** {@code notice}. */
  NOTICE("notice", NoticeTopic.values()),
  /** {@code scenario}: its words are the codes of {@code scenarios.csv}. */
  SCENARIO("scenario", Stage.REFUND),
  /** {@code payment.state}. */
  PAYMENT_STATE("payment.state", PaymentState.values()),
  /** {@code payment.method}. */
  PAYMENT_METHOD("payment.method", PaymentMethod.values()),
  /** {@code payment.verification}. */
  PAYMENT_VERIFICATION("payment.verification", Verification.values()),
  /** {@code payment.error}. */
  PAYMENT_ERROR("payment.error", PaymentError.values()),
  /** {@code payment.cardCheck}. */
  PAYMENT_CARD_CHECK("payment.cardCheck", Answer.values()),
  /** {@code payment.overdue}. */
  PAYMENT_OVERDUE("payment.overdue", Answer.values()),
  /** {@code shipment.state}. */
  SHIPMENT_STATE("shipment.state", ShipmentState.values()),
  /** {@code shipment.tracking}. */
  SHIPMENT_TRACKING("shipment.tracking", Tracking.values()),
  /** {@code shipment.handedOver}. */
  SHIPMENT_HANDED_OVER("shipment.handedOver", Answer.values()),
  /** {@code shipment.replacementTracking}. */
  SHIPMENT_REPLACEMENT_TRACKING("shipment.replacementTracking", Answer.values()),
  /** {@code shipment.overdue}. */
  SHIPMENT_OVERDUE("shipment.overdue", Answer.values()),
  /** {@code shipment.deadlineNear}. */
  SHIPMENT_DEADLINE_NEAR("shipment.deadlineNear", Answer.values()),
  /** {@code shipment.longAgo}. */
  SHIPMENT_LONG_AGO("shipment.longAgo", Answer.values()),
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
  /** {@code cancellation.pending}. */
  CANCELLATION_PENDING("cancellation.pending", Answer.values()),
  /** {@code cancellation.overdue}. */
  CANCELLATION_OVERDUE("cancellation.overdue", Answer.values()),
  /** {@code dispute.state}. */
  DISPUTE_STATE("dispute.state", DisputeState.values()),
  /** {@code dispute.overdue}. */
  DISPUTE_OVERDUE("dispute.overdue", Answer.values()),
  /** {@code dispute.deadlineNear}. */
  DISPUTE_DEADLINE_NEAR("dispute.deadlineNear", Answer.values()),
  /** {@code refund.state}. */
  REFUND_STATE("refund.state", RefundState.values()),
  /** {@code refund.usual}. */
  REFUND_USUAL("refund.usual", Stage.REFUND, Trigger.values()),
  /** {@code refund.usualEndedBy}. */
  REFUND_USUAL_ENDED_BY("refund.usualEndedBy", Stage.REFUND, Party.values()),
  /** {@code refund.trigger}. */
  REFUND_TRIGGER("refund.trigger", Stage.ADVICE, Trigger.values()),
  /** {@code refund.route}. */
  REFUND_ROUTE("refund.route", Stage.ADVICE, Route.values()),
  /** {@code refund.overdue}. */
  REFUND_OVERDUE("refund.overdue", Stage.ADVICE, Answer.values()),
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

  private static final Map<String, Fact> BY_PATH = new LinkedHashMap<>();

  static {
    for (Fact fact : values()) {
      BY_PATH.put(fact.path, fact);
    }
  }

  private final String path;
  private final Stage readableFrom;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final List<String> words;

  private final String type;

  Fact(String path, Enum<?>... words) {
    this(path, Stage.CLOSURE, words);
  }

  Fact(String path, Stage readableFrom, Enum<?>... words) {
    this.path = path;
    this.readableFrom = readableFrom;
    List<String> names = new ArrayList<>(words.length);
    for (Enum<?> word : words) {
      names.add(word.name());
    }
    this.words = List.copyOf(names);
    this.type = words.length == 0 ? "" : words[0].getDeclaringClass().getSimpleName();
  }

  /** The fact of a path; {@code null} if there is none. */
  public static @Nullable Fact of(String path) {
    return BY_PATH.get(path);
  }

  /** All paths. */
  static Set<String> paths() {
    return BY_PATH.keySet();
  }

  /** As rules name it. */
  public String path() {
    return path;
  }

  /** The first stage that can read it: what a stage decides only the later ones see. */
  Stage readableFrom() {
    return readableFrom;
  }

  /** Whether rules decide it, so that no order says it. */
  public boolean isDecided() {
    return readableFrom != Stage.CLOSURE;
  }

  /** The words that it can be, in the order of their enum; none for {@link #SCENARIO}. */
  public List<String> words() {
    return words;
  }

  /** The name of the enum that its words are of; empty for {@link #SCENARIO}. */
  String type() {
    return type;
  }
}
