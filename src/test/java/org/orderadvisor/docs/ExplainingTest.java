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
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.explain.RuleTrace;
import org.orderadvisor.explain.RuleTrace.ConditionTrace;
import org.orderadvisor.json.OrderJson;
import org.orderadvisor.order.OrderCase;

/** What the documents say of explanations compiles, runs and is so. */
class ExplainingTest {
  private static final Path ORDER = Path.of("examples/orders/shipment-cancelled.json");

  @Test
  void theSnippetIsThatOfTheDocument() throws IOException {
    OrderAdvisor advisor = OrderAdvisor.standard();
    OrderCase order = OrderJson.read(Files.readString(ORDER));
    // BEGIN
    Explanation explanation = advisor.explain(order);

    RuleTrace nearest = explanation.nearMisses().get(0); // which rule almost applied,
    ConditionTrace lacks = nearest.conditions().get(0); // what it lacks,
    Instant until = explanation.validUntil(); // and when to ask again; null if never
    // END

    assertEquals("An unconvincing answer leaves only the dispute", nearest.rule());
    assertEquals("seller.convincing == Answer.NO", lacks.text());
    assertEquals(Instant.parse("2026-12-10T00:00:00Z"), until);
    List<String> lines =
        Files.readAllLines(Path.of("src/test/java/org/orderadvisor/docs/ExplainingTest.java"));
    String here =
        String.join(
                "\n", lines.subList(lines.indexOf("    // BEGIN") + 1, lines.indexOf("    // END")))
            .indent(-4);
    String there = Files.readString(Path.of("docs/embedding.md"));
    assertTrue(there.contains("```java\n" + here + "```"), here);
  }

  @Test
  void theSamplesNameRulesWhereTheyStand() throws IOException {
    Explanation explanation =
        OrderAdvisor.standard().explain(OrderJson.read(Files.readString(ORDER)));
    String guide = Files.readString(Path.of("docs/explaining.md"));

    for (String name :
        List.of(
            "A shipment can be cancelled after the seller shipped",
            "A new tracking number replaces a cancelled shipment")) {
      RuleTrace rule =
          explanation.rules().stream()
              .filter(one -> one.rule().equals(name))
              .findFirst()
              .orElseThrow();
      String place = rule.file() + ":" + rule.line() + " → " + rule.proposes();
      assertTrue(guide.contains("    " + name + "\n      " + place + "\n"), place);
    }
  }
}
