package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orderadvisor.words.Nearest;

/** Reads the one pattern of a rule, {@code Order( condition, condition )}. Not thread-safe. */
final class ConditionParser {
  private static final int DEEPEST = 4;
  private static final int MOST_COMPARISONS = 100;
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("eval", "eval runs code"),
          Map.entry("not", "rules look at one order; not and exists need no place here"),
          Map.entry("exists", "rules look at one order; not and exists need no place here"),
          Map.entry("forall", "rules look at one order"),
          Map.entry("accumulate", "rules can't count or collect"),
          Map.entry("acc", "rules can't count or collect"),
          Map.entry("collect", "rules can't count or collect"),
          Map.entry("from", "rules look at one order and fetch nothing"),
          Map.entry("or", "\"or\" is a second rule"),
          Map.entry("and", "conditions are separated by commas inside Order( … )"));
  private static final List<String> OPERATORS =
      List.of(
          "matches",
          "contains",
          "memberOf",
          "soundslike",
          "str",
          "excludes",
          "after",
          "before",
          "during",
          "coincides",
          "overlaps",
          "starts",
          "finishes",
          "meets",
          "instanceof");

  /** What other languages compare with, and what it is here. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("=", "=="),
          Map.entry("===", "=="),
          Map.entry("is", "=="),
          Map.entry("eq", "=="),
          Map.entry("equals", "=="),
          Map.entry("!==", "!="),
          Map.entry("<>", "!="),
          Map.entry("=!", "!="),
          Map.entry("ne", "!="));

  private final Cursor cursor;
  private int comparisons;
  private final String text;

  ConditionParser(Cursor cursor, String text) {
    this.cursor = cursor;
    this.text = text;
  }

  /**
   * Reads from {@code Order} to its closing bracket. Conditions that can't be read are left out.
   */
  void pattern(List<ParsedRule.Condition> conditions) {
    Token start = cursor.now();
    if (!start.is("Order")) {
      String refused = REFUSED.get(start.text());
      String near =
          start.kind() == Token.Kind.WORD ? Nearest.to(start.text(), List.of("Order")) : null;
      if (refused != null) {
        cursor.problem(
            Code.FORBIDDEN_PATTERN, start, start.shown() + " is not allowed: " + refused + ".");
      } else if (start.is("$") || cursor.next().is(":")) {
        cursor.problem(
            Code.BINDING,
            start,
            "a binding ("
                + start.shown()
                + (start.is("$") ? "… :" : " :")
                + ") is not allowed: rules name facts by their paths.");
        if (cursor.skipTo("Order")) {
          pattern(conditions);
          return;
        }
      } else if (start.is("then")) {
        cursor.problem(
            Code.NO_CONDITION,
            start,
            "the rule has no condition. It needs one Order( … ); Order( ) always matches.");
      } else if (near != null && cursor.next().is("(")) {
        cursor.problem(Code.MISSPELT_KEYWORD, start, start.shown() + " is no fact. Maybe Order.");
        cursor.replace("Order");
        pattern(conditions);
        return;
      } else {
        cursor.problem(
            Code.FORBIDDEN_PATTERN,
            start,
            start.shown() + " is not allowed: the one fact of a rule is Order( … ).");
      }
      throw new RuleParser.Broken();
    }
    cursor.take();
    cursor.need("(", "after Order");
    while (!cursor.now().is(")")) {
      int from = cursor.place();
      try {
        conditionAndComma(conditions);
      } catch (RuleParser.Broken broken) {
        if (comparisons > MOST_COMPARISONS || !cursor.skipCondition(from)) {
          throw broken;
        }
      }
    }
    cursor.take();
    Token after = cursor.now();
    String refused = REFUSED.get(after.text());
    if (after.is("Order") || after.is("$") || refused != null) {
      cursor.problem(
          Code.FORBIDDEN_PATTERN,
          after,
          after.shown()
              + " is not allowed: a rule has one Order( … )"
              + (refused == null ? "" : ", and " + refused)
              + ".");
      throw new RuleParser.Broken();
    }
  }

  private void conditionAndComma(List<ParsedRule.Condition> conditions) {
    ParsedRule.Condition read = condition();
    if (cursor.now().is(",") || cursor.now().is(")")) {
      conditions.add(read);
      cursor.comma("a condition", "between conditions");
    } else if (missingComma()) {
      conditions.add(read);
    }
  }

  /** Says what is wrong; whether the condition before is whole, which may be torn without comma. */
  private boolean missingComma() {
    Token token = cursor.now();
    if (token.is("then") || cursor.atEndOfRule()) {
      cursor.problem(
          Code.MISSING_BRACKET,
          token,
          "the closing bracket of Order( is missing before " + token.shown() + ".");
      throw new RuleParser.Broken();
    }
    if (token.kind() == Token.Kind.WORD
        && !OPERATORS.contains(token.text())
        && !REFUSED.containsKey(token.text())) {
      cursor.problem(Code.MISSING_COMMA, token, "a comma is missing before " + token.shown() + ".");
      if (cursor.next().is(",") || cursor.next().is(")")) {
        throw new RuleParser.Broken(); // it is the torn end itself, and no condition
      }
      return false;
    }
    if (token.is("&") || token.is("|")) {
      String twice = token.text() + token.text();
      cursor.problem(
          Code.AND_OR, token, token.text() + " joins no conditions. Maybe " + twice + ".");
      cursor.take();
      return true;
    }
    if (OPERATORS.contains(token.text()) || REFUSED.containsKey(token.text())) {
      cursor.problem(
          token.is("and") || token.is("or") ? Code.AND_OR : Code.WRONG_COMPARISON,
          token,
          token.shown()
              + " is not allowed in a condition."
              + (token.is("and")
                  ? " Maybe a comma."
                  : token.is("or") ? " Maybe ||, or a second rule." : ""));
      if (token.is("and") || token.is("or")) {
        cursor.take();
        if (cursor.isComparison()) {
          return true;
        }
      }
    } else {
      cursor.problem(
          Code.UNEXPECTED,
          token,
          token.shown()
              + " is not allowed here: after a condition stands a comma or the closing bracket.");
    }
    throw new RuleParser.Broken();
  }

  private ParsedRule.Condition condition() {
    Token start = cursor.now();
    ParsedRule.Test test = any(0);
    String written = text.substring(start.offset(), cursor.before().end()).replaceAll("\\s+", " ");
    return new ParsedRule.Condition(written, start.upTo(cursor.before()), test);
  }

  private ParsedRule.Test any(int depth) {
    List<ParsedRule.Test> parts = new ArrayList<>();
    parts.add(all(depth));
    while (cursor.now().is("||")) {
      cursor.take();
      parts.add(all(depth));
    }
    return parts.size() == 1 ? parts.get(0) : new ParsedRule.Any(parts);
  }

  private ParsedRule.Test all(int depth) {
    List<ParsedRule.Test> parts = new ArrayList<>();
    parts.add(one(depth));
    while (cursor.now().is("&&")) {
      cursor.take();
      parts.add(one(depth));
    }
    return parts.size() == 1 ? parts.get(0) : new ParsedRule.All(parts);
  }

  private ParsedRule.Test one(int depth) {
    Token token = cursor.now();
    if (depth > DEEPEST) {
      cursor.problem(
          Code.TOO_LARGE, token, "this condition is nested more than " + DEEPEST + " deep.");
      throw new RuleParser.Broken();
    }
    if (token.is("!")) {
      cursor.take();
      return new ParsedRule.Not(one(depth + 1));
    }
    if (token.is("(")) {
      cursor.take();
      ParsedRule.Test inside = any(depth + 1);
      cursor.need(")", "in this condition");
      return inside;
    }
    return comparison();
  }

  private ParsedRule.Test comparison() {
    Token start = cursor.now();
    if (start.kind() != Token.Kind.WORD || start.is("then") || cursor.atEndOfRule()) {
      if (start.is("then") || cursor.atEndOfRule()) {
        cursor.problem(
            Code.MISSING_BRACKET,
            start,
            "the closing bracket of Order( is missing before " + start.shown() + ".");
      } else if (start.is("$")) {
        cursor.problem(
            Code.BINDING, start, "a binding is not allowed: rules name facts by their paths.");
      } else {
        cursor.problem(
            Code.UNEXPECTED,
            start,
            start.shown()
                + " is not allowed here: a condition begins with a fact, as in payment.state == PaymentState.CAPTURED.");
      }
      throw new RuleParser.Broken();
    }
    String refused = REFUSED.get(start.text());
    if (refused != null && cursor.next().is("(")) {
      cursor.problem(
          Code.FORBIDDEN_PATTERN, start, start.shown() + " is not allowed: " + refused + ".");
      throw new RuleParser.Broken();
    }
    if (++comparisons > MOST_COMPARISONS) {
      cursor.problem(
          Code.TOO_LARGE, start, "a rule holds at most " + MOST_COMPARISONS + " comparisons.");
      throw new RuleParser.Broken();
    }
    String written = path();
    String fact = joined(written);
    boolean guessed = !fact.equals(written);
    Token place = start.upTo(cursor.before());
    Token operator = operator();
    if (operator.is("==") || operator.is("!=")) {
      cursor.take();
      ParsedRule.Operand word = word();
      return new ParsedRule.OneOf(
          place, fact, operator.is("!="), guessed ? List.of() : List.of(word));
    }
    if (operator.is("in") || (operator.is("not") && cursor.next().is("in"))) {
      cursor.take();
      if (operator.is("not")) {
        cursor.take();
      }
      List<ParsedRule.Operand> words = list();
      return new ParsedRule.OneOf(place, fact, operator.is("not"), guessed ? List.of() : words);
    }
    WrongOperator.tell(cursor, fact, place, operator);
    throw new RuleParser.Broken();
  }

  /** The operator that stands here, or the one that was meant after a problem. */
  private Token operator() {
    Token operator = cursor.now();
    String meant = MEANT.get(operator.text());
    if (meant == null || operator.kind() == Token.Kind.TEXT) {
      return operator;
    }
    boolean not = operator.is("is") && cursor.next().is("not");
    String right = not ? "!=" : meant;
    cursor.problem(
        Code.WRONG_COMPARISON,
        operator,
        operator.text() + (not ? " not" : "") + " is no comparison. Maybe " + right + ".");
    if (not) {
      cursor.take();
    }
    cursor.replace(right);
    return cursor.now();
  }

  /** A path that another sign than a point divides, after a problem. */
  private String joined(String path) {
    Token sign = cursor.now();
    Token rest = cursor.next();
    String whole = sign.is(",") ? path + "." + rest.text() : sign.is("-") ? path + rest.text() : "";
    String meant =
        rest.kind() != Token.Kind.WORD || whole.isEmpty()
            ? null
            : sign.is(",") && Fact.of(whole) == null ? null : Nearest.to(whole, Fact.paths());
    if (meant == null) {
      return path;
    }
    cursor.problem(
        Code.UNKNOWN_FACT,
        sign,
        sign.text() + " may not stand in a fact's name. Maybe " + meant + ".");
    cursor.take();
    cursor.take();
    return meant;
  }

  private String path() {
    StringBuilder path = new StringBuilder(cursor.take().text());
    while (cursor.now().is(".")) {
      path.append(cursor.take().text());
      Token part = cursor.now();
      if (part.kind() != Token.Kind.WORD) {
        cursor.problem(
            Code.UNEXPECTED,
            part,
            part.shown() + " is not allowed after a point: here comes the name of a fact.");
        throw new RuleParser.Broken();
      }
      path.append(cursor.take().text());
    }
    return path.toString();
  }

  private List<ParsedRule.Operand> list() {
    cursor.need("(", "after in");
    List<ParsedRule.Operand> words = new ArrayList<>();
    while (!cursor.now().is(")")) {
      words.add(word());
      cursor.comma("a word", "in this list, or its closing bracket");
    }
    Token close = cursor.take();
    if (words.isEmpty()) {
      cursor.problem(Code.NEVER_HOLDS, close, "this list is empty, so the condition never holds.");
    }
    return words;
  }

  private ParsedRule.Operand word() {
    return cursor.operand(
        "a fact is compared with words such as Answer.YES, or with scenario codes in quotation marks");
  }
}
