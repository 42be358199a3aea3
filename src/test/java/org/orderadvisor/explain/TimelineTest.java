package org.orderadvisor.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.verdict.Step;

/** A verdict holds until the moment that is said, and no longer. */
class TimelineTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private final OrderAdvisor advisor = OrderAdvisor.standard();

  @ParameterizedTest
  @ValueSource(longs = {5_000_000_000L, 5_001_000_000L, 5_999_999_999L, 1})
  void aDeadlineChangesAVerdictInItsOwnMoment(long nanos) {
    Instant deadline = NOW.plusNanos(nanos);
    OrderCase order =
        OrderCase.builder()
            .asOf(NOW)
            .status(OrderStatus.AWAITING_PAYMENT)
            .payment(p -> p.state(PaymentState.UNPAID).deadline(deadline))
            .build();

    Explanation explanation = advisor.explain(order);

    String now = explanation.verdict().scenario();
    assertEquals(deadline, explanation.validUntil());
    assertEquals(now, advisor.advise(order.withAsOf(deadline.minusNanos(1))).scenario());
    assertNotEquals(now, advisor.advise(order.withAsOf(deadline)).scenario());
  }

  @Test
  void aParcelThatStandsStillChangesItInTheNextFullSecond() {
    Instant shipped = NOW.minusSeconds(86_400 * 14).plusNanos(1_500_000_000);
    OrderCase order =
        OrderCase.builder()
            .asOf(NOW)
            .status(OrderStatus.SHIPPED)
            .shipment(
                s -> s.state(ShipmentState.SHIPPED).tracking(Tracking.DECLARED).shippedAt(shipped))
            .build();

    assertEquals(NOW.plusSeconds(2), advisor.explain(order).validUntil());
  }

  /** What lies behind the last moment that a case can name is no time to come back. */
  @Test
  void nothingIsDueAfterTheLastYear() {
    Instant last = Instant.parse("9999-12-31T23:59:59Z");
    OrderCase review =
        OrderCase.builder()
            .asOf(last)
            .status(OrderStatus.PAYMENT_REVIEW)
            .payment(p -> p.paidAt(last))
            .build();
    OrderCase shipped =
        OrderCase.builder()
            .asOf(last)
            .status(OrderStatus.SHIPPED)
            .shipment(
                s -> s.state(ShipmentState.SHIPPED).tracking(Tracking.DECLARED).shippedAt(last))
            .build();

    for (Step step : advisor.advise(review).steps()) {
      assertNull(step.deadline(), step::toString);
    }
    assertNull(advisor.explain(shipped).validUntil());
  }
}
