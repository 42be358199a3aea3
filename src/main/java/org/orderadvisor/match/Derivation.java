package org.orderadvisor.match;

import java.util.EnumSet;
import java.util.Set;
import org.orderadvisor.facts.NoticeTopic;
import org.orderadvisor.facts.PaymentError;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.CancellationState;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.order.Verification;
import org.orderadvisor.rules.Fact;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Timing;
import org.orderadvisor.rules.Vocabulary;
import org.orderadvisor.rules.Vocabulary.Notice;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;

/**
 * Turns what a case says into the facts that rules read: what rests on several of its words is
 * worked out here, once. Thread-safe: it has no state.
 */
final class Derivation {
  private static final OrderStatus[] STATUS = OrderStatus.values();
  private static final Closure[] CLOSURES = Closure.values();
  private static final Tracking[] TRACKINGS = Tracking.values();
  private static final ShipmentState[] SHIPMENTS = ShipmentState.values();
  private static final PaymentState[] PAYMENTS = PaymentState.values();
  private static final CancellationState[] CANCELLATIONS = CancellationState.values();

  /** By the ordinals of inputs, the facts of the same name. */
  private static final Fact[] SAME = same();

  private Derivation() {}

  private static Fact[] same() {
    Fact[] same = new Fact[Input.values().length];
    for (Fact fact : Fact.values()) {
      Input input = Input.of(fact.path());
      if (input != null) {
        same[input.ordinal()] = fact;
      }
    }
    return same;
  }

  /** The facts for the first stage: what later stages decide is not known yet. */
  static FactValues derive(InputValues in, Vocabulary vocabulary) {
    FactValues out = new FactValues();
    meanings(in, vocabulary, out);
    put(in, Input.PAYMENT_METHOD, out, Fact.PAYMENT_METHOD);
    out.put(Fact.PAYMENT_OVERDUE, passed(in, Input.PAYMENT_DEADLINE));
    put(in, Input.SHIPMENT_REPLACEMENT_TRACKING, out, Fact.SHIPMENT_REPLACEMENT_TRACKING);
    out.put(Fact.SHIPMENT_OVERDUE, passed(in, Input.SHIPMENT_DEADLINE));
    out.put(Fact.SHIPMENT_DEADLINE_NEAR, near(in, Input.SHIPMENT_DEADLINE));
    put(in, Input.COUPON_KIND, out, Fact.COUPON_KIND);
    put(in, Input.COUPON_ADDRESS_USED_BEFORE, out, Fact.COUPON_ADDRESS_USED_BEFORE);
    put(in, Input.COUPON_ACCOUNT_USED_BEFORE, out, Fact.COUPON_ACCOUNT_USED_BEFORE);
    put(in, Input.SELLER_STANDING, out, Fact.SELLER_STANDING);
    put(in, Input.SELLER_REPLIED, out, Fact.SELLER_REPLIED);
    put(in, Input.SELLER_CONVINCING, out, Fact.SELLER_CONVINCING);
    put(in, Input.SELLER_ASKS_TO_CANCEL, out, Fact.SELLER_ASKS_TO_CANCEL);
    put(in, Input.CANCELLATION_REQUESTED_BY, out, Fact.CANCELLATION_REQUESTED_BY);
    out.put(Fact.CANCELLATION_OVERDUE, passed(in, Input.CANCELLATION_DEADLINE));
    put(in, Input.DISPUTE_STATE, out, Fact.DISPUTE_STATE);
    out.put(Fact.DISPUTE_OVERDUE, passed(in, Input.DISPUTE_DEADLINE));
    out.put(Fact.DISPUTE_DEADLINE_NEAR, near(in, Input.DISPUTE_DEADLINE));
    put(in, Input.REFUND_STATE, out, Fact.REFUND_STATE);
    out.put(Fact.REFUND_USUAL, Trigger.UNKNOWN);
    out.put(Fact.REFUND_USUAL_ENDED_BY, Party.UNKNOWN);
    out.put(Fact.REFUND_TRIGGER, Trigger.UNKNOWN);
    out.put(Fact.REFUND_ROUTE, Route.UNKNOWN);
    out.put(Fact.REFUND_OVERDUE, Answer.UNKNOWN);
    put(in, Input.BUYER_WANTS_ITEM, out, Fact.BUYER_WANTS_ITEM);
    put(in, Input.BUYER_LIKES_PRICE, out, Fact.BUYER_LIKES_PRICE);
    put(in, Input.BUYER_IN_HURRY, out, Fact.BUYER_IN_HURRY);
    put(in, Input.BUYER_AVAILABLE_ELSEWHERE, out, Fact.BUYER_AVAILABLE_ELSEWHERE);
    put(in, Input.BUYER_CHARGEBACK, out, Fact.BUYER_CHARGEBACK);
    out.number();
    return out;
  }

