package org.orderadvisor.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.Step;
import org.orderadvisor.verdict.Verdict;

/**
 * Random orders through the rules and through a second implementation of the contract that knows
 * nothing of them. {@code -Dorders=1000000 -Dseed=7} runs more or others.
 */
class OracleTest {
  private static final int ORDERS = Integer.getInteger("orders", 10_000);
  private static final long SEED = Long.getLong("seed", 20261123L);

  @Test
  void rulesAndOracleAgreeOnRandomOrders() {
    RandomOrders orders = new RandomOrders(SEED);
    Map<ZoneId, OrderAdvisor> advisors = new HashMap<>();
    Set<String> scenarios = new HashSet<>();
    for (int i = 0; i < ORDERS; i++) {
      OrderCase order = orders.next();
      ZoneId zone = orders.nextZone();
      Verdict verdict =
          advisors.computeIfAbsent(zone, z -> OrderAdvisor.builder().zone(z).build()).advise(order);

      Answered expected = ContractOracle.answer(order, verdict.asOf(), zone);

      assertEquals(expected, answered(verdict), () -> "of " + facts(order) + " in " + zone);
      assertFalse(verdict.reasons().isEmpty());
      for (Reason reason : verdict.reasons()) {
        assertFalse(
            reason.rule().isBlank() || reason.because().isBlank() || reason.source().isBlank());
      }
      scenarios.add(verdict.scenario());
    }
    assertTrue(ORDERS < 10_000 || scenarios.size() == 32, "all scenarios appear: " + scenarios);
  }

  private static Answered answered(Verdict verdict) {
    Map<Action, StepIs> steps = new HashMap<>();
    for (Step step : verdict.steps()) {
      steps.put(step.action(), new StepIs(step.necessity(), step.deadline()));
    }
    return new Answered(
        verdict.scenario(),
        verdict.endedBy(),
        verdict.whoActs(),
        verdict.refund().trigger(),
        verdict.refund().buyerMustAct(),
        verdict.refund().amount(),
        verdict.refund().route(),
        verdict.refund().window(),
        verdict.refund().couponReturns(),
        verdict.refund().overdue(),
        steps);
  }

  /**
   * All the facts; an order's own text leaves out what may be personal, which random orders are
   * not.
   */
  private static String facts(OrderCase order) {
    return String.join(
        " ",
        order.toString(),
        String.valueOf(order.placedAt()),
        String.valueOf(order.closedAt()),
        order.payment().toString(),
        order.shipment().toString(),
        order.coupon().toString(),
        order.seller().toString(),
        order.cancellation().toString(),
        order.dispute().toString(),
        order.refund().toString(),
        order.buyer().toString());
  }
}
