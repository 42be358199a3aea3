package org.orderadvisor.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.CouponKind;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.PaymentState;

/** What is read of a file, and in which order. */
class ScenarioTestsTest {
  private static final String ONE =
      """
      tests:
        - name: nothing is known
          given: {}
          expect: { scenario: UNDETERMINED }
      """;

  @Test
  void aTestKnowsItsNameAndPlace() {
    List<ScenarioTest> tests =
        ScenarioTests.read(
            "rules/tests/a.yaml",
            """
            # Two tests.
            tests:
              - name: the first
                given: {}
                expect: { scenario: UNDETERMINED }

              - given: {}
                name: "the second: it has a colon"
                expect: { scenario: UNDETERMINED }
            """);

    assertEquals(List.of("the first", "the second: it has a colon"), names(tests));
    assertEquals(List.of(3, 7), tests.stream().map(ScenarioTest::line).toList());
    assertEquals("rules/tests/a.yaml", tests.get(0).file());
    assertEquals("rules/tests/a.yaml:3: the first", tests.get(0).toString());
    assertNull(tests.get(0).skip());
  }

  @Test
  void noStaysAWordAndNumbersStayAsTheyAreWritten() {
    OrderCase order =
        only("""
        tests:
          - name: bare words
            given:
              orderId: 0x1F
              seller: { replied: NO, convincing: "NO" }
              payment: { paid: { amount: 24.90, currency: USD } }
            expect: { refund.couponReturns: NO }
        """)
            .order();

    assertEquals("0x1F", order.orderId());
    assertEquals(Answer.NO, order.seller().replied());
    assertEquals(Answer.NO, order.seller().convincing());
    assertEquals("24.90", order.payment().paid().amount().toPlainString());
  }

  @Test
  void whatATestGivesLiesOverTheDefaults() {
    OrderCase order =
        only("""
        defaults:
          asOf: "2026-11-20T10:00:00Z"
          status: CLOSED
          payment: { state: CAPTURED, method: CARD }
          shipment: { events: [{ code: A }, { code: B }] }
          coupon: { kind: STORE }
        tests:
          - name: it gives some itself
            given:
              status: null
              payment: { method: PAYPAL }
              shipment: { events: [{ code: C }] }
              coupon: null
            expect: { scenario: UNDETERMINED }
        """)
            .order();

    assertEquals(Instant.parse("2026-11-20T10:00:00Z"), order.asOf());
    assertEquals(OrderStatus.UNKNOWN, order.status());
    assertEquals(PaymentState.CAPTURED, order.payment().state());
    assertEquals(PaymentMethod.PAYPAL, order.payment().method());
    assertEquals(1, order.shipment().events().size());
    assertEquals(CouponKind.UNKNOWN, order.coupon().kind());
  }

  @Test
  void aMatrixRunsEachValueWithEachOfTheOthers() {
    List<ScenarioTest> tests =
        ScenarioTests.read(
            "a.yaml",
            """
            tests:
              - name: by
                given: { payment: { state: CAPTURED, method: CARD }, shipment: UNKNOWN }
                matrix:
                  payment.method: [PIX, null]
                  shipment: [{ state: SHIPPED }]
                  coupon.kind: [NONE, STORE]
                expect: { scenario: UNDETERMINED }
            """);

    assertEquals(
        List.of(
            "by [payment.method=PIX, shipment={state: SHIPPED}, coupon.kind=NONE]",
            "by [payment.method=PIX, shipment={state: SHIPPED}, coupon.kind=STORE]",
            "by [payment.method=null, shipment={state: SHIPPED}, coupon.kind=NONE]",
            "by [payment.method=null, shipment={state: SHIPPED}, coupon.kind=STORE]"),
        names(tests));
    OrderCase third = tests.get(2).order();
    assertEquals(PaymentState.CAPTURED, third.payment().state());
    assertEquals(PaymentMethod.UNKNOWN, third.payment().method());
    assertEquals(CouponKind.NONE, third.coupon().kind());
  }

  @Test
  void aSkippedTestMayBeUnfinished() {
    ScenarioTest test = only("tests: [{ name: to do, skip: no source yet }]");

    assertEquals("no source yet", test.skip());
    assertEquals(OrderCase.builder().build(), test.order());
  }

