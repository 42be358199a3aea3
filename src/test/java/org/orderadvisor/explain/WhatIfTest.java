package org.orderadvisor.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.json.OrderJson;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.verdict.Question;

/** What would change a verdict: all that can still happen, and nothing that can't. */
class WhatIfTest {
  private static final String AS_OF = "\"asOf\":\"2026-11-20T10:00:00Z\",";

  private static Explanation explain(String facts, Locale locale) {
    OrderAdvisor advisor = OrderAdvisor.builder().locale(locale).build();
    return advisor.explain(OrderJson.read("{" + AS_OF + facts + "}"));
  }

  @Test
  void eachSingleChangeOfAnAlmostEmptyOrderIsNamed() {
    Set<String> changes = single(explain("\"orderId\":\"1\"", Locale.ENGLISH));

    for (String change :
        List.of(
            "shipment.tracking: UNKNOWN -> RETURNED",
            "seller.asksToCancel: UNKNOWN -> YES",
            "cancellation.state: UNKNOWN -> REFUSED",
            "dispute.state: UNKNOWN -> WON")) {
      assertTrue(changes.contains(change), changes::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"orderId\":\"1\"",
        "\"status\":\"CLOSED\"",
        "\"status\":\"AWAITING_SHIPMENT\",\"payment\":{\"state\":\"CAPTURED\"}"
      })
  void aNoticeIsNamedOnlyForWhatNoOtherSingleChangeGives(String facts) {
    Set<String> others = new HashSet<>();
    Set<String> byNotice = new HashSet<>();
    boolean noticed = false;
    for (WhatIf whatIf : explain(facts, Locale.ENGLISH).whatIf()) {
      if (whatIf.changes().size() == 1) {
        boolean notice = whatIf.changes().get(0).fact().equals("notice");
        assertTrue(notice || !noticed, "notices come last");
        noticed |= notice;
        (notice ? byNotice : others).add(whatIf.scenario() + " " + whatIf.refundTrigger());
      }
    }
    assertTrue(noticed, "one is named");
    byNotice.retainAll(others);
    assertEquals(Set.of(), byNotice);
  }

  @Test
  void twoChangesAreNamedOncePerOutcomeThatOneDoesNotGive() {
    Set<String> reached = new HashSet<>();
    int pairs = 0;
    for (WhatIf whatIf : explain("\"status\":\"CLOSED\"", Locale.ENGLISH).whatIf()) {
      String outcome = whatIf.scenario() + " " + whatIf.refundTrigger();
      boolean first = reached.add(outcome);
      assertTrue(first || whatIf.changes().size() == 1, outcome);
      pairs += whatIf.changes().size() == 2 ? 1 : 0;
    }
    assertTrue(pairs > 10, () -> reached.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Is there a dispute, and how does it stand? It is open. A dispute about your order is under way.
          es | ¿Hay una disputa y cómo va? Está abierta. Hay una disputa en curso sobre tu pedido.
          zh | 平台显示订单处于什么状态？等待付款。您的订单尚未付款，是否付款由您决定。
          """)
  void aChangeIsToldAsItsLanguageSetsSentences(String locale, String text) {
    List<String> texts = new ArrayList<>();
    explain("\"orderId\":\"1\"", Locale.forLanguageTag(locale))
        .whatIf()
        .forEach(whatIf -> texts.add(whatIf.text()));

    assertTrue(texts.contains(text), () -> String.join("\n", texts));
  }

  @ParameterizedTest
  @CsvSource({
    "en, awaiting delivery",
    "es, awaiting delivery",
    "pt-BR, aguardando a entrega",
    "pt, aguardando a entrega"
  })
  void aNoticeIsAnExampleThatTheCallerCanReadIfThereIsOne(String tag, String example) {
    OrderAdvisor advisor = OrderAdvisor.builder().locale(Locale.forLanguageTag(tag)).build();
    OrderCase order = OrderJson.read("{" + AS_OF + "\"closure\":\"UNSPECIFIED\"}");

    List<String> answers = new ArrayList<>();
    for (Question question : advisor.advise(order).questions()) {
      question.answers().forEach(choice -> answers.add(choice.answer()));
    }

    assertTrue(answers.contains(example), answers::toString);
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
