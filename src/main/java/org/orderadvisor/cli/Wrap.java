package org.orderadvisor.cli;

/**
 * Breaks text into lines that fit a terminal: between words, and between the signs of Chinese,
 * Japanese and Korean, which take two columns each. Not thread-safe.
 */
final class Wrap {
  private static final String NOT_FIRST = "，。、；：？！）》」』”’…";
  private static final String NOT_LAST = "（《「『“‘";

  /** First and last of the signs that take two columns, in ascending order. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE30, 0xFE4F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F900, 0x1F9FF, 0x20000,
    0x3FFFD
  };

  private final StringBuilder out;
  private final int columns;

  Wrap(StringBuilder out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  /** Adds a text as lines, the first after one indent and the others after another. */
  void add(String text, String first, String other, String on, String off) {
    String clean = clean(text).strip();
    int at = 0;
    String indent = first;
    do {
      int end = lineEnd(clean, at, columns - width(indent));
      String line = clean.substring(at, end).stripTrailing();
      out.append(indent).append(on).append(line).append(off).append('\n');
      at = end;
      while (at < clean.length() && clean.charAt(at) == ' ') {
        at++;
      }
      indent = other;
    } while (at < clean.length());
  }

  /** Where a line from here ends: at the last break that fits, else at the first there is. */
  private static int lineEnd(String text, int from, int room) {
    int used = 0;
    int fitting = -1;
    int i = from;
    while (i < text.length()) {
      int sign = text.codePointAt(i);
      if (i > from && mayBreak(text.codePointBefore(i), sign)) {
        fitting = i;
      }
      used += sign == ' ' ? 1 : width(sign);
      if (used > room && sign != ' ' && fitting > 0) {
        return fitting;
      }
      i += Character.charCount(sign);
    }
    return text.length();
  }

  private static boolean mayBreak(int before, int after) {
    if (before == ' ') {
      return after != ' ';
    }
    return (width(before) == 2 || width(after) == 2)
        && after != ' '
        && NOT_FIRST.indexOf(after) < 0
        && NOT_LAST.indexOf(before) < 0;
  }

  /** The text on one line, without what could steer the terminal or turn the writing round. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\t') {
        clean.append(' ');
      } else if (!Character.isISOControl(c) && !turnsRound(c)) {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  private static boolean turnsRound(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069') || c == '\u2028';
  }

  /** The start of a text, as much as fits. */
  static String cut(String text, int columns) {
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int sign = text.codePointAt(i);
      used += width(sign);
      if (used > columns) {
        return text.substring(0, i) + "…";
      }
      i += Character.charCount(sign);
    }
    return text;
  }

  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int sign = text.codePointAt(i);
      width += width(sign);
      i += Character.charCount(sign);
    }
    return width;
  }

  /** How many columns a sign takes. */
  static int width(int sign) {
    if (sign < 0x300) {
      return 1;
    }
    for (int i = 0; i < WIDE.length && WIDE[i] <= sign; i += 2) {
      if (sign <= WIDE[i + 1]) {
        return 2;
      }
    }
    int type = Character.getType(sign);
    boolean none =
        type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || type == Character.FORMAT;
    return none ? 0 : 1;
  }
}
