package org.orderadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.RulesFolder;
import org.orderadvisor.rules.Code;
import org.orderadvisor.rules.Diagnostic;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class CheckTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path temp;

  private int check(String... args) {
    return Main.run(args, new Streams(InputStream.nullInputStream(), out, err, Terminal.NONE));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private RulesFolder rules() throws IOException {
    return RulesFolder.copiedTo(Files.createDirectory(temp.resolve("r")));
  }

  private String folder() {
    return temp.resolve("r").toString();
  }

  @Test
  void theBundledRulesHaveNoProblem() {
    assertEquals(0, check("check", "rules"));
    assertTrue(out().matches("No problems in \\d+ files\\.\n"), out());
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void allFilesAreToldAtOnceWithLinesAndCarets() throws IOException {
    rules()
        .replace(
            "closure/unpaid.drl", "payment.overdue == Answer.YES", "payment.overdu == Answer.NO")
        .replace("tables/coupons.csv", "STORE,NO", "STORE,NOO")
        .append("text/zh.properties", "headline.COMPLETED=又一次\n")
        .append("tests/completed.yaml", "\n  - nane: x\n")
        .write("closure/x.DRL", "");

    assertEquals(1, check("check", folder()));

    String told = out().replace(folder() + "/", "");
    assertTrue(told.contains("closure/x.DRL: warning: is not read."), told);
    assertTrue(told.contains("    ^^^^^^^^^^^^^^ [unknown-fact]\n"), told);
    assertTrue(
        told.contains("(NOO) is none of the words it may be. Maybe NO.\n    STORE,NOO,"), told);
    assertTrue(told.contains("\n          ^^^ [bad-value]\n"), told);
    assertTrue(
        told.contains("headline.COMPLETED=又一次\n    ^^^^^^^^^^^^^^^^^^ [duplicate-text]\n"), told);
    assertTrue(told.contains(": nane is no field of a test. Maybe name.\n"), told);
    assertTrue(told.endsWith(" in 5 files.\n"), told);
  }

  @Test
  void aTestNamesOnlyRulesRowsAndScenariosThatThereAre() throws IOException {
    rules()
        .write(
            "tests/x.yaml",
            """
            tests:
              - name: a confirmed receipt completes an order
                given: { closure: RECEIPT_CONFIRMED }
                expect: { scenario: COMPLETE, alternatives: [DISPUTE_OPENED] }
                because: ["A silent seller leaves only a dispute", "coupons.csv: STORE"]
              - name: rows that there are, and none of a code, and equal ranks
                given: { closure: RECEIPT_CONFIRMED }
                expect: { scenario: COMPLETED }
                because:
                  - "scenarios.csv: COMPLETED"
                  - "refund-windows.csv: ANY"
                  - "payment-errors.csv"
                  - "ranks"
                  - "scenarios.csv: COMPLETE"
                  - "scenario.csv: COMPLETED"
                  - "refund-windows.csv"
                  - "notices.csv: nothing"
            """);

    assertEquals(1, check("check", folder()));

    String told = out().replace(folder() + "/", "");
    assertTrue(
        told.contains(
            "tests/x.yaml:4:25: expect: scenario (COMPLETE) is no scenario. Maybe COMPLETED.\n"),
        told);
    assertTrue(told.contains("(DISPUTE_OPENED) is no scenario. Maybe DISPUTE_OPEN.\n"), told);
    assertTrue(
        told.contains(
            "tests/x.yaml:5:15: because (A silent seller leaves only a dispute) is no rule. Maybe A"
                + " silent seller leaves only the dispute.\n"),
        told);
    assertTrue(
        told.contains(
            "tests/x.yaml:5:56: because (coupons.csv: STORE) is of no table whose rows are reasons."
                + " These are cancel-reasons.csv, contradictions.csv, notices.csv,"),
        told);
    assertTrue(
        told.contains(
            "(scenarios.csv: COMPLETE) is no row of its table. Maybe scenarios.csv: COMPLETED.\n"),
        told);
    assertTrue(
        told.contains(
            "(scenario.csv: COMPLETED) is of no table whose rows are reasons."
                + " Maybe scenarios.csv: COMPLETED.\n"),
        told);
    assertTrue(told.contains("(refund-windows.csv) is no row of its table."), told);
    assertTrue(told.contains("(notices.csv: nothing) is no row of its table."), told);
    assertTrue(told.endsWith("\n8 errors in 1 file.\n"), told);
  }

  @Test
  void testsAreHeldAgainstWhatCanBeReadThoughOtherFilesAreBroken() throws IOException {
    rules()
        .replace("tables/scenarios.csv", "scenario,rank", "scenario,rnk")
        .replace("closure/unpaid.drl", "rule \"A buyer can", "rule A buyer can")
        .write(
            "tests/x.yaml",
            """
            tests:
              - name: x
                given: {}
                expect: { scenario: WHATEVER }
                because: ["No such rule", "scenarios.csv: X", "contradictions.csv: X"]
            """);

    assertEquals(1, check("check", folder()));

    String told = out().replace(folder() + "/", "");
    assertEquals(2, told.split("tests/", -1).length, told);
    assertTrue(told.contains("(contradictions.csv: X) is no row of its table."), told);

    rules2().replace("text/en.properties", "{amount}", "{amuont}");
    out.reset();
    assertEquals(1, check("check", temp.resolve("r2").toString()));
    told = out();
    assertTrue(told.contains("(No such rule) is no rule."), told);
    assertTrue(told.contains("(WHATEVER) is no scenario."), told);
  }

  private RulesFolder rules2() throws IOException {
    RulesFolder rules = RulesFolder.copiedTo(Files.createDirectory(temp.resolve("r2")));
    Files.copy(temp.resolve("r/tests/x.yaml"), rules.path().resolve("tests/x.yaml"));
    return rules;
  }

  @Test
  void warningsAloneAreFine() throws IOException {
    rules().write("closure/x.DRL", "");

    assertEquals(0, check("check", folder()));
    assertTrue(out().endsWith("\n1 warning in 1 file.\n"), out());
  }

  @Test
  void whatIsNoFolderCanNotBeChecked() {
    assertEquals(2, check("check", temp.resolve("nope").toString()));
    assertEquals(2, check("check", "pom.xml"));
    assertEquals(2, check("check"));
    assertEquals(2, check("check", "rules", "--format", "xml"));
    assertEquals(2, check("check", "rules", "--json", "--format", "sarif"));
    assertEquals("", out());
  }

  @Test
  void nothingOfALinksTargetIsShown() throws IOException {
    rules();
    Path secret = Files.writeString(temp.resolve("secret"), "secretWord: [1, 2]\nrule secretWord");
    for (String link : List.of("tests/a.yaml", "closure/a.drl", "text/fr.properties")) {
      Files.createSymbolicLink(temp.resolve("r").resolve(link), secret);
    }

    assertEquals(1, check("check", folder()));
    assertFalse(out().contains("secretWord"), out());
    assertEquals(3, out().split("\\[link-outside\\]", -1).length - 1, out());
  }

  @Test
  void nothingOfAFileIsPrintedRaw() throws IOException {
    rules()
        .write("closure/a.drl", "rule \u001B[31m\u202E \u0007 \u2066 x\n")
        .write("tests/a.yaml", "te\u202Ests: x\n");

    for (String form : List.of("text", "json", "sarif")) {
      out.reset();
      assertEquals(1, check("check", folder(), "--format", form));
      String raw = out().replace("\n", "");
      assertTrue(raw.codePoints().noneMatch(CheckTest::steers), raw);
    }
  }

  private static boolean steers(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }

  private static String printed(int column, int length, String text, int width) {
    StringBuilder page = new StringBuilder();
    Diagnostic problem =
        new Diagnostic("a.drl", 1, column, length, Code.UNKNOWN_FACT, null, "m", text);
    Problem.print(Path.of("r"), problem, new Terminal(width, false, false, false), page);
    return page.substring(page.indexOf("\n") + 1);
  }

  @Test
  void aCaretStandsUnderWideSignsAndWithinLongLines() {
    assertEquals("    中文x y\n        ^ [unknown-fact]\n", printed(3, 1, "中文x y", 80));
    assertEquals("    中文x\n    ^^^^ [unknown-fact]\n", printed(1, 2, "中文x", 80));
    assertEquals("    ab\n     ^ [unknown-fact]\n", printed(6, 9, "    ab", 80));
    assertEquals("    ab\n      ^ [unknown-fact]\n", printed(3, 1, "ab", 80));
    String line = "a ".repeat(100) + "WRONG" + " b".repeat(100);
    List<String> cut = printed(201, 5, line, 60).lines().toList();
    assertTrue(Wrap.width(cut.get(0)) <= 60, cut::toString);
    assertEquals(cut.get(0).indexOf("WRONG"), cut.get(1).indexOf("^^^^^"));
    assertTrue(cut.get(0).startsWith("    …") && cut.get(0).endsWith("…"), cut::toString);
  }

  @Test
  void jsonHoldsWhatAProgramNeeds() throws IOException {
    rules().replace("closure/unpaid.drl", "payment.overdue == Answer.YES", "payment.overdu == X.Y");

    assertEquals(1, check("check", "--json", folder()));

    String json = out();
    assertWellFormed(json);
    assertTrue(json.startsWith("{\"errors\":"), json);
    for (String part :
        List.of(
            "\"file\":\"closure/unpaid.drl\"",
            "\"severity\":\"error\"",
            "\"code\":\"unknown-fact\"",
            "\"rule\":\"",
            "\"message\":\"payment.overdu is no fact of Order. Maybe payment.overdue.\"",
            "\"help\":\"There is no such fact. See docs/checks.md#unknown-fact.\"")) {
      assertTrue(json.contains(part), () -> part + " in " + json);
    }
  }

  @Test
  void sarifNamesEachRuleOnceAndRelativePaths() throws IOException {
    rules()
        .replace("closure/unpaid.drl", "payment.overdue == Answer.YES", "payment.overdu == X.Y")
        .write("closure/a b.DRL", "");

    assertEquals(1, check("check", folder(), "--format", "sarif"));

    String sarif = out();
    assertWellFormed(sarif);
    assertEquals(1, sarif.split("\"id\":\"unknown-fact\"", -1).length - 1, sarif);
    assertTrue(sarif.contains("\"version\":\"2.1.0\""), sarif);
    assertTrue(
        sarif.contains("\"uri\":\"closure/a%20b.DRL\"},\"region\":{\"startLine\":1}"), sarif);
    assertTrue(sarif.contains("\"ruleId\":\"ignored-file\""), sarif);
    assertTrue(sarif.contains("\"level\":\"warning\""), sarif);
    assertFalse(sarif.contains(temp.toString()), sarif);
  }

  private static void assertWellFormed(String json) {
    int depth = 0;
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
    }
    assertEquals(0, depth);
  }
}
