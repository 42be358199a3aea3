package org.orderadvisor.rules;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.Deadline;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.words.Nearest;

/** A place in a rule file's tokens, and the words to say what is wrong there. Not thread-safe. */
final class Cursor {
  private static final Set<String> TYPES = types();
  private static final Set<String> OPERATORS = Set.of("==", "!=", "in", "not");

  private final String path;
  private final List<Token> tokens;
  private final List<Integer> unsound;
  private final Problems problems;
  private int at;
  private int part;
  private @Nullable String rule;

  /**
   * A cursor at the first token.
   *
   * @param unsound where a rule can't be read any more, ascending: what is found in its rest is not
   *     told
   */
  Cursor(String path, List<Token> tokens, List<Integer> unsound, Problems problems) {
    this.path = path;
    this.tokens = tokens;
    this.unsound = unsound;
    this.problems = problems;
  }

  /** What follows is another part of the file. */
  void beginPart() {
    part = now().offset();
  }

  /** Whether the part that is being read can't be read rightly up to a token. */
  boolean isUnsound(Token upTo) {
    int found = Collections.binarySearch(unsound, part);
    int first = found < 0 ? -found - 1 : found;
    return first < unsound.size() && unsound.get(first) <= upTo.offset();
  }

  private static Set<String> types() {
    Set<String> types = new HashSet<>();
    for (Fact fact : Fact.values()) {
      types.add(fact.type());
    }
    for (Class<?> type : new Class<?>[] {Action.class, Necessity.class, Deadline.class}) {
      types.add(type.getSimpleName());
    }
    return types;
  }

  Token now() {
    return tokens.get(at);
  }

  Token next() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  Token before() {
    return tokens.get(Math.max(at - 1, 0));
  }

  Token take() {
    Token token = now();
    if (at < tokens.size() - 1) {
      at++;
    }
    return token;
  }

  void skip(String sign) {
    if (now().is(sign)) {
      take();
    }
  }

  /** Reads on as if another word stood here. */
  void replace(String word) {
    Token token = now();
    tokens.set(
        at,
        new Token(token.kind(), word, token.line(), token.column(), token.offset(), token.end()));
  }

  /** Messages name this rule from now on. */
  void inRule(@Nullable String name) {
    rule = name;
  }

  void problem(Code code, Token token, String message) {
    if (isUnsound(token)) {
      return;
    }
    problems.note(code, path, token.line(), token.column(), token.length(), rule, message);
  }

  void need(String sign, String where) {
    if (!now().is(sign)) {
      Code code =
          switch (sign) {
            case "," -> Code.MISSING_COMMA;
            case "(", ")" -> Code.MISSING_BRACKET;
            default -> Code.UNEXPECTED;
          };
      problem(code, now(), "%s is missing %s, before %s.".formatted(sign, where, now().shown()));
      throw new RuleParser.Broken();
    }
    take();
  }

  /** Takes a keyword; {@code later} are those that come after it and show that it is missing. */
  void keyword(String word, String... later) {
    Token token = now();
    if (token.is(word)) {
      take();
      return;
    }
    for (String other : later) {
      if (token.is(other)) {
        problem(
            Code.MISSING_KEYWORD, token, "the word " + word + " is missing before " + other + ".");
        throw new RuleParser.Broken();
      }
    }
    if (token.kind() == Token.Kind.WORD && Nearest.to(token.text(), List.of(word)) != null) {
      problem(Code.MISSPELT_KEYWORD, token, token.shown() + " is no keyword. Maybe " + word + ".");
      take();
      return;
    }
    problem(
        Code.MISSING_KEYWORD,
        token,
        token.shown() + " stands where the word " + word + " belongs.");
    throw new RuleParser.Broken();
  }

  /** Takes what stands between two words of a list; {@code what} is one of them. */
  void comma(String what, String where) {
    if (now().is(",")) {
      Token comma = take();
      if (now().is(",")) {
        problem(Code.TRAILING_COMMA, now(), "this comma is one too many.");
        while (now().is(",")) {
          take();
        }
      } else if (now().is(")")) {
        problem(
            Code.TRAILING_COMMA,
            comma,
            "after this comma " + what + " is missing. Maybe the comma is one too many.");
      }
    } else if (now().is(";") || now().is("then") || atEndOfRule()) {
      need(")", "at the end of this list");
    } else if (!now().is(")")) {
      need(",", where);
    }
  }

  boolean atEndOfRule() {
    return now().is("end") || now().is("rule") || now().kind() == Token.Kind.END;
  }