  /** Derives anew what rests on one input; other facts are as they were. */
  static void derive(InputValues in, Input changed, Vocabulary vocabulary, FactValues out) {
    switch (changed) {
      case STATUS,
          CLOSURE,
          NOTICE,
          PAYMENT_STATE,
          PAYMENT_ERROR_CODE,
          PAYMENT_VERIFICATION,
          SHIPMENT_STATE,
          SHIPMENT_TRACKING,
          SHIPMENT_SHIPPED_AT,
          CANCELLATION_STATE -> {
        meanings(in, vocabulary, out);
        out.number();
      }
      case PAYMENT_DEADLINE -> out.set(Fact.PAYMENT_OVERDUE, passed(in, changed));
      case SHIPMENT_DEADLINE -> {
        out.set(Fact.SHIPMENT_OVERDUE, passed(in, changed));
        out.set(Fact.SHIPMENT_DEADLINE_NEAR, near(in, changed));
      }
      case CANCELLATION_DEADLINE -> out.set(Fact.CANCELLATION_OVERDUE, passed(in, changed));
      case DISPUTE_DEADLINE -> {
        out.set(Fact.DISPUTE_OVERDUE, passed(in, changed));
        out.set(Fact.DISPUTE_DEADLINE_NEAR, near(in, changed));
      }
      default -> out.set(SAME[changed.ordinal()], in.get(changed));
    }
  }

  /** Puts what rests on several inputs, and those inputs' own facts. */
  private static void meanings(InputValues in, Vocabulary vocabulary, FactValues out) {
    int number = in.get(Input.NOTICE);
    Notice notice = number == 0 ? null : vocabulary.meaning(number);
    OrderStatus status = STATUS[in.get(Input.STATUS)];
    Closure closure = CLOSURES[in.get(Input.CLOSURE)];
    if (notice != null) {
      status = status == OrderStatus.UNKNOWN ? notice.status() : status;
      closure = closure == Closure.UNKNOWN ? notice.closure() : closure;
    }
    NoticeTopic topic = notice == null ? NoticeTopic.UNKNOWN : notice.topic();
    boolean closed = status == OrderStatus.CLOSED || closure != Closure.UNKNOWN;
    out.put(Fact.STATUS, status);
    out.put(Fact.CLOSURE, closure);
    out.put(
        Fact.CLOSURE_STATED, answer(closure != Closure.UNKNOWN && closure != Closure.UNSPECIFIED));
    out.put(Fact.CLOSED, answer(closed));
    out.put(Fact.OPEN, answer(!closed && status != OrderStatus.COMPLETED));
    out.put(Fact.NOTICE, topic);
    Answer shipped = shipment(in, status, out);
    payment(in, topic, out);
    out.put(Fact.UNPAID, unpaid(PAYMENTS[in.get(Input.PAYMENT_STATE)], shipped, status, closure));
    CancellationState cancellation = CANCELLATIONS[in.get(Input.CANCELLATION_STATE)];
    out.put(Fact.CANCELLATION_STATE, cancellation);
    out.put(Fact.CANCELLATION_PENDING, pending(status, cancellation));
  }

