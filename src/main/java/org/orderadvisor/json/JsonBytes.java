package org.orderadvisor.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON as UTF-8 without white space, in memory. By hand, as {@link Tokens} is: a library takes long
 * to load. Not thread-safe.
 */
final class JsonBytes extends ByteArrayOutputStream implements JsonOut {
  /** Most lines need no more. */
  static final int LINE = 1 << 13;

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final String SHORT = "btn?fr";

  /** Whether a value before stands where a comma must follow. */
  private boolean comma;

  /** Room for so many bytes to begin with. */
  JsonBytes(int room) {
    super(room);
  }

  /** Takes back all but the first bytes, between values. */
  void cutTo(int size) {
    count = size;
    comma = false;
  }

  /** Ends a value that stands on a line of its own. */
  void endLine() {
    write('\n');
    comma = false;
  }

  @Override
  public void writeStartObject() {
    open('{');
  }

  @Override
  public void writeEndObject() {
    close('}');
  }

  @Override
  public void writeStartArray() {
    open('[');
  }

  @Override
  public void writeEndArray() {
    close(']');
  }

  private void open(char bracket) {
    separate(1);
    buf[count++] = (byte) bracket;
    comma = false;
  }

  private void close(char bracket) {
    room(1);
    buf[count++] = (byte) bracket;
    comma = true;
  }

  @Override
  public void writeName(String name) {
    writeString(name);
    room(1);
    buf[count++] = ':';
    comma = false;
  }

  @Override
  public void writeBoolean(boolean value) {
    word(value ? "true" : "false");
  }

  @Override
  public void writeNull() {
    word("null");
  }

  @Override
  public void writeJson(byte[] json) {
    separate(json.length);
    System.arraycopy(json, 0, buf, count, json.length);
    count += json.length;
    comma = true;
  }

  @SuppressWarnings("deprecation") // copies ASCII as it is
  private void word(String word) {
    separate(word.length());
    word.getBytes(0, word.length(), buf, count);
    count += word.length();
    comma = true;
  }

  @Override
  public void writeString(String value) {
    separate(value.length() * 6 + 2);
    byte[] to = buf;
    int at = count;
    to[at++] = '"';
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
        to[at++] = (byte) c;
      } else if (c < 0x80) {
        at = escape(c, at);
      } else if (c < 0x800) {
        to[at++] = (byte) (0xC0 | c >> 6);
        to[at++] = following(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        int point = Character.toCodePoint(c, value.charAt(++i));
        to[at++] = (byte) (0xF0 | point >> 18);
        to[at++] = following(point >> 12);
        to[at++] = following(point >> 6);
        to[at++] = following(point);
      } else {
        int whole = Character.isSurrogate(c) ? 0xFFFD : c; // half a pair can't be written
        to[at++] = (byte) (0xE0 | whole >> 12);
        to[at++] = following(whole >> 6);
        to[at++] = following(whole);
      }
    }
    to[at++] = '"';
    count = at;
    comma = true;
  }

  /** A byte of a character after its first. */
  private static byte following(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }

  private int escape(char c, int place) {
    int at = place;
    buf[at++] = '\\';
    if (c == '"' || c == '\\') {
      buf[at++] = (byte) c;
    } else if (c >= '\b' && c <= '\r' && c != 0x0B) {
      buf[at++] = (byte) SHORT.charAt(c - '\b');
    } else {
      buf[at++] = 'u';
      buf[at++] = '0';
      buf[at++] = '0';
      buf[at++] = HEX[c >> 4];
      buf[at++] = HEX[c & 0xF];
    }
    return at;
  }

  /** A comma if one is due, and room for so many bytes more. */
  private void separate(int more) {
    room(more + 1);
    if (comma) {
      buf[count++] = ',';
    }
  }

  private void room(int more) {
    if (buf.length - count < more) {
      buf = Arrays.copyOf(buf, Math.max(count + more, buf.length * 2));
    }
  }
}
