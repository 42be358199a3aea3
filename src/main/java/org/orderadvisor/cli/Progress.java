package org.orderadvisor.cli;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A line on the terminal that counts orders, once a second, while the answers go elsewhere. */
final class Progress {
  private static final long SECOND = 1_000_000_000L;

  private final Streams streams;
  private final boolean wanted;
  private long next;
  private long orders;
  private boolean shown;

  Progress(Streams streams) {
    this.streams = streams;
    this.wanted = streams.terminal().progress();
    this.next = System.nanoTime() + SECOND;
  }

  void add(int count) {
    orders += count;
    if (wanted && System.nanoTime() - next >= 0) {
      next = System.nanoTime() + SECOND;
      shown = true;
      show("\r" + String.format(Locale.ROOT, "%,d orders", orders));
    }
  }

  void erase() {
    if (shown) {
      shown = false;
      show("\r\u001B[K");
    }
  }

  private void show(String text) {
    streams.complain(text.getBytes(StandardCharsets.US_ASCII));
  }
}
