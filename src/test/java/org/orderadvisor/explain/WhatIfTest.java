package org.orderadvisor.explain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.json.OrderJson;

/** What would change a verdict: all that can still happen, and nothing that can't. */
class WhatIfTest {
  private static final String AS_OF = "\"asOf\":\"2026-11-20T10:00:00Z\",";

  private static Explanation explain(String facts, Locale locale) {
    OrderAdvisor advisor = OrderAdvisor.builder().locale(locale).build();
    return advisor.explain(OrderJson.read("{" + AS_OF + facts + "}"));
  }

  /** Each single change, as {@code fact: from -> to}. */
  private static Set<String> single(Explanation explanation) {
    Set<String> single = new LinkedHashSet<>();
    for (WhatIf whatIf : explanation.whatIf()) {
      if (whatIf.changes().size() == 1) {
        WhatIf.Change change = whatIf.changes().get(0);
        single.add(change.fact() + ": " + change.from() + " -> " + change.to());
      }
    }
    return single;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "status":"CLOSED","shipment":{"state":"NOT_SHIPPED"}|shipment.state: NOT_SHIPPED -> SHIPPED
          "status":"CLOSED","payment":{"state":"FAILED"}|payment.state: FAILED -> CAPTURED
          "status":"AWAITING_PAYMENT","payment":{"state":"UNPAID","deadline":"2026-11-20T10:00:00Z"}|payment.state: UNPAID -> CAPTURED
          "status":"SHIPPED","dispute":{"state":"NONE","deadline":"2026-11-20T10:00:00Z"}|dispute.state: NONE -> OPEN
          "status":"SHIPPED","dispute":{"deadline":"2026-11-20T10:00:00Z"}|status: SHIPPED -> IN_DISPUTE
          "status":"CANCELLATION_REQUESTED","cancellation":{"state":"REQUESTED","deadline":"2026-11-20T10:00:00Z"}|cancellation.state: REQUESTED -> REFUSED
          """)
  void whatCanNoLongerHappenIsNotOffered(String facts, String change) {
    Set<String> changes = single(explain(facts, Locale.ENGLISH));

    assertFalse(changes.contains(change), changes::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "status":"SHIPPED","dispute":{"state":"NONE","deadline":"2026-11-20T10:00:01Z"}|dispute.state: NONE -> OPEN
          "status":"SHIPPED","dispute":{"state":"NONE"}|dispute.state: NONE -> OPEN
          "status":"SHIPPED","dispute":{"deadline":"2026-11-20T10:00:01Z"}|status: SHIPPED -> IN_DISPUTE
          "status":"AWAITING_PAYMENT","payment":{"deadline":"2026-11-20T10:00:01Z"}|status: AWAITING_PAYMENT -> AWAITING_SHIPMENT
          """)
  void whatCanStillHappenIsOffered(String facts, String change) {
    Set<String> changes = single(explain(facts, Locale.ENGLISH));

    assertTrue(changes.contains(change), changes::toString);
  }
}
