package org.orderadvisor.match;

import org.orderadvisor.facts.NoticeTopic;
import org.orderadvisor.facts.PaymentError;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.CancellationState;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.order.Verification;
import org.orderadvisor.rules.Fact;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Timing;
import org.orderadvisor.rules.Vocabulary;

/**
 * Works out which words facts can be from those that their inputs can be: what rests on several
 * inputs, or on the meaning of one. Sets of words are bits by their numbers. Not thread-safe.
 */
final class PossibleDerivation {
  static final long YES = bit(Answer.YES);
  private static final long NO = bit(Answer.NO);
  private static final long UNKNOWN = bit(Answer.UNKNOWN);
  static final long ANY_ANSWER = YES | NO | UNKNOWN;
  static final long BEYOND_LABEL =
      ~(bit(Tracking.UNKNOWN) | bit(Tracking.NONE) | bit(Tracking.DECLARED));
  private static final long UNPAID_STATES = bit(PaymentState.UNPAID) | bit(PaymentState.FAILED);
  private static final long UNPAID_CLOSURES =
      bit(Closure.PAYMENT_TIMEOUT) | bit(Closure.BUYER_CANCELLED_UNPAID);
  static final long SHIPPED_STATES = bit(ShipmentState.SHIPPED) | bit(ShipmentState.DELIVERED);
  private static final long CHECK_VERIFICATIONS =
      bit(Verification.REQUESTED) | bit(Verification.FAILED);
  private static final long CHECK_ERRORS =
      bit(PaymentError.CARD_CHECK) | bit(PaymentError.ACCOUNT_CHECK);
  private static final long CLOSED_STATUS = bit(OrderStatus.CLOSED);
  private static final long NOT_OPEN = CLOSED_STATUS | bit(OrderStatus.COMPLETED);
  private static final long REQUEST_STATUS = bit(OrderStatus.CANCELLATION_REQUESTED);
  private static final long UNPAID_STATUS = bit(OrderStatus.AWAITING_PAYMENT);
  private static final long NO_CLOSURE = bit(Closure.UNKNOWN);
  private static final long UNSTATED = NO_CLOSURE | bit(Closure.UNSPECIFIED);
  private static final long CAPTURED = bit(PaymentState.CAPTURED);
  private static final long REQUESTED = bit(CancellationState.REQUESTED);
  private static final long NO_REQUEST_KNOWN = bit(CancellationState.UNKNOWN);
  private static final long CHECK_TOPIC = bit(NoticeTopic.CARD_CHECK);
  private static final long SHIPPED_STATUS =
      bit(OrderStatus.PARTLY_SHIPPED) | bit(OrderStatus.SHIPPED) | bit(OrderStatus.COMPLETED);
  private static final long UNSHIPPED_STATUS =
      bit(OrderStatus.AWAITING_PAYMENT)
          | bit(OrderStatus.PAYMENT_REVIEW)
          | bit(OrderStatus.AWAITING_SHIPMENT);

  /** The inputs that some facts rest on, as bits: how it ended, */
  static final long ENDING = bit(Input.STATUS) | bit(Input.CLOSURE);

  /** whether it was shipped, */
  private static final long PARCEL =
      bit(Input.STATUS)
          | bit(Input.SHIPMENT_STATE)
          | bit(Input.SHIPMENT_TRACKING)
          | bit(Input.SHIPMENT_SHIPPED_AT);

  /** whether it was paid, */
  private static final long MONEY = PARCEL | bit(Input.CLOSURE) | bit(Input.PAYMENT_STATE);

  /** whether a proof was asked for, */
  private static final long CHECK =
      bit(Input.NOTICE) | bit(Input.PAYMENT_VERIFICATION) | bit(Input.PAYMENT_ERROR_CODE);

  /** whether somebody asks to cancel. */
  private static final long REQUEST = bit(Input.STATUS) | bit(Input.CANCELLATION_STATE);

