package org.orderadvisor.json;

import java.io.OutputStream;
import org.orderadvisor.verdict.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * Writes many verdicts as UTF-8, each as one line, as {@link OrderJson#write(Verdict)} writes one.
 * What they share is put into words once and kept; of one order nothing is. Thread-safe.
 */
public final class VerdictLines {
  private final SharedJson shared = new SharedJson();

  /**
   * Writes a verdict and a line feed.
   *
   * @param out is neither flushed nor closed
   * @throws JacksonException if {@code out} can't be written to
   */
  public void write(Verdict verdict, OutputStream out) {
    try (JsonGenerator line = OrderJson.generator(out)) {
      new VerdictWriter(line, shared).write(verdict);
      line.writeRaw('\n');
    }
  }
}
