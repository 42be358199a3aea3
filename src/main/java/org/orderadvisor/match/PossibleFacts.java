package org.orderadvisor.match;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.NoticeTopic;
import org.orderadvisor.facts.PaymentError;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.CancellationState;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.order.Verification;
import org.orderadvisor.rules.Contradiction;
import org.orderadvisor.rules.Fact;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Limits.Limit;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.rules.Timing;
import org.orderadvisor.rules.Vocabulary.Notice;

/**
 * Which words each fact of the first stage can still be, if what is unknown may be anything that
 * agrees with what is known, and may stay unknown. Sets of words are bits by their numbers. Each
 * set is exact or too large, never too small. Not thread-safe.
 */
final class PossibleFacts {
  private static final Fact[] FACTS = Fact.values();
  private static final Input[] INPUTS = Input.values();
  private static final @Nullable Input[] SAME = same();
  private static final long[] ALL = all();

  /** The facts that only say how near a moment is. */
  private static final Set<Fact> MOMENTS =
      EnumSet.of(
          Fact.PAYMENT_OVERDUE,
          Fact.SHIPMENT_OVERDUE,
          Fact.SHIPMENT_DEADLINE_NEAR,
          Fact.SHIPMENT_LONG_AGO,
          Fact.CANCELLATION_OVERDUE,
          Fact.DISPUTE_OVERDUE,
          Fact.DISPUTE_DEADLINE_NEAR);

  private static final long YES = bit(Answer.YES);
  private static final long NO = bit(Answer.NO);
  private static final long UNKNOWN = bit(Answer.UNKNOWN);
  private static final long BEYOND_LABEL =
      ~(bit(Tracking.UNKNOWN) | bit(Tracking.NONE) | bit(Tracking.DECLARED));
  private static final long UNPAID_STATES = bit(PaymentState.UNPAID) | bit(PaymentState.FAILED);
  private static final long UNPAID_CLOSURES =
      bit(Closure.PAYMENT_TIMEOUT) | bit(Closure.BUYER_CANCELLED_UNPAID);
  private static final long SHIPPED_STATES =
      bit(ShipmentState.SHIPPED) | bit(ShipmentState.DELIVERED);
  private static final long CHECK_VERIFICATIONS =
      bit(Verification.REQUESTED) | bit(Verification.FAILED);
  private static final long CHECK_ERRORS =
      bit(PaymentError.CARD_CHECK) | bit(PaymentError.ACCOUNT_CHECK);
  private static final long SHIPPED_STATUS =
      bit(OrderStatus.PARTLY_SHIPPED) | bit(OrderStatus.SHIPPED) | bit(OrderStatus.COMPLETED);
  private static final long UNSHIPPED_STATUS =
      bit(OrderStatus.AWAITING_PAYMENT)
          | bit(OrderStatus.PAYMENT_REVIEW)
          | bit(OrderStatus.AWAITING_SHIPMENT);

  private final FactValues now;
  private final Tables tables;

  /** What each input may be. */
  private final long[] inputs;

  /** What each fact may be. */
  private final long[] facts;

  /** What shipped may be, whatever the words that it rests on. */
  private long shippable = YES | NO | UNKNOWN;

  /** By the ordinals of facts, the inputs that they only repeat. */
  private static @Nullable Input[] same() {
    @Nullable Input[] same = new Input[FACTS.length];
    for (Fact fact : FACTS) {
      Input input = Input.of(fact.path());
      same[fact.ordinal()] = input == Input.NOTICE ? null : input;
    }
    return same;
  }

  private PossibleFacts(FactValues now, Tables tables, long[] inputs, long[] facts) {
    this.now = now;
    this.tables = tables;
    this.inputs = inputs;
    this.facts = facts;
  }

