package org.orderadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.orderadvisor.oracle.RandomOrders;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.verdict.Outlook;
import org.orderadvisor.verdict.RefundExpectation;
import org.orderadvisor.verdict.Verdict;

/** Locale and zone change what they should, and nothing else. */
class ZoneAndLocaleTest {
  private static final int ORDERS = 2_000;

  @Test
  void aLocaleChangesTheSentencesOnly() {
    OrderAdvisor english = OrderAdvisor.standard();
    List<OrderAdvisor> others =
        List.of(
            OrderAdvisor.builder().locale(Locale.forLanguageTag("es-MX")).build(),
            OrderAdvisor.builder().locale(Locale.SIMPLIFIED_CHINESE).build());
    RandomOrders orders = new RandomOrders(3);
    for (int i = 0; i < ORDERS; i++) {
      OrderCase order = orders.next();
      Verdict verdict = english.advise(order);
      for (OrderAdvisor other : others) {
        Verdict translated = other.advise(order);
        assertEquals(withoutSentences(verdict), withoutSentences(translated));
        assertTrue(!verdict.headline().equals(translated.headline()), translated.headline());
      }
    }
  }

  @Test
  void aLanguageWithoutTextsFallsBackToEnglish() {
    OrderCase order = new RandomOrders(4).next();
    OrderAdvisor swahili = OrderAdvisor.builder().locale(Locale.forLanguageTag("sw-KE")).build();

    assertEquals(
        OrderAdvisor.standard().advise(order).headline(), swahili.advise(order).headline());
  }

  /** An answer can bring a window, and with it what follows from the zone. */
  private static Verdict withoutOutlook(Verdict verdict) {
    return new Verdict(
        verdict.orderId(),
        verdict.asOf(),
        verdict.scenario(),
        Outlook.of(verdict.certainty(), verdict.alternatives(), List.of()),
        verdict.endedBy(),
        verdict.whoActs(),
        verdict.headline(),
        verdict.steps(),
        verdict.refund(),
        verdict.reasons(),
        verdict.rules());
  }

  @Test
  void aZoneChangesNothingButTheWindowAndWhatFollowsFromIt() {
    OrderAdvisor utc = OrderAdvisor.standard();
    OrderAdvisor kiritimati = OrderAdvisor.builder().zone(ZoneId.of("Pacific/Kiritimati")).build();
    RandomOrders orders = new RandomOrders(5);
    int moved = 0;
    for (int i = 0; i < ORDERS; i++) {
      OrderCase order = orders.next();
      Verdict here = utc.advise(order);
      Verdict there = kiritimati.advise(order);
      assertEquals(here.scenario(), there.scenario());
      assertEquals(here.refund().trigger(), there.refund().trigger());
      assertEquals(here.refund().amount(), there.refund().amount());
      assertEquals(here.refund().route(), there.refund().route());
      if (here.refund().window() == null) {
        assertEquals(withoutOutlook(here), withoutOutlook(there));
      } else if (here.refund().overdue() == there.refund().overdue()) {
        assertEquals(here.steps(), there.steps());
      }
      moved += here.equals(there) ? 0 : 1;
    }
    assertTrue(moved > 20, "the zone moved " + moved + " windows");
  }

  private static List<Object> withoutSentences(Verdict verdict) {
    RefundExpectation refund = verdict.refund();
    return List.of(
        verdict.scenario(),
        verdict.endedBy(),
        verdict.whoActs(),
        verdict.steps().stream()
            .map(step -> step.actor() + " " + step.action() + step.necessity() + step.deadline())
            .toList(),
        verdict.reasons().stream().map(reason -> reason.rule() + reason.source()).toList(),
        refund.trigger(),
        refund.buyerMustAct(),
        refund.state(),
        String.valueOf(refund.amount()),
        refund.route(),
        String.valueOf(refund.window()),
        refund.couponReturns(),
        refund.overdue());
  }
}
