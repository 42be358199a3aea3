package org.orderadvisor.rules;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderadvisor.rules.ParsedRule.OneOf;
import org.orderadvisor.rules.ParsedRule.Operand;
import org.orderadvisor.rules.ParsedRule.Test;
import org.orderadvisor.words.Nearest;

/** Checks that conditions name facts of their stage and words of their type. Not thread-safe. */
final class FactCheck {
  private static final String DEADLINE = ".deadline";

  /** What other languages have for an answer. */
  private static final Map<String, String> PLAIN =
      Map.of("true", "YES", "false", "NO", "null", "UNKNOWN");

  private final Words words;
  private final Problems problems;

  FactCheck(Words words, Problems problems) {
    this.words = words;
    this.problems = problems;
  }

  /** Checks a condition. */
  void check(ParsedRule rule, Test test) {
    if (test instanceof OneOf one) {
      checkFact(rule, one);
    } else {
      test.parts().forEach(part -> check(rule, part));
    }
  }

  private void checkFact(ParsedRule rule, OneOf one) {
    String path = one.fact();
    Collection<String> known = words.of(path);
    Fact fact = Fact.of(path);
    if (fact == null || known.isEmpty()) {
      unknownFact(rule, one);
      return;
    }
    Stage from = fact.readableFrom();
    if (from.compareTo(rule.stage()) > 0) {
      problems.note(
          Code.NOT_DECIDED_YET,
          rule,
          one.place(),
          "%s is not decided yet in %s/: a rule reads what earlier stages decided. %s/ can read it."
              .formatted(path, rule.stage().folder(), from.folder()));
      return;
    }
    String type = fact.type();
    Set<String> seen = new LinkedHashSet<>();
    for (Operand operand : one.words()) {
      checkWord(rule, path, type, known, operand);
      if (!seen.add(operand.word())) {
        problems.note(
            Code.REPEATED_WORD,
            rule,
            operand.place(),
            operand.written() + " stands twice in this list.");
      }
    }
  }

  private void unknownFact(ParsedRule rule, OneOf one) {
    String path = Nearest.shown(one.fact());
    Set<String> paths = Fact.paths();
    List<String> inside =
        paths.stream().filter(known -> known.startsWith(one.fact() + ".")).toList();
    if (!inside.isEmpty()) {
      problems.note(
          Code.UNKNOWN_FACT,
          rule,
          one.place(),
          path + " is a group of facts. Name one of it: " + String.join(", ", inside) + ".");
      return;
    }
    String near = Nearest.to(one.fact(), paths);
    if (one.fact().endsWith(DEADLINE)) {
      String overdue = one.fact().replace(DEADLINE, ".overdue");
      near = paths.contains(overdue) ? overdue : near; // what a rule asks of a deadline
    }
    if (near == null) {
      near =
          paths.stream().filter(known -> known.endsWith("." + one.fact())).findFirst().orElse(null);
    }
    if (near == null && Character.isUpperCase(one.fact().charAt(0))) {
      problems.note(
          Code.WRONG_COMPARISON,
          rule,
          one.place(),
          path + " is no fact of Order. The fact comes first, as in open == Answer.YES.");
      return;
    }
    problems.note(
        Code.UNKNOWN_FACT,
        rule,
        one.place(),
        path + " is no fact of Order." + (near == null ? "" : " Maybe " + near + "."));
  }

  private void checkWord(
      ParsedRule rule, String path, String type, Collection<String> words, Operand operand) {
    Token place = operand.place();
    if (path.equals(Fact.SCENARIO.path())) {
      if (operand.type() != null) {
        problems.note(
            Code.WRONG_TYPE,
            rule,
            place,
            "a scenario is a code in quotation marks."
                + Words.maybe(operand.word(), words, "\"%s\""));
      } else if (!words.contains(operand.word())) {
        problems.note(
            Code.UNKNOWN_SCENARIO,
            rule,
            place,
            "scenarios.csv has no row for \""
                + Nearest.shown(operand.word())
                + "\"."
                + Words.maybe(operand.word(), words, "\"%s\""));
      }
      return;
    }
    if (operand.type() == null) {
      problems.note(
          Code.WRONG_TYPE,
          rule,
          place,
          "%s is compared with a text, but its words are of %s.%s"
              .formatted(path, type, Words.maybe(operand.word(), words, type + ".%s")));
    } else if (operand.type().isEmpty()) {
      problems.note(
          Code.MISSING_TYPE,
          rule,
          place,
          "%s stands without its type.%s"
              .formatted(
                  Nearest.shown(operand.word()),
                  Words.maybe(
                      PLAIN.getOrDefault(operand.word(), operand.word()), words, type + ".%s")));
    } else if (!operand.type().equals(type)) {
      boolean typo = Nearest.to(operand.type(), List.of(type)) != null;
      problems.note(
          Code.WRONG_TYPE,
          rule,
          place,
          "%s is a word of %s, but the words of %s are of %s.%s"
              .formatted(
                  Nearest.shown(operand.type() + "." + operand.word()),
                  Nearest.shown(operand.type()),
                  path,
                  type,
                  typo || words.contains(operand.word())
                      ? Words.maybe(operand.word(), words, type + ".%s")
                      : ""));
    } else if (!words.contains(operand.word())) {
      problems.note(
          Code.UNKNOWN_WORD,
          rule,
          place,
          "%s has no word %s.%s"
              .formatted(
                  type,
                  Nearest.shown(operand.word()),
                  Words.maybeOrAll(operand.word(), words, type)));
    }
  }

  /** Checks a scenario's code. */
  void checkScenario(ParsedRule rule, Operand code) {
    checkWord(rule, Fact.SCENARIO.path(), "", words.scenarios(), code);
  }
}
