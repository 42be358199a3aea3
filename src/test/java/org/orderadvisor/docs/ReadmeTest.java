package org.orderadvisor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.verdict.Verdict;

/** The README's Java compiles, runs and gives what the README says. */
class ReadmeTest {
  @Test
  void theFirstExampleGivesWhatItShows() throws IOException {
    // BEGIN
    OrderAdvisor advisor = OrderAdvisor.standard(); // once; share it between threads

    Verdict verdict =
        advisor.advise(
            OrderCase.builder()
                .asOf(Instant.parse("2026-11-20T10:00:00Z"))
                .payment(p -> p.state(PaymentState.CAPTURED).paid("24.90", "USD"))
                .shipment(s -> s.state(ShipmentState.SHIPPED).tracking(Tracking.CANCELLED))
                .seller(s -> s.replied(Answer.NO))
                .build());
    // END

    assertEquals("SHIPMENT_CANCELLED", verdict.scenario());
    assertEquals(Action.OPEN_DISPUTE, verdict.steps().get(1).action());
    assertEquals(Necessity.REQUIRED, verdict.steps().get(1).necessity());
    assertEquals(Trigger.BY_DISPUTE, verdict.refund().trigger());
    assertTrue(verdict.refund().buyerMustAct());
    assertEquals("24.90 USD", String.valueOf(verdict.refund().amount()));
    assertEquals(runHere(), inReadme());
  }

  private static List<String> runHere() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("src/test/java/org/orderadvisor/docs/ReadmeTest.java"));
    return lines.subList(lines.indexOf("    // BEGIN") + 1, lines.indexOf("    // END")).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static List<String> inReadme() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("README.md"));
    int start = lines.indexOf("```java") + 1;
    return lines.subList(start, lines.size()).stream()
        .takeWhile(line -> !line.startsWith("verdict."))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
