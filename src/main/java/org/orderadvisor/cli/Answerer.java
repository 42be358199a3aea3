package org.orderadvisor.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.json.OrderJson;
import org.orderadvisor.json.OrderJsonException;
import org.orderadvisor.json.VerdictLines;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.verdict.Verdict;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Turns a batch of orders into lines to print. Thread-safe. */
final class Answerer {
  private static final String NOT_ANSWERED =
      "this order could not be answered. That is a mistake of the program, not of the order.";
  private static final String ARRAY_ENDS = " The rest of this array is given up.";

  /** How many bytes a verdict has at least, with few questions. */
  private static final int LINE = 2048;

  private final OrderAdvisor advisor;
  private final Settings settings;
  private final boolean several;
  private final VerdictLines lines = new VerdictLines();

  /** Guarded by itself. */
  private final ArrayDeque<ByteArrayOutputStream> free = new ArrayDeque<>();

  private final @Nullable Page page; // none for JSON

  /**
   * Answers with an advisor.
   *
   * @param several whether it is known that there are several orders
   */
  Answerer(OrderAdvisor advisor, Settings settings, Terminal terminal, boolean several) {
    this.advisor = advisor;
    this.settings = settings;
    this.several = several;
    this.page = settings.json() ? null : new Page(settings.locale(), settings.zone(), terminal);
  }

  Answers answer(Batch batch) {
    ByteArrayOutputStream out = emptied(batch.size() * LINE);
    StringBuilder err = new StringBuilder();
    boolean arrayIsBroken = false;
    for (int i = 0; i < batch.size() && !arrayIsBroken; i++) {
      String problem = batch.problem(i);
      if (problem != null) {
        arrayIsBroken = batch.array() != 0;
        error(batch, batch.line(i), batch.column(i), problem, out, err);
        continue;
      }
      try {
        OrderCase order = OrderJson.read(batch.bytes(), batch.from(i), batch.length(i));
        print(advisor.advise(settings.asked(order)), batch, i, out);
      } catch (OrderJsonException e) {
        int line = batch.line(i) + e.line() - 1;
        int column = e.line() == 1 ? batch.column(i) + e.column() - 1 : e.column();
        arrayIsBroken = batch.array() != 0;
        error(batch, line, column, e.getMessage(), out, err);
      } catch (RuntimeException e) {
        error(batch, batch.line(i), batch.column(i), NOT_ANSWERED, out, err);
      }
    }
    byte[] errors = err.isEmpty() ? null : err.toString().getBytes(StandardCharsets.UTF_8);
    return new Answers(batch, arrayIsBroken, out, errors);
  }

  /** Takes back what was written, to be used again. */
  void recycle(ByteArrayOutputStream out) {
    out.reset();
    synchronized (free) {
      free.add(out);
    }
  }

  private ByteArrayOutputStream emptied(int size) {
    synchronized (free) {
      ByteArrayOutputStream used = free.poll();
      return used == null ? lines.buffer(size) : used;
    }
  }

  private void print(Verdict verdict, Batch batch, int index, ByteArrayOutputStream out) {
    if (page == null) {
      lines.write(verdict, out);
    } else {
      long number = batch.before + index + 1;
      boolean titled = several || batch.size() > 1 || number > 1;
      byte[] text = page.of(verdict, titled ? number : 0).getBytes(StandardCharsets.UTF_8);
      out.write(text, 0, text.length);
    }
  }

  private void error(
      Batch batch,
      int line,
      int column,
      String message,
      ByteArrayOutputStream out,
      StringBuilder err) {
    String full = batch.array() == 0 ? message : message + ARRAY_ENDS;
    err.append(batch.name).append(':').append(line).append(':').append(column).append(": ");
    err.append(full).append('\n');
    if (settings.json()) {
      try (JsonGenerator object =
          new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
        object.writeStartObject();
        object.writeStringProperty("error", full);
        object.writeNumberProperty("line", line);
        object.writeEndObject();
      }
      out.write('\n');
    }
  }
}
