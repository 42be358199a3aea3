package org.orderadvisor.match;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import org.orderadvisor.rules.Contradiction;
import org.orderadvisor.rules.Fact;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Input;
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
  private static final int[][] REPEATING = repeating();
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
  private static final long ANY_ANSWER = YES | NO | UNKNOWN;
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
  private static final long ENDING = bit(Input.STATUS) | bit(Input.CLOSURE);

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

  private final InputValues known;
  private final Tables tables;
  private final Disagreements disagreements;

  /** What each input may be, */
  private final long[] inputs = new long[INPUTS.length];

  /** and what it may be before anything is taken out that stands against a sure fact. */
  private final long[] said = new long[INPUTS.length];

  /** What each fact may be, */
  private final long[] facts = new long[FACTS.length];

  /** and what it may be before. */
  private final long[] saidFacts = new long[FACTS.length];

  /** What shipped may be, whatever the words that it rests on. */
  private long shippable = ANY_ANSWER;

  /** The inputs that {@link #restrict} made less since facts were derived, as bits. */
  private long restricted;

  /** By the ordinals of facts, the inputs that they only repeat. */
  private static @Nullable Input[] same() {
    @Nullable Input[] same = new Input[FACTS.length];
    for (Fact fact : FACTS) {
      Input input = Input.of(fact.path());
      same[fact.ordinal()] = input == Input.NOTICE ? null : input;
    }
    return same;
  }

  /** By the ordinals of inputs, the ordinals of the facts that only repeat them. */
  private static int[][] repeating() {
    int[][] repeating = new int[INPUTS.length][0];
    for (int fact = 0; fact < SAME.length; fact++) {
      Input same = fact == Fact.PAYMENT_ERROR.ordinal() ? Input.PAYMENT_ERROR_CODE : SAME[fact];
      if (same != null) {
        int count = repeating[same.ordinal()].length;
        repeating[same.ordinal()] = Arrays.copyOf(repeating[same.ordinal()], count + 1);
        repeating[same.ordinal()][count] = fact;
      }
    }
    return repeating;
  }

  private PossibleFacts(InputValues known, Tables tables, Disagreements disagreements) {
    this.known = known;
    this.tables = tables;
    this.disagreements = disagreements;
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

  /** The inputs that can be less where a fact can, as bits by their ordinals. */
  static long restricting(Fact fact) {
    if (fact == Fact.SHIPPED) {
      return bit(Input.SHIPMENT_STATE) | bit(Input.SHIPMENT_TRACKING);
    } else if (fact == Fact.SHIPMENT_HANDED_OVER) {
      return bit(Input.SHIPMENT_TRACKING);
    }
    Input same = SAME[fact.ordinal()];
    return same == null ? 0 : bit(same);
  }

  /**
   * What an order's facts can be.
   *
   * @param now its facts as they are known now
   * @param shippedLongAgo whether a shipment long ago agrees with the other moments
   */
  static PossibleFacts of(
      InputValues known,
      FactValues now,
      boolean shippedLongAgo,
      Tables tables,
      Disagreements disagreements) {
    PossibleFacts possible = new PossibleFacts(known, tables, disagreements);
    long[] inputs = possible.inputs;
    for (Input input : INPUTS) {
      inputs[input.ordinal()] =
          known.unknown(input) ? ALL[input.ordinal()] : 1L << known.get(input);
    }
    if (known.unknown(Input.NOTICE)) {
      inputs[Input.NOTICE.ordinal()] = (2L << tables.vocabulary().meanings().size()) - 1;
    }
    if (!shippedLongAgo && known.unknown(Input.SHIPMENT_SHIPPED_AT)) {
      inputs[Input.SHIPMENT_SHIPPED_AT.ordinal()] &= ~bit(Timing.PASSED);
    }
    if (known.get(Input.NOTICE) != 0) {
      possible.fill(known.get(Input.NOTICE));
    }
    for (Input input : INPUTS) {
      possible.repeat(input);
    }
    possible.deriveMoments();
    possible.derive(-1L);
    System.arraycopy(inputs, 0, possible.said, 0, inputs.length);
    System.arraycopy(possible.facts, 0, possible.saidFacts, 0, possible.facts.length);
    possible.excludeAll(now);
    return possible;
  }

  /** Others of the same case, to be changed by {@link #answer}. */
  PossibleFacts forAnswers() {
    return new PossibleFacts(known, tables, disagreements);
  }

  /**
   * Becomes what facts can be once one more input is known.
   *
   * @param before what they can be before
   * @param following what follows from the input
   * @param values the facts as they are then
   */
  void answer(PossibleFacts before, Input input, int word, Following following, FactValues values) {
    boolean again = following.contradicts;
    System.arraycopy(again ? before.said : before.inputs, 0, inputs, 0, inputs.length);
    System.arraycopy(again ? before.saidFacts : before.facts, 0, facts, 0, facts.length);
    shippable = again ? ANY_ANSWER : before.shippable;
    inputs[input.ordinal()] = 1L << word;
    repeat(input);
    if (input == Input.NOTICE) {
      fill(word);
      repeat(Input.STATUS);
      repeat(Input.CLOSURE);
    }
    if (input.isMoment()) {
      deriveMoments();
    }
    derive(input == Input.NOTICE ? ENDING | bit(input) : bit(input));
    if (again) {
      excludeAll(values);
    }
  }

  private void excludeAll(FactValues now) {
    while (exclude(now)) {
      for (long left = restricted; left != 0; left &= left - 1) {
        repeat(INPUTS[Long.numberOfTrailingZeros(left)]);
      }
      derive(restricted);
      restricted = 0;
    }
  }

  /** Sets the facts that only repeat an input. */
  private void repeat(Input input) {
    for (int fact : REPEATING[input.ordinal()]) {
      facts[fact] = get(input);
    }
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
  private void fill(int number) {
    Notice notice = tables.vocabulary().meaning(number);
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

  /** The sets by the facts' ordinals; not to be changed. */
  long[] facts() {
    return facts;
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
  private void derive(long changed) {
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
  private boolean exclude(FactValues now) {
    boolean changed = false;
    for (int row = 0; row < disagreements.count(); row++) {
      long first = facts[disagreements.first[row].ordinal()];
      long second = facts[disagreements.second[row].ordinal()];
      long firstWords = disagreements.firstWords[row];
      long secondWords = disagreements.secondWords[row];
      boolean firstSure = (first & ~firstWords) == 0 && (second & secondWords) != 0;
      boolean secondSure = (second & ~secondWords) == 0 && (first & firstWords) != 0;
      if ((firstSure || secondSure) && !disagreements.holds(row, now)) {
        changed |= firstSure && exclude(disagreements.second[row], secondWords);
        changed |= secondSure && exclude(disagreements.first[row], firstWords);
      }
    }
    return changed;
  }

  private boolean exclude(Fact other, long excluded) {
    if ((facts[other.ordinal()] & ~excluded) == 0) {
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
    restricted |= changed ? bit(Input.SHIPMENT_STATE) : 0;
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
    restricted |= 1L << input.ordinal();
    return true;
  }
}
