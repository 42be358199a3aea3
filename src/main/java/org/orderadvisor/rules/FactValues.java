package org.orderadvisor.rules;

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
 * What each {@link Fact} of one order is, as a number: the place of its word in its enum; for the
 * scenario its place among the codes of {@code scenarios.csv}. Not thread-safe.
 */
public final class FactValues {
  private static final int SIZE = FactGroups.COUNT + Fact.values().length;

  /**
   * What the facts of each group of {@link FactGroups} are, as one number, then what each fact is.
   */
  private final short[] values;

  /** Values that are all 0, to be set. */
  public FactValues() {
    this(new short[SIZE]);
  }

  private FactValues(short[] values) {
    this.values = values;
  }

  /** Others that are the same. */
  public FactValues copy() {
    return new FactValues(values.clone());
  }

  /** The number of a fact's word. */
  public int get(Fact fact) {
    return at(fact.ordinal());
  }

  /** The number of the word of the fact of an ordinal. */
  int at(int ordinal) {
    return values[FactGroups.COUNT + ordinal];
  }

  /** What the facts of a group are. */
  int group(int group) {
    return values[group];
  }

  /** Sets a fact to a word's number. */
  public void set(Fact fact, int word) {
    int at = fact.ordinal();
    int more = word - at(at);
    values[FactGroups.group(at)] += (short) (more * FactGroups.stride(at));
    values[FactGroups.COUNT + at] = (short) word;
  }

  /** As {@link #set}, one of many: {@link #number} ends them, before anything matches. */
  public void put(Fact fact, int word) {
    values[FactGroups.COUNT + fact.ordinal()] = (short) word;
  }

  /** As above, to a word. */
  public void put(Fact fact, Enum<?> word) {
    put(fact, word.ordinal());
  }

  /** Works out what the facts of each group are. */
  public void number() {
    FactGroups.number(values);
  }

  /** Sets a fact to a word. */
  public void set(Fact fact, Enum<?> word) {
    set(fact, word.ordinal());
  }

  private <E> E word(E[] words, Fact fact) {
    return words[get(fact)];
  }

  private Answer answer(Fact fact) {
    return word(Words.ANSWERS, fact);
  }

  /** These as the fact that Drools matches; {@code scenario} is empty before it is decided. */
  public Order order(String scenario) {
    return new Order(
        word(Words.STATUS, Fact.STATUS),
        word(Words.CLOSURE, Fact.CLOSURE),
        answer(Fact.CLOSURE_STATED),
        answer(Fact.CLOSED),
        answer(Fact.OPEN),
        answer(Fact.SHIPPED),
        answer(Fact.DELIVERED),
        answer(Fact.UNPAID),
        word(Words.NOTICE, Fact.NOTICE),
        scenario,
        new Order.Payment(
            word(Words.PAYMENT_STATE, Fact.PAYMENT_STATE),
            word(Words.METHOD, Fact.PAYMENT_METHOD),
            word(Words.VERIFICATION, Fact.PAYMENT_VERIFICATION),
            word(Words.ERROR, Fact.PAYMENT_ERROR),
            answer(Fact.PAYMENT_CARD_CHECK),
            answer(Fact.PAYMENT_OVERDUE)),
        new Order.Shipment(
            word(Words.SHIPMENT_STATE, Fact.SHIPMENT_STATE),
            word(Words.TRACKING, Fact.SHIPMENT_TRACKING),
            answer(Fact.SHIPMENT_HANDED_OVER),
            answer(Fact.SHIPMENT_REPLACEMENT_TRACKING),
            answer(Fact.SHIPMENT_OVERDUE),
            answer(Fact.SHIPMENT_DEADLINE_NEAR),
            answer(Fact.SHIPMENT_LONG_AGO)),
        new Order.Coupon(
            word(Words.COUPON, Fact.COUPON_KIND),
            answer(Fact.COUPON_ADDRESS_USED_BEFORE),
            answer(Fact.COUPON_ACCOUNT_USED_BEFORE)),
        new Order.Seller(
            word(Words.STANDING, Fact.SELLER_STANDING),
            answer(Fact.SELLER_REPLIED),
            answer(Fact.SELLER_CONVINCING),
            answer(Fact.SELLER_ASKS_TO_CANCEL)),
        new Order.Cancellation(
            word(Words.CANCELLATION, Fact.CANCELLATION_STATE),
            word(Words.PARTY, Fact.CANCELLATION_REQUESTED_BY),
            answer(Fact.CANCELLATION_PENDING),
            answer(Fact.CANCELLATION_OVERDUE)),
        new Order.Dispute(
            word(Words.DISPUTE, Fact.DISPUTE_STATE),
            answer(Fact.DISPUTE_OVERDUE),
            answer(Fact.DISPUTE_DEADLINE_NEAR)),
        new Order.Refund(
            word(Words.REFUND, Fact.REFUND_STATE),
            word(Words.TRIGGER, Fact.REFUND_USUAL),
            word(Words.PARTY, Fact.REFUND_USUAL_ENDED_BY),
            word(Words.TRIGGER, Fact.REFUND_TRIGGER),
            word(Words.ROUTE, Fact.REFUND_ROUTE),
            answer(Fact.REFUND_OVERDUE)),
        new Order.Buyer(
            answer(Fact.BUYER_WANTS_ITEM),
            answer(Fact.BUYER_LIKES_PRICE),
            answer(Fact.BUYER_IN_HURRY),
            answer(Fact.BUYER_AVAILABLE_ELSEWHERE),
            answer(Fact.BUYER_CHARGEBACK)));
  }

  /** Each enum makes a new array of its words at each call of {@code values()}. */
  private static final class Words {
    static final Answer[] ANSWERS = Answer.values();
    static final OrderStatus[] STATUS = OrderStatus.values();
    static final Closure[] CLOSURE = Closure.values();
    static final NoticeTopic[] NOTICE = NoticeTopic.values();
    static final PaymentState[] PAYMENT_STATE = PaymentState.values();
    static final PaymentMethod[] METHOD = PaymentMethod.values();
    static final Verification[] VERIFICATION = Verification.values();
    static final PaymentError[] ERROR = PaymentError.values();
    static final ShipmentState[] SHIPMENT_STATE = ShipmentState.values();
    static final Tracking[] TRACKING = Tracking.values();
    static final CouponKind[] COUPON = CouponKind.values();
    static final SellerStanding[] STANDING = SellerStanding.values();
    static final CancellationState[] CANCELLATION = CancellationState.values();
    static final Party[] PARTY = Party.values();
    static final DisputeState[] DISPUTE = DisputeState.values();
    static final RefundState[] REFUND = RefundState.values();
    static final Trigger[] TRIGGER = Trigger.values();
    static final Route[] ROUTE = Route.values();
  }
}
