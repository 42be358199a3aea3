package org.orderadvisor.rules;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text of a table as normalised words, with {@code *} for anything; no regular expressions.
 * Immutable and thread-safe.
 */
final class Wording {
  private static final int MOST_CHARACTERS = 2_000;

  private final String text;
  private final String[] parts;
  private final int length;

  private Wording(String text, String[] parts) {
    this.text = text;
    this.parts = parts;
    int sum = 0;
    for (String part : parts) {
      sum += part.length();
    }
    length = sum;
  }

  /** {@code pattern} as it stands in a table. */
  static Wording of(String pattern) {
    String[] parts = pattern.split("\\*", -1);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = normalise(parts[i]);
    }
    return new Wording(String.join("*", parts), parts);
  }

  /** As {@link #text} gave it. */
  static Wording normalised(String text) {
    return new Wording(text, text.split("\\*", -1));
  }

  /** Whether it has no {@code *}: then it matches one text only. */
  boolean exact() {
    return parts.length == 1;
  }

  /** How many characters it demands. */
  int length() {
    return length;
  }

  /** What it demands, for a table's key. */
  String text() {
    return text;
  }

  /**
   * Lower case, compatibility forms folded, each run of characters that are no letters or digits
   * one blank, cut to 2,000 characters.
   */
  static String normalise(String text) {
    String cut = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    String folded = folded(cut).toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        if (gap && words.length() > 0) {
          words.append(' ');
        }
        words.appendCodePoint(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return words.toString();
  }

  /** ASCII folds to itself, and the tables that say so for all else take long to load. */
  private static String folded(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
    }
    return text;
  }

  /**
   * Whether a normalised text matches; the parts between the {@code *} are looked for from left to
   * right.
   */
  boolean matches(String normalised) {
    if (exact()) {
      return normalised.equals(parts[0]);
    }
    String last = parts[parts.length - 1];
    int from = parts[0].length();
    int to = normalised.length() - last.length();
    if (from > to || !normalised.startsWith(parts[0]) || !normalised.endsWith(last)) {
      return false;
    }
    for (int i = 1; i < parts.length - 1; i++) {
      int found = normalised.indexOf(parts[i], from);
      if (found < 0 || found + parts[i].length() > to) {
        return false;
      }
      from = found + parts[i].length();
    }
    return true;
  }
}
