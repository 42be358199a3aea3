package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orderadvisor.rules.ParsedRule.Condition;

/**
 * Checks what rules say against the facts there are, their words, the tables and the texts: before
 * anything is compiled. Not thread-safe.
 */
final class Guard {
  /** How many rules a folder may hold. */
  static final int MOST_RULES = 5_000;

  /** How many conditions they may have together. */
  static final int MOST_CONDITIONS = 20_000;

  private final Texts texts;
  private final Problems problems;
  private final FactCheck facts;
  private final CallCheck calls;
  private final ReachCheck reach;

  private Guard(Words words, Texts texts, Problems problems) {
    this.texts = texts;
    this.problems = problems;
    this.facts = new FactCheck(words, problems);
    this.calls = new CallCheck(facts, problems);
    this.reach = new ReachCheck(words, problems);
  }

  /** Reads all rule files of a set and checks them. Problems go to {@code problems}. */
  static List<ParsedRule> read(RuleFiles files, Tables tables, Texts texts, Problems problems) {
    List<ParsedRule> rules = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      if (problems.knowsIn(stage.folder())) { // a file of it can't be read, or has a wrong name
        problems.leaveOut(stage.folder());
      }
      files
          .in(stage.folder())
          .forEach((path, text) -> rules.addAll(RuleParser.read(stage, path, text, problems)));
    }
    if (problems.isWhole(Stage.CLOSURE.folder())
        && rules.stream().noneMatch(rule -> rule.stage() == Stage.CLOSURE)) {
      problems.note(
          Code.NO_RULE,
          Stage.CLOSURE.folder(),
          "holds no rule, so nothing could be said of any order.");
    }
    if (isSmall(rules, problems)) {
      check(rules, tables, texts, problems);
    }
    RequiredTexts.check(files, tables, texts, problems);
    TextKeys.check(files, tables, rules, allNamed(problems), problems);
    return rules;
  }

  /** Whether the names of all rules are known, once they are read. */
  static boolean allNamed(Problems problems) {
    boolean all = true;
    for (Stage stage : Stage.values()) {
      all &= problems.isWhole(stage.folder());
    }
    return all;
  }

  /** Each rule and condition costs time and memory, when it is checked and when it is compiled. */
  private static boolean isSmall(List<ParsedRule> rules, Problems problems) {
    int conditions = 0;
    for (int i = 0; i < rules.size(); i++) {
      ParsedRule rule = rules.get(i);
      conditions += rule.conditions().size();
      if (i >= MOST_RULES || conditions > MOST_CONDITIONS) {
        problems.note(
            Code.TOO_LARGE,
            rule,
            rule.name(),
            "there are too many rules: a folder holds at most %s, with %s conditions together."
                .formatted(MOST_RULES, MOST_CONDITIONS));
        return false;
      }
    }
    return true;
  }

  /** Checks what the parser understood. Problems go to {@code problems}. */
  static void check(List<ParsedRule> rules, Tables tables, Texts texts, Problems problems) {
    Guard guard = new Guard(words(rules, tables, problems), texts, problems);
    rules.forEach(guard::check);
    guard.checkNames(rules);
  }

  /** If a row of a scenario can't be read, each code is believed: its mistakes are told once. */
  private static Words words(List<ParsedRule> rules, Tables tables, Problems problems) {
    Set<String> codes = new TreeSet<>();
    tables.scenarios().forEach(scenario -> codes.add(scenario.code()));
    codes.add(Tables.UNDETERMINED); // told of already if it has no row
    if (!problems.isWhole(Scenario.FILE)) {
      for (ParsedRule rule : rules) {
        rule.calls().forEach(call -> addTexts(call.arguments(), codes));
        rule.conditions().forEach(condition -> addTexts(condition.test(), codes));
      }
    }
    return new Words(codes);
  }

  private static void addTexts(ParsedRule.Test test, Set<String> codes) {
    if (test instanceof ParsedRule.OneOf one) {
      addTexts(one.words(), codes);
    }
    test.parts().forEach(part -> addTexts(part, codes));
  }

  private static void addTexts(List<ParsedRule.Operand> operands, Set<String> codes) {
    for (ParsedRule.Operand operand : operands) {
      if (operand.type() == null) {
        codes.add(operand.word());
      }
    }
  }

  private void check(ParsedRule rule) {
    int before = problems.errors();
    for (Condition condition : rule.conditions()) {
      facts.check(rule, condition.test());
    }
    rule.calls().forEach(call -> calls.check(rule, call));
    if (problems.errors() == before && rule.read() == ParsedRule.Read.WHOLE && codesKnown(rule)) {
      reach.check(rule);
    }
    if (rule.read() != ParsedRule.Read.WHOLE && rule.calls().isEmpty()) {
      return; // it may be none of ours
    }
    if (rule.source() == null) {
      problems.note(
          Code.MISSING_SOURCE,
          rule,
          rule.name(),
          "the rule names no @Source, so its reasons can't say where they come from.");
    }
    if (rule.read() != ParsedRule.Read.NAMELESS) {
      checkReason(rule);
    }
  }

  /** Whether all words are known of the facts that its conditions read. */
  private boolean codesKnown(ParsedRule rule) {
    return problems.isWhole(Scenario.FILE)
        || rule.conditions().stream()
            .noneMatch(condition -> ConditionProbe.facts(condition.test()).contains(Fact.SCENARIO));
  }

  private void checkReason(ParsedRule rule) {
    String key = RuleInfo.of(rule.name().text(), "").textKey();
    boolean english = texts.keys(Texts.ENGLISH).contains(key);
    for (String language : texts.languages()) {
      boolean falls = language.contains("-"); // to the language without region
      if (!falls && !texts.keys(language).contains(key) && problems.isWhole(Texts.path(language))) {
        problems.note(
            Code.MISSING_REASON,
            rule,
            rule.name(),
            "text/%s.properties has no sentence %s; %s is shown instead."
                .formatted(language, Problems.cut(key), english ? "English" : "the rule's name"));
      }
    }
  }

  private void checkNames(List<ParsedRule> rules) {
    Map<String, ParsedRule> byName = new HashMap<>();
    Map<String, ParsedRule> byContent = new HashMap<>();
    for (ParsedRule rule : rules) {
      if (rule.read() == ParsedRule.Read.NAMELESS) {
        continue;
      }
      ParsedRule same = byName.putIfAbsent(RuleInfo.kebab(rule.name().text()), rule);
      if (same != null) {
        problems.note(
            Code.DUPLICATE_NAME,
            rule,
            rule.name(),
            "a rule of this name stands in %s:%s already. Names are unique, without regard to case and signs."
                .formatted(same.file(), same.name().line()));
        continue;
      }
      if (rule.read() != ParsedRule.Read.WHOLE) {
        continue;
      }
      String content = rule.stage() + RuleWriter.conditions(rule) + RuleWriter.calls(rule);
      ParsedRule twin = byContent.putIfAbsent(content, rule);
      if (twin != null) {
        problems.note(
            Code.DUPLICATE_RULE,
            rule,
            rule.name(),
            "the rule in %s:%s says the same under the same conditions."
                .formatted(twin.file(), twin.name().line()));
      }
    }
  }
}
