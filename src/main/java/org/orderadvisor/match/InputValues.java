package org.orderadvisor.match;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Limits.Limit;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.rules.Timing;

/**
 * What each {@link Input} of one case is, as the number of its word. Two cases with equal values
 * have the same scenario. Not thread-safe.
 */
final class InputValues {
  private static final int INPUTS = Input.values().length;

  private final byte[] values;

  private InputValues(byte[] values) {
    this.values = values;
  }

  /** What a case says, as of a moment. */
  static InputValues of(OrderCase facts, Instant asOf, Classified known, Tables tables) {
    InputValues values = new InputValues(new byte[INPUTS]);
    values.set(Input.STATUS, facts.status());
    values.set(Input.CLOSURE, facts.closure());
    values.set(Input.NOTICE, known.notice() == null ? 0 : known.notice().number());
    values.set(Input.PAYMENT_STATE, facts.payment().state());
    values.set(Input.PAYMENT_METHOD, facts.payment().method());
    values.set(Input.PAYMENT_DEADLINE, timing(facts.payment().deadline(), asOf, Duration.ZERO));
    values.set(Input.PAYMENT_ERROR_CODE, known.error());
    values.set(Input.PAYMENT_VERIFICATION, facts.payment().verification());
    values.set(Input.SHIPMENT_STATE, facts.shipment().state());
    values.set(Input.SHIPMENT_TRACKING, known.tracking());
    values.set(
        Input.SHIPMENT_DEADLINE,
        timing(
            facts.shipment().deadline(),
            asOf,
            tables.limits().period(Limit.PROCESSING_DEADLINE_NEAR)));
    values.set(Input.SHIPMENT_SHIPPED_AT, shipping(facts.shipment().shippedAt(), asOf, tables));
    values.set(Input.SHIPMENT_REPLACEMENT_TRACKING, facts.shipment().replacementTracking());
    values.set(Input.COUPON_KIND, facts.coupon().kind());
    values.set(Input.COUPON_ADDRESS_USED_BEFORE, facts.coupon().addressUsedBefore());
    values.set(Input.COUPON_ACCOUNT_USED_BEFORE, facts.coupon().accountUsedBefore());
    values.set(Input.SELLER_STANDING, facts.seller().standing());
    values.set(Input.SELLER_REPLIED, facts.seller().replied());
    values.set(Input.SELLER_CONVINCING, facts.seller().convincing());
    values.set(Input.SELLER_ASKS_TO_CANCEL, facts.seller().asksToCancel());
    values.set(Input.CANCELLATION_STATE, facts.cancellation().state());
    values.set(Input.CANCELLATION_REQUESTED_BY, facts.cancellation().requestedBy());
    values.set(
        Input.CANCELLATION_DEADLINE, timing(facts.cancellation().deadline(), asOf, Duration.ZERO));
    values.set(Input.DISPUTE_STATE, facts.dispute().state());
    values.set(
        Input.DISPUTE_DEADLINE,
        timing(
            facts.dispute().deadline(), asOf, tables.limits().period(Limit.DISPUTE_DEADLINE_NEAR)));
    values.set(Input.REFUND_STATE, facts.refund().state());
    values.set(Input.BUYER_WANTS_ITEM, facts.buyer().wantsItem());
    values.set(Input.BUYER_LIKES_PRICE, facts.buyer().likesPrice());
    values.set(Input.BUYER_IN_HURRY, facts.buyer().inHurry());
    values.set(Input.BUYER_AVAILABLE_ELSEWHERE, facts.buyer().availableElsewhere());
    values.set(Input.BUYER_CHARGEBACK, facts.buyer().chargeback());
    return values;
  }

  /** A deadline equal to {@code asOf} has passed; near is ahead by at most {@code near}. */
  private static Timing timing(@Nullable Instant deadline, Instant asOf, Duration near) {
    if (deadline == null) {
      return Timing.UNKNOWN;
    }
    if (!deadline.isAfter(asOf)) {
      return Timing.PASSED;
    }
    return longer(asOf, deadline, near) ? Timing.AHEAD : Timing.NEAR;
  }

  private static Timing shipping(@Nullable Instant shippedAt, Instant asOf, Tables tables) {
    if (shippedAt == null) {
      return Timing.UNKNOWN;
    }
    Duration limit = tables.limits().period(Limit.TRACKING_STALLED);
    return longer(shippedAt, asOf, limit) ? Timing.PASSED : Timing.AHEAD;
  }

  /** Whether the time from one instant to another is longer than a limit, of whole seconds. */
  private static boolean longer(Instant from, Instant to, Duration limit) {
    long seconds = to.getEpochSecond() - from.getEpochSecond();
    return seconds > limit.toSeconds()
        || (seconds == limit.toSeconds() && to.getNano() > from.getNano());
  }

  /** Values of a case that says nothing. */
  static InputValues unknown() {
    InputValues values = new InputValues(new byte[INPUTS]);
    for (Input input : Input.values()) {
      values.set(input, input.unknown());
    }
    return values;
  }

  /** Others that are the same. */
  InputValues copy() {
    return new InputValues(values.clone());
  }

  /** The number of an input's word. */
  int get(Input input) {
    return values[input.ordinal()];
  }

  /** Whether an input is not known. */
  boolean unknown(Input input) {
    return get(input) == input.unknown();
  }

  /** Sets an input to a word's number. */
  void set(Input input, int word) {
    values[input.ordinal()] = (byte) word;
  }

  private void set(Input input, Enum<?> word) {
    set(input, word.ordinal());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InputValues values && Arrays.equals(this.values, values.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
