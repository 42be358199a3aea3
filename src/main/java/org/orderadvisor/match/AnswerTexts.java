package org.orderadvisor.match;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Limits.Limit;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.rules.Timing;
import org.orderadvisor.words.Moments;

/** How answers to questions about one order are written. Immutable and thread-safe. */
final class AnswerTexts {
  private static final Duration BEYOND = Duration.ofDays(1);

  /** Longer than any period of the tables: a number of theirs has five digits. */
  private static final Duration LONG = Duration.ofDays(200_000);

  private final OrderCase facts;
  private final Instant asOf;
  private final Tables tables;
  private final Choices choices;

  AnswerTexts(OrderCase facts, Instant asOf, Evaluator evaluator) {
    this.facts = facts;
    this.asOf = asOf;
    this.tables = evaluator.rules().tables();
    this.choices = evaluator.choices();
  }

  /** Whether all moments that it may write have years of four digits. */
  boolean areUsual() {
    return Moments.isUsual(asOf.minus(LONG)) && Moments.isUsual(asOf.plus(LONG));
  }

  /**
   * Whether an unknown shipment can be long ago: by the bundled tables, not if the order was placed
   * since.
   */
  boolean shippedLongAgo() {
    Instant first = tables.shippedNotBefore(facts);
    return first == null || first.isBefore(lastLongAgo());
  }

  private Instant lastLongAgo() {
    return asOf.minus(tables.limits().period(Limit.TRACKING_STALLED));
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
      return last.equals(asOf) ? null : written(last); // without a period nothing is near
    }
    return written(last.plus(BEYOND));
  }

  /** Not before a moment that stands against it. */
  private @Nullable String shipping(int word) {
    if (word == Timing.NEAR.ordinal()) {
      return null;
    }
    Instant first = tables.shippedNotBefore(facts);
    Instant example = word == Timing.PASSED.ordinal() ? lastLongAgo().minusSeconds(1) : asOf;
    return written(first == null || first.isBefore(example) ? example : first);
  }

  private static @Nullable String written(Instant moment) {
    return Moments.isUsual(moment) ? Moments.written(moment) : null;
  }
}
