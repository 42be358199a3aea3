package org.orderadvisor.rules;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Writes {@code docs/scenarios.md} from the rules, tables and texts. Run by the build, never by an
 * app. Not thread-safe.
 */
final class ScenarioGuide {
  private static final Locale ENGLISH = Locale.ENGLISH;

  /** What a page tells of a rule. */
  private record Told(String name, String source, List<String> conditions, List<String> says) {

    /** Whether a condition on the scenario names this one. */
    boolean names(String scenario) {
      return conditions.stream()
          .anyMatch(
              condition ->
                  condition.startsWith("scenario ")
                      && !condition.startsWith("scenario not")
                      && condition.contains("\"" + scenario + "\""));
    }

    /** Whether it holds in several scenarios without naming them. */
    boolean general() {
      return conditions.stream().noneMatch(condition -> condition.startsWith("scenario "))
          || conditions.stream().anyMatch(condition -> condition.startsWith("scenario not"));
    }

    String when() {
      List<String> others =
          conditions.stream()
              .filter(
                  condition -> !condition.startsWith("scenario ") || condition.contains("not in"))
              .map(condition -> "`" + condition + "`")
              .toList();
      return others.isEmpty() ? "always" : String.join(", ", others);
    }
  }

  private final Tables tables;
  private final Texts texts;
  private final Path examples;
  private final Map<Stage, List<Told>> rules = new EnumMap<>(Stage.class);
  private final StringBuilder page = new StringBuilder();

  private ScenarioGuide(RuleFiles files, Path examples) {
    Problems problems = new Problems();
    this.tables = new Tables(files, problems);
    this.texts = Texts.read(files, problems);
    this.examples = examples;
    for (Stage stage : Stage.values()) {
      List<Told> told = new ArrayList<>();
      files.in(stage.folder()).values().forEach(text -> read(text, told));
      rules.put(stage, told);
    }
  }

  /** The page's text. {@code examples} is the folder of example orders, named by scenario. */
  static String of(RuleFiles files, Path examples) throws IOException {
    return new ScenarioGuide(files, examples).write();
  }

  private static void read(String drl, List<Told> told) {
    try {
      PackageDescr parsed =
          new DrlParser(LanguageLevelOption.DRL6).parse(false, new StringReader(drl));
      for (RuleDescr rule :
          Objects.requireNonNull(parsed, "a rule file that compiles").getRules()) {
        List<String> conditions = new ArrayList<>();
        for (BaseDescr part : rule.getLhs().getDescrs()) {
          for (BaseDescr condition : ((PatternDescr) part).getDescrs()) {
            conditions.add(oneLine(((ExprConstraintDescr) condition).getExpression()));
          }
        }
        AnnotationDescr source = rule.getAnnotation("Source");
        List<String> says =
            String.valueOf(rule.getConsequence())
                .lines()
                .map(line -> line.strip().replace("advice.", "").replace(";", ""))
                .filter(line -> !line.isEmpty())
                .toList();
        told.add(
            new Told(
                rule.getName(),
                source == null ? "" : String.valueOf(source.getSingleValueStripped()),
                conditions,
                says));
      }
    } catch (DroolsParserException e) {
      throw new IllegalStateException("A rule file that compiles is read by the parser too.", e);
    }
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private String write() throws IOException {
    List<Scenario> scenarios =
        tables.scenarios().stream()
            .sorted(Comparator.comparingInt(Scenario::rank).reversed())
            .toList();
    line("# Scenarios");
    line("");
    line("The build writes this page from `rules/`; an edit here is lost. Scenarios stand in the");
    line(
        "order of their ranks: where several match, the upper one wins. What a fact means says the");
    line(
        "Javadoc of `org.orderadvisor.facts.Order`; how rules work says [writing-rules.md](writing-rules.md).");
    line("");
    line("| scenario | what happened | refund, usually |");
    line("|---|---|---|");
    for (Scenario scenario : scenarios) {
      line(
          "| [%s](#%s) | %s | `%s` |"
              .formatted(
                  scenario.code(),
                  scenario.code().toLowerCase(ENGLISH),
                  headline(scenario),
                  scenario.refund()));
    }
    for (Scenario scenario : scenarios) {
      writeScenario(scenario);
    }
    line("");
    line("## In every scenario");
    line("");
    line("These rules name no scenario: they hold wherever their conditions do.");
    writeRules("The money", rules(Stage.REFUND, Told::general));
    writeRules("Steps and parties", rules(Stage.ADVICE, Told::general));
    return page.toString();
  }

  private void writeScenario(Scenario scenario) throws IOException {
    String code = scenario.code();
    line("");
    line("## " + code);
    line("");
    line("> " + headline(scenario));
    line("");
    line(
        "Ended by `%s`, waits for `%s`, refund `%s`, unless a rule below says otherwise."
            .formatted(scenario.endedBy(), scenario.whoActs(), scenario.refund()));
    line("Source: %s.".formatted(scenario.source()));
    writeRules(
        "It is this",
        rules(Stage.CLOSURE, rule -> rule.says().contains("scenario(\"" + code + "\")")));
    writeRules("The money", rules(Stage.REFUND, rule -> rule.names(code)));
    writeRules("Steps and parties", rules(Stage.ADVICE, rule -> rule.names(code)));
    List<String> links = new ArrayList<>();
    for (String file : examples(code)) {
      links.add("[%s](../examples/orders/%s)".formatted(file, file));
    }
    if (!links.isEmpty()) {
      line("");
      line("Example: " + String.join(", ", links));
    }
  }

  private List<Told> rules(Stage stage, Predicate<Told> wanted) {
    return Objects.requireNonNull(rules.get(stage), "rules of each stage").stream()
        .filter(wanted)
        .sorted(Comparator.comparing(Told::name))
        .toList();
  }

  private void writeRules(String title, List<Told> told) {
    if (told.isEmpty()) {
      return;
    }
    line("");
    line("| %s | when | says | source |".formatted(title));
    line("|---|---|---|---|");
    for (Told rule : told) {
      String says =
          String.join("<br>", rule.says().stream().map(call -> "`" + call + "`").toList());
      line("| %s | %s | %s | %s |".formatted(rule.name(), rule.when(), says, rule.source()));
    }
  }

  private String headline(Scenario scenario) {
    return String.valueOf(texts.find(ENGLISH, "headline." + scenario.code()));
  }

  /** The example orders whose names begin with the scenario's. */
  private List<String> examples(String code) throws IOException {
    String name = code.toLowerCase(ENGLISH).replace('_', '-');
    try (Stream<Path> files = Files.list(examples)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(file -> file.equals(name + ".json") || file.startsWith(name + "-before"))
          .sorted()
          .toList();
    }
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
