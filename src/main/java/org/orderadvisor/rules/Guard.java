package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderadvisor.facts.Deadline;
import org.orderadvisor.order.Party;
import org.orderadvisor.rules.ParsedRule.Call;
import org.orderadvisor.rules.ParsedRule.Condition;
import org.orderadvisor.rules.ParsedRule.OneOf;
import org.orderadvisor.rules.ParsedRule.Operand;
import org.orderadvisor.rules.ParsedRule.Test;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.words.Nearest;

/**
 * Checks what rules say against the facts there are, their words, the tables and the texts: before
 * anything is compiled. Not thread-safe.
 */
final class Guard {
  private static final String UNKNOWN = "UNKNOWN";
  private static final int MOST_COMBINATIONS = 100_000;

  /** What can be said in which stage, and of what. */
  private enum Verb {
    scenario(Stage.CLOSURE),
    refund(Stage.REFUND, Trigger.class),
    step(Stage.ADVICE, Action.class, Necessity.class, Deadline.class),
    insteadStep(Stage.ADVICE, Action.class, Necessity.class),
    endedBy(Stage.ADVICE, Party.class),
    whoActs(Stage.ADVICE, Party.class);

    private final Stage stage;

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives an immutable one
    private final List<Class<?>> types;

    Verb(Stage stage, Class<?>... types) {
      this.stage = stage;
      this.types = List.of(types);
    }
  }

  private final Collection<String> scenarios;
  private final Texts texts;
  private final Problems problems;

  private Guard(Tables tables, Texts texts, Problems problems) {
    this.scenarios = tables.scenarios().stream().map(Scenario::code).sorted().toList();
    this.texts = texts;
    this.problems = problems;
  }

