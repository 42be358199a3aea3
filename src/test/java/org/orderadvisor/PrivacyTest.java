package org.orderadvisor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
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
    Verdict verdict = OrderAdvisor.standard().advise(order);

    assertTrue(
        verdict.reasons().stream().map(Reason::because).anyMatch(text -> text.contains(SECRET)),
        "the buyer is told of the unknown code");
    String logged =
        String.join(
            " ",
            order.toString(),
            order.payment().toString(),
            order.shipment().toString(),
            order.cancellation().toString(),
            order.refund().toString(),
            verdict.toString(),
            verdict.refund().toString(),
            verdict.reasons().toString());
    assertFalse(logged.contains(SECRET), logged);
    assertFalse(logged.contains("987"), logged);
  }
}
