package org.orderadvisor.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a text, fit to be shown beside a message. Not thread-safe. */
public final class Lines {
  /** No lines. */
  public static final Lines NONE = new Lines("");

  private static final int LONGEST = 10_000;

  private final String text;
  private final Map<Integer, String> shown = new HashMap<>();
  private int[] starts = {};

  /** Lines end with {@code \n}. */
  public Lines(String text) {
    this.text = text;
  }

  /**
   * A line as {@link #visible}; {@code null} if there is none or it has more than 10,000
   * characters.
   *
   * @param line from 1
   */
  public @Nullable String shown(int line) {
    String raw = raw(line);
    return raw == null ? null : shown.computeIfAbsent(line, number -> visible(raw));
  }

  /**
   * How many code points the first characters of a line are; as many as there are characters, if
   * the line can't be shown.
   *
   * @param line from 1
   * @param characters as Java counts them
   */
  public int codePoints(int line, int characters) {
    String raw = raw(line);
    if (raw == null || characters <= 0) {
      return Math.max(characters, 0);
    }
    int inside = Math.min(characters, raw.length());
    return raw.codePointCount(0, inside) + characters - inside;
  }

  private @Nullable String raw(int line) {
    if (line < 1 || text.isEmpty()) {
      return null;
    }
    if (starts.length == 0) {
      starts = starts();
    }
    if (line > starts.length) {
      return null;
    }
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] - 1 : text.length();
    return end - start > LONGEST ? null : text.substring(start, end);
  }

  private int[] starts() {
    int[] found = new int[16];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = at + 1;
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * A text that can't steer a terminal, forge a line or turn the writing round: each code point
   * that can't be seen is a {@code ?}, and a tab a blank.
   */
  public static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == '\t' ? ' ' : Nearest.isVisible(c) ? c : '?')
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
