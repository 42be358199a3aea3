package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Nearest;

/**
 * Cuts a rule file into tokens. Comments are left out. Characters that can mean something else than
 * they show are refused wherever they stand, in comments too. Not thread-safe.
 */
final class Lexer {
  private static final List<String> LONG_SIGNS =
      List.of("===", "!==", "==", "!=", "=!", "<>", "&&", "||", "<=", ">=");
  private static final String SIGNS = "(){}[],;:.!=<>@+-*/%$?&|#~^";

  private static final int MOST_TOKENS = 50_000;
  private static final int LONGEST_TEXT = 300;
  private static final int MOST_REFUSED = 200;

  private final String path;
  private final String text;
  private final Problems problems;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Integer> unsound = new ArrayList<>();

  /** Where quotation marks of Windows stand that were told as such. */
  private final BitSet wrongQuotes = new BitSet();

  private int at;
  private int line = 1;
  private int lineStart;
  private @Nullable String rule;

  Lexer(String path, String text, Problems problems) {
    this.path = path;
    this.text = text;
    this.problems = problems;
  }

  /** The tokens, with one of kind END at the end. */
  List<Token> tokens() {
    while (at < text.length() && tokens.size() < MOST_TOKENS) {
      char c = text.charAt(at);
      if (c == '\n') {
        newLine();
      } else if (c == ' ' || c == '\t') {
        at++;
      } else if (conflictMark()) {
        unsound.add(at);
        problem(
            Code.MERGE_CONFLICT,
            at,
            7,
            "is a merge conflict that was left in. Keep one side and delete the marks.");
        skipLine();
      } else if (text.startsWith("//", at)) {
        skipLine();
      } else if (text.startsWith("/*", at)) {
        comment();
      } else if (c == '"' || c == '\'') {
        quoted(c);
      } else if (Character.isJavaIdentifierStart(c) && c < 128 && c != '$') {
        run(Token.Kind.WORD);
      } else if (c >= '0' && c <= '9') {
        run(Token.Kind.NUMBER);
      } else {
        sign(c);
      }
    }
    if (tokens.size() >= MOST_TOKENS) {
      problem(
          Code.TOO_LARGE,
          at,
          0,
          "the file goes on for too long: at most " + MOST_TOKENS + " words and signs are read.");
      at = text.length();
    }
    add(Token.Kind.END, "", at, at);
    refuseEverywhere();
    return tokens;
  }

  /**
   * Where a rule can't be read any more, so that what the parser finds wrong in it says nothing.
   */
  List<Integer> unsound() {
    return unsound;
  }

  /**
   * What is refused in comments and texts too: the compiler behind could read it as something else.
   */
  private void refuseEverywhere() {
    int lineNow = 1;
    int start = 0;
    int left = MOST_REFUSED;
    for (int i = 0; i < text.length() && left > 0; i++) {
      int c = text.codePointAt(i);
      if (c == '\n') {
        lineNow++;
        start = i + 1;
      } else if (c == '\\' && text.startsWith("\\u", i)) {
        left--;
        problems.note(
            Code.BACKSLASH_U,
            path,
            lineNow,
            i - start + 1,
            2,
            null,
            "a backslash and a u stand together: an escape can hide what a rule does. Write the"
                + " character itself.");
      } else if (c != '\t' && Invisible.is(c) && !wrongQuotes.get(i)) {
        left--;
        problems.note(
            Code.INVISIBLE_CHARACTER,
            path,
            lineNow,
            i - start + 1,
            Character.charCount(c),
            null,
            Invisible.message(c));
      }
      i += Character.charCount(c) - 1;
    }
  }

  private boolean conflictMark() {
    return at == lineStart
        && (text.startsWith("<<<<<<<", at)
            || text.startsWith(">>>>>>>", at)
            || text.startsWith("=======", at)
            || text.startsWith("|||||||", at));
  }

  private void newLine() {
    at++;
    line++;
    lineStart = at;
  }

  private void skipLine() {
    while (at < text.length() && text.charAt(at) != '\n') {
      at++;
    }
  }

  private void comment() {
    int startLine = line;
    int startColumn = at - lineStart + 1;
    at += 2;
    while (at < text.length() && !text.startsWith("*/", at)) {
      if (text.charAt(at) == '\n') {
        newLine();
      } else {
        at++;
      }
    }
    if (at >= text.length()) {
      problems.note(
          Code.UNCLOSED,
          path,
          startLine,
          startColumn,
          2,
          rule,
          "this comment is never closed. Maybe */ is missing.");
    }
    at = Math.min(at + 2, text.length());
  }

