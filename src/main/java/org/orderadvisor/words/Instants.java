package org.orderadvisor.words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Reads instants of ISO-8601, in the one way for JSON, answers and options. By hand: a formatter of
 * the JDK costs a short program a tenth of its time, takes 30 February, and can't say which part is
 * missing. Thread-safe: its method has no state.
 */
public final class Instants {
  private static final String LIKE = " It looks like 2026-11-20T10:00:00Z.";

  private final String text;
  private int at;

  private Instants(String text) {
    this.text = text;
  }

  /**
   * Reads {@code 2026-11-20T10:00:00Z}, also without seconds, with a fraction, with an offset; the
   * years 1 to 9999, UTC.
   *
   * @throws IllegalArgumentException whose message goes on after "asOf (2026-11-20)"
   */
  public static Instant parse(String text) {
    return new Instants(text).instant();
  }

  private Instant instant() {
    if (!text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-')) {
      throw wrong("is no instant: a year has four digits, 0001 to 9999." + LIKE);
    }
    int year = digits(4);
    if (Character.isDigit(peek())) {
      throw wrong("is no instant: a year has four digits, 0001 to 9999." + LIKE);
    }
    expect('-');
    int month = digits(2);
    expect('-');
    int day = digits(2);
    if (at == text.length()) {
      throw wrong("has no time of day. Maybe " + text + "T00:00:00Z.");
    }
    if (peek() == ' ') {
      throw wrong("has a space. Write T between the day and the time.");
    }
    expect('T');
    int hour = digits(2);
    expect(':');
    int minute = digits(2);
    int second = 0;
    if (peek() == ':') {
      at++;
      second = digits(2);
    }
    int nano = peek() == '.' ? fraction() : 0;
    if (at == text.length()) {
      throw wrong("has no time zone. Add Z or an offset such as +02:00.");
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              LocalDate.of(year, month, day), LocalTime.of(hour, minute, second, nano));
      return inRange(local.toInstant(offset()));
    } catch (DateTimeException e) {
      throw wrong("is no day and time that exist." + LIKE);
    }
  }

  private ZoneOffset offset() {
    char sign = peek();
    at++;
    ZoneOffset offset;
    if (sign == 'Z' || sign == 'z') {
      offset = ZoneOffset.UTC;
    } else if (sign == '+' || sign == '-') {
      int hours = digits(2);
      if (peek() == ':') {
        at++;
      }
      int minutes = at < text.length() ? digits(2) : 0;
      int direction = sign == '-' ? -1 : 1;
      offset = ZoneOffset.ofHoursMinutes(direction * hours, direction * minutes);
    } else {
      throw wrong("has no time zone after the time. Add Z or an offset such as +02:00.");
    }
    if (at != text.length()) {
      throw wrong("goes on after the time zone." + LIKE);
    }
    return offset;
  }

  private Instant inRange(Instant instant) {
    if (!Moments.isUsual(instant)) {
      throw wrong("is out of range. In UTC a year is 0001 to 9999.");
    }
    return instant;
  }

  private int fraction() {
    at++;
    int from = at;
    int nano = 0;
    while (Character.isDigit(peek())) {
      nano = nano * 10 + digits(1);
      if (at - from > 9) {
        throw wrong("has more than 9 digits after the second.");
      }
    }
    if (at == from) {
      throw wrong("is no instant." + LIKE);
    }
    for (int i = at - from; i < 9; i++) {
      nano *= 10;
    }
    return nano;
  }

  private int digits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      char c = peek();
      if (c < '0' || c > '9') {
        throw wrong("is no instant." + LIKE);
      }
      value = value * 10 + c - '0';
      at++;
    }
    return value;
  }

  private void expect(char wanted) {
    if (Character.toUpperCase(peek()) != wanted) {
      throw wrong("is no instant." + LIKE);
    }
    at++;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static IllegalArgumentException wrong(String message) {
    return new IllegalArgumentException(message);
  }
}
