package org.orderadvisor.json;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads the tokens of one JSON text, one after the other. By hand: a library for all of JSON takes
 * as long to load as a JVM to start. It refuses what is no JSON; {@link JsonSyntax} then says why.
 * Not thread-safe.
 */
final class Tokens {
  /** What a token is. */
  enum Kind {
    OBJECT,
    OBJECT_END,
    ARRAY,
    ARRAY_END,
    /** A field's name, with the colon after it. */
    NAME,
    TEXT,
    NUMBER,
    TRUE,
    FALSE,
    NULL,
    /** Nothing but white space is left. */
    END
  }

  private final Source source;
  private final byte[] text;
  private final int end;
  private int at;

  /** A bit for each object or array around, the innermost lowest: 1 is an object. */
  private long objects;

  private int depth;
  private boolean begun;
  private Kind kind = Kind.END;
  private int start;

  /** Where a name or text ends, without its quotes; -1 if it was not looked at yet. */
  private int last;

  private boolean escaped;

  Tokens(Source source, byte[] utf8, int offset, int length) {
    this.source = source;
    this.text = utf8;
    this.at = offset;
    this.end = offset + length;
    this.start = offset;
  }

  /** The present token; {@link Kind#END} before the first. */
  Kind kind() {
    return kind;
  }

  /** The place of the present token's first byte. */
  int place() {
    return start;
  }

  /** Goes to the next token. */
  Kind next() {
    if (kind == Kind.TEXT && last < 0) {
      scan(OrderJson.MAX_TEXT);
    }
    skipSpace();
    if (depth == 0) {
      if (!begun && at < end) {
        begun = true;
        return value();
      } else if (at < end) {
        throw source.syntaxError();
      }
      kind = Kind.END;
      return kind;
    }
    boolean inObject = (objects & 1) == 1;
    boolean opened = kind == Kind.OBJECT || kind == Kind.ARRAY;
    if (kind == Kind.NAME) {
      return value();
    } else if (peek() == (inObject ? '}' : ']')) {
      objects >>>= 1;
      depth--;
      return one(inObject ? Kind.OBJECT_END : Kind.ARRAY_END);
    } else if (!opened) {
      expect(',');
      skipSpace();
    }
    return inObject ? name() : value();
  }

  private Kind one(Kind found) {
    start = at;
    at++;
    kind = found;
    return found;
  }

  private Kind name() {
    if (peek() != '"') {
      throw source.syntaxError();
    }
    one(Kind.NAME);
    scan(OrderJson.MAX_WORD);
    skipSpace();
    expect(':');
    return kind;
  }

  private Kind value() {
    switch (peek()) {
      case '{' -> {
        open(1);
        return one(Kind.OBJECT);
      }
      case '[' -> {
        open(0);
        return one(Kind.ARRAY);
      }
      case '"' -> {
        last = -1;
        return one(Kind.TEXT);
      }
      case 't' -> literal("true", Kind.TRUE);
      case 'f' -> literal("false", Kind.FALSE);
      case 'n' -> literal("null", Kind.NULL);
      default -> number();
    }
    return kind;
  }

  private void open(int object) {
    if (depth == OrderJson.MAX_DEPTH) {
      throw source.syntaxError();
    }
    objects = objects << 1 | object;
    depth++;
  }

  private void literal(String word, Kind found) {
    one(found);
    for (int i = 1; i < word.length(); i++) {
      expect(word.charAt(i));
    }
    requireEnd();
  }

  /** After a word or a number stands no other letter or digit. */
  private void requireEnd() {
    int next = peek();
    if (at < end && (next > ' ' || next < 0) && next != ',' && next != ']' && next != '}') {
      throw source.syntaxError();
    }
  }

  private void number() {
    one(Kind.NUMBER);
    at = start;
    if (peek() == '-') {
      at++;
    }
    int whole = at;
    digits();
    if (text[whole] == '0' && at > whole + 1) {
      throw source.syntaxError();
    }
    if (peek() == '.') {
      at++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
    }
    last = at;
    if (at - start > OrderJson.MAX_WORD) {
      throw source.syntaxError();
    }
    requireEnd();
  }

  private void digits() {
    int from = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == from) {
      throw source.syntaxError();
    }
  }

  /** Goes behind the closing quote of the text or name that has been begun. */
  private void scan(int most) {
    escaped = false;
    while (peek() != '"') {
      if (at == end || (text[at] >= 0 && text[at] < ' ')) {
        throw source.syntaxError();
      } else if (text[at] == '\\') {
        escape();
      }
      at++;
    }
    last = at;
    at++;
    if (last - start - 1 > most && string().length() > most) {
      throw source.syntaxError();
    }
  }

  private void escape() {
    escaped = true;
    at++;
    if (peek() == 'u') {
      for (int i = 0; i < 4; i++) {
        at++;
        if (peek() < 0 || Character.digit(peek(), 16) < 0) {
          throw source.syntaxError();
        }
      }
    } else if (at == end || "\"\\/bfnrt".indexOf(text[at]) < 0) {
      throw source.syntaxError();
    }
  }

  /** Which of some names the present one is; -1 if none. Names are ASCII. */
  int name(List<String> names) {
    if (escaped) {
      return names.indexOf(string());
    }
    int length = last - start - 1;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name.length() == length && stands(name)) {
        return i;
      }
    }
    return -1;
  }

  private boolean stands(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (text[start + 1 + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The present name, text or number; of a number as it is written. */
  String string() {
    if (kind == Kind.NUMBER) {
      return string(start, last);
    }
    if (last < 0) {
      scan(OrderJson.MAX_TEXT);
    }
    return escaped ? unescaped() : string(start + 1, last);
  }

  private String string(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }

  private String unescaped() {
    StringBuilder characters = new StringBuilder(last - start);
    int from = start + 1;
    for (int i = from; i < last; i++) {
      if (text[i] == '\\') {
        characters.append(string(from, i));
        i++;
        if (text[i] == 'u') {
          characters.append((char) Integer.parseInt(string(i + 1, i + 5), 16));
          i += 4;
        } else {
          int which = "bfnrt".indexOf(text[i]);
          characters.append(which < 0 ? (char) text[i] : "\b\f\n\r\t".charAt(which));
        }
        from = i + 1;
      }
    }
    return characters.append(string(from, last)).toString();
  }

  private void skipSpace() {
    while (at < end
        && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
      at++;
    }
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw source.syntaxError();
    }
    at++;
  }

  /** The next byte; -1 at the end, where no UTF-8 has that byte. */
  private int peek() {
    return at == end ? -1 : text[at];
  }
}
