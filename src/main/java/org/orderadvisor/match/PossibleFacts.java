package org.orderadvisor.match;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderStatus;
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

  private final InputValues known;
  private final Tables tables;
  private final Disagreements disagreements;
  private final PossibleDerivation derivation;

  /** What each input may be, */
  private final long[] inputs = new long[INPUTS.length];

  /** and what it may be before anything is taken out that stands against a sure fact. */
  private final long[] said = new long[INPUTS.length];

  /** What each fact may be, */
  private final long[] facts = new long[FACTS.length];

  /** and what it may be before. */
  private final long[] saidFacts = new long[FACTS.length];

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
    this.derivation = new PossibleDerivation(tables.vocabulary(), inputs, facts);
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
      return PossibleDerivation.bit(Input.SHIPMENT_STATE)
          | PossibleDerivation.bit(Input.SHIPMENT_TRACKING);
    } else if (fact == Fact.SHIPMENT_HANDED_OVER) {
      return PossibleDerivation.bit(Input.SHIPMENT_TRACKING);
    }
    Input same = SAME[fact.ordinal()];
    return same == null ? 0 : PossibleDerivation.bit(same);
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
      inputs[Input.SHIPMENT_SHIPPED_AT.ordinal()] &= ~PossibleDerivation.bit(Timing.PASSED);
    }
    if (known.get(Input.NOTICE) != 0) {
      possible.fill(known.get(Input.NOTICE));
    }
    for (Input input : INPUTS) {
      possible.repeat(input);
    }
    possible.derivation.deriveMoments();
    possible.derivation.derive(-1L);
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
    derivation.shippable = again ? PossibleDerivation.ANY_ANSWER : before.derivation.shippable;
    inputs[input.ordinal()] = 1L << word;
    repeat(input);
    if (input == Input.NOTICE) {
      fill(word);
      repeat(Input.STATUS);
      repeat(Input.CLOSURE);
    }
    if (input.isMoment()) {
      derivation.deriveMoments();
    }
    derivation.derive(
        input == Input.NOTICE
            ? PossibleDerivation.ENDING | PossibleDerivation.bit(input)
            : PossibleDerivation.bit(input));
    if (again) {
      excludeAll(values);
    }
  }

  private void excludeAll(FactValues now) {
    while (exclude(now)) {
      for (long left = restricted; left != 0; left &= left - 1) {
        repeat(INPUTS[Long.numberOfTrailingZeros(left)]);
      }
      derivation.derive(restricted);
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
      inputs[Input.STATUS.ordinal()] = PossibleDerivation.bit(notice.status());
    }
    if (known.unknown(Input.CLOSURE) && notice.closure() != Closure.UNKNOWN) {
      inputs[Input.CLOSURE.ordinal()] = PossibleDerivation.bit(notice.closure());
    }
  }

  /** The numbers of the words that an input may be, as bits. */
  long get(Input input) {
    return inputs[input.ordinal()];
  }

  /** The sets by the facts' ordinals; not to be changed. */
  long[] facts() {
    return facts;
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
      case SHIPPED -> (excluded & PossibleDerivation.YES) != 0 && excludeShipped();
      case SHIPMENT_HANDED_OVER ->
          (excluded & PossibleDerivation.YES) != 0
              && restrict(Input.SHIPMENT_TRACKING, ~PossibleDerivation.BEYOND_LABEL);
      default -> false;
    };
  }

  /** An order that can't be shipped has no word that says so. */
  private boolean excludeShipped() {
    boolean changed = (derivation.shippable & PossibleDerivation.YES) != 0;
    derivation.shippable &= ~PossibleDerivation.YES;
    restricted |= changed ? PossibleDerivation.bit(Input.SHIPMENT_STATE) : 0;
    changed |= restrict(Input.SHIPMENT_STATE, ~PossibleDerivation.SHIPPED_STATES);
    changed |= restrict(Input.SHIPMENT_TRACKING, ~PossibleDerivation.BEYOND_LABEL);
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
