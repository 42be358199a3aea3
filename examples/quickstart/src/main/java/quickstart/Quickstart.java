package quickstart;

import java.time.Instant;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.verdict.Step;
import org.orderadvisor.verdict.Verdict;

/** The seller shipped, then the tracking said "cancelled", and the seller is silent. */
public final class Quickstart {
  private static final OrderAdvisor ADVISOR = OrderAdvisor.standard(); // once; share it

  private Quickstart() {}

  static Verdict verdict() {
    return ADVISOR.advise(
        OrderCase.builder()
            .asOf(Instant.parse("2026-11-20T10:00:00Z"))
            .payment(p -> p.state(PaymentState.CAPTURED).paid("24.90", "USD"))
            .shipment(s -> s.state(ShipmentState.SHIPPED).tracking(Tracking.CANCELLED))
            .seller(s -> s.replied(Answer.NO))
            .build());
  }

  public static void main(String[] args) {
    Verdict verdict = verdict();
    System.out.println(verdict.scenario() + ": " + verdict.headline());
    for (Step step : verdict.steps()) {
      System.out.println("- " + step.action() + " (" + step.necessity() + ")");
    }
    System.out.println(verdict.refund().trigger() + ", " + verdict.refund().amount());
  }
}