  @Test
  void aFileMayHoldTenThousandTestsAndNoMore() {
    StringBuilder values = new StringBuilder("0");
    for (int i = 1; i < 5_000; i++) {
      values.append(", ").append(i);
    }
    String yaml =
        """
        tests:
          - name: many
            given: {}
            expect: { scenario: UNDETERMINED }
            matrix: { orderId: [%s], coupon.kind: [NONE, STORE] }
        """
            .formatted(values);

    assertEquals(10_000, ScenarioTests.read("a.yaml", yaml).size());
    assertEquals(
        "a.yaml:6:5: with this test there are more than 10000 tests in the file.",
        problems(yaml + ONE.substring(ONE.indexOf("  -"))));
  }

  @Test
  void variantsBeyondAnyNumberAreNotEvenTried() {
    String ten = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]";
    String yaml =
        """
        tests:
          - name: too many
            given: {}
            expect: { scenario: UNDETERMINED }
            matrix:
        """;
    for (int i = 0; i < 40; i++) {
      yaml += "      field%d: %s\n".formatted(i, ten);
    }

    assertEquals(
        "a.yaml:2:5: with this test there are more than 10000 tests in the file.", problems(yaml));
  }

  @Test
  void aFileMayHaveOneMebibyteAndNoMore(@TempDir Path folder) throws IOException {
    String most = ONE + "#".repeat((1 << 20) - ONE.length());
    Path file = Files.writeString(folder.resolve("a.yaml"), most);

    assertEquals(1, ScenarioTests.read(file).size());

    Files.writeString(file, most + "#");
    String tooLarge = "is larger than 1 MiB. Maybe split it by topic.";
    assertEquals(shown(file) + ": " + tooLarge, problems(file));
    assertEquals("a.yaml: " + tooLarge, problems(most + "#"));
  }

  @Test
  void aFolderIsReadInTheOrderOfItsFiles(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("b.yaml"), ONE);
    Files.writeString(folder.resolve("a.yaml"), "\uFEFF" + ONE.replace("\n", "\r\n"));
    Files.writeString(folder.resolve(".c.yaml"), "no tests");
    Files.writeString(folder.resolve("readme.md"), "no tests");
    Files.createDirectory(folder.resolve("old"));

    List<ScenarioTest> tests = ScenarioTests.read(folder);

    assertEquals(
        List.of(shown(folder.resolve("a.yaml")), shown(folder.resolve("b.yaml"))),
        tests.stream().map(ScenarioTest::file).toList());
    assertEquals(List.of(2, 2), tests.stream().map(ScenarioTest::line).toList());
  }

  @Test
  void aByteOrderMarkTakesNoColumn() {
    assertEquals(
        "a.yaml:1:2: test is no field of a file of tests. Maybe tests.",
        problems("\uFEFF{test: 1}"));
  }

  @Test
  void theProblemsOfAllFilesAreToldAtOnce(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), ONE + "test: 1");
    Files.write(folder.resolve("b.yaml"), "tests: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("c.yml"), ONE);
    Files.createDirectory(folder.resolve("d.yaml"));
    Files.writeString(folder.resolve("e.yaml"), "tests: [");

    assertEquals(
        """
        a.yaml:5:1: test is no field of a file of tests. Maybe tests.
        b.yaml: is not UTF-8. Maybe it was saved in another encoding.
        c.yml: is not read. Its name must end in .yaml.
        d.yaml: is no ordinary file.
        e.yaml:1:9: the text ends where a value or a closing bracket is expected.\
        """
            .indent(0)
            .strip(),
        problems(folder).replace(shown(folder) + "/", ""));
  }

  @Test
  void aFolderMayBeEmptyButNotMissing(@TempDir Path folder) {
    assertTrue(ScenarioTests.read(folder).isEmpty());

    Path missing = folder.resolve("test");
    assertEquals(
        shown(missing) + ": is no folder and no file. Maybe its name is misspelt.",
        problems(missing));
  }

  private static ScenarioTest only(String yaml) {
    List<ScenarioTest> tests = ScenarioTests.read("a.yaml", yaml);
    assertEquals(1, tests.size());
    return tests.get(0);
  }

  private static List<String> names(List<ScenarioTest> tests) {
    return tests.stream().map(ScenarioTest::name).toList();
  }

  private static String problems(String yaml) {
    return assertThrows(ScenarioTestException.class, () -> ScenarioTests.read("a.yaml", yaml))
        .getMessage();
  }

  private static String problems(Path path) {
    return assertThrows(ScenarioTestException.class, () -> ScenarioTests.read(path)).getMessage();
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }
}
