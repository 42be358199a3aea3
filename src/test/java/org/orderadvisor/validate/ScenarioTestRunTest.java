package org.orderadvisor.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.validate.TestResult.Difference;
import org.orderadvisor.validate.TestResult.Status;
import org.orderadvisor.verdict.Verdict;

/** Expectations that are met, and how those that are not are told. */
class ScenarioTestRunTest {
  private static final OrderAdvisor ADVISOR = OrderAdvisor.standard();

  /** A silent seller after a cancelled shipment, with money but no date of a refund. */
  private static final String GIVEN =
      """
      { asOf: "2026-11-20T10:00:00Z", status: SHIPPED,
        shipment: { state: SHIPPED, tracking: CANCELLED }, seller: { replied: NO },
        dispute: { deadline: "2026-12-01T00:00:00Z" },
        payment: { state: CAPTURED, paid: { amount: "24.90", currency: USD } } }
      """
          .replace("\n", " ");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "scenario: SHIPMENT_CANCELLED",
        "orderId: null",
        "asOf: 2026-11-20T10:00:00Z",
        "{ endedBy: CARRIER, whoActs: BUYER }",
        "refund: { trigger: BY_DISPUTE, buyerMustAct: true, window: null }",
        "{ refund.trigger: BY_DISPUTE, refund.overdue: false }",
        "refund: { amount: { amount: 24.90, currency: USD } }",
        "refund: { amount.currency: USD }",
        "refund.window.latest: null",
        "refund.couponReturns: UNKNOWN",
        "steps: { OPEN_DISPUTE: REQUIRED, CONTACT_SELLER: true, PAY: false }",
        "steps.OPEN_DISPUTE: { necessity: REQUIRED, actor: BUYER, deadline: 2026-12-01T00:00:00Z }",
        "steps: { CONTACT_SELLER.deadline: null }",
        "rules.name: bundled"
      })
  void anExpectationIsMet(String expect) {
    TestResult result = run(expect);

    assertEquals(List.of(), result.differences());
    assertEquals(Status.PASSED, result.status());
    assertEquals("as it is (a.yaml:2) passed", result.text());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "scenario: IN_PROGRESS | scenario: expected IN_PROGRESS, was SHIPMENT_CANCELLED",
        "scenario: null | scenario: expected null, was SHIPMENT_CANCELLED",
        "orderId: A1 | orderId: expected A1, was null",
        "refund.buyerMustAct: false | refund.buyerMustAct: expected false, was true",
        "refund.amount.amount: 24.9 | refund.amount.amount: expected 24.9, was 24.90",
        "refund.amount: null | refund.amount: expected null, was {amount: 24.90, currency: USD}",
        "refund.window.latest: 2026-12-01 | refund.window.latest: expected 2026-12-01, was null",
        "steps.OPEN_DISPUTE: OPTIONAL | steps.OPEN_DISPUTE: expected OPTIONAL, was REQUIRED",
        "steps.OPEN_DISPUTE: false | steps.OPEN_DISPUTE: expected absent, was REQUIRED",
        "steps.PAY: true | steps.PAY: expected present, was absent",
        "steps.PAY: OPTIONAL | steps.PAY: expected OPTIONAL, was absent",
        "steps.PAY.deadline: null | steps.PAY.deadline: expected null, was absent",
        "steps: [] | steps: expected [], was [CONTACT_SELLER, OPEN_DISPUTE]"
      })
  void anExpectationIsNotMet(String expect, String difference) {
    TestResult result = run(expect);

    assertEquals(Status.FAILED, result.status());
    assertEquals(
        List.of(difference), result.differences().stream().map(Difference::toString).toList());
  }

  @Test
  void aFailureTellsAllThatDiffersAndTheReasons() {
    TestResult result =
        run(
            "{ whoActs: SELLER, scenario: SHIPMENT_CANCELLED, refund.trigger: NOT_DUE }\n"
                + "    because: [A silent seller leaves only the dispute, No such rule]");

    assertEquals(
        """
        as it is (a.yaml:2)
          whoActs: expected SELLER, was BUYER
          refund.trigger: expected NOT_DUE, was BY_DISPUTE
          because: expected No such rule, was not among the reasons
          Reasons of the verdict:
            %s\
        """
            .formatted(String.join("\n    ", result.rules())),
        result.text());
    assertTrue(result.rules().contains("A silent seller leaves only the dispute"));
  }

  @Test
  void aSkippedTestIsNotRun() {
    TestResult result = run("{ scenario: IN_PROGRESS }\n    skip: the source is not clear");

    assertEquals(Status.SKIPPED, result.status());
    assertEquals("as it is (a.yaml:2) was skipped: the source is not clear", result.text());
  }

  @Test
  void anAdvisorWithoutAnAnswerFailsTheTest() {
    OrderAdvisor never = OrderAdvisor.builder().calendar(day -> false).build();
    ScenarioTest test =
        test(
            "{ status: CLOSED, closure: SELLER_CANCELLED, closedAt: \"2026-11-02T00:00:00Z\","
                + " payment: { state: CAPTURED } }",
            "{ scenario: CANCELLED_BY_SELLER }");

    TestResult result = test.run(never::advise);

    assertEquals(Status.FAILED, result.status());
    assertEquals("verdict", result.differences().get(0).path());
  }

  @Test
  void anEntryThatAListLacksIsTold() {
    TestResult result =
        run("{ alternatives: [DISPUTE_OPEN, COMPLETED], questions: [dispute.state, coupon.kind] }");

    assertEquals(
        List.of("alternatives.COMPLETED", "questions.coupon.kind"),
        result.differences().stream().map(TestResult.Difference::path).toList());
  }

  @Test
  void eachFieldOfAVerdictCanBeExpected() {
    Verdict verdict = ADVISOR.advise(test(GIVEN, "{ steps: [] }").order());
    Map<String, ?> values = VerdictValues.of(verdict);

    TreeSet<String> unknown = new TreeSet<>(values.keySet());
    unknown.removeAll(VerdictFields.values());
    unknown.removeIf(path -> path.isEmpty() || VerdictFields.isObject(path));
    unknown.removeIf(ScenarioTestRunTest::isOfAStep);
    unknown.removeIf(path -> VerdictFields.LISTS.contains(path.split("\\.", -1)[0]));

    assertEquals(new TreeSet<>(), unknown, "fields of a verdict that VerdictFields lacks");
  }

  private static boolean isOfAStep(String path) {
    String[] names = path.split("\\.", -1);
    return names[0].equals("steps")
        && (names.length < 3 || VerdictFields.stepWords(names[2]) != null);
  }

  private static TestResult run(String expect) {
    String block = expect.startsWith("{") ? expect : "{ " + expect + " }";
    return test(GIVEN, block).run(ADVISOR::advise);
  }

  private static ScenarioTest test(String given, String expect) {
    String yaml =
        "tests:\n  - name: as it is\n    given: %s\n    expect: %s\n".formatted(given, expect);
    return ScenarioTests.read("a.yaml", yaml).get(0);
  }
}
