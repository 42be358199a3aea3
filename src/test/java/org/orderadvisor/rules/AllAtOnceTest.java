package org.orderadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderadvisor.RulesFolder;
import org.orderadvisor.validate.ScenarioTests;

/** A mistake hides no other that doesn't depend on it, and has none told that there is not. */
class AllAtOnceTest {
  private static final byte[] LATIN = "caf\u00E9".getBytes(StandardCharsets.ISO_8859_1);

  @TempDir private Path temporary;

  /** What is done to the file of a folder. */
  private interface Spoil {
    void at(Path file) throws IOException;
  }

  private RulesFolder rules() throws IOException {
    return RulesFolder.copiedTo(Files.createTempDirectory(temporary, "rules"));
  }

  /** Mistakes in sentences: of a placeholder, keys that nothing asks for, and one untranslated. */
  private RulesFolder withWrongTexts() throws IOException {
    return rules()
        .replace("text/en.properties", "\nrefund.amount=", "\nrefund.amount={amuont} ")
        .append(
            "text/en.properties",
            """
            refund.coupon.NO2=x
            headline.COMPLETE=x
            step.PAY.COMPLETE=x
            contradiction.nothing=x
            refund-window.NOWHERE=x
            reason.no-such-rule=x
            """)
        .replace("text/zh.properties", "\nheadline.COMPLETED=", "\nheadline.COMPLETE=");
  }

  private static Set<String> told(Path folder) {
    Problems problems = new Problems();
    ReasonNames names = Draft.read(RuleFiles.directory(folder, problems), problems).names();
    List<Diagnostic> found = new ArrayList<>(problems.found());
    found.addAll(ScenarioTests.check(folder, names.rules(), names.scenarios(), names.rows()));
    Set<String> told = new TreeSet<>();
    for (Diagnostic one : found) {
      told.add(one.file() + " " + one.code() + " " + one.message());
    }
    return told;
  }

  private static Spoil replacing(String regex, String with) {
    return file -> {
      String text = Files.readString(file);
      String spoilt = text.replaceFirst(regex, with);
      assertFalse(text.equals(spoilt), file::toString);
      Files.writeString(file, spoilt);
    };
  }

  private void addCases(List<DynamicTest> tests, String name, String file, int most, Spoil spoil) {
    tests.add(
        DynamicTest.dynamicTest(
            file + ", " + name,
            () -> {
              Path folder = rules().path();
              spoil.at(folder.resolve(file));

              List<String> told = new ArrayList<>(told(folder));

              assertTrue(!told.isEmpty() && told.size() <= most, told::toString);
              String known = file.substring(0, file.indexOf('.'));
              assertTrue(told.stream().allMatch(one -> one.startsWith(known)), told::toString);
            }));
  }