  private final Vocabulary vocabulary;

  /** What each input may be, and what each fact may be; both belong to the caller. */
  private final long[] inputs;

  private final long[] facts;

  /** What shipped may be, whatever the words that it rests on. */
  long shippable = ANY_ANSWER;

  PossibleDerivation(Vocabulary vocabulary, long[] inputs, long[] facts) {
    this.vocabulary = vocabulary;
    this.inputs = inputs;
    this.facts = facts;
  }

  static long bit(Enum<?> word) {
    return 1L << word.ordinal();
  }

  private long get(Input input) {
    return inputs[input.ordinal()];
  }

  private void set(Fact fact, long words) {
    facts[fact.ordinal()] = words;
  }

  private static long answer(boolean yes, boolean no, boolean unknown) {
    return (yes ? YES : 0) | (no ? NO : 0) | (unknown ? UNKNOWN : 0);
  }

  /**
   * Sets the facts that rest on several inputs, or on the meaning of one.
   *
   * @param changed only those that rest on one of these inputs, which are bits by their ordinals
   */
  void derive(long changed) {
    long status = get(Input.STATUS);
    long closure = get(Input.CLOSURE);
    if ((changed & ENDING) != 0) {
      deriveEnding(status, closure);
    }
    if ((changed & PARCEL) != 0) {
      deriveShipment(status);
    }
    if ((changed & MONEY) != 0) {
      deriveUnpaid(status, closure);
    }
    if ((changed & CHECK) != 0) {
      deriveCheck(topics());
    }
    if ((changed & REQUEST) != 0) {
      deriveRequest(status);
    }
  }

  private void deriveEnding(long status, long closure) {
    boolean mayHaveNone = (closure & NO_CLOSURE) != 0;
    boolean mayHaveOne = (closure & ~NO_CLOSURE) != 0;
    set(Fact.CLOSURE_STATED, answer((closure & ~UNSTATED) != 0, (closure & UNSTATED) != 0, false));
    set(
        Fact.CLOSED,
        answer(
            mayHaveOne || (status & CLOSED_STATUS) != 0,
            mayHaveNone && (status & ~CLOSED_STATUS) != 0,
            false));
    set(
        Fact.OPEN,
        answer(
            mayHaveNone && (status & ~NOT_OPEN) != 0,
            mayHaveOne || (status & NOT_OPEN) != 0,
            false));
  }

  private void deriveRequest(long status) {
    long state = get(Input.CANCELLATION_STATE);
    boolean other = (status & ~REQUEST_STATUS) != 0;
    set(
        Fact.CANCELLATION_PENDING,
        answer(
            (status & REQUEST_STATUS) != 0 || (state & REQUESTED) != 0,
            other && (state & ~REQUESTED & ~NO_REQUEST_KNOWN) != 0,
            other && (state & NO_REQUEST_KNOWN) != 0));
  }

  /** What the notice can be about: it is known, or may be any. */
  private long topics() {
    long notices = get(Input.NOTICE);
    boolean unknown = (notices & 1) != 0;
    return unknown
        ? vocabulary.topics() | bit(NoticeTopic.UNKNOWN)
        : bit(vocabulary.meaning(Long.numberOfTrailingZeros(notices)).topic());
  }

