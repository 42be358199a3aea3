package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orderadvisor.words.Nearest;

/**
 * Reads a rule file in the small language that our rules need, and refuses everything else by its
 * place and by what it is. A broken rule hides no other's problems, and no part of a rule those of
 * its other parts, as far as it can be told where they begin. Not thread-safe.
 */
final class RuleParser {
  private static final List<String> IMPORTS =
      List.of("org.orderadvisor.facts.*", "org.orderadvisor.order.*", "org.orderadvisor.verdict.*");
  private static final Map<String, String> REFUSED_PARTS =
      Map.ofEntries(
          Map.entry("function", "A rule file can't hold functions."),
          Map.entry("declare", "A rule file can't declare types."),
          Map.entry("query", "A rule file can't hold queries."),
          Map.entry("dialect", "The dialect is fixed."),
          Map.entry("unit", "A rule file has no unit."),
          Map.entry("template", "A rule file can't hold templates."),
          Map.entry("class", "A rule file can't hold classes."),
          Map.entry("salience", "Ranks stand in scenarios.csv and triggers.csv."));
  private static final int MOST_RULES = 500;

  private final Stage stage;
  private final String path;
  private final String text;
  private final Problems problems;
  private final Cursor cursor;
  private final List<ParsedRule> rules = new ArrayList<>();

  /** Ends the reading of a rule or a part of it; its problem is noted already. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken() {
      super("noted already", null, false, false);
    }
  }

  private RuleParser(Stage stage, String path, String text, Problems problems) {
    this.stage = stage;
    this.path = path;
    this.text = text;
    this.problems = problems;
    int before = problems.errors();
    Lexer lexer = new Lexer(path, text, problems);
    this.cursor = new Cursor(path, lexer.tokens(), lexer.unsound(), problems);
    if (problems.errors() > before) {
      problems.leaveOut(path); // it may swallow rules
    }
  }

  /**
   * Reads a file. Problems go to {@code problems}; of rules that have some, what can be read is
   * given back too.
   */
  static List<ParsedRule> read(Stage stage, String path, String text, Problems problems) {
    return new RuleParser(stage, path, text, problems).file();
  }

  private List<ParsedRule> file() {
    boolean packageSeen = false;
    while (cursor.now().kind() != Token.Kind.END) {
      Token token = cursor.now();
      cursor.beginPart();
      try {
        if (token.is("rule")) {
          if (!packageSeen) {
            packageSeen = true;
            cursor.problem(
                Code.WRONG_PACKAGE,
                token,
                "the file has no package before its first rule. It begins with package "
                    + stage.packageName()
                    + ";");
          }
          rule();
        } else if (token.is("package")) {
          packageSeen = true;
          header();
        } else if (token.is("import")) {
          importLine();
        } else if (token.is("global")) {
          global();
        } else {
          packageSeen |= other(token);
        }
      } catch (Broken broken) {
        problems.leaveOut(path); // another rule's name may stand in what is left out
        cursor.skipToNextPart();
      }
      if (rules.size() > MOST_RULES) {
        problems.leaveOut(path);
        cursor.problem(Code.TOO_LARGE, token, "a file holds at most " + MOST_RULES + " rules.");
        break;
      }
    }
    return rules;
  }

  private void header() {
    Token start = cursor.take();
    String name = cursor.dotted();
    cursor.skip(";");
    if (!name.equals(stage.packageName())) {
      cursor.problem(
          Code.WRONG_PACKAGE,
          start,
          "the package of a rule in %s/ is %s, not %s."
              .formatted(stage.folder(), stage.packageName(), Nearest.shown(name)));
    }
  }

  private void importLine() {
    Token start = cursor.take();
    if (cursor.now().is("static") || cursor.now().is("function") || cursor.now().is("accumulate")) {
      cursor.problem(
          Code.WRONG_IMPORT, start, "import " + cursor.now().text() + " is not allowed in rules.");
      throw new Broken();
    }
    String name = cursor.dotted();
    cursor.skip(";");
    if (!IMPORTS.contains(name)) {
      String near = Nearest.to(name, IMPORTS);
      cursor.problem(
          Code.WRONG_IMPORT,
          start,
          "import %s is not allowed: rules see org.orderadvisor.facts, .order and .verdict only.%s"
              .formatted(Nearest.shown(name), near == null ? "" : " Maybe " + near + "."));
    }
  }

  private void global() {
    Token start = cursor.take();
    String type = cursor.dotted();
    Token name = cursor.take();
    cursor.skip(";");
    if (!(type.equals("Advice") || type.equals("org.orderadvisor.facts.Advice"))
        || !name.is("advice")) {
      cursor.problem(
          Code.WRONG_IMPORT, start, "the only global of a rule file is: global Advice advice;");
    }
  }