  @TestFactory
  List<DynamicTest> aBrokenTableHasNothingToldOfOtherFiles() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String table : rules().files("tables")) {
      addCases(tests, "missing", table, 1, Files::delete);
      addCases(tests, "empty", table, 1, file -> Files.writeString(file, ""));
      addCases(tests, "not UTF-8", table, 1, file -> Files.write(file, LATIN));
      addCases(tests, "a wrong header", table, 1, replacing("source", "sources"));
      addCases(tests, "a cell too few in a row", table, 1, replacing("\n([^,]+),[^,]+,", "\n$1,"));
      addCases(tests, "an empty cell", table, 1, replacing("\n([^,]+),[^,]+,", "\n$1,,"));
      addCases(tests, "an open quotation mark", table, 3, replacing("\n([^,]+),", "\n$1,\""));
      addCases(tests, "a wrong ending", table, 2, file -> move(file, ".csv", ".cvs"));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> aBrokenFileOfRulesHasNothingToldOfOtherFiles() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<String> files = List.of("closure/unpaid.drl", "refund/shipment.drl", "advice/unpaid.drl");
    for (String rules : files) {
      addCases(tests, "empty", rules, 1, file -> Files.writeString(file, ""));
      addCases(tests, "not UTF-8", rules, 1, file -> Files.write(file, LATIN));
      addCases(tests, "a wrong ending", rules, 1, file -> move(file, ".drl", ".dlr"));
      addCases(tests, "an open comment", rules, 1, replacing("\nrule ", "\n/* rule "));
      addCases(tests, "no name", rules, 1, replacing("\nrule \"[^\"]*\"", "\nrule"));
      addCases(tests, "an open name", rules, 1, replacing("\nrule \"([^\"]*)\"", "\nrule \"$1"));
      addCases(tests, "a name in two", rules, 1, replacing("\nrule \"", "\nrule \"A\" x \""));
      addCases(tests, "a keyword", rules, 1, replacing("\nwhen", "\nwhenever it is so"));
      addCases(tests, "a salience", rules, 1, replacing("\nwhen", "\n  salience 10\nwhen"));
      addCases(tests, "a wrong annotation", rules, 1, replacing("@Source", "@Sorce"));
      addCases(tests, "an equals", rules, 1, replacing(" == ", " = "));
      addCases(tests, "a size", rules, 1, replacing(" == [^ ,)]+", " > 1"));
      addCases(tests, "no end", rules, 1, replacing("\nend\n", "\n"));
    }
    return tests;
  }

  private static void move(Path file, String ending, String to) throws IOException {
    Files.move(file, file.resolveSibling(String.valueOf(file.getFileName()).replace(ending, to)));
  }

  @Test
  void aWrongCellHidesNoSentence() throws IOException {
    Set<String> before = told(withWrongTexts().path());
    assertEquals(9, before.size(), before::toString);

    Set<String> told =
        told(
            withWrongTexts()
                .replace("tables/coupons.csv", "STORE,NO,", "STORE,NOO,")
                .replace("tables/scenarios.csv", "COMPLETED,220", "COMPLETED,22O")
                .replace("tables/limits.csv", ",DAYS,NONE,", ",DAYZ,NONE,")
                .path());

    assertTrue(told.removeIf(one -> one.startsWith("tables/coupons.csv bad-value")));
    assertTrue(told.removeIf(one -> one.startsWith("tables/scenarios.csv bad-value")));
    assertTrue(told.removeIf(one -> one.startsWith("tables/limits.csv bad-value")));
    assertEquals(before, told);
  }

  @ParameterizedTest
  @CsvSource({
    "limits, {amuont}, 1",
    "scenarios, .COMPLETE, 3",
    "contradictions, contradiction.nothing, 1",
    "refund-windows, refund-window.NOWHERE, 1",
    "coupons, nothing is left, 0",
    "notices, nothing is left, 0",
  })
  void aRowThatCanNotBeReadHidesOnlyWhatItCouldKnow(String table, String left, int many)
      throws IOException {
    Set<String> before = told(withWrongTexts().path());

    Path folder = withWrongTexts().append("tables/" + table + ".csv", "x\n").path();
    Set<String> told = told(folder);

    assertTrue(told.removeIf(one -> one.startsWith("tables/" + table + ".csv wrong-cells")));
    Set<String> hidden = new TreeSet<>(before);
    hidden.removeAll(told);
    assertEquals(many, hidden.size(), hidden::toString);
    assertTrue(hidden.stream().allMatch(one -> one.contains(left)), hidden::toString);
    assertTrue(before.containsAll(told), told::toString);
  }

  @Test
  void aRuleThatCanNotBeReadHidesOnlyKeysOfReasons() throws IOException {
    Set<String> before = told(withWrongTexts().path());

    Set<String> told =
        told(withWrongTexts().append("closure/unpaid.drl", "\nrule \"never closed\n").path());

    assertTrue(told.removeIf(one -> one.startsWith("closure/unpaid.drl unclosed")));
    assertTrue(before.removeIf(one -> one.contains("reason.no-such-rule")));
    assertEquals(before, told);
  }

  @Test
  void aKeyThatStandsTwiceHidesNothing() throws IOException {
    Set<String> before = told(withWrongTexts().path());

    Set<String> told =
        told(withWrongTexts().append("text/es.properties", "refund.amount={amuont}\n").path());

    assertTrue(told.removeIf(one -> one.startsWith("text/es.properties duplicate-text")));
    assertTrue(told.removeIf(one -> one.startsWith("text/es.properties unknown-placeholder")));
    assertEquals(before, told);
  }

  @ParameterizedTest
  @CsvSource({
    "'\nheadline.COMPLETED=', '\nheadline.COMPLETED=\\u0041'",
    "'\nheadline.COMPLETED=', '\nheadline.COMPLET\\u0045D='",
    "'\nheadline.COMPLETED=', '\nheadline.COMPLETED=\u200B'",
    "'\nheadline.COMPLETED=', '\nheadline.COMP\u200BLETED='",
    "'\nheadline.COMPLETED=', '\nheadline.COMPLETED=x\nheadline.COMPLETED='",
  })
  void aLineThatCanNotBeReadIsNoneThatIsMissing(String before, String after) throws IOException {
    for (String language : List.of("en", "es")) {
      String file = "text/" + language + ".properties";

      Set<String> told = told(rules().replace(file, before, after).path());

      assertTrue(
          told.stream().allMatch(one -> one.matches("(?s)" + file + " (back|invis|dupl).*")),
          told::toString);
      assertTrue(!told.isEmpty() && told.size() <= 2, told::toString);
    }
  }

  @Test
  void aLanguageOfAWrongNameLacksNoSentences() throws IOException {
    Path folder = rules().path();
    move(folder.resolve("text/es.properties"), "es", "es_ES");

    Set<String> told = told(folder);

    assertEquals(1, told.size(), told::toString);
  }

  @ParameterizedTest
  @CsvSource({"coupons, 4", "triggers, 9", "scenarios, 1"})
  void aTableOfAHeaderAloneLacksRows(String table, int least) throws IOException {
    RulesFolder rules = rules();
    String file = "tables/" + table + ".csv";
    String header = Files.readString(rules.path().resolve(file)).lines().findFirst().orElseThrow();

    Set<String> told = told(rules.write(file, header + "\n").path());

    long missing = told.stream().filter(one -> one.startsWith(file + " missing-row")).count();
    assertTrue(missing >= least, told::toString);
  }

  @Test
  void aRowOfAWrongWordIsToldOnce() throws IOException {
    Set<String> told = told(rules().replace("tables/coupons.csv", "\nSTORE,", "\nSTOREE,").path());

    assertEquals(1, told.size(), told::toString);
    assertTrue(told.toString().contains("(STOREE) is none of the words it may be. Maybe STORE."));
  }
}