  private void quoted(char quote) {
    int start = at;
    at++;
    boolean last = text.indexOf('"', at) < 0;
    while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
      if (quote == '"' && last && (text.charAt(at) == '”' || text.charAt(at) == '“')) {
        break;
      }
      at++;
    }
    if (at >= text.length() || text.charAt(at) != quote) {
      unsound.add(start);
      problem(
          Code.UNCLOSED,
          start,
          at - start,
          "this text is never closed. Maybe a "
              + quote
              + " is missing before the end of the line.");
      add(Token.Kind.TEXT, text.substring(start + 1, Math.min(at, text.length())), start, at);
      return;
    }
    String inside = text.substring(start + 1, at);
    at++;
    if (quote == '\'') {
      problem(
          Code.WRONG_QUOTES,
          start,
          at - start,
          "texts stand in double quotation marks. Maybe \"" + Nearest.shown(inside) + "\".");
    }
    if (inside.endsWith("\\") && at < text.length() && isOfText(text.charAt(at))) {
      unsound.add(start);
      problem(
          Code.UNEXPECTED,
          at - 2,
          2,
          "a backslash keeps no quotation mark in a text: the text ends here. Write '.");
    }
    if (inside.length() > LONGEST_TEXT) {
      problem(
          Code.TOO_LARGE,
          start,
          at - start,
          "this text is longer than " + LONGEST_TEXT + " characters.");
    }
    add(Token.Kind.TEXT, inside, start, at);
  }

  /** Whether what follows a quotation mark shows that the text was to go on. */
  private static boolean isOfText(char c) {
    return Character.isLetterOrDigit(c) || c == '"';
  }

  private void run(Token.Kind kind) {
    int start = at;
    while (at < text.length()
        && text.charAt(at) < 128
        && (Character.isLetterOrDigit(text.charAt(at))
            || text.charAt(at) == '_'
            || (kind == Token.Kind.NUMBER && text.charAt(at) == '.'))) {
      at++;
    }
    add(kind, text.substring(start, at), start, at);
  }

  private void sign(char c) {
    for (String sign : LONG_SIGNS) {
      if (text.startsWith(sign, at)) {
        at += sign.length();
        add(Token.Kind.SIGN, sign, at - sign.length(), at);
        return;
      }
    }
    if (SIGNS.indexOf(c) >= 0) {
      at++;
      add(Token.Kind.SIGN, String.valueOf(c), at - 1, at);
      return;
    }
    int point = text.codePointAt(at);
    String lookalike = Lookalikes.meaning(point);
    if (lookalike != null) {
      boolean quote = Lookalikes.QUOTES.indexOf(c) >= 0;
      problem(
          quote ? Code.WRONG_QUOTES : Code.LOOKALIKE_CHARACTER,
          at,
          1,
          (Invisible.is(point) ? "U+%04X".formatted(point) : Character.toString(point))
              + " is "
              + lookalike
              + ".");
      wrongQuotes.set(at);
      String plain = Lookalikes.plain(point);
      at++;
      if (!plain.isEmpty()) {
        add(Token.Kind.SIGN, plain, at - 1, at);
      } else if (quote) {
        curlyText();
      }
    } else if (!Character.isISOControl(c) && Character.getType(point) != Character.FORMAT) {
      problem(
          Character.isLetter(point) ? Code.LOOKALIKE_CHARACTER : Code.UNEXPECTED,
          at,
          Character.charCount(point),
          Character.toString(point) + " may only stand in a text or a comment.");
      at += Character.charCount(point);
    } else {
      at++;
    }
  }

  /**
   * Takes a text in curly quotation marks as what was meant, so that it causes no second message.
   */
  private void curlyText() {
    int start = at;
    while (at < text.length() && (Lookalikes.QUOTES + "\"\n,;").indexOf(text.charAt(at)) < 0) {
      at++;
    }
    add(Token.Kind.TEXT, text.substring(start, at), start - 1, at);
    if (at < text.length() && (Lookalikes.QUOTES + '"').indexOf(text.charAt(at)) >= 0) {
      wrongQuotes.set(at);
      at++;
    }
  }

  private void add(Token.Kind kind, String word, int start, int end) {
    if (kind == Token.Kind.TEXT && !tokens.isEmpty() && tokens.get(tokens.size() - 1).is("rule")) {
      rule = word;
    } else if (kind == Token.Kind.WORD && (word.equals("end") || word.equals("rule"))) {
      rule = null;
    }
    tokens.add(new Token(kind, word, line, start - lineStart + 1, start, end));
  }

  private void problem(Code code, int index, int length, String message) {
    problems.note(code, path, line, index - lineStart + 1, length, rule, message);
  }
}
