package org.orderadvisor.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake in a file of tests has its message and place. {@code -Dslips=100000} tries more. */
class ScenarioTestMistakesTest {
  private static final int SLIPS = Integer.getInteger("slips", 2_000);

  @ParameterizedTest(name = "{0}.yaml")
  @ValueSource(strings = {"keys", "twice", "given", "expect", "matrix"})
  void theMistakesOfAFileAreTheseAndNoOthers(String name) throws IOException {
    String yaml = resource(name + ".yaml");

    ScenarioTestException mistakes =
        assertThrows(ScenarioTestException.class, () -> ScenarioTests.read(name + ".yaml", yaml));

    assertEquals(resource(name + ".err").strip(), mistakes.getMessage());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "# nothing => is empty. It needs tests: a list of tests.",
        "- name: a => 1:1: the file is a list, not an object with tests.",
        "{} => 1:1: the file has no tests.",
        "tests: [] => 1:8: tests is empty.",
        "tests: => 1:7: tests is null, not a list. Maybe tests: [{ name: …, given: …, expect: …"
            + " }].",
        "tests: []¶---¶tests: [] => 3:1: a second document starts here. A file of tests is one"
            + " document.",
        "tests: &all [] => 1:8: there is an anchor (&). Tests have none; what they share stands in"
            + " defaults.",
        "&a tests: [] => 1:1: there is an anchor (&). Tests have none; what they share stands in"
            + " defaults.",
        "tests: *all => 1:8: there is an alias (*). Tests have none: write the value itself.",
        "tests: !!seq [] => 1:8: there is a tag (!). Tests have none; quotes make a text of a"
            + " value.",
        "tests: !my!list [] => 1:8: there is a tag (!). Tests have none; quotes make a text of a"
            + " value.",
        "? [a]¶: b => 1:3: a field's name is no word but an object or a list.",
        "tests:¶\t- name: a => 2:1: there is a tab. YAML is indented by blanks only.",
        "tests: 'a => 1:8: the quote that opens here is never closed.",
        "tests: [a, {b: c] => 1:17: a comma or } is missing before this, for the { of line 1,"
            + " column 12.",
        "tests: [a, b => 1:13: a comma or ] is missing before this, for the [ of line 1, column 8.",
        "tests: { a: b, => 1:15: the text ends where a value or a closing bracket is expected.",
        "tests: a: b => 1:9: there may be no colon here. Maybe a text needs quotes, or the"
            + " indentation is wrong.",
        "tests: - a => 1:8: a list can't start on this line. Maybe it needs a line of its own.",
        "tests: @a => 1:8: a text can't start with this character. Maybe it needs quotes.",
        "tests: \"\\q\" => 1:10: the backslash escapes nothing. Maybe single quotes, or \\\\.",
        "tests:¶  - a¶ - b => 3:2: this doesn't belong to what stands above. Maybe the indentation,"
            + " a quote or a bracket is wrong.",
        "tests: |x => 1:9: can't be read as YAML from here. Maybe a quote, a bracket or the"
            + " indentation is wrong.",
        "tests: a\u0007b => 1:9: there is a character that YAML doesn't allow. Maybe it came with a"
            + " copied text.",
        "%YAML 3.0¶---¶tests: [] => can't be read as YAML 1.2.",
      })
  void whatIsNoYamlOrNoFileOfTestsIsToldInPlainWords(String yaml, String message) {
    String text = yaml.replace('¶', '\n');

    ScenarioTestException mistake =
        assertThrows(ScenarioTestException.class, () -> ScenarioTests.read("a.yaml", text));

    String colon = Character.isDigit(message.charAt(0)) ? ":" : ": ";
    assertEquals("a.yaml" + colon + message, mistake.getMessage());
  }

  @Test
  void nestingHasAnEnd() {
    String message =
        assertThrows(
                ScenarioTestException.class,
                () -> ScenarioTests.read("a.yaml", "tests: " + "[".repeat(1_000_000)))
            .getMessage();

    assertEquals("a.yaml:1:71: objects and lists lie in each other more than 64 deep.", message);
  }

  @Test
  void theListOfProblemsHasAnEnd() {
    ScenarioTestException mistakes =
        assertThrows(
            ScenarioTestException.class,
            () -> ScenarioTests.read("a.yaml", "a: b\n".repeat(5_000)));

    assertEquals(1_001, mistakes.diagnostics().size());
    assertEquals(
        "a.yaml: warning: has more problems than are listed here.",
        String.valueOf(mistakes.diagnostics().get(0)));
  }

  @Test
  void noSlipOfTheKeyboardEndsInAStackTrace() {
    String good =
        """
        defaults: { asOf: "2026-11-20T10:00:00Z" }
        tests:
          - name: it's a test # with a comment
            given: { status: SHIPPED, shipment: { events: [{ code: A }] } }
            expect:
              refund: { window: null, trigger: BY_DISPUTE }
              steps: { PAY: { necessity: OPTIONAL }, WAIT: false }
            because: ['A rule']
            matrix: { payment.method: [CARD, PAYPAL] }
          - { name: "to do", skip: later }
        """;
    assertEquals(3, ScenarioTests.read("a.yaml", good).size());
    String keys = " \n\t:-,.#'\"{}[]&*!|>%@`?~\\aA0\u00e9\u0000\uD83D";
    Random random = new Random(20261123L);
    for (int i = 0; i < SLIPS; i++) {
      String slips = good;
      for (int j = random.nextInt(3); j >= 0; j--) {
        int at = random.nextInt(slips.length());
        int until = Math.min(slips.length(), at + random.nextInt(3));
        char key = keys.charAt(random.nextInt(keys.length()));
        slips = slips.substring(0, at) + key + slips.substring(until);
      }
      try {
        ScenarioTests.read("a.yaml", slips);
      } catch (ScenarioTestException e) {
        assertFalse(e.diagnostics().isEmpty());
      }
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ScenarioTestMistakesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
