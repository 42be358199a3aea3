package org.orderadvisor.words;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the word that was probably meant. Thread-safe: it has no state. */
public final class Nearest {
  private static final int MOST_SHOWN = 60;
  private static final int LONGEST = 100;

  private Nearest() {}

  /**
   * The word nearest to what was written, by the number of letters to change, swap, add or leave
   * out; case, blanks, hyphens and underscores don't count.
   *
   * @return {@code null} if none is near: more than a third of the shorter word's letters differ
   */
  public static @Nullable String to(String written, Collection<String> words) {
    String plain = plain(written);
    String nearest = null;
    int least = Integer.MAX_VALUE;
    if (plain.length() <= LONGEST) {
      for (String word : words) {
        String candidate = plain(word);
        int most = Math.max(1, Math.min(plain.length(), candidate.length()) / 3);
        if (Math.abs(plain.length() - candidate.length()) > most) {
          continue; // so many letters would have to be added or left out
        }
        int distance = distance(plain, candidate);
        if (distance < least && distance <= most) {
          least = distance;
          nearest = word;
        }
      }
    }
    return nearest;
  }

  /** What was written, fit for a message: cut to 60 characters, what can't be seen as {@code ?}. */
  public static String shown(String written) {
    StringBuilder shown = new StringBuilder(Math.min(written.length(), MOST_SHOWN + 1));
    written
        .codePoints()
        .limit(MOST_SHOWN)
        .map(c -> isVisible(c) ? c : '?')
        .forEach(shown::appendCodePoint);
    return written.codePointCount(0, written.length()) <= MOST_SHOWN
        ? shown.toString()
        : shown.append('…').toString();
  }

  /** Whether a code point can be seen, or at least moves nothing else. */
  static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String plain(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c != '_' && c != '-' && c != ' ') {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Damerau's distance in its simple form: swapped neighbours count once. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
        } else {
          int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
          d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
          if (i > 1
              && j > 1
              && a.charAt(i - 1) == b.charAt(j - 2)
              && a.charAt(i - 2) == b.charAt(j - 1)) {
            d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
          }
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
