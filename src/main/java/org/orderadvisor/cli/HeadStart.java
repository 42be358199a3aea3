package org.orderadvisor.cli;

import java.io.ByteArrayOutputStream;
import org.orderadvisor.json.OrderJson;
import org.orderadvisor.order.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Loads what reading and writing JSON needs while another thread loads the rules: of a run with one
 * order each is a third. It changes no answer, and nobody waits for it. Thread-safe.
 */
final class HeadStart implements Runnable {
  private HeadStart() {}

  static void begin() {
    Thread thread = new Thread(new HeadStart(), "head-start");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try (JsonGenerator out =
        new JsonFactory()
            .createGenerator(ObjectWriteContext.empty(), new ByteArrayOutputStream())) {
      out.writeStartObject();
      out.writeName("paid");
      out.writeString(Money.of("1.00", "USD").toString());
      out.writeEndObject();
      OrderJson.read("{\"status\":\"CLOSED\",\"asOf\":\"2026-11-20T10:00:00Z\"}");
    } catch (RuntimeException | LinkageError e) {
      // What is missing is told by the thread that needs it.
    }
  }
}
