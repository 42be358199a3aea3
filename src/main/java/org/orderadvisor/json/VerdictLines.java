package org.orderadvisor.json;

import java.io.ByteArrayOutputStream;
import org.orderadvisor.verdict.Verdict;

/**
 * Writes many verdicts as UTF-8, each as one line, as {@link OrderJson#write(Verdict)} writes one.
 * What they share is put into words once and kept; of one order nothing is. Thread-safe.
 */
public final class VerdictLines {
  private final SharedJson shared = new SharedJson();

  /**
   * Makes a stream that lines are written into without being copied.
   *
   * @param room for how many bytes it has room before it grows
   */
  public ByteArrayOutputStream buffer(int room) {
    return new JsonBytes(room);
  }

  /**
   * Writes a verdict and a line feed, or nothing if the verdict can't be written.
   *
   * @param out nobody else writes into it meanwhile; of {@link #buffer} to be quick
   */
  public void write(Verdict verdict, ByteArrayOutputStream out) {
    if (!(out instanceof JsonBytes lines)) {
      JsonBytes line = new JsonBytes(JsonBytes.LINE);
      write(verdict, line);
      out.writeBytes(line.toByteArray());
      return;
    }
    int before = lines.size();
    boolean written = false;
    try {
      new VerdictWriter(lines, shared).write(verdict);
      lines.endLine();
      written = true;
    } finally {
      if (!written) {
        lines.cutTo(before);
      }
    }
  }
}
