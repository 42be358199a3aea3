package org.orderadvisor.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Nearest;

/**
 * Reads what stands between a rule's name and {@code when}: one {@code @Source}. After a mistake it
 * goes on where the next part surely begins. Not thread-safe.
 */
final class HeadParser {
  /** Attributes of the engine; those with a hyphen by what stands before it. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "salience", "enabled", "timer", "duration", "calendars", "dialect", "refract", "extends");

  private static final Set<String> HYPHENED =
      Set.of("no", "auto", "lock", "agenda", "activation", "ruleflow", "date");

  private final Cursor cursor;
  private @Nullable String source;
  private boolean twice;
  private boolean named = true;

  /**
   * What was read.
   *
   * @param source {@code null} if there is none, empty if it can't be read
   * @param named whether the name ends where it seems to
   */
  record Head(@Nullable String source, boolean named) {}

  HeadParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads up to the word {@code when}, or what stands in its place. */
  Head read() {
    while (!cursor.now().is("when")) {
      Token token = cursor.now();
      if (token.is("@")) {
        annotation();
      } else if (cursor.atEndOfRule()
          || token.is("Order")
          || token.is("then")
          || isLikeWhen(token)) {
        break;
      } else {
        attribute(token);
      }
    }
    return new Head(source, named);
  }

  private static boolean isLikeWhen(Token token) {
    return token.kind() == Token.Kind.WORD
        && Nearest.to(token.text(), List.of("when")) != null
        && !token.is("then");
  }

  private void annotation() {
    cursor.take();
    Token name = cursor.take();
    boolean ours = name.is("Source");
    try {
      if (!ours) {
        String near = Nearest.to(name.text(), List.of("Source"));
        cursor.problem(
            Code.WRONG_ANNOTATION,
            name,
            "@"
                + name.shown()
                + " is not allowed: a rule has one @Source."
                + (near == null ? "" : " Maybe @Source."));
        throw new RuleParser.Broken();
      }
      String text = text();
      if (twice) {
        cursor.problem(
            Code.WRONG_ANNOTATION, name, "@Source stands twice. Write both sources into one.");
      }
      twice = true;
      source = text;
    } catch (RuleParser.Broken broken) {
      source = source == null ? "" : source; // it may be what is meant
      goOn(!ours);
    }
  }

  private String text() {
    cursor.need("(", "after @Source");
    Token value = cursor.take();
    if (value.kind() != Token.Kind.TEXT) {
      cursor.problem(
          Code.WRONG_ANNOTATION, value, "@Source holds one text in double quotation marks.");
      throw new RuleParser.Broken();
    }
    cursor.need(")", "after the text of @Source");
    return value.text();
  }

  private void attribute(Token token) {
    boolean known = isAttribute();
    if (token.is("extends")) {
      cursor.problem(
          Code.FORBIDDEN_ATTRIBUTE,
          token,
          "a rule can't extend another: write its conditions out.");
    } else {
      cursor.problem(
          Code.FORBIDDEN_ATTRIBUTE,
          token,
          token.shown()
              + " is not allowed here: between a rule's name and when stands only @Source."
              + (token.is("salience") ? " Ranks stand in scenarios.csv and triggers.csv." : ""));
    }
    if (!known) { // it may belong to the name, or be a source without its sign
      named = false;
      source = source == null ? "" : source;
    }
    cursor.take();
    goOn(known);
  }

  private boolean isAttribute() {
    Token token = cursor.now();
    return token.kind() == Token.Kind.WORD
        && (ATTRIBUTES.contains(token.text())
            || (HYPHENED.contains(token.text()) && cursor.next().is("-")));
  }

  /**
   * Goes to the next part after what is wrong.
   *
   * @param orderly whether brackets and texts can be trusted in what is left out; else only the
   *     whole beginning of the condition is
   */
  private void goOn(boolean orderly) {
    int depth = 0;
    while (!cursor.atEndOfRule() && !cursor.now().is("then")) {
      Token token = cursor.now();
      boolean outside = orderly && depth == 0;
      if (cursor.next().is("Order") && (token.is("when") || (outside && isLikeWhen(token)))) {
        return;
      }
      if (outside && (token.is("when") || token.is("@") || token.is("Order") || isAttribute())) {
        return;
      }
      if (token.is("(")) {
        depth++;
      } else if (token.is(")")) {
        depth--;
      }
      cursor.take();
    }
    throw new RuleParser.Broken();
  }
}
