package org.orderadvisor.oracle;

import java.time.ZoneId;
import org.orderadvisor.order.OrderCase;

/**
 * Random orders that reach every scenario often: some of wholly random facts, most skewed towards
 * one scenario and then disturbed. The same seed gives the same orders. Every order says its {@code
 * asOf}; none has a notice or events. Not thread-safe.
 */
public final class RandomOrders {
  private static final double WHOLLY_RANDOM = 0.15;
  private static final double REFUND_UNDER_WAY = 0.3;
  private static final double DISTURBED = 0.3;

  private final Dice dice;

  /** Starts a sequence of its own. */
  public RandomOrders(long seed) {
    this.dice = new Dice(seed);
  }

  /** The next order. */
  public OrderCase next() {
    Draft draft = new Draft(dice, dice.asOf());
    if (dice.chance(WHOLLY_RANDOM)) {
      draft.rollAll(dice.oneOf(0.1, 0.3, 0.6, 0.9));
      return draft.build();
    }
    draft.rollAll(dice.oneOf(0.5, 0.8, 0.95));
    if (dice.chance(REFUND_UNDER_WAY)) {
      Templates.applyRefund(draft);
    }
    Templates.applyAny(draft);
    while (dice.chance(DISTURBED)) {
      draft.rollOne(0.4);
    }
    return draft.build();
  }

  /** A zone to ask about the next order in; days begin at very different moments in them. */
  public ZoneId nextZone() {
    return dice.zone();
  }
}
