package org.orderadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.RulesFolder;
import org.orderadvisor.validate.ScenarioTests;

/**
 * {@code docs/checks.md} shows each code wrong and right: what it shows is put into a copy of the
 * bundled rules, and is the code that it says, or none.
 */
class ChecksPageTest {
  private static final Path PAGE = Path.of("docs/checks.md");
  private static final EnumSet<Code> WITHOUT_EXAMPLE =
      EnumSet.of(
          Code.NOT_A_FOLDER,
          Code.EMPTY_FILE,
          Code.NO_RULE,
          Code.FAILED_TEST,
          Code.NOT_TESTED,
          Code.TOO_MANY_PROBLEMS,
          Code.NOT_COMPILED);

  @TempDir Path temp;

  /** A block of the page, and the file that it belongs into. */
  private record Snippet(String file, String language, String text) {}

  private static Map<String, String> sections() throws IOException {
    Map<String, String> sections = new LinkedHashMap<>();
    for (String section : Files.readString(PAGE).split("\n### ", -1)) {
      int end = section.indexOf('\n');
      sections.put(section.substring(0, end), section.substring(end).strip());
    }
    sections.remove(sections.keySet().iterator().next()); // what stands before
    return sections;
  }

  private static List<Snippet> snippets(String section) {
    List<Snippet> found = new ArrayList<>();
    String file = "";
    String[] parts = section.split("```", -1);
    for (int i = 1; i < parts.length; i += 2) {
      int in = parts[i - 1].indexOf("Wrong in `");
      if (in >= 0) {
        file = parts[i - 1].substring(in + 10, parts[i - 1].indexOf('`', in + 10));
      }
      int end = parts[i].indexOf('\n');
      found.add(new Snippet(file, parts[i].substring(0, end), parts[i].substring(end + 1)));
    }
    return found;
  }

  @Test
  void everyCodeHasItsSectionAndEverySectionIsOne() throws IOException {
    Map<String, String> sections = sections();

    assertEquals(
        new TreeSet<>(Arrays.stream(Code.values()).map(Code::toString).toList()),
        new TreeSet<>(sections.keySet()));
    for (Code code : Code.values()) {
      String severity = code.severity() == Diagnostic.Severity.ERROR ? "Error" : "Warning";
      String start = "**" + severity + ".** " + code.meaning();
      String section = sections.get(code.toString()).replace('\n', ' ');
      assertTrue(section.startsWith(start), () -> code + " begins with: " + start);
      assertEquals("docs/checks.md#" + code, code.page());
    }
  }

  @TestFactory
  List<DynamicTest> theWrongExampleGivesItsCodeAndTheRightOneNoError() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    sections()
        .forEach(
            (name, section) -> {
              Code code = Code.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
              List<Snippet> snippets = snippets(section);
              tests.add(
                  DynamicTest.dynamicTest(
                      name + " has an example",
                      () -> assertEquals(WITHOUT_EXAMPLE.contains(code), snippets.isEmpty())));
              if (!snippets.isEmpty()) {
                tests.add(
                    DynamicTest.dynamicTest(
                        name + ", wrong",
                        () -> {
                          List<Diagnostic> found = found(name + "-wrong", snippets.get(0));
                          assertTrue(
                              found.stream().anyMatch(problem -> problem.code() == code),
                              found::toString);
                        }));
              }
              if (snippets.size() > 1) {
                tests.add(
                    DynamicTest.dynamicTest(
                        name + ", right",
                        () -> {
                          List<Diagnostic> found = found(name + "-right", snippets.get(1));
                          assertTrue(
                              found.stream()
                                  .noneMatch(
                                      problem ->
                                          problem.code() == code
                                              || problem.severity() == Diagnostic.Severity.ERROR),
                              found::toString);
                        }));
              }
            });
    return tests;
  }

  /** What is found in the bundled rules with a snippet put in. */
  private List<Diagnostic> found(String name, Snippet snippet) throws IOException {
    Path folder = Files.createDirectory(temp.resolve(name));
    RulesFolder rules = RulesFolder.copiedTo(folder);
    String text = snippet.text().replace("⟨U+200B⟩", "\u200B");
    switch (snippet.language()) {
      case "text" -> file(folder, text.strip());
      case "drl" -> rules.write(snippet.file(), drl(snippet.file(), text));
      case "yaml" -> rules.write(snippet.file(), text);
      case "csv" -> lines(folder.resolve(snippet.file()), text, ',');
      case "properties" -> lines(folder.resolve(snippet.file()), text, '=');
      default -> throw new IllegalArgumentException(snippet.language());
    }
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.directory(folder, problems);
    Tables tables = new Tables(files, problems);
    List<ParsedRule> parsed = Guard.read(files, tables, Texts.read(files, problems), problems);
    List<String> names = parsed.stream().map(rule -> RuleInfo.of(rule).name()).toList();
    List<Diagnostic> found = new ArrayList<>(problems.found());
    found.addAll(ScenarioTests.check(folder, names, tables.codes(), Map.of()));
    return found;
  }

  private static String drl(String file, String text) {
    String stage = file.substring(0, file.indexOf('/'));
    String head =
        "package org.orderadvisor.rules."
            + stage
            + ";\n\nimport org.orderadvisor.facts.*;\nimport org.orderadvisor.order.*;\n"
            + "import org.orderadvisor.verdict.*;\n\nglobal Advice advice;\n\n";
    String rule =
        "rule \"An example\"\n    @Source(\"Example\")\nwhen\n    %s\nthen\n    %s\nend\n";
    if (text.startsWith("package")) {
      return text;
    } else if (text.contains("rule\n") || !text.contains("(") || text.contains("rule \"")) {
      return head + text;
    } else if (text.contains("advice.") || text.startsWith("System")) {
      return head + rule.formatted("Order( unpaid == Answer.NO )", text);
    } else if (text.contains("Ord")) {
      return head + rule.formatted(text, "advice.scenario(\"IN_PROGRESS\");");
    }
    return head + text;
  }

  /** Each line replaces the one that begins with the same cell or key, or else is added. */
  private static void lines(Path file, String text, char after) throws IOException {
    List<String> all = new ArrayList<>(Files.readAllLines(file));
    int next = -1;
    for (String line : text.lines().toList()) {
      String start = line.substring(0, line.indexOf(after) + 1);
      int at = -1;
      for (int i = 0; i < all.size(); i++) {
        at = at < 0 && i != next && all.get(i).startsWith(start) ? i : at;
      }
      if (line.endsWith("(missing)")) {
        all.remove(at);
      } else if (at < 0) {
        all.add(line);
      } else {
        all.set(at, line);
        next = at;
      }
    }
    Files.write(file, all);
  }

  private static void file(Path folder, String line) throws IOException {
    int blank = line.indexOf(' ');
    Path file = folder.resolve(blank < 0 ? line : line.substring(0, blank));
    switch (blank < 0 ? "" : line.substring(blank + 1)) {
      case "" -> {
        if (!Files.exists(file)) {
          Files.writeString(file, line.endsWith(".drl") ? "// no rule\n" : "# no sentence\n");
        }
      }
      case "(missing)" -> Files.delete(file);
      case "(a folder)" -> Files.createDirectory(file);
      case "(a link to a file outside)" -> Files.createSymbolicLink(file, PAGE.toAbsolutePath());
      case "(saved as ISO 8859-1)" ->
          Files.write(file, "// crédito".getBytes(StandardCharsets.ISO_8859_1));
      default -> throw new IllegalArgumentException(line);
    }
  }
}
