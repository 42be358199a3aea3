package org.orderadvisor.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.CarrierEvent;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;
import org.slf4j.LoggerFactory;

/** Logs say nothing of an order, and nothing at all unless asked for details. */
class LogsTest {
  private static final String PERSONAL = "Personal7351";

  @ParameterizedTest(name = "rules: {0}")
  @ValueSource(strings = {"", "rules"})
  void aNormalCallLogsNoLineOfInfoOrAboveAndNothingPersonal(String rules) throws Exception {
    ChildJvm.Printed printed =
        ChildJvm.run(
            List.of("-Dslf4j.provider=" + RecordingLogs.class.getName()), Logging.class, rules);

    String out = printed.out();
    List<String> loud = out.lines().filter(line -> line.matches("(INFO|WARN|ERROR) .*")).toList();
    assertTrue(out.contains("TRACE test is recorded"), "the recording works");
    assertTrue(printed.err().contains("FINEST"), "that of the JDK's logs too");
    assertEquals(List.of(), loud);
    assertFalse((out + printed.err()).contains(PERSONAL), out + printed.err());
    assertFalse(printed.err().matches("(?s).*(INFO|WARNING|SEVERE).*"), printed.err());
  }

  static final class Logging {
    private Logging() {}

    public static void main(String[] arguments) {
      System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s %3$s %5$s %6$s%n");
      Handler console = new ConsoleHandler();
      console.setLevel(Level.ALL);
      Logger root = Logger.getLogger("");
      root.setLevel(Level.ALL);
      for (Handler handler : root.getHandlers()) {
        root.removeHandler(handler);
      }
      root.addHandler(console);
      Logger.getLogger("test").finest("is recorded");
      LoggerFactory.getLogger("test").trace("is {}", "recorded");

      OrderAdvisor advisor = Asked.advisor(arguments[0]);
      advisor.advise(personal(Tracking.CANCELLED));
      advisor.advise(personal(Tracking.UNKNOWN));
    }

    private static OrderCase personal(Tracking tracking) {
      Instant asOf = Instant.parse("2026-11-20T10:00:00Z");
      return OrderCase.builder()
          .orderId(PERSONAL)
          .asOf(asOf)
          .notice(PERSONAL + " closed")
          .payment(p -> p.state(PaymentState.CAPTURED).paid("24.90", "USD"))
          .shipment(
              s ->
                  s.state(ShipmentState.SHIPPED)
                      .tracking(tracking)
                      .event(new CarrierEvent(asOf, PERSONAL, "left at " + PERSONAL)))
          .cancellation(c -> c.reason(PERSONAL))
          .seller(s -> s.replied(Answer.NO))
          .build();
    }
  }
}