  /** The inputs that a fact of the first stage rests on; none for what later stages decide. */
  static Set<Input> restsOn(Fact fact) {
    return switch (fact) {
      case STATUS -> EnumSet.of(Input.STATUS, Input.NOTICE);
      case CLOSURE, CLOSURE_STATED -> EnumSet.of(Input.CLOSURE, Input.NOTICE);
      case CLOSED, OPEN -> EnumSet.of(Input.STATUS, Input.CLOSURE, Input.NOTICE);
      case SHIPPED ->
          EnumSet.of(
              Input.SHIPMENT_STATE,
              Input.SHIPMENT_TRACKING,
              Input.SHIPMENT_SHIPPED_AT,
              Input.STATUS,
              Input.NOTICE);
      case DELIVERED -> EnumSet.of(Input.SHIPMENT_STATE, Input.SHIPMENT_TRACKING);
      case UNPAID ->
          EnumSet.of(
              Input.PAYMENT_STATE,
              Input.SHIPMENT_STATE,
              Input.SHIPMENT_TRACKING,
              Input.SHIPMENT_SHIPPED_AT,
              Input.STATUS,
              Input.CLOSURE,
              Input.NOTICE);
      case PAYMENT_ERROR -> EnumSet.of(Input.PAYMENT_ERROR_CODE);
      case PAYMENT_CARD_CHECK ->
          EnumSet.of(Input.PAYMENT_VERIFICATION, Input.PAYMENT_ERROR_CODE, Input.NOTICE);
      case PAYMENT_OVERDUE -> EnumSet.of(Input.PAYMENT_DEADLINE);
      case SHIPMENT_HANDED_OVER -> EnumSet.of(Input.SHIPMENT_TRACKING);
      case SHIPMENT_OVERDUE, SHIPMENT_DEADLINE_NEAR -> EnumSet.of(Input.SHIPMENT_DEADLINE);
      case SHIPMENT_LONG_AGO -> EnumSet.of(Input.SHIPMENT_SHIPPED_AT);
      case CANCELLATION_PENDING -> EnumSet.of(Input.STATUS, Input.NOTICE, Input.CANCELLATION_STATE);
      case CANCELLATION_OVERDUE -> EnumSet.of(Input.CANCELLATION_DEADLINE);
      case DISPUTE_OVERDUE, DISPUTE_DEADLINE_NEAR -> EnumSet.of(Input.DISPUTE_DEADLINE);
      case SCENARIO,
          REFUND_USUAL,
          REFUND_USUAL_ENDED_BY,
          REFUND_TRIGGER,
          REFUND_ROUTE,
          REFUND_OVERDUE ->
          EnumSet.noneOf(Input.class);
      default -> {
        Input same = Input.of(fact.path());
        if (same == null) {
          throw new IllegalStateException(fact + " rests on no input.");
        }
        yield EnumSet.of(same);
      }
    };
  }

  private static void put(InputValues in, Input input, FactValues out, Fact fact) {
    out.put(fact, in.get(input));
  }

  private static void payment(InputValues in, NoticeTopic topic, FactValues out) {
    put(in, Input.PAYMENT_STATE, out, Fact.PAYMENT_STATE);
    put(in, Input.PAYMENT_VERIFICATION, out, Fact.PAYMENT_VERIFICATION);
    put(in, Input.PAYMENT_ERROR_CODE, out, Fact.PAYMENT_ERROR);
    int verification = in.get(Input.PAYMENT_VERIFICATION);
    int error = in.get(Input.PAYMENT_ERROR_CODE);
    boolean check =
        verification == Verification.REQUESTED.ordinal()
            || verification == Verification.FAILED.ordinal()
            || error == PaymentError.CARD_CHECK.ordinal()
            || error == PaymentError.ACCOUNT_CHECK.ordinal()
            || topic == NoticeTopic.CARD_CHECK;
    out.put(Fact.PAYMENT_CARD_CHECK, answer(check));
  }

