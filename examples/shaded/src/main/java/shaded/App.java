package shaded;

import java.nio.file.Path;
import java.time.Instant;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.verdict.Verdict;

/** All in one jar. */
public final class App {
  private App() {}

  /** Answers by the bundled rules, and by a folder of rules if one is named. */
  public static void main(String[] arguments) {
    check("bundled rules", OrderAdvisor.standard());
    if (arguments.length > 0) {
      check("folder", OrderAdvisor.builder().rules(Path.of(arguments[0])).build());
    }
  }

  private static void check(String rules, OrderAdvisor advisor) {
    Verdict verdict =
        advisor.advise(
            OrderCase.builder()
                .asOf(Instant.parse("2026-11-20T10:00:00Z"))
                .payment(p -> p.state(PaymentState.CAPTURED).paid("24.90", "USD"))
                .shipment(s -> s.state(ShipmentState.SHIPPED).tracking(Tracking.CANCELLED))
                .seller(s -> s.replied(Answer.NO))
                .build());
    System.out.println(rules + ": " + verdict.scenario() + ", " + verdict.refund().trigger());
    if (!verdict.scenario().equals("SHIPMENT_CANCELLED")) {
      System.exit(1);
    }
  }
}
