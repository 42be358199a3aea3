package org.orderadvisor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.explain.RuleTrace;
import org.orderadvisor.explain.RuleTrace.ConditionTrace;
import org.orderadvisor.explain.RuleTrace.Outcome;
import org.orderadvisor.explain.RuleTrace.Question;
import org.orderadvisor.explain.RuleTrace.Result;
import org.orderadvisor.explain.Turn;
import org.orderadvisor.explain.WhatIf;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.verdict.Certainty;
import org.orderadvisor.verdict.CouponReturn;
import org.orderadvisor.verdict.Outlook;
import org.orderadvisor.verdict.RefundExpectation;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.RulesRevision;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.verdict.Verdict;

class ExplanationWriteTest {
  private static final Verdict VERDICT =
      new Verdict(
          "A1",
          Instant.parse("2026-11-22T10:00:00Z"),
          "COMPLETED",
          Outlook.of(Certainty.CERTAIN, List.of(), List.of()),
          Party.PLATFORM,
          Party.NOBODY,
          "It is complete.",
          List.of(),
          new RefundExpectation(
              Trigger.NOT_DUE,
              false,
              RefundState.NONE,
              null,
              Route.NONE,
              null,
              CouponReturn.NOT_APPLICABLE,
              false,
              "Nothing is due."),
          List.of(),
          new RulesRevision("bundled", "abc"));

  private static RuleTrace rule(List<ConditionTrace> conditions) {
    return new RuleTrace(
        "A \"rule\"",
        "Its sentence.",
        "its source",
        "closure/other.drl",
        7,
        Question.SCENARIO,
        "scenario COMPLETED",
        Outcome.POSSIBLE,
        conditions);
  }

  private static ConditionTrace condition(Result result) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("status", "CLOSED");
    facts.put("closed", "YES");
    return new ConditionTrace("status == closed", 9, facts, result);
  }

  @Test
  void fieldsStandInTheOrderOfTheContract() {
    Explanation explanation =
        new Explanation(
            VERDICT,
            List.of(rule(List.of(condition(Result.TRUE), condition(Result.UNKNOWN)))),
            List.of(rule(List.of(condition(Result.UNKNOWN)))),
            List.of(
                new WhatIf(
                    List.of(new WhatIf.Change("dispute.state", "UNKNOWN", "OPEN")),
                    "DISPUTE_OPEN",
                    Trigger.BY_DISPUTE,
                    "If it is open.")),
            List.of(
                new Turn(
                    Instant.parse("2026-12-01T00:00:00Z"),
                    "COMPLETED",
                    Trigger.NOT_DUE,
                    "Too late.")));

    String start =
        "{\"rule\":\"A \\\"rule\\\"\",\"file\":\"closure/other.drl\",\"line\":7,"
            + "\"question\":\"SCENARIO\",\"proposes\":\"scenario COMPLETED\","
            + "\"outcome\":\"POSSIBLE\",\"conditions\":[";
    String condition =
        "{\"text\":\"status == closed\",\"line\":9,"
            + "\"facts\":{\"status\":\"CLOSED\",\"closed\":\"YES\"},\"result\":\"%s\"}";
    assertEquals(
        "{\"verdict\":"
            + OrderJson.write(VERDICT)
            + ",\"rules\":["
            + start
            + condition.formatted("TRUE")
            + ","
            + condition.formatted("UNKNOWN")
            + "]}],\"nearMisses\":["
            + start
            + condition.formatted("UNKNOWN")
            + "]}],\"whatIf\":[{\"changes\":[{\"fact\":\"dispute.state\",\"from\":\"UNKNOWN\","
            + "\"to\":\"OPEN\"}],\"scenario\":\"DISPUTE_OPEN\",\"refundTrigger\":\"BY_DISPUTE\","
            + "\"text\":\"If it is open.\"}],\"timeline\":[{\"at\":\"2026-12-01T00:00:00Z\","
            + "\"scenario\":\"COMPLETED\",\"refundTrigger\":\"NOT_DUE\",\"text\":\"Too late.\"}],"
            + "\"validUntil\":\"2026-12-01T00:00:00Z\"}",
        OrderJson.write(explanation));
  }

  @Test
  void whatTimeNeverChangesIsValidUntilNull() {
    Explanation explanation = new Explanation(VERDICT, List.of(), List.of(), List.of(), List.of());

    assertEquals(
        "{\"verdict\":"
            + OrderJson.write(VERDICT)
            + ",\"rules\":[],\"nearMisses\":[],\"whatIf\":[],\"timeline\":[],\"validUntil\":null}",
        OrderJson.write(explanation));
  }
}
