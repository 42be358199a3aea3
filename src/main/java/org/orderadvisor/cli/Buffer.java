package org.orderadvisor.cli;

import java.io.IOException;
import java.io.InputStream;

/**
 * The part of an input that is looked at: it grows while more of it is asked for, and shrinks when
 * some is consumed. Places are counted from the first byte not yet consumed. Not thread-safe.
 */
final class Buffer {
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private byte[] bytes = new byte[CHUNK];
  private int start;
  private int end;
  private boolean exhausted;
  private int line = 1;
  private int column = 1;

  Buffer(InputStream in) {
    this.in = in;
  }

  /** The line of the first byte, from 1. */
  int line() {
    return line;
  }

  /** The column of the first byte, from 1, in characters. */
  int column() {
    return column;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where place 0 is in {@link #bytes()}. */
  int start() {
    return start;
  }

  /** Whether there is a byte at this place, reading on if needed. */
  boolean has(int place) throws IOException {
    while (end - start <= place) {
      if (exhausted || !read()) {
        return false;
      }
    }
    return true;
  }

  byte at(int place) {
    return bytes[start + place];
  }

  /** The byte at this place if it is here without reading on, else 0. */
  byte peek(int place) {
    return start + place < end ? bytes[start + place] : 0;
  }

  /**
   * The place of the next line feed.
   *
   * @return {@code most} if there is none before, or the place after the last byte of the input
   */
  int lineFeed(int place, int most) throws IOException {
    int i = place;
    while (true) {
      int stop = Math.min(end - start, most);
      byte[] here = bytes;
      for (int k = start + i; k < start + stop; k++) {
        if (here[k] == '\n') {
          return k - start;
        }
      }
      i = stop;
      if (i == most || !has(i)) {
        return i;
      }
    }
  }

  /** Drops a whole line, given the place of its line feed. */
  void consumeLine(int lineFeed) {
    boolean ended = start + lineFeed < end;
    start += ended ? lineFeed + 1 : lineFeed;
    line += ended ? 1 : 0;
    column = 1;
  }

  /** Drops so many bytes, counting lines and columns. */
  void consume(int count) {
    for (int i = start; i < start + count; i++) {
      if (bytes[i] == '\n') {
        line++;
        column = 1;
      } else if ((bytes[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    start += count;
  }

  /** Drops everything up to and with the next line feed, however far it is. */
  void discardLine() throws IOException {
    while (true) {
      int lineFeed = lineFeed(0, CHUNK);
      if (lineFeed < CHUNK) {
        consumeLine(lineFeed);
        return;
      }
      start += lineFeed;
    }
  }

  /** Drops everything there is. */
  void discardAll() {
    start = end;
    exhausted = true;
  }

  /** Drops white space, line ends too; false if nothing else is left. */
  boolean skipSpace() throws IOException {
    while (has(0)) {
      byte b = at(0);
      if (b == '\n') {
        consumeLine(0);
      } else if (isSpace(b)) {
        start++;
        column++;
      } else {
        return true;
      }
    }
    return false;
  }

  static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** Whether nothing more is here yet and reading on might take a while. */
  boolean wouldWait() {
    for (int i = start; i < end; i++) {
      if (!isSpace(bytes[i])) {
        return false;
      }
    }
    try {
      return !exhausted && in.available() <= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean read() throws IOException {
    if (start == end) {
      start = 0;
      end = 0;
    } else if (bytes.length - end < CHUNK / 2) {
      int kept = end - start;
      byte[] target = kept > bytes.length / 2 ? new byte[bytes.length * 2] : bytes;
      System.arraycopy(bytes, start, target, 0, kept);
      bytes = target;
      start = 0;
      end = kept;
    }
    int count = in.read(bytes, end, bytes.length - end);
    if (count < 0) {
      exhausted = true;
      return false;
    }
    end += count;
    return true;
  }
}
