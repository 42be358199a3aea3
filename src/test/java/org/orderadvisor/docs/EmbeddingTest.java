package org.orderadvisor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderadvisor.Interview;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.verdict.Question;

/** The dialogue that docs/embedding.md shows compiles and runs. */
class EmbeddingTest {
  private final List<String> said = new ArrayList<>();

  /** The buyer of the example knows of the seller only. */
  private final class Chat {
    String ask(Question question) {
      said.add(question.fact());
      return question.fact().equals("seller.replied") ? "NO" : "";
    }
  }

  @Test
  void theDialogueRunsAsShown() throws IOException {
    OrderAdvisor advisor = OrderAdvisor.standard();
    Chat chat = new Chat();
    OrderCase order =
        OrderCase.builder()
            .asOf(Instant.parse("2026-11-20T10:00:00Z"))
            .status(OrderStatus.SHIPPED)
            .shipment(s -> s.tracking(Tracking.CANCELLED))
            .build();

    // BEGIN
    Interview interview = advisor.interview(order);
    for (Question next = interview.question(); next != null; next = interview.question()) {
      String answer = chat.ask(next); // next.text(), next.answers(): label, value, where it leads
      interview = answer.isEmpty() ? interview.skip() : interview.answer(answer);
    }
    String headline = interview.verdict().headline();
    // END

    assertTrue(said.contains("seller.replied"), said::toString);
    assertTrue(headline.contains("the shipment was cancelled"), headline);
    assertEquals(shown("```java\nInterview"), runHere());
  }

  private static List<String> runHere() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("src/test/java/org/orderadvisor/docs/EmbeddingTest.java"));
    return lines.subList(lines.indexOf("    // BEGIN") + 1, lines.indexOf("    // END")).stream()
        .map(String::strip)
        .toList();
  }

  private static List<String> shown(String start) throws IOException {
    String page = Files.readString(Path.of("docs/embedding.md"));
    int from = page.indexOf('\n', page.indexOf(start)) + 1;
    return page.substring(from, page.indexOf("```", from)).lines().map(String::strip).toList();
  }
}
