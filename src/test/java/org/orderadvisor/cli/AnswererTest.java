package org.orderadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderadvisor.OrderAdvisor;

class AnswererTest {
  @Test
  void aMistakeOfTheProgramCostsOnlyTheOrderThatShowsIt() {
    OrderAdvisor failing =
        OrderAdvisor.builder()
            .calendar(
                day -> {
                  throw new IllegalStateException("secret");
                })
            .build();
    Settings.Typed typed = new Settings.Typed();
    typed.json = true;
    typed.files = List.of("-");
    Batch batch = new Batch("in.json", 0);
    String closed =
        order("a").replace("}", ",\"closure\":\"SELLER_CANCELLED\",\"closedAt\":")
            + "\"2026-11-10T00:00:00Z\",\"payment\":{\"state\":\"CAPTURED\",\"method\":\"CARD\"},"
            + "\"shipment\":{\"state\":\"NOT_SHIPPED\"}}";
    add(batch, closed, 1);
    add(batch, order("b"), 2);

    Answers answers = new Answerer(failing, Settings.of(typed), Terminal.NONE, false).answer(batch);

    String problem =
        "this order could not be answered. That is a mistake of the program, not of the order.";
    byte[] errors = answers.err;
    assertEquals(
        "in.json:1:1: " + problem + "\n",
        errors == null ? "" : new String(errors, StandardCharsets.UTF_8));
    String lines = answers.out.toString(StandardCharsets.UTF_8);
    assertTrue(
        lines.startsWith("{\"error\":\"" + problem + "\",\"line\":1}\n{\"orderId\":\"b\","), lines);
  }

  private static String order(String id) {
    return "{\"orderId\":\"" + id + "\",\"asOf\":\"2026-11-20T10:00:00Z\",\"status\":\"CLOSED\"}";
  }

  private static void add(Batch batch, String text, int line) {
    Item item = new Item();
    item.bytes = text.getBytes(StandardCharsets.UTF_8);
    item.length = item.bytes.length;
    item.line = line;
    item.column = 1;
    batch.add(item);
  }
}
