package org.orderadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.RulesFolder;

/**
 * Edits of one rule file, honest and hostile, and what the guard says of each: {@code
 * guard-cases.txt} holds the edit and, line by line, the messages. {@code -DwriteGuardCases=true}
 * writes the messages anew; read them before you commit them.
 */
class GuardTest {
  private static final Path RESOURCES = Path.of("src/test/resources/org/orderadvisor/rules");
  private static final Path CASES = RESOURCES.resolve("guard-cases.txt");
  private static final Path RULES = Path.of("rules");

  private record Case(String before, String after, List<String> messages) {}

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(CASES)) {
      if (line.startsWith("## ")) {
        cases.add(new Case(line.substring(3), "", new ArrayList<>()));
      } else if (line.startsWith("-> ")) {
        Case last = cases.remove(cases.size() - 1);
        cases.add(new Case(last.before(), line.substring(3), last.messages()));
      } else {
        cases.get(cases.size() - 1).messages().add(line.strip());
      }
    }
    return cases;
  }

  private static String plain(String written) {
    return written
        .replace("\\\\", "\u0001")
        .replace("\\n", "\n")
        .replace("\\z", "\u200B")
        .replace('\u0001', '\\');
  }

  private static List<String> messages(Case edit) throws IOException {
    String base = Files.readString(RESOURCES.resolve("guard-base.drl"));
    int at = base.lastIndexOf(plain(edit.before()));
    assertTrue(at >= 0, "guard-base.drl lacks " + edit.before());
    String edited =
        base.substring(0, at)
            + plain(edit.after())
            + base.substring(at + plain(edit.before()).length());
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.directory(RULES, problems);
    Guard.check(
        RuleParser.read(Stage.ADVICE, "advice/x.drl", edited, problems),
        new Tables(files, problems),
        Texts.read(files, problems),
        problems);
    return problems.found().stream().map(found -> found + " [" + found.code() + "]").toList();
  }

  @TestFactory
  List<DynamicTest> eachEditIsAnsweredInPlainWords() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    StringBuilder anew = new StringBuilder();
    for (Case edit : cases()) {
      if (Boolean.getBoolean("writeGuardCases")) {
        anew.append("## ").append(edit.before()).append("\n-> ").append(edit.after()).append('\n');
        messages(edit).forEach(message -> anew.append("   ").append(message).append('\n'));
      } else {
        tests.add(
            DynamicTest.dynamicTest(
                edit.before() + " -> " + edit.after(),
                () -> assertEquals(edit.messages(), messages(edit))));
      }
    }
    if (!anew.isEmpty()) {
      Files.writeString(CASES, anew);
    }
    return tests;
  }

  @Test
  void onlyWhatTheParserUnderstoodIsCompiled() throws IOException {
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.directory(RULES, problems);
    for (Stage stage : Stage.values()) {
      for (var file : files.in(stage.folder()).entrySet()) {
        List<ParsedRule> rules = RuleParser.read(stage, file.getKey(), file.getValue(), problems);
        String written = RuleWriter.write(stage, rules);

        List<ParsedRule> again = RuleParser.read(stage, file.getKey(), written, problems);

        assertEquals(written, RuleWriter.write(stage, again));
        assertEquals(rules.size(), again.size());
      }
    }
    assertEquals(List.of(), problems.found());
  }

  @Test
  void oneBrokenRuleHidesNoOthersProblem(@TempDir Path folder) throws IOException {
    RulesFolder.copiedTo(folder)
        .replace(
            "closure/unpaid.drl",
            "unpaid == Answer.YES, payment.overdue",
            "unpaid = Answer.YES, payment.overdue")
        .replace("closure/completed.drl", "OrderStatus.COMPLETED", "OrderStatus.COMPLETE")
        .replace(
            "advice/unpaid.drl",
            "Necessity.OPTIONAL);\nend\n\nrule \"A payment",
            "Necessity.OPTIONAL);\n\nrule \"A payment");
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.directory(folder, problems);

    Guard.read(files, new Tables(files, problems), Texts.read(files, problems), problems);

    List<String> places =
        problems.found().stream()
            .map(found -> found.file() + ":" + found.line())
            .distinct()
            .toList();
    assertEquals(
        List.of(
            "advice/unpaid.drl:24",
            "closure/completed.drl:12",
            "closure/unpaid.drl:15",
            "closure/unpaid.drl:31"),
        places);
  }

  @Test
  void whatIsShownForASentenceThatARuleLacksIsTold(@TempDir Path folder) throws IOException {
    String lost = "reason.a-confirmed-receipt-completes-an-order=";
    String alsoLost = "reason.a-silent-seller-leaves-only-the-dispute=";
    RulesFolder.copiedTo(folder)
        .replace("text/es.properties", lost, "# ")
        .replace("text/es.properties", alsoLost, "# ")
        .replace("text/en.properties", alsoLost, "# ");
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.directory(folder, problems);

    Guard.read(files, new Tables(files, problems), Texts.read(files, problems), problems);

    assertEquals(
        List.of(
            "text/en.properties has no sentence reason.a-silent-seller-leaves-only-the-dispute;"
                + " the rule's name is shown instead.",
            "text/es.properties has no sentence reason.a-confirmed-receipt-completes-an-order;"
                + " English is shown instead.",
            "text/es.properties has no sentence reason.a-silent-seller-leaves-only-the-dispute;"
                + " the rule's name is shown instead."),
        problems.found().stream()
            .filter(found -> found.code() == Code.MISSING_REASON)
            .map(Diagnostic::message)
            .sorted()
            .toList());
  }

  @Test
  void sameNamesAndSameRulesAreTold(@TempDir Path folder) throws IOException {
    String rule =
        """

        rule "A COMPLETED order is complete!"
            @Source("x")
        when
            Order( open == Answer.NO )
        then
            advice.scenario("COMPLETED");
        end

        rule "Another name"
            @Source("x")
        when
            Order( status == OrderStatus.COMPLETED )
        then
            advice.scenario("COMPLETED");
        end
        """;
    RulesFolder.copiedTo(folder).append("closure/completed.drl", rule);
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.directory(folder, problems);

    Guard.read(files, new Tables(files, problems), Texts.read(files, problems), problems);

    String found = problems.found().toString();
    assertTrue(
        found.contains("a rule of this name stands in closure/completed.drl:9 already."), found);
    assertTrue(found.contains("warning: the rule in closure/completed.drl:9 says the same"), found);
    assertTrue(
        found.contains("warning: text/es.properties has no sentence reason.another-name"), found);
  }
}
