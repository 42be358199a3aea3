package org.orderadvisor.json;

import java.io.ByteArrayOutputStream;
import org.orderadvisor.verdict.Verdict;

/**
 * Writes many verdicts as UTF-8, each as one line, as {@link OrderJson#write(Verdict)} writes one.
 * What they share is put into words once and kept; of one order nothing is. Thread-safe.
 */
public final class VerdictLines {
  private final SharedJson shared = new SharedJson();

  /** Writes a verdict and a line feed. */
  public void write(Verdict verdict, ByteArrayOutputStream out) {
    JsonBytes line = new JsonBytes();
    new VerdictWriter(line, shared).write(verdict);
    line.to(out);
    out.write('\n');
  }
}