  private void deriveShipment(long status) {
    long state = get(Input.SHIPMENT_STATE);
    long tracking = get(Input.SHIPMENT_TRACKING);
    long shippedAt = get(Input.SHIPMENT_SHIPPED_AT);
    set(
        Fact.SHIPMENT_HANDED_OVER,
        answer(
            (tracking & BEYOND_LABEL) != 0,
            (tracking & (bit(Tracking.NONE) | bit(Tracking.DECLARED))) != 0,
            (tracking & bit(Tracking.UNKNOWN)) != 0));
    boolean stateOpen = (state & bit(ShipmentState.UNKNOWN)) != 0;
    boolean maybeSeen = (tracking & BEYOND_LABEL) != 0 || (shippedAt & ~bit(Timing.UNKNOWN)) != 0;
    boolean maybeUnseen =
        stateOpen && (tracking & ~BEYOND_LABEL) != 0 && (shippedAt & bit(Timing.UNKNOWN)) != 0;
    set(
        Fact.SHIPPED,
        shippable
            & answer(
                (state & SHIPPED_STATES) != 0
                    || (stateOpen && maybeSeen)
                    || (maybeUnseen && (status & SHIPPED_STATUS) != 0),
                (state & bit(ShipmentState.NOT_SHIPPED)) != 0
                    || (maybeUnseen && (status & UNSHIPPED_STATUS) != 0),
                maybeUnseen && (status & ~SHIPPED_STATUS & ~UNSHIPPED_STATUS) != 0));
    set(
        Fact.DELIVERED,
        answer(
            (state & bit(ShipmentState.DELIVERED)) != 0
                || (tracking & bit(Tracking.DELIVERED)) != 0,
            (state & ~bit(ShipmentState.DELIVERED)) != 0
                && (tracking & ~bit(Tracking.DELIVERED)) != 0,
            false));
  }

  private void deriveUnpaid(long status, long closure) {
    long state = get(Input.PAYMENT_STATE);
    long shipped = facts[Fact.SHIPPED.ordinal()];
    boolean undecided = (state & ~CAPTURED) != 0 && (shipped & ~YES) != 0;
    set(
        Fact.UNPAID,
        answer(
            undecided
                && ((state & UNPAID_STATES) != 0
                    || (status & UNPAID_STATUS) != 0
                    || (closure & UNPAID_CLOSURES) != 0),
            (state & CAPTURED) != 0 || (shipped & YES) != 0,
            undecided
                && (state & ~CAPTURED & ~UNPAID_STATES) != 0
                && (status & ~UNPAID_STATUS) != 0
                && (closure & ~UNPAID_CLOSURES) != 0));
  }

  private void deriveCheck(long topics) {
    set(Fact.NOTICE, topics);
    long verification = get(Input.PAYMENT_VERIFICATION);
    long error = get(Input.PAYMENT_ERROR_CODE);
    set(
        Fact.PAYMENT_CARD_CHECK,
        answer(
            (verification & CHECK_VERIFICATIONS) != 0
                || (error & CHECK_ERRORS) != 0
                || (topics & CHECK_TOPIC) != 0,
            (verification & ~CHECK_VERIFICATIONS) != 0
                && (error & ~CHECK_ERRORS) != 0
                && (topics & ~CHECK_TOPIC) != 0,
            false));
  }

  /** Sets the facts that only say how near a moment is. */
  void deriveMoments() {
    set(Fact.PAYMENT_OVERDUE, is(Input.PAYMENT_DEADLINE, Timing.PASSED));
    set(Fact.SHIPMENT_OVERDUE, is(Input.SHIPMENT_DEADLINE, Timing.PASSED));
    set(Fact.SHIPMENT_DEADLINE_NEAR, is(Input.SHIPMENT_DEADLINE, Timing.NEAR));
    set(Fact.SHIPMENT_LONG_AGO, is(Input.SHIPMENT_SHIPPED_AT, Timing.PASSED));
    set(Fact.CANCELLATION_OVERDUE, is(Input.CANCELLATION_DEADLINE, Timing.PASSED));
    set(Fact.DISPUTE_OVERDUE, is(Input.DISPUTE_DEADLINE, Timing.PASSED));
    set(Fact.DISPUTE_DEADLINE_NEAR, is(Input.DISPUTE_DEADLINE, Timing.NEAR));
  }

  private long is(Input instant, Timing timing) {
    long set = get(instant);
    long unknown = bit(Timing.UNKNOWN);
    return answer(
        (set & bit(timing)) != 0, (set & ~bit(timing) & ~unknown) != 0, (set & unknown) != 0);
  }
}
