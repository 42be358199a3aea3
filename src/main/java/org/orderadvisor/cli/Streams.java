package org.orderadvisor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes. Not thread-safe.
 *
 * @param in standard input
 * @param out standard output; UTF-8
 * @param err standard error; UTF-8
 * @param terminal what is known of the terminal
 */
record Streams(InputStream in, OutputStream out, OutputStream err, Terminal terminal) {
  /** Writes a line to standard error; if that can't be done, nobody can be told. */
  void complain(String line) {
    complain((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Whether output failed for want of a reader: one that has gone, as {@code head} does. */
  boolean readerHasGone(String message) {
    return terminal.piped()
        || message.contains("Broken pipe")
        || message.contains("pipe is being closed");
  }

  /** Writes whole lines to standard error. */
  void complain(byte[] lines) {
    try {
      err.write(lines);
      err.flush();
    } catch (IOException e) {
      // There is no other place to say so.
    }
  }
}
