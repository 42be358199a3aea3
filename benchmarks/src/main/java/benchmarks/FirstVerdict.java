package benchmarks;

import java.time.Instant;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;

/** The least that an app can do with the library: one order, one verdict, its headline. */
public final class FirstVerdict {
  private FirstVerdict() {}

  public static void main(String[] args) {
    OrderCase order =
        OrderCase.builder()
            .asOf(Instant.parse("2026-11-20T10:00:00Z"))
            .payment(p -> p.state(PaymentState.CAPTURED).paid("24.90", "USD"))
            .shipment(s -> s.state(ShipmentState.SHIPPED).tracking(Tracking.CANCELLED))
            .build();
    System.out.println(OrderAdvisor.standard().advise(order).headline());
  }
}
