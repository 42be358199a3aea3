package org.orderadvisor.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON as UTF-8 without white space. By hand, as {@link Tokens} is: a library takes long to load.
 * Not thread-safe.
 */
final class JsonBytes implements JsonOut {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final String SHORT = "btn?fr";

  private byte[] bytes = new byte[8192];
  private int size;

  /** Whether a value before stands where a comma must follow. */
  private boolean comma;

  void to(ByteArrayOutputStream out) {
    out.write(bytes, 0, size);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
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
    bytes[size++] = (byte) bracket;
    comma = false;
  }

  private void close(char bracket) {
    room(1);
    bytes[size++] = (byte) bracket;
    comma = true;
  }

  @Override
  public void writeName(String name) {
    writeString(name);
    room(1);
    bytes[size++] = ':';
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
    System.arraycopy(json, 0, bytes, size, json.length);
    size += json.length;
    comma = true;
  }

  @SuppressWarnings("deprecation") // copies ASCII as it is
  private void word(String word) {
    separate(word.length());
    word.getBytes(0, word.length(), bytes, size);
    size += word.length();
    comma = true;
  }

  @Override
  public void writeString(String value) {
    separate(value.length() * 6 + 2);
    byte[] to = bytes;
    int at = size;
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
    size = at;
    comma = true;
  }

  /** A byte of a character after its first. */
  private static byte following(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }

  private int escape(char c, int place) {
    int at = place;
    bytes[at++] = '\\';
    if (c == '"' || c == '\\') {
      bytes[at++] = (byte) c;
    } else if (c >= '\b' && c <= '\r' && c != 0x0B) {
      bytes[at++] = (byte) SHORT.charAt(c - '\b');
    } else {
      bytes[at++] = 'u';
      bytes[at++] = '0';
      bytes[at++] = '0';
      bytes[at++] = HEX[c >> 4];
      bytes[at++] = HEX[c & 0xF];
    }
    return at;
  }

  /** A comma if one is due, and room for so many bytes more. */
  private void separate(int count) {
    room(count + 1);
    if (comma) {
      bytes[size++] = ',';
    }
  }

  private void room(int count) {
    if (bytes.length - size < count) {
      bytes = Arrays.copyOf(bytes, Math.max(size + count, bytes.length * 2));
    }
  }
}
