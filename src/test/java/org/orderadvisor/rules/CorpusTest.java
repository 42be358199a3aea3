package org.orderadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.RulesFolder;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.rules.Corpus.Case;
import org.orderadvisor.rules.Corpus.Expected;
import org.orderadvisor.rules.Corpus.Told;
import org.orderadvisor.verdict.Verdict;

/**
 * What attackers, analysts and strangers write into a rules' folder, and what they are told before
 * anything is compiled. {@code corpus/*.txt} hold the edits with what is expected of the answer,
 * {@code corpus/foreign} rule files as other projects write them.
 */
class CorpusTest {
  /** So generous that only what hangs is caught. */
  private static final Duration WITHOUT_END = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private interface Check {
    void of(Case edit, List<Told> told);
  }

  private List<DynamicTest> tests(String file, Check check) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Case edit : Corpus.read(file)) {
      tests.add(
          DynamicTest.dynamicTest(
              edit.name(),
              () ->
                  Assertions.assertTimeoutPreemptively(
                      WITHOUT_END,
                      () -> {
                        Path copy = Files.createTempDirectory(folder, "edit");
                        List<Told> told = Corpus.told(edit, copy);
                        Corpus.assertPlain(told);
                        check.of(edit, told);
                      })));
    }
    return tests;
  }

  private static List<Told> errors(List<Told> told) {
    return told.stream().filter(Told::error).toList();
  }

  private static void assertTold(Case edit, List<Told> told) {
    for (Expected expected : edit.errors()) {
      assertTrue(
          errors(told).stream()
              .anyMatch(one -> one.file().equals(edit.file()) && expected.isMetBy(one)),
          () -> expected + " is not told, but " + told);
    }
  }

  @TestFactory
  List<DynamicTest> hostileEditsAreRefusedWithTheirTrueCause() throws IOException {
    return tests(
        "hostile.txt",
        (edit, told) -> {
          assertTrue(!errors(told).isEmpty(), "accepted");
          assertTold(edit, told);
        });
  }

  @TestFactory
  List<DynamicTest> typosAreToldOnceWithTheRightWord() throws IOException {
    return tests(
        "typos.txt",
        (edit, told) -> {
          assertTold(edit, told);
          long most = edit.errors().size();
          assertTrue(errors(told).size() <= most, () -> "follow-up messages: " + told);
        });
  }

  @TestFactory
  List<DynamicTest> benignEditsAreAccepted() throws IOException {
    return tests(
        "benign.txt",
        (edit, told) -> {
          assertEquals(List.of(), errors(told));
          for (String warning : edit.warnings()) {
            assertTrue(
                told.stream().anyMatch(one -> one.message().contains(warning)),
                () -> warning + " is not told, but " + told);
          }
        });
  }

  @Test
  void whatBenignEditsSayCompiles() throws IOException {
    Problems problems = new Problems();
    List<ParsedRule> rules = new ArrayList<>();
    for (Case edit : Corpus.read("benign.txt")) {
      rules.addAll(
          RuleParser.read(Stage.ADVICE, "advice/x.drl", Corpus.editedRule(edit), problems));
    }

    RuleCompiler.compile(
        Map.of(Stage.ADVICE.packageName(), RuleWriter.write(Stage.ADVICE, rules)), problems);

    assertTrue(rules.size() >= 45, () -> rules.size() + " rules");
    assertEquals(List.of(), problems.found());
  }

  @Test
  void rulesOfEveryHandWork(@TempDir Path copy) throws IOException {
    RulesFolder.copiedTo(copy);
    String rule = Files.readString(copy.resolve("closure/completed.drl"));
    Files.writeString(
        copy.resolve("closure/completed.drl"),
        "\uFEFF// 已完成的订单 \uD83D\uDCE6 System.exit(1)\n"
            .concat(rule.replace(", ", " ,\t/* año */ "))
            .replace("\n", "\r\n"));

    Verdict verdict =
        OrderAdvisor.builder()
            .rules(copy)
            .build()
            .advise(OrderCase.builder().status(OrderStatus.COMPLETED).build());

    assertEquals("COMPLETED", verdict.scenario());
  }

  @TestFactory
  List<DynamicTest> foreignFilesAreAnsweredInOurWords() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Path files = Corpus.FOLDER.resolve("foreign");
    if (!Files.exists(files)) {
      return tests;
    }
    try (Stream<Path> paths = Files.list(files)) {
      for (Path path : paths.sorted().toList()) {
        tests.add(
            DynamicTest.dynamicTest(
                path.getFileName().toString(),
                () ->
                    Assertions.assertTimeoutPreemptively(
                        WITHOUT_END, () -> answered(Files.readString(path)))));
      }
    }
    return tests;
  }

  @Test
  void sixtyForeignFilesInAFolderAreAnsweredInOurWords(@TempDir Path copy) throws IOException {
    RulesFolder.copiedTo(copy);
    try (Stream<Path> paths = Files.list(Corpus.FOLDER.resolve("foreign"))) {
      for (Path path : paths.toList()) {
        for (int i = 0; i < 3; i++) {
          Files.copy(path, copy.resolve("closure").resolve(i + "-" + path.getFileName()));
        }
      }
    }

    List<Told> told = Corpus.told(copy);

    Corpus.assertInOurWords(told);
    assertTrue(errors(told).size() >= 60, told::toString);
  }

  private static void answered(String text) {
    Problems problems = new Problems();
    List<ParsedRule> rules = RuleParser.read(Stage.CLOSURE, "closure/x.drl", text, problems);
    List<Told> told = problems.found().stream().map(Told::of).toList();
    assertTrue(
        rules.stream().noneMatch(rule -> rule.read() == ParsedRule.Read.WHOLE),
        "a foreign rule passed");
    Corpus.assertInOurWords(told);
    assertTrue(!told.isEmpty() && told.size() <= 40, () -> told.size() + " messages");
    assertTrue(told.stream().allMatch(one -> !one.line().equals("0")), told::toString);
  }
}
