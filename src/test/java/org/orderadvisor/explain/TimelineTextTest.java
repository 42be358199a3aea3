package org.orderadvisor.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.json.OrderJson;

/** What a turn of the timeline says. */
class TimelineTextTest {
  private static Turn first(String example, String locale) throws IOException {
    OrderAdvisor advisor = OrderAdvisor.builder().locale(Locale.forLanguageTag(locale)).build();
    String order = Files.readString(Path.of("examples", "orders", example));
    return advisor.explain(OrderJson.read(order)).timeline().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "en, No longer applies: open a dispute.",
    "es, Ya no corresponde: abrir una disputa.",
    "zh, 不再适用：发起纠纷。"
  })
  void aStepThatMerelyGoesIsNamed(String locale, String text) throws IOException {
    assertEquals(text, first("completed.json", locale).text());
  }

  @Test
  void aStepThatAnotherReplacesIsNamedToo() throws IOException {
    String text = first("shipment-cancelled.json", "en").text();

    assertTrue(text.startsWith("Write to the platform's support"), text);
    assertTrue(text.endsWith(" No longer applies: open a dispute."), text);
  }

  @Test
  void aStepThatBecomesMorePressingIsNamed() {
    String order =
        "{\"asOf\":\"2026-11-20T10:00:00Z\",\"status\":\"SHIPPED\",\"payment\":{\"state\":\"CAPTURED\"},"
            + "\"shipment\":{\"state\":\"SHIPPED\",\"tracking\":\"CANCELLED\"},"
            + "\"seller\":{\"replied\":\"YES\"},\"dispute\":{\"deadline\":\"2026-12-10T00:00:00Z\"}}";

    Turn turn = OrderAdvisor.standard().explain(OrderJson.read(order)).timeline().get(0);

    assertEquals("Now required: open a dispute.", turn.text());
  }
}
