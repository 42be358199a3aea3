package org.orderadvisor.oracle;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Money;
import org.orderadvisor.order.Party;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.CouponReturn;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.verdict.Window;

/**
 * What the contract says of one order: a verdict without its texts. Immutable and thread-safe.
 *
 * @param scenario what happened
 * @param endedBy who ended the order
 * @param whoActs whom the outcome waits for
 * @param trigger what sets a refund off
 * @param buyerMustAct whether no money comes unless the buyer does something
 * @param amount the cash to expect; {@code null} where none can be promised
 * @param route by which way it comes
 * @param window between which days; {@code null} where none can be promised
 * @param couponReturns whether the coupon comes back
 * @param overdue whether the window is over
 * @param steps what can be done next
 */
public record Answered(
    String scenario,
    Party endedBy,
    Party whoActs,
    Trigger trigger,
    boolean buyerMustAct,
    @Nullable Money amount,
    Route route,
    @Nullable Window window,
    CouponReturn couponReturns,
    boolean overdue,
    Map<Action, StepIs> steps) {

  /** Copies the steps. */
  public Answered {
    EnumMap<Action, StepIs> copy = new EnumMap<>(Action.class);
    copy.putAll(steps);
    steps = Collections.unmodifiableMap(copy);
  }
}