  /**
   * Whether nothing but its own fact, or how near its moment is, rests on an input: what else is
   * possible does not depend on it.
   */
  static boolean standsAlone(Input input, List<Contradiction> contradictions) {
    for (Fact fact : FACTS) {
      if (Decider.rests(fact, input)) {
        if (SAME[fact.ordinal()] != input && !MOMENTS.contains(fact)) {
          return false;
        }
        for (Contradiction row : contradictions) {
          if (row.first().fact() == fact || row.second().fact() == fact) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** These if an input that {@link #standsAlone} had a word. */
  PossibleFacts with(Input input, int word) {
    PossibleFacts other = new PossibleFacts(now, tables, inputs.clone(), facts.clone());
    other.inputs[input.ordinal()] = 1L << word;
    for (int i = 0; i < SAME.length; i++) {
      if (SAME[i] == input) {
        other.facts[i] = 1L << word;
      }
    }
    other.deriveMoments();
    return other;
  }

  /**
   * What an order's facts can be.
   *
   * @param now its facts as they are known now
   * @param shippedLongAgo whether a shipment long ago agrees with the other moments
   */
  static PossibleFacts of(
      InputValues known, FactValues now, boolean shippedLongAgo, Tables tables) {
    PossibleFacts possible =
        new PossibleFacts(now, tables, new long[INPUTS.length], new long[FACTS.length]);
    for (Input input : INPUTS) {
      possible.inputs[input.ordinal()] =
          known.unknown(input) ? ALL[input.ordinal()] : 1L << known.get(input);
    }
    if (known.unknown(Input.NOTICE)) {
      possible.inputs[Input.NOTICE.ordinal()] = (2L << tables.vocabulary().meanings().size()) - 1;
    }
    if (known.get(Input.NOTICE) != 0) {
      possible.fill(tables.vocabulary().meaning(known.get(Input.NOTICE)), known);
    }
    if (!shippedLongAgo && known.unknown(Input.SHIPMENT_SHIPPED_AT)) {
      possible.inputs[Input.SHIPMENT_SHIPPED_AT.ordinal()] &= ~bit(Timing.PASSED);
    }
    possible.derive();
    while (possible.exclude()) {
      possible.derive();
    }
    return possible;
  }

  /** Whether an unknown shipment can be long ago: not if the order was placed since. */
  static boolean shippedLongAgo(OrderCase facts, Instant asOf, Tables tables) {
    Instant placedAt = facts.placedAt();
    return placedAt == null
        || placedAt.isBefore(asOf.minus(tables.limits().period(Limit.TRACKING_STALLED)));
  }

  /** All words of each input; for a notice they depend on the tables. */
  private static long[] all() {
    long[] all = new long[INPUTS.length];
    for (Input input : INPUTS) {
      for (String word : input.sayable()) {
        all[input.ordinal()] |= 1L << input.words().indexOf(word);
      }
    }
    return all;
  }

  /** What a notice says is known. */
  private void fill(Notice notice, InputValues known) {
    if (known.unknown(Input.STATUS) && notice.status() != OrderStatus.UNKNOWN) {
      inputs[Input.STATUS.ordinal()] = bit(notice.status());
    }
    if (known.unknown(Input.CLOSURE) && notice.closure() != Closure.UNKNOWN) {
      inputs[Input.CLOSURE.ordinal()] = bit(notice.closure());
    }
  }

  private static long bit(Enum<?> word) {
    return 1L << word.ordinal();
  }

  /** The numbers of the words that an input may be, as bits. */
  long get(Input input) {
    return inputs[input.ordinal()];
  }

  /** The sets by the facts' ordinals; the caller may change them. */
  long[] facts() {
    return facts;
  }

  private void set(Fact fact, long words) {
    facts[fact.ordinal()] = words;
  }

  private static long answer(boolean yes, boolean no, boolean unknown) {
    return (yes ? YES : 0) | (no ? NO : 0) | (unknown ? UNKNOWN : 0);
  }

  private void derive() {
    for (int i = 0; i < SAME.length; i++) {
      Input same = SAME[i];
      if (same != null) {
        facts[i] = get(same);
      }
    }
    set(Fact.PAYMENT_ERROR, get(Input.PAYMENT_ERROR_CODE));
    long status = get(Input.STATUS);
    long closure = get(Input.CLOSURE);
    long topics = topics();
    set(Fact.NOTICE, topics);
    long closedStatus = bit(OrderStatus.CLOSED);
    long noClosure = bit(Closure.UNKNOWN);
    long notOpen = closedStatus | bit(OrderStatus.COMPLETED);
    long unstated = noClosure | bit(Closure.UNSPECIFIED);
    boolean mayHaveNone = (closure & noClosure) != 0;
    boolean mayHaveOne = (closure & ~noClosure) != 0;
    set(Fact.CLOSURE_STATED, answer((closure & ~unstated) != 0, (closure & unstated) != 0, false));
    set(
        Fact.CLOSED,
        answer(
            mayHaveOne || (status & closedStatus) != 0,
            mayHaveNone && (status & ~closedStatus) != 0,
            false));
    set(
        Fact.OPEN,
        answer(
            mayHaveNone && (status & ~notOpen) != 0, mayHaveOne || (status & notOpen) != 0, false));
    deriveShipment(status);
    derivePayment(status, closure, topics);
    deriveMoments();
    long state = get(Input.CANCELLATION_STATE);
    long requested = bit(CancellationState.REQUESTED);
    long requestStatus = bit(OrderStatus.CANCELLATION_REQUESTED);
    boolean other = (status & ~requestStatus) != 0;
    long unknownState = bit(CancellationState.UNKNOWN);
    set(
        Fact.CANCELLATION_PENDING,
        answer(
            (status & requestStatus) != 0 || (state & requested) != 0,
            other && (state & ~requested & ~unknownState) != 0,
            other && (state & unknownState) != 0));
  }

  /** What the notice can be about: it is known, or may be any. */
  private long topics() {
    long notices = get(Input.NOTICE);
    boolean unknown = (notices & 1) != 0;
    return unknown
        ? tables.vocabulary().topics() | bit(NoticeTopic.UNKNOWN)
        : bit(tables.vocabulary().meaning(Long.numberOfTrailingZeros(notices)).topic());
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

  private void derivePayment(long status, long closure, long topics) {
    long state = get(Input.PAYMENT_STATE);
    long shipped = facts[Fact.SHIPPED.ordinal()];
    long captured = bit(PaymentState.CAPTURED);
    long unpaidStatus = bit(OrderStatus.AWAITING_PAYMENT);
    boolean undecided = (state & ~captured) != 0 && (shipped & ~YES) != 0;
    set(
        Fact.UNPAID,
        answer(
            undecided
                && ((state & UNPAID_STATES) != 0
                    || (status & unpaidStatus) != 0
                    || (closure & UNPAID_CLOSURES) != 0),
            (state & captured) != 0 || (shipped & YES) != 0,
            undecided
                && (state & ~captured & ~UNPAID_STATES) != 0
                && (status & ~unpaidStatus) != 0
                && (closure & ~UNPAID_CLOSURES) != 0));
    long verification = get(Input.PAYMENT_VERIFICATION);
    long error = get(Input.PAYMENT_ERROR_CODE);
    long topic = bit(NoticeTopic.CARD_CHECK);
    set(
        Fact.PAYMENT_CARD_CHECK,
        answer(
            (verification & CHECK_VERIFICATIONS) != 0
                || (error & CHECK_ERRORS) != 0
                || (topics & topic) != 0,
            (verification & ~CHECK_VERIFICATIONS) != 0
                && (error & ~CHECK_ERRORS) != 0
                && (topics & ~topic) != 0,
            false));
  }

  private void deriveMoments() {
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

  /** Takes out what stands against a fact that is sure; whether anything was. */
  private boolean exclude() {
    boolean changed = false;
    for (Contradiction row : tables.contradictions()) {
      Fact first = row.first().fact();
      Fact second = row.second().fact();
      if (first != null && second != null && !row.factsHold(now)) {
        changed |= exclude(first, row.first().words(), second, row.second().words());
        changed |= exclude(second, row.second().words(), first, row.first().words());
      }
    }
    return changed;
  }

  private boolean exclude(Fact sure, long words, Fact other, long excluded) {
    long left = facts[other.ordinal()] & ~excluded;
    if ((facts[sure.ordinal()] & ~words) != 0 || left == 0 || left == facts[other.ordinal()]) {
      return false;
    }
    Input same = SAME[other.ordinal()];
    if (same != null) {
      return restrict(same, ~excluded);
    }
    return switch (other) {
      case SHIPPED -> (excluded & YES) != 0 && excludeShipped();
      case SHIPMENT_HANDED_OVER ->
          (excluded & YES) != 0 && restrict(Input.SHIPMENT_TRACKING, ~BEYOND_LABEL);
      default -> false;
    };
  }

  /** An order that can't be shipped has no word that says so. */
  private boolean excludeShipped() {
    boolean changed = (shippable & YES) != 0;
    shippable &= ~YES;
    changed |= restrict(Input.SHIPMENT_STATE, ~SHIPPED_STATES);
    changed |= restrict(Input.SHIPMENT_TRACKING, ~BEYOND_LABEL);
    return changed;
  }

  private boolean restrict(Input input, long words) {
    long left = get(input) & words;
    if (left == 0 || left == get(input)) {
      return false;
    }
    inputs[input.ordinal()] = left;
    return true;
  }
}
