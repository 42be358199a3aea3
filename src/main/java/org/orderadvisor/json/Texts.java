package org.orderadvisor.json;

import java.util.Collection;
import org.orderadvisor.words.Nearest;

/** What several classes of this package do with texts. */
final class Texts {
  private Texts() {}

  /** A word to show in a message: cut, and without control characters. */
  static String shown(String value) {
    return whole(Nearest.shown(value));
  }

  /** The sentence {@code " Maybe X."}; empty if no word is near. */
  static String maybe(String wrong, Collection<String> words) {
    String nearest = Nearest.to(wrong, words);
    return nearest == null ? "" : " Maybe " + nearest + ".";
  }

  /**
   * Replaces half of a surrogate pair, as a cut-off text may hold: it can't be written as UTF-8.
   */
  static String whole(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        return replaceHalves(value);
      }
    }
    return value;
  }

  private static String replaceHalves(String value) {
    StringBuilder whole = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); ) {
      int character = value.codePointAt(i);
      boolean half = Character.charCount(character) == 1 && Character.isSurrogate((char) character);
      whole.appendCodePoint(half ? 0xFFFD : character);
      i += Character.charCount(character);
    }
    return whole.toString();
  }
}