  /** Puts what is about the parcel, and says whether it was shipped. */
  private static Answer shipment(InputValues in, OrderStatus status, FactValues out) {
    ShipmentState state = SHIPMENTS[in.get(Input.SHIPMENT_STATE)];
    Tracking tracking = TRACKINGS[in.get(Input.SHIPMENT_TRACKING)];
    Answer handedOver = handedOver(tracking);
    Answer shipped = shipped(state, handedOver, !in.unknown(Input.SHIPMENT_SHIPPED_AT), status);
    out.put(Fact.SHIPPED, shipped);
    out.put(
        Fact.DELIVERED, answer(state == ShipmentState.DELIVERED || tracking == Tracking.DELIVERED));
    out.put(Fact.SHIPMENT_STATE, state);
    out.put(Fact.SHIPMENT_TRACKING, tracking);
    out.put(Fact.SHIPMENT_HANDED_OVER, handedOver);
    out.put(Fact.SHIPMENT_LONG_AGO, passed(in, Input.SHIPMENT_SHIPPED_AT));
    return shipped;
  }

  private static Answer handedOver(Tracking tracking) {
    return switch (tracking) {
      case UNKNOWN -> Answer.UNKNOWN;
      case NONE, DECLARED -> Answer.NO;
      case MOVING,
          CANCELLED,
          EXPORT_REFUSED,
          IMPORT_REFUSED,
          DUTY_DUE,
          DELIVERY_FAILED,
          RETURNED,
          DELIVERED ->
          Answer.YES;
    };
  }

  private static Answer shipped(
      ShipmentState state, Answer handedOver, boolean timeKnown, OrderStatus status) {
    if (state != ShipmentState.UNKNOWN) {
      return answer(state != ShipmentState.NOT_SHIPPED);
    }
    if (handedOver == Answer.YES || timeKnown) {
      return Answer.YES;
    }
    return switch (status) {
      case PARTLY_SHIPPED, SHIPPED, COMPLETED -> Answer.YES;
      case AWAITING_PAYMENT, PAYMENT_REVIEW, AWAITING_SHIPMENT -> Answer.NO;
      case CANCELLATION_REQUESTED, IN_DISPUTE, FROZEN, CLOSED, UNKNOWN -> Answer.UNKNOWN;
    };
  }

  private static Answer unpaid(
      PaymentState state, Answer shipped, OrderStatus status, Closure closure) {
    if (state == PaymentState.CAPTURED || shipped == Answer.YES) {
      return Answer.NO;
    }
    boolean unpaid =
        state == PaymentState.UNPAID
            || state == PaymentState.FAILED
            || status == OrderStatus.AWAITING_PAYMENT
            || closure == Closure.PAYMENT_TIMEOUT
            || closure == Closure.BUYER_CANCELLED_UNPAID;
    return unpaid ? Answer.YES : Answer.UNKNOWN;
  }

  private static Answer pending(OrderStatus status, CancellationState state) {
    if (status == OrderStatus.CANCELLATION_REQUESTED || state == CancellationState.REQUESTED) {
      return Answer.YES;
    }
    return state == CancellationState.UNKNOWN ? Answer.UNKNOWN : Answer.NO;
  }

  private static Answer answer(boolean yes) {
    return yes ? Answer.YES : Answer.NO;
  }

  private static Answer passed(InputValues in, Input instant) {
    return in.unknown(instant)
        ? Answer.UNKNOWN
        : answer(in.get(instant) == Timing.PASSED.ordinal());
  }

  private static Answer near(InputValues in, Input instant) {
    return in.unknown(instant) ? Answer.UNKNOWN : answer(in.get(instant) == Timing.NEAR.ordinal());
  }
}
