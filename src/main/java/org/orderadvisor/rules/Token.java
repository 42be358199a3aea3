package org.orderadvisor.rules;

import org.orderadvisor.words.Nearest;

/**
 * One word, text or sign of a rule file.
 *
 * @param kind what it is
 * @param text as written; a text without its quotation marks
 * @param line from 1
 * @param column from 1
 * @param offset where it begins in the file's text
 * @param end where it ends in the file's text, exclusive
 */
record Token(Kind kind, String text, int line, int column, int offset, int end) {
  /** What a token is. */
  enum Kind {
    /** Letters, digits and underscores, beginning with a letter or underscore. */
    WORD,
    /** A text in double quotation marks. */
    TEXT,
    /** Digits, with or without a point. */
    NUMBER,
    /** A bracket, a comma, an operator. */
    SIGN,
    /** The end of the file. */
    END
  }

  /** How many characters it takes, its quotation marks too. */
  int length() {
    return end - offset;
  }

  /** The same place, up to the end of another token. */
  Token upTo(Token last) {
    return new Token(kind, text, line, column, offset, last.end);
  }

  boolean is(String word) {
    return kind != Kind.TEXT && text.equals(word);
  }

  /** How a message names it. */
  String shown() {
    return switch (kind) {
      case END -> "the end of the file";
      case TEXT -> "\"" + Nearest.shown(text) + "\"";
      default -> Nearest.shown(text);
    };
  }
}
