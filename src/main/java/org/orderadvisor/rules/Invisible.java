package org.orderadvisor.rules;

/**
 * Finds characters that can't be seen: they can steer a terminal, forge a line, or turn the writing
 * round. Thread-safe: it has no state.
 */
final class Invisible {
  private static final int MOST_TOLD = 20;
  private static final int SOFT_HYPHEN = 0x00AD;
  private static final int NON_JOINER = 0x200C;
  private static final int RIGHT_TO_LEFT_MARK = 0x200F;

  private Invisible() {}

  /** Whether a code point can't be seen, or moves others. Tabs and line ends count too. */
  static boolean is(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /**
   * As {@link #is}, but for those that sentences of some languages, and emoji, are written with.
   */
  static boolean isInSentence(int c) {
    return is(c) && c != SOFT_HYPHEN && (c < NON_JOINER || c > RIGHT_TO_LEFT_MARK);
  }

  /**
   * Notes the first of them in a file, each at its place; tabs and line ends are none.
   *
   * @param sentences whether those that sentences are written with may stand in it
   * @return how many were told
   */
  static int refuse(String path, String text, boolean sentences, Problems problems) {
    int line = 1;
    int start = 0;
    int told = 0;
    for (int i = 0; i < text.length() && told < MOST_TOLD; i++) {
      int c = text.codePointAt(i);
      if (c == '\n') {
        line++;
        start = i + 1;
      } else if (c != '\t' && (sentences ? isInSentence(c) : is(c))) {
        told++;
        problems.note(
            Code.INVISIBLE_CHARACTER,
            path,
            line,
            i - start + 1,
            Character.charCount(c),
            null,
            message(c));
      }
      i += Character.charCount(c) - 1;
    }
    return told;
  }

  static String message(int c) {
    return "an invisible character (U+%04X) stands here. Delete it.".formatted(c);
  }
}
