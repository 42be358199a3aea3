package org.orderadvisor.verdict;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Money;
import org.orderadvisor.order.RefundState;

/**
 * Whether money comes back, what sets it off, how much, by which way and when. Immutable and
 * thread-safe.
 *
 * @param trigger what sets it off
 * @param buyerMustAct true only where no money comes unless the buyer does something
 * @param state how far the platform says it has come, as in the case
 * @param amount the cash to expect, never more than was paid; {@code null} where none can be
 *     promised, also where the granted and the paid amount are in different currencies
 * @param route by which way it comes
 * @param window between which local days; {@code null} where no day can be promised
 * @param couponReturns whether the coupon comes back
 * @param overdue true once the local day of {@code asOf} lies after the window
 * @param text all this as full sentences in the caller's language
 */
public record RefundExpectation(
    Trigger trigger,
    boolean buyerMustAct,
    RefundState state,
    @Nullable Money amount,
    Route route,
    @Nullable Window window,
    CouponReturn couponReturns,
    boolean overdue,
    String text) {

  /** Throws {@link NullPointerException} if a component is {@code null} that may not be. */
  public RefundExpectation {
    Objects.requireNonNull(trigger, "trigger");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(route, "route");
    Objects.requireNonNull(couponReturns, "couponReturns");
    Objects.requireNonNull(text, "text");
  }

  /** Leaves amount and text out: they stay out of logs. */
  @Override
  public String toString() {
    return "RefundExpectation[trigger=%s, route=%s, window=%s, overdue=%s]"
        .formatted(trigger, route, window, overdue);
  }
}
