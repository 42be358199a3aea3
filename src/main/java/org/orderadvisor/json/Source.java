package org.orderadvisor.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The bytes that an order case is read from: their encoding, and places in them for messages. */
final class Source {
  /** What the JDK puts where bytes are not UTF-8; a text may hold it rightly, too. */
  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] utf8;
  private final int start;
  private final int end;

  Source(byte[] utf8, int offset, int length) {
    this.utf8 = utf8;
    this.start = offset;
    this.end = offset + length;
  }

  /** Throws {@link OrderJsonException} for a byte-order mark and for anything but UTF-8. */
  void checkEncoding() {
    for (int i = start; i < end; i++) {
      if (utf8[i] <= 0) {
        checkUtf8(i);
        return;
      }
    }
  }

  private void checkUtf8(int firstOther) {
    if (end - start >= 3
        && utf8[start] == (byte) 0xEF
        && utf8[start + 1] == (byte) 0xBB
        && utf8[start + 2] == (byte) 0xBF) {
      throw error(
          start, "the text starts with a byte-order mark. Save it as UTF-8 without such a mark.");
    }
    for (int i = firstOther; i < end; i++) {
      if (utf8[i] == 0) {
        throw error(i, "there is a zero byte. The text must be UTF-8; maybe this is UTF-16.");
      }
    }
    if (new String(utf8, start, end - start, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0) {
      return;
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(utf8, firstOther, end - firstOther);
    CharBuffer chars = CharBuffer.allocate(1024);
    CoderResult result;
    do {
      chars.clear();
      result = decoder.decode(bytes, chars, true);
    } while (result.isOverflow());
    if (result.isError()) {
      int at = bytes.position();
      String hex = Integer.toHexString(utf8[at] & 0xFF).toUpperCase(Locale.ROOT);
      throw error(at, "the byte 0x" + hex + " is not UTF-8. Save the text as UTF-8.");
    }
  }

  /** What is wrong with the text as JSON, once a parser has refused it. */
  OrderJsonException syntaxError() {
    return new JsonSyntax(this, utf8, start, end).firstError();
  }

  OrderJsonException error(int index, String message) {
    return error(index, "", message);
  }

  /**
   * An error at a place.
   *
   * @param index of the byte in the array
   */
  OrderJsonException error(int index, String path, String message) {
    int line = 1;
    int column = 1;
    for (int i = start; i < index && i < end; i++) {
      if (utf8[i] == '\n') {
        line++;
        column = 1;
      } else if ((utf8[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    return new OrderJsonException(line, column, path, message);
  }
}
