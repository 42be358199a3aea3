package org.orderadvisor.match;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Limits.Limit;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.rules.Timing;
import org.orderadvisor.words.Moments;

/**
 * What is not known of one order: which inputs can be asked for, what each can be, and how an
 * answer is written. Not thread-safe; made for one order.
 */
final class Unknowns {
  private static final Duration BEYOND = Duration.ofDays(1);

  final InputValues inputs;

  /** The facts as they are known now; not to be changed. */
  final FactValues now;

  final PossibleFacts possible;

  private final OrderCase facts;
  private final Instant asOf;
  private final Tables tables;
  private final Choices choices;

  Unknowns(OrderCase facts, Instant asOf, InputValues inputs, Evaluator evaluator) {
    this.facts = facts;
    this.asOf = asOf;
    this.inputs = inputs;
    this.tables = evaluator.rules().tables();
    this.choices = evaluator.choices();
    this.now = Derivation.derive(inputs, tables.vocabulary());
    this.possible =
        PossibleFacts.of(
            inputs, now, shippedLongAgo(), tables, evaluator.openRules().disagreements);
  }

  /** Whether an unknown shipment can be long ago: not if the order was placed since. */
  private boolean shippedLongAgo() {
    Instant placedAt = facts.placedAt();
    return placedAt == null || placedAt.isBefore(lastLongAgo());
  }

  private Instant lastLongAgo() {
    return asOf.minus(tables.limits().period(Limit.TRACKING_STALLED));
  }

  /**
   * Whether an input is unknown and can be asked for. What a notice says of status and closure is
   * known. A text that no table knows is a fact all the same: it isn't asked for again.
   */
  boolean isAsked(Input input) {
    if (!inputs.unknown(input) || tables.questions().asking(input) == null) {
      return false;
    }
    return switch (input) {
      case STATUS, CLOSURE ->
          inputs.get(Input.NOTICE) == 0 || Long.bitCount(possible.get(input)) > 1;
      case NOTICE -> facts.notice() == null;
      case PAYMENT_ERROR_CODE -> facts.payment().errorCode() == null;
      default -> true;
    };
  }

  /** A value that the case's JSON takes; {@code null} if the word is none to answer with. */
  @Nullable String answer(Input input, int word) {
    return switch (input) {
      case PAYMENT_DEADLINE, CANCELLATION_DEADLINE -> moment(word, null);
      case SHIPMENT_DEADLINE -> moment(word, Limit.PROCESSING_DEADLINE_NEAR);
      case DISPUTE_DEADLINE -> moment(word, Limit.DISPUTE_DEADLINE_NEAR);
      case SHIPMENT_SHIPPED_AT -> shipping(word);
      default -> choices.value(input, word);
    };
  }

  /** Whether a word is one to answer with. */
  boolean isAnswer(Input input, int word) {
    return word != input.unknown()
        && (input.isMoment() ? answer(input, word) != null : choices.value(input, word) != null);
  }

  private @Nullable String moment(int word, @Nullable Limit near) {
    if (word == Timing.PASSED.ordinal()) {
      return written(asOf);
    }
    Instant last = near == null ? asOf : asOf.plus(tables.limits().period(near));
    if (word == Timing.NEAR.ordinal()) {
      return near == null ? null : written(last);
    }
    return written(last.plus(BEYOND));
  }

  /** Not before the order was placed. */
  private @Nullable String shipping(int word) {
    if (word == Timing.NEAR.ordinal()) {
      return null;
    }
    Instant placedAt = facts.placedAt();
    Instant example = word == Timing.PASSED.ordinal() ? lastLongAgo().minusSeconds(1) : asOf;
    return written(placedAt == null || placedAt.isBefore(example) ? example : placedAt);
  }

  private static @Nullable String written(Instant moment) {
    return Moments.isUsual(moment) ? Moments.written(moment) : null;
  }
}