  void end() {
    Token token = now();
    if (token.is("end")) {
      take();
    } else if (token.is("rule") || token.kind() == Token.Kind.END) {
      problem(
          Code.MISSING_END,
          before(),
          "the rule is not ended: the word end is missing after this line.");
    } else {
      problem(Code.MISSPELT_KEYWORD, token, token.shown() + " is no keyword. Maybe end.");
      take();
    }
  }

  /** A name with points, such as a package; {@code .*} may stand at its end. */
  String dotted() {
    StringBuilder name = new StringBuilder();
    while (now().kind() == Token.Kind.WORD || now().is("*")) {
      name.append(take().text());
      if (!now().is(".")) {
        break;
      }
      name.append(take().text());
    }
    return name.toString();
  }

  /** A word such as {@code Answer.YES} or a text; {@code otherwise} says what belongs here. */
  ParsedRule.Operand operand(String otherwise) {
    Token start = now();
    if (start.kind() == Token.Kind.TEXT) {
      take();
      return new ParsedRule.Operand(start, null, start.text());
    }
    if (start.kind() == Token.Kind.WORD && next().is(".")) {
      take();
      take();
      Token word = now();
      if (word.kind() == Token.Kind.WORD && !next().is("(") && !next().is(".")) {
        take();
        return new ParsedRule.Operand(start.upTo(word), start.text(), word.text());
      }
      if (word.kind() == Token.Kind.WORD && next().is("(")) {
        problem(
            Code.METHOD_CALL,
            start,
            Nearest.shown(start.text() + "." + word.text())
                + "( ) calls a method, which is not allowed here.");
        throw new RuleParser.Broken();
      }
    } else if (start.kind() == Token.Kind.WORD
        && next().is(",")
        && TYPES.contains(start.text())
        && tokens.get(Math.min(at + 2, tokens.size() - 1)).kind() == Token.Kind.WORD) {
      take();
      take();
      Token word = take();
      problem(
          Code.MISSING_TYPE,
          start,
          "a comma stands where a point belongs. Maybe "
              + Nearest.shown(start.text() + "." + word.text())
              + ".");
      return new ParsedRule.Operand(start.upTo(word), start.text(), word.text());
    } else if (start.kind() == Token.Kind.WORD
        && !next().is("(")
        && !start.is("new")
        && !atEndOfRule()) {
      take();
      return new ParsedRule.Operand(start, "", start.text());
    }
    problem(Code.UNEXPECTED, start, start.shown() + " is not allowed here: " + otherwise + ".");
    throw new RuleParser.Broken();
  }

  /** The number of the token that stands here. */
  int place() {
    return at;
  }

  /** Goes to a keyword of this rule, if it still comes before what the rule says. */
  boolean skipTo(String keyword) {
    while (!atEndOfRule() && !now().is(keyword) && !now().is("then")) {
      take();
    }
    return now().is(keyword);
  }

  /**
   * Goes to where another condition surely begins after one that can't be read, or to the bracket
   * after the last; whether there is such a place.
   *
   * @param from where the condition that can't be read begins
   */
  boolean skipCondition(int from) {
    int depth = 0;
    for (int i = from; i < at; i++) {
      depth = Math.max(0, depth + depth(tokens.get(i)));
    }
    while (!atEndOfRule() && !now().is("then")) {
      if (depth == 0 && now().is(")") && next().is("then")) {
        return true;
      }
      boolean comma = depth == 0 && now().is(",");
      depth = Math.max(0, depth + depth(take()));
      if (comma && isComparison()) {
        return true;
      }
    }
    return false;
  }

  private static int depth(Token token) {
    if (token.is("(") || token.is("[") || token.is("{")) {
      return 1;
    }
    return token.is(")") || token.is("]") || token.is("}") ? -1 : 0;
  }

  /** Whether a path and an operator stand here. */
  boolean isComparison() {
    int i = at;
    while (tokens.get(i).kind() == Token.Kind.WORD && tokens.get(i + 1).is(".")) {
      i += 2;
    }
    return tokens.get(i).kind() == Token.Kind.WORD
        && OPERATORS.stream().anyMatch(tokens.get(i + 1)::is);
  }

  /** Goes to the next rule, or to the end. */
  void skipToNextPart() {
    rule = null;
    while (now().kind() != Token.Kind.END) {
      if (now().is("rule") && before().line() != now().line()) {
        return; // whoever meets this word takes it
      }
      if (now().is("end") && (next().is("rule") || next().kind() == Token.Kind.END)) {
        take();
        return;
      }
      take();
    }
  }
}
