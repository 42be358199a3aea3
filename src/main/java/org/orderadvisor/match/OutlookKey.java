package org.orderadvisor.match;

import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.Tables;

/**
 * All that an outlook rests on, but the dates of refunds. Not to be changed.
 *
 * @param flags what the inputs don't say, as bits
 */
record OutlookKey(InputValues inputs, int flags) {

  /** {@code null} for an order with moments that can't be written as usual. */
  static @Nullable OutlookKey of(
      OrderCase facts, InputValues inputs, AnswerTexts texts, Tables tables) {
    if (!texts.areUsual()) {
      return null;
    }
    int flags =
        (tables.momentsDisagree(facts) ? 1 : 0)
            | (texts.shippedLongAgo() ? 2 : 0)
            | (facts.notice() == null ? 4 : 0)
            | (facts.payment().errorCode() == null ? 8 : 0);
    return new OutlookKey(inputs, flags);
  }

  /** By hand: a record's own costs a short program a tenth of its time. */
  boolean is(OutlookKey other) {
    return flags == other.flags && inputs.equals(other.inputs);
  }

  int hash() {
    int hash = inputs.hashCode() * 31 + flags;
    return hash ^ hash >>> 16;
  }
}