  private boolean other(Token token) {
    String refused = REFUSED_PARTS.get(token.text());
    if (token.kind() == Token.Kind.WORD && refused != null) {
      cursor.problem(Code.FORBIDDEN_PART, token, token.text() + " is not allowed here. " + refused);
      throw new Broken();
    }
    String near =
        token.kind() == Token.Kind.WORD
            ? Nearest.to(token.text(), List.of("package", "import", "global", "rule", "end"))
            : null;
    if (near != null && !near.equals("end")) {
      cursor.problem(
          Code.MISSPELT_KEYWORD, token, token.shown() + " is no keyword. Maybe " + near + ".");
      cursor.replace(near);
      return near.equals("package");
    }
    if (token.is("end")) {
      cursor.problem(
          Code.MISSING_END,
          token,
          "this end ends no rule. Maybe it stands twice, or a rule before it is broken.");
      cursor.take();
      return false;
    }
    cursor.problem(
        Code.UNEXPECTED,
        token,
        token.shown() + " may not stand between rules: here come package, import, global or rule.");
    throw new Broken();
  }

  private void rule() {
    int before = problems.errors();
    cursor.take();
    Token name = cursor.now();
    if (name.kind() != Token.Kind.TEXT) {
      cursor.problem(
          Code.MISSING_NAME,
          name,
          "a rule's name stands in double quotation marks after the word rule, as in rule \"A parcel can go back\".");
      throw new Broken();
    }
    cursor.take();
    cursor.inRule(name.text());
    if (name.text().isBlank()) {
      cursor.problem(Code.MISSING_NAME, name, "the rule has no name. A name is a sentence.");
    }
    HeadParser.Head head = new HeadParser(cursor).read();
    List<ParsedRule.Condition> conditions = new ArrayList<>();
    List<ParsedRule.Call> calls = new ArrayList<>();
    cursor.keyword("when", "Order", "then", "end", "rule");
    try {
      conditions(conditions);
      cursor.keyword("then", "end", "rule");
      calls(calls);
      cursor.end();
    } finally { // what was read is judged though the rest can't be
      boolean named = head.named() && !name.text().isBlank();
      ParsedRule.Read read =
          !named
              ? ParsedRule.Read.NAMELESS
              : problems.errors() == before ? ParsedRule.Read.WHOLE : ParsedRule.Read.IN_PART;
      if (!named || cursor.isUnsound(cursor.before())) {
        problems.leaveOut(path);
      }
      if (!cursor.isUnsound(cursor.before())) {
        rules.add(new ParsedRule(stage, path, name, head.source(), conditions, calls, read));
      }
    }
    cursor.inRule(null);
  }

  /** What can't be read of the conditions keeps nothing back of what the rule says. */
  private void conditions(List<ParsedRule.Condition> conditions) {
    try {
      new ConditionParser(cursor, text).pattern(conditions);
    } catch (Broken broken) {
      if (!cursor.skipTo("then")) {
        throw broken;
      }
    }
  }

  private void calls(List<ParsedRule.Call> calls) {
    while (!cursor.atEndOfRule()) {
      Token start = cursor.now();
      if (!start.is("advice")) {
        String near =
            start.kind() == Token.Kind.WORD && cursor.next().is(".")
                ? Nearest.to(start.text(), List.of("advice"))
                : null;
        if (near == null) {
          if (start.kind() == Token.Kind.WORD
              && Nearest.to(start.text(), List.of("end")) != null
              && !cursor.next().is(".")
              && !cursor.next().is("(")) {
            break;
          }
          cursor.problem(
              Code.NOT_A_CALL,
              start,
              start.shown()
                  + " is not allowed here: after then stand only calls such as advice.step(Action.WAIT, Necessity.OPTIONAL);");
          throw new Broken();
        }
        cursor.problem(Code.NOT_A_CALL, start, start.shown() + " is not known here. Maybe advice.");
      }
      cursor.take();
      cursor.need(".", "after advice");
      Token verb = cursor.take();
      cursor.need("(", "after " + verb.shown());
      List<ParsedRule.Operand> arguments = new ArrayList<>();
      while (!cursor.now().is(")")) {
        arguments.add(
            cursor.operand(
                "in a call stand only words such as Party.BUYER, and scenario codes in quotation marks"));
        cursor.comma("a word", "between two things that a call says");
      }
      cursor.take();
      if (cursor.now().is(".")) {
        cursor.problem(
            Code.NOT_A_CALL,
            verb,
            verb.shown()
                + "( ) and a point after it are not allowed: a rule only says what advice can say, one thing a call.");
        throw new Broken();
      }
      if (!cursor.now().is(";")) {
        cursor.problem(
            Code.MISSING_SEMICOLON,
            cursor.now(),
            "a semicolon is missing before " + cursor.now().shown() + ": each call ends with one.");
      } else {
        cursor.take();
      }
      calls.add(new ParsedRule.Call(verb, arguments));
    }
    if (calls.isEmpty()) {
      cursor.problem(
          Code.SAYS_NOTHING,
          cursor.now(),
          "the rule says nothing. After then stands at least one call such as advice.scenario(\"COMPLETED\");");
    }
  }
}
