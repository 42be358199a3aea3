package org.orderadvisor.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Standard output, written in whole lines: a process that is interrupted finishes the lines it is
 * writing and begins no others. Thread-safe.
 */
final class Output {
  private static final int PATIENCE_SECONDS = 2;

  private final OutputStream out;
  private final ReentrantLock writing = new ReentrantLock();

  Output(OutputStream out) {
    this.out = out;
  }

  /** As {@link #write(ByteArrayOutputStream)}. */
  void write(byte[] lines) {
    ByteArrayOutputStream written = new ByteArrayOutputStream(lines.length);
    written.writeBytes(lines);
    write(written);
  }

  /** Writes whole lines. Throws {@link UncheckedIOException} if that can't be done. */
  void write(ByteArrayOutputStream lines) {
    writing.lock();
    try {
      lines.writeTo(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    } finally {
      writing.unlock();
    }
  }

  /** From now on an interrupt waits for lines that are being written, unless nobody reads them. */
  void finishLinesOnInterrupt() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::lockForGood, "finish-lines"));
  }

  private boolean lockForGood() {
    try {
      return writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
