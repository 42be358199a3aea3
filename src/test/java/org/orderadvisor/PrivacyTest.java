package org.orderadvisor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.order.CarrierEvent;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.Verdict;

/** An object that an app logs tells nothing personal. */
class PrivacyTest {
  private static final String SECRET = "jane.doe@example.com";
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @Test
  void noTextOrAmountOfAnOrderStandsInAnObjectsText() {
    OrderCase order =
        OrderCase.builder()
            .orderId(SECRET)
            .asOf(NOW)
            .notice(SECRET)
            .closure(Closure.SELLER_CANCELLED)
            .closedAt(NOW)
            .payment(p -> p.state(PaymentState.CAPTURED).errorCode(SECRET).paid("987654.32", "USD"))
            .shipment(s -> s.event(new CarrierEvent(NOW, SECRET, SECRET)))
            .cancellation(c -> c.reason(SECRET))
            .refund(r -> r.state(RefundState.PROCESSING).amount("987654.32", "USD"))
            .build();
    Explanation explanation = OrderAdvisor.standard().explain(order);
    Verdict verdict = explanation.verdict();
    Interview interview = OrderAdvisor.standard().interview(order);

    assertTrue(
        verdict.reasons().stream().map(Reason::because).anyMatch(text -> text.contains(SECRET)),
        "the buyer is told of the unknown code");
    assertTrue(
        explanation.timeline().stream().anyMatch(turn -> turn.text().contains("987")),
        "the buyer is told of the amount that will be late");
    String logged =
        List.of(
                order,
                order.payment(),
                order.shipment(),
                order.shipment().events(),
                order.coupon(),
                order.seller(),
                order.cancellation(),
                order.dispute(),
                order.refund(),
                order.buyer(),
                verdict,
                verdict.outlook(),
                verdict.questions(),
                verdict.steps(),
                verdict.refund(),
                verdict.reasons(),
                explanation,
                explanation.rules(),
                explanation.nearMisses(),
                explanation.whatIf(),
                explanation.timeline(),
                interview,
                String.valueOf(interview.question()))
            .toString();
    assertFalse(logged.contains(SECRET), logged);
    assertFalse(logged.contains("987"), logged);
  }
}