  /** Reads all rule files of a set and checks them. Problems go to {@code problems}. */
  static List<ParsedRule> read(RuleFiles files, Tables tables, Texts texts, Problems problems) {
    List<ParsedRule> rules = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      files
          .in(stage.folder())
          .forEach((path, text) -> rules.addAll(RuleParser.read(stage, path, text, problems)));
    }
    if (problems.errors() == 0 && rules.stream().noneMatch(rule -> rule.stage() == Stage.CLOSURE)) {
      problems.add(
          Stage.CLOSURE.folder(), 0, 0, "holds no rule, so nothing could be said of any order.");
    }
    check(rules, tables, texts, problems);
    RequiredTexts.check(files, tables, texts, problems);
    return rules;
  }

  /** Checks what the parser understood. Problems go to {@code problems}. */
  static void check(List<ParsedRule> rules, Tables tables, Texts texts, Problems problems) {
    Guard guard = new Guard(tables, texts, problems);
    rules.forEach(guard::check);
    guard.checkNames(rules);
  }

  private void check(ParsedRule rule) {
    int before = problems.errors();
    for (Condition condition : rule.conditions()) {
      checkTest(rule, condition.test());
    }
    rule.calls().forEach(call -> checkCall(rule, call));
    if (problems.errors() == before) {
      checkReach(rule);
    }
    if (rule.source() == null) {
      problems.warn(
          rule.file(),
          rule.name().line(),
          rule.name().column(),
          "the rule names no @Source, so its reasons can't say where they come from." + in(rule));
    }
    String key = RuleInfo.of(rule.name().text(), "").textKey();
    for (String language : texts.languages()) {
      if (!texts.keys(language).contains(key)) {
        problems.warn(
            rule.file(),
            rule.name().line(),
            rule.name().column(),
            "text/%s.properties has no sentence %s; the rule's name is shown instead.%s"
                .formatted(language, key, in(rule)));
      }
    }
  }

  private static String in(ParsedRule rule) {
    return " (Rule \"" + Nearest.shown(rule.name().text()) + "\")";
  }

  private void error(ParsedRule rule, Token place, String message) {
    problems.add(rule.file(), place.line(), place.column(), message + in(rule));
  }

  // ---- facts and words

  private void checkTest(ParsedRule rule, Test test) {
    if (test instanceof OneOf one) {
      checkFact(rule, one);
    } else {
      parts(test).forEach(part -> checkTest(rule, part));
    }
  }

  private static List<Test> parts(Test test) {
    if (test instanceof ParsedRule.All all) {
      return all.parts();
    }
    if (test instanceof ParsedRule.Any any) {
      return any.parts();
    }
    return test instanceof ParsedRule.Not not ? List.of(not.part()) : List.of();
  }

  private void checkFact(ParsedRule rule, OneOf one) {
    String path = one.fact();
    Set<String> words = words(path);
    if (words.isEmpty()) {
      unknownFact(rule, one);
      return;
    }
    Stage from = FactPath.readableFrom(path);
    if (from.compareTo(rule.stage()) > 0) {
      error(
          rule,
          one.place(),
          "%s is not decided yet in %s/: a rule reads what earlier stages decided. %s/ can read it."
              .formatted(path, rule.stage().folder(), from.folder()));
      return;
    }
    String type = type(path);
    Set<String> seen = new LinkedHashSet<>();
    for (Operand operand : one.words()) {
      checkWord(rule, path, type, words, operand);
      if (!seen.add(operand.word())) {
        problems.warn(
            rule.file(),
            operand.place().line(),
            operand.place().column(),
            operand.written() + " stands twice in this list." + in(rule));
      }
    }
  }

  private Set<String> words(String path) {
    if (path.equals(FactPath.SCENARIO)) {
      return new LinkedHashSet<>(scenarios);
    }
    FactPath fact = FactPath.ALL.get(path);
    return fact == null ? Set.of() : fact.words();
  }

  private static String type(String path) {
    FactPath fact = FactPath.ALL.get(path);
    return fact == null ? "" : fact.type();
  }

  private void unknownFact(ParsedRule rule, OneOf one) {
    String path = Nearest.shown(one.fact());
    Set<String> paths = new LinkedHashSet<>(FactPath.ALL.keySet());
    paths.add(FactPath.SCENARIO);
    List<String> inside =
        paths.stream().filter(known -> known.startsWith(one.fact() + ".")).toList();
    if (!inside.isEmpty()) {
      error(
          rule,
          one.place(),
          path + " is a group of facts. Name one of it: " + String.join(", ", inside) + ".");
      return;
    }
    String near = Nearest.to(one.fact(), paths);
    if (near == null) {
      near =
          paths.stream().filter(known -> known.endsWith("." + one.fact())).findFirst().orElse(null);
    }
    if (near == null && Character.isUpperCase(one.fact().charAt(0))) {
      error(
          rule,
          one.place(),
          path + " is no fact of Order. The fact comes first, as in open == Answer.YES.");
      return;
    }
    error(
        rule,
        one.place(),
        path + " is no fact of Order." + (near == null ? "" : " Maybe " + near + "."));
  }

  private void checkWord(
      ParsedRule rule, String path, String type, Set<String> words, Operand operand) {
    Token place = operand.place();
    if (path.equals(FactPath.SCENARIO)) {
      if (operand.type() != null) {
        error(
            rule,
            place,
            "a scenario is a code in quotation marks." + maybe(operand.word(), words, "\"%s\""));
      } else if (!words.contains(operand.word())) {
        error(
            rule,
            place,
            "scenarios.csv has no row for \""
                + Nearest.shown(operand.word())
                + "\"."
                + maybe(operand.word(), words, "\"%s\""));
      }
      return;
    }
    if (operand.type() == null) {
      error(
          rule,
          place,
          "%s is compared with a text, but its words are of %s.%s"
              .formatted(path, type, maybe(operand.word(), words, type + ".%s")));
    } else if (operand.type().isEmpty()) {
      error(
          rule,
          place,
          "%s stands without its type.%s"
              .formatted(
                  Nearest.shown(operand.word()), maybe(operand.word(), words, type + ".%s")));
    } else if (!operand.type().equals(type)) {
      boolean typo = Nearest.to(operand.type(), List.of(type)) != null;
      error(
          rule,
          place,
          "%s is a word of %s, but the words of %s are of %s.%s"
              .formatted(
                  Nearest.shown(operand.type() + "." + operand.word()),
                  Nearest.shown(operand.type()),
                  path,
                  type,
                  typo || words.contains(operand.word())
                      ? maybe(operand.word(), words, type + ".%s")
                      : ""));
    } else if (!words.contains(operand.word())) {
      error(
          rule,
          place,
          "%s has no word %s.%s"
              .formatted(
                  type, Nearest.shown(operand.word()), maybeOrAll(operand.word(), words, type)));
    }
  }

  private static String maybe(String word, Collection<String> words, String form) {
    String near = words.contains(word) ? word : Nearest.to(word, words);
    return near == null ? "" : " Maybe " + form.formatted(near) + ".";
  }

  private static String maybeOrAll(String word, Collection<String> words, String type) {
    String maybe = maybe(word, words, type + ".%s");
    return maybe.isEmpty() ? " It has " + String.join(", ", words) + "." : maybe;
  }

  // ---- what a rule says

  private void checkCall(ParsedRule rule, Call call) {
    Verb verb = null;
    for (Verb known : Verb.values()) {
      if (call.verb().is(known.name())) {
        verb = known;
      }
    }
    if (verb == null) {
      List<String> names =
          Arrays.stream(Verb.values())
              .filter(known -> known.stage == rule.stage())
              .map(Verb::name)
              .toList();
      String near = Nearest.to(call.verb().text(), names);
      error(
          rule,
          call.verb(),
          "advice can't say "
              + call.verb().shown()
              + " in "
              + rule.stage().folder()
              + "/."
              + (near == null
                  ? " It can say " + String.join(", ", names) + "."
                  : " Maybe advice." + near + "."));
      return;
    }
    if (verb.stage != rule.stage()) {
      error(
          rule,
          call.verb(),
          "advice.%s is said in %s/, not in %s/."
              .formatted(verb, verb.stage.folder(), rule.stage().folder()));
      return;
    }
    if (verb == Verb.scenario) {
      checkScenario(rule, call);
      return;
    }
    int most = verb.types.size();
    int least = verb == Verb.step ? most - 1 : most;
    int given = call.arguments().size();
    if (given < least || given > most) {
      error(
          rule,
          call.verb(),
          "advice.%s takes %s, not %d: %s."
              .formatted(verb, least == most ? most : least + " or " + most, given, form(verb)));
      return;
    }
    for (int i = 0; i < given; i++) {
      checkArgument(rule, call.arguments().get(i), verb.types.get(i));
    }
  }

  private static String form(Verb verb) {
    return "advice."
        + verb
        + "("
        + String.join(", ", verb.types.stream().map(Class::getSimpleName).toList())
        + ")";
  }

  private void checkScenario(ParsedRule rule, Call call) {
    if (call.arguments().size() != 1) {
      error(
          rule,
          call.verb(),
          "advice.scenario takes 1, not %d: a scenario's code in quotation marks."
              .formatted(call.arguments().size()));
      return;
    }
    Operand code = call.arguments().get(0);
    checkWord(rule, FactPath.SCENARIO, "", new LinkedHashSet<>(scenarios), code);
  }

  private void checkArgument(ParsedRule rule, Operand operand, Class<?> type) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
    String name = type.getSimpleName();
    if (operand.type() == null || operand.type().isEmpty()) {
      error(
          rule,
          operand.place(),
          "%s stands without its type.%s"
              .formatted(operand.place().shown(), maybe(operand.word(), words, name + ".%s")));
    } else if (!operand.type().equals(name)) {
      error(
          rule,
          operand.place(),
          "%s stands where a word of %s belongs.%s"
              .formatted(
                  Nearest.shown(operand.written()),
                  name,
                  maybe(operand.word(), words, name + ".%s")));
    } else if (!words.contains(operand.word())) {
      error(
          rule,
          operand.place(),
          "%s has no word %s.%s"
              .formatted(
                  name, Nearest.shown(operand.word()), maybeOrAll(operand.word(), words, name)));
    }
  }

  // ---- what a rule can match

  /** A condition that never or always holds, and a rule whose conditions exclude each other. */
  private void checkReach(ParsedRule rule) {
    Map<String, Set<String>> left = new HashMap<>();
    for (Condition condition : rule.conditions()) {
      Map<String, Set<String>> facts = new LinkedHashMap<>();
      collect(condition.test(), facts);
      long combinations =
          facts.values().stream()
              .mapToLong(Set::size)
              .reduce(1, (a, b) -> Math.min(a * b, MOST_COMBINATIONS + 1L));
      if (combinations > MOST_COMBINATIONS) {
        error(
            rule,
            condition.start(),
            "this condition is about too many facts at once. Maybe several rules.");
        continue;
      }
      int[] counts = {0, 0};
      boolean[] unknownHolds = {false};
      count(
          condition.test(),
          new ArrayList<>(facts.keySet()),
          facts,
          new HashMap<>(),
          counts,
          unknownHolds);
      if (counts[0] == 0) {
        error(
            rule,
            condition.start(),
            "this condition can never hold: " + Nearest.shown(condition.text()));
      } else if (counts[1] == 0) {
        problems.warn(
            rule.file(),
            condition.start().line(),
            condition.start().column(),
            "this condition always holds: " + Nearest.shown(condition.text()) + in(rule));
      } else if (unknownHolds[0] && !condition.text().contains(UNKNOWN)) {
        problems.warn(
            rule.file(),
            condition.start().line(),
            condition.start().column(),
            "this condition also holds for an unknown fact, only because it is negated. Name the words that are meant, UNKNOWN among them if so."
                + in(rule));
      }
      if (facts.size() == 1) {
        narrow(rule, condition, facts, left);
      }
    }
  }

  private void narrow(
      ParsedRule rule,
      Condition condition,
      Map<String, Set<String>> facts,
      Map<String, Set<String>> left) {
    String fact = facts.keySet().iterator().next();
    Set<String> holding = left.computeIfAbsent(fact, path -> new LinkedHashSet<>(words(path)));
    boolean was = !holding.isEmpty();
    holding.removeIf(word -> !holds(condition.test(), Map.of(fact, word)));
    if (was && holding.isEmpty()) {
      error(
          rule,
          condition.start(),
          "the conditions on " + fact + " exclude each other, so the rule can never match.");
    }
  }

  private void collect(Test test, Map<String, Set<String>> facts) {
    if (test instanceof OneOf one) {
      facts.put(one.fact(), words(one.fact()));
    } else {
      parts(test).forEach(part -> collect(part, facts));
    }
  }

  private void count(
      Test test,
      List<String> paths,
      Map<String, Set<String>> facts,
      Map<String, String> values,
      int[] counts,
      boolean[] unknownHolds) {
    if (values.size() == paths.size()) {
      boolean holds = holds(test, values);
      counts[holds ? 0 : 1]++;
      unknownHolds[0] |= holds && values.containsValue(UNKNOWN);
      return;
    }
    String path = paths.get(values.size());
    for (String word : facts.getOrDefault(path, Set.of())) {
      values.put(path, word);
      count(test, paths, facts, values, counts, unknownHolds);
      values.remove(path);
    }
  }

  private static boolean holds(Test test, Map<String, String> values) {
    if (test instanceof OneOf one) {
      String value = values.get(one.fact());
      return one.words().stream().anyMatch(operand -> operand.word().equals(value))
          != one.negated();
    }
    if (test instanceof ParsedRule.Not not) {
      return !holds(not.part(), values);
    }
    return test instanceof ParsedRule.All
        ? parts(test).stream().allMatch(part -> holds(part, values))
        : parts(test).stream().anyMatch(part -> holds(part, values));
  }

  // ---- rules among each other

  private void checkNames(List<ParsedRule> rules) {
    Map<String, ParsedRule> byName = new HashMap<>();
    Map<String, ParsedRule> byContent = new HashMap<>();
    for (ParsedRule rule : rules) {
      ParsedRule same = byName.putIfAbsent(RuleInfo.kebab(rule.name().text()), rule);
      if (same != null) {
        error(
            rule,
            rule.name(),
            "a rule of this name stands in %s:%d already. Names are unique, without regard to case and signs."
                .formatted(same.file(), same.name().line()));
        continue;
      }
      String content = rule.stage() + RuleWriter.conditions(rule) + RuleWriter.calls(rule);
      ParsedRule twin = byContent.putIfAbsent(content, rule);
      if (twin != null) {
        problems.warn(
            rule.file(),
            rule.name().line(),
            rule.name().column(),
            "the rule in %s:%d says the same under the same conditions.%s"
                .formatted(twin.file(), twin.name().line(), in(rule)));
      }
    }
  }
}
