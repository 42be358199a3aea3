package org.orderadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.oracle.RandomOrders;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.verdict.Certainty;
import org.orderadvisor.verdict.Question;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.verdict.Verdict;

class InterviewTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final OrderAdvisor advisor = OrderAdvisor.standard();

  private static Question asked(Interview interview) {
    Question question = interview.question();
    assertNotNull(question);
    return question;
  }

  @Test
  void aCancelledParcelAsksForTheSellerAndEndsWithTheDispute() {
    Interview interview =
        advisor.interview(
            OrderCase.builder()
                .asOf(NOON)
                .status(OrderStatus.SHIPPED)
                .payment(p -> p.state(PaymentState.CAPTURED))
                .shipment(s -> s.state(ShipmentState.SHIPPED).tracking(Tracking.CANCELLED))
                .build());
    Set<String> facts = new HashSet<>();
    while (!interview.isDone()) {
      facts.add(asked(interview).fact());
      interview =
          switch (asked(interview).fact()) {
            case "seller.replied", "shipment.replacementTracking" -> interview.answer("NO");
            default -> interview.skip();
          };
    }

    assertTrue(facts.contains("seller.replied") && facts.contains("shipment.replacementTracking"));
    assertEquals("SHIPMENT_CANCELLED", interview.verdict().scenario());
    assertEquals(Trigger.BY_DISPUTE, interview.verdict().refund().trigger());
    assertNull(interview.question());
  }

  @Test
  void whoeverAnswersAllQuestionsEndsWithACertainVerdict() {
    RandomOrders orders = new RandomOrders(7);
    Random random = new Random(7);
    int questions = 0;
    for (int i = 0; i < 60; i++) {
      Interview interview =
          advisor.interview(i % 3 == 0 ? OrderCase.builder().asOf(NOON).build() : orders.next());
      Set<String> asked = new HashSet<>();
      while (!interview.isDone()) {
        Question question = asked(interview);
        assertTrue(asked.add(question.fact()), question::fact);
        Question.Choice choice = question.answers().get(random.nextInt(question.answers().size()));
        interview = interview.answer(choice.answer());
        questions++;
        assertEquals(choice.scenario(), interview.verdict().scenario());
        assertEquals(choice.refundTrigger(), interview.verdict().refund().trigger());
        assertEquals(advisor.advise(interview.order()), interview.verdict());
      }
      Verdict verdict = interview.verdict();
      assertTrue(
          verdict.certainty() == Certainty.CERTAIN || verdict.alternatives().isEmpty(),
          () -> verdict.scenario() + " or " + verdict.alternatives());
    }
    assertTrue(questions > 60);
  }

  @Test
  void whoeverKnowsNothingIsAskedEachQuestionOnceAndEndsWhereItBegan() {
    Interview interview = advisor.interview(OrderCase.builder().asOf(NOON).build());
    Verdict before = interview.verdict();
    Set<String> asked = new HashSet<>();
    while (!interview.isDone()) {
      assertTrue(asked.add(asked(interview).fact()));
      interview = asked.size() % 2 == 0 ? interview.skip() : interview.answer("UNKNOWN");
    }

    assertEquals(before.questions().size(), asked.size());
    assertEquals(before, interview.verdict());
  }

  @Test
  void theOldOneIsTheWayBack() {
    Interview before = advisor.interview(OrderCase.builder().asOf(NOON).build());
    Question question = asked(before);

    Interview after = before.answer(question.answers().get(0).answer());

    assertEquals(question, before.question());
    assertNotEquals(question, after.question());
    assertNotEquals(before.order(), after.order());
  }

  @Test
  void theMomentStandsStill() {
    Interview interview = advisor.interview(OrderCase.builder().build());
    Instant asOf = interview.order().asOf();

    assertNotNull(asOf);
    assertEquals(asOf, interview.verdict().asOf());
    assertEquals(asOf, interview.answer("CLOSED").verdict().asOf());
  }

  @Test
  void aWrongAnswerIsToldWithTheNearestRightWord() {
    Interview interview = advisor.interview(OrderCase.builder().asOf(NOON).build());

    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> interview.answer("SHIPED"));

    assertEquals("status (SHIPED) is none of its words. Maybe SHIPPED.", wrong.getMessage());
  }

  @Test
  void nobodyAnswersWhatIsNotAsked() {
    Interview interview = advisor.interview(OrderCase.builder().asOf(NOON).build());
    while (!interview.isDone()) {
      interview = interview.skip();
    }
    Interview done = interview;

    assertThrows(IllegalStateException.class, () -> done.answer("YES"));
    assertThrows(IllegalStateException.class, done::skip);
  }

  @Test
  void itSaysNothingOfTheOrder() {
    Interview interview =
        advisor.interview(
            OrderCase.builder().orderId("8123").notice("Dear Jane, closed").asOf(NOON).build());

    assertFalse(interview.toString().contains("8123") || interview.toString().contains("Jane"));
  }

  @Test
  void aReloadInBetweenConcernsTheNextDialogue(@TempDir Path folder) throws IOException {
    RulesFolder rules = RulesFolder.fewCopiedTo(folder);
    OrderAdvisor reloaded = OrderAdvisor.builder().rules(folder).build();
    Interview before = reloaded.interview(OrderCase.builder().asOf(NOON).build());
    rules.append("text/en.properties", "\n# another revision\n");

    assertEquals(ReloadResult.Outcome.ACTIVATED, reloaded.reload().outcome());

    Interview after = before.answer(asked(before).answers().get(0).answer());
    assertEquals(before.verdict().rules(), after.verdict().rules());
    assertNotEquals(before.verdict().rules(), reloaded.interview(after.order()).verdict().rules());
  }
}
