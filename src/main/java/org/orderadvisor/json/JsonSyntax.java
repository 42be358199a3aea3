package org.orderadvisor.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Says in plain words what keeps a text from being one JSON object. It runs only once a parser has
 * refused the text, so it may take its time; the text is UTF-8 without zero bytes.
 */
final class JsonSyntax {
  private static final List<String> LITERALS = List.of("true", "false", "null");

  private final Source source;
  private final byte[] text;
  private final int end;
  private int at;
  private int depth;

  JsonSyntax(Source source, byte[] text, int start, int end) {
    this.source = source;
    this.text = text;
    this.end = end;
    this.at = start;
  }

  OrderJsonException firstError() {
    int start = at;
    try {
      value("an order in braces");
      skipSpace();
      if (at < end) {
        return error(
            "there is more text after the order's closing brace. One order is one object.");
      }
    } catch (OrderJsonException e) {
      return e;
    }
    return source.error(start, "the text can't be read.");
  }

  private void value(String wanted) {
    skipSpace();
    if (at == end) {
      throw error("the text ends where " + wanted + " is expected.");
    }
    switch (text[at]) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case '-', '+', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> literal(wanted);
    }
  }

  private void object() {
    enter();
    skipSpace();
    if (peek() == '}') {
      leave();
      return;
    }
    while (true) {
      skipSpace();
      if (peek() != '"') {
        throw found("a field name in double quotes");
      }
      string();
      skipSpace();
      if (peek() != ':') {
        throw found("a colon after the field name");
      }
      at++;
      value("a value");
      skipSpace();
      if (peek() == '}') {
        leave();
        return;
      }
      if (peek() != ',') {
        throw found("a comma or a closing brace");
      }
      at++;
    }
  }

  private void array() {
    enter();
    skipSpace();
    if (peek() == ']') {
      leave();
      return;
    }
    while (true) {
      value("a value");
      skipSpace();
      if (peek() == ']') {
        leave();
        return;
      }
      if (peek() != ',') {
        throw found("a comma or a closing square bracket");
      }
      at++;
    }
  }

  private void enter() {
    if (++depth > OrderJson.MAX_DEPTH) {
      throw error(
          "objects and arrays lie in each other more than " + OrderJson.MAX_DEPTH + " deep.");
    }
    at++;
  }

  private void leave() {
    depth--;
    at++;
  }

  private void string() {
    int start = at;
    int length = 0;
    for (at++; at < end && text[at] != '"'; at++) {
      length += characters(text[at]);
      if (text[at] == '\\') {
        escape(start);
      } else if (text[at] == '\n' || text[at] == '\r') {
        throw source.error(start, "a text has no closing quote on its line.");
      } else if (text[at] >= 0 && text[at] < ' ') {
        throw error("there is a control character in a text. Maybe \\t for a tab.");
      }
    }
    if (at == end) {
      throw source.error(start, "the text ends before this quote is closed.");
    }
    at++;
    if (length > OrderJson.MAX_WORD) {
      tooLong(start, length);
    }
  }

  /** How many characters of Java a character of UTF-8 makes, told by each of its bytes. */
  private static int characters(byte one) {
    boolean begins = (one & 0xC0) != 0x80;
    return !begins ? 0 : (one & 0xF8) == 0xF0 ? 2 : 1;
  }

  private void tooLong(int start, int length) {
    int ahead = at;
    while (ahead < end && text[ahead] <= ' ' && text[ahead] > 0) {
      ahead++;
    }
    if (ahead < end && text[ahead] == ':') {
      throw source.error(
          start, "a field name is longer than " + OrderJson.MAX_WORD + " characters.");
    }
    if (length > OrderJson.MAX_TEXT) {
      throw source.error(start, "a text is longer than " + OrderJson.MAX_TEXT + " characters.");
    }
  }

  private void escape(int stringStart) {
    at++;
    if (at == end) {
      throw source.error(stringStart, "the text ends before this quote is closed.");
    }
    if (text[at] == 'u') {
      for (int i = 1; i <= 4; i++) {
        if (at + i >= end || Character.digit((char) (text[at + i] & 0xFF), 16) < 0) {
          at--;
          throw error("after \\u stand four hexadecimal digits.");
        }
      }
      at += 4;
    } else if ("\"\\/bfnrt".indexOf(text[at]) < 0) {
      at--;
      throw error("there is a backslash that escapes nothing. Maybe \\\\.");
    }
  }

  private void number() {
    int start = at;
    while (at < end && isWord(text[at])) {
      at++;
    }
    if (at - start > OrderJson.MAX_WORD) {
      throw source.error(start, "a number is longer than " + OrderJson.MAX_WORD + " characters.");
    }
    String number = new String(text, start, at - start, StandardCharsets.UTF_8);
    if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
      throw source.error(start, "a number is not written as JSON wants it. Maybe it needs quotes.");
    }
  }

  private void literal(String wanted) {
    int start = at;
    while (at < end && isWord(text[at])) {
      at++;
    }
    String word = new String(text, start, at - start, StandardCharsets.UTF_8);
    if (LITERALS.contains(word)) {
      return;
    }
    at = start;
    if (word.isEmpty() || text[start] < 0) {
      throw found(wanted);
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (LITERALS.contains(lower)) {
      throw error("there is a word that JSON does not know. Maybe " + lower + ".");
    }
    throw error("there is a word without quotes where " + wanted + " is expected.");
  }

  private static boolean isWord(byte b) {
    return b < 0 || (b > ' ' && "{}[]:,\"'/".indexOf(b) < 0);
  }

  private OrderJsonException found(String wanted) {
    if (at == end) {
      return error("the text ends where " + wanted + " is expected.");
    }
    int length = Math.min(4, end - at);
    int first = new String(text, at, length, StandardCharsets.UTF_8).codePointAt(0);
    String what =
        switch (first) {
          case '\'' -> "a single quote";
          case '"' -> "a quote";
          case '\u201C', '\u201D', '\u201E', '\u2018', '\u2019' -> "a curly quote";
          case '/' -> "a comment or slash";
          default -> first > ' ' && first < 127 ? Character.toString(first) : "a character";
        };
    String thing = Character.isLetterOrDigit(first) ? "a word without quotes" : what;
    return error("there is " + thing + " where " + wanted + " is expected.");
  }

  private void skipSpace() {
    while (at < end
        && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
      at++;
    }
  }

  private int peek() {
    return at < end ? text[at] : -1;
  }

  private OrderJsonException error(String message) {
    return source.error(at, message);
  }
}
