package org.orderadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.RulesFolder;
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.facts.NoticeTopic;
import org.orderadvisor.match.CaseFacts;
import org.orderadvisor.oracle.RandomOrders;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.verdict.Question;
import org.orderadvisor.verdict.Question.Choice;

/** What a table may have many of is right at its bound, and refused above it. */
class ManyWordsTest {
  private static final String NOTICES = "tables/notices.csv";
  private static final String HEADER = "text,language,status,closure,topic,source\n";
  private static final int MOST = 63;
  private static final OrderCase NOTHING =
      OrderCase.builder().asOf(Instant.parse("2026-11-20T10:00:00Z")).build();

  @TempDir private Path folder;

  /** As many notices that say different things, none of which stands against itself. */
  private static String notices(int count) {
    List<String> rows = new ArrayList<>();
    for (Closure closure :
        EnumSet.complementOf(EnumSet.of(Closure.PAYMENT_TIMEOUT, Closure.BUYER_CANCELLED_UNPAID))) {
      for (OrderStatus status : OrderStatus.values()) {
        rows.add(
            "notice no %s,en,%s,%s,%s,Test\n"
                .formatted(rows.size(), status, closure, NoticeTopic.NONE));
      }
    }
    return HEADER + String.join("", rows.subList(0, count));
  }

  @Test
  void eachOfTheMostNoticesIsAskedForAndLeadsWhereItIsSaidTo() throws IOException {
    RulesFolder.copiedTo(folder).write(NOTICES, notices(MOST));
    OrderAdvisor advisor = OrderAdvisor.builder().rules(folder).build();

    Question asked =
        advisor.advise(NOTHING).questions().stream()
            .filter(question -> question.fact().equals("notice"))
            .findFirst()
            .orElseThrow();

    assertEquals(MOST, asked.answers().size());
    for (Choice choice : asked.answers()) {
      assertEquals(
          choice.scenario(),
          advisor.advise(CaseFacts.with(NOTHING, "notice", choice.answer())).scenario());
    }
    assertTrue(
        advisor.advise(CaseFacts.with(NOTHING, "notice", "notice no 62")).reasons().stream()
            .anyMatch(reason -> reason.rule().contains("notice no 62")));
  }

  @Test
  void oneNoticeThatSaysSomethingNewIsTooMuch() throws IOException {
    RulesFolder.copiedTo(folder).write(NOTICES, notices(MOST + 5));

    RulesException refused =
        assertThrows(RulesException.class, () -> OrderAdvisor.builder().rules(folder).build());

    assertEquals(
        List.of(
            NOTICES
                + ":65:1: text (notice no 63) says something new, but the rows above say 63 things"
                + " already, and that many combinations of status, closure and topic are the most"
                + " that a table of notices may have."),
        refused.diagnostics().stream()
            .filter(problem -> problem.code() == Code.TOO_LARGE)
            .map(problem -> problem.toString().lines().findFirst().orElseThrow())
            .toList());
  }

  @Test
  void moreTextsThatSayTheSameAreFine() throws IOException {
    RulesFolder.copiedTo(folder)
        .write(NOTICES, notices(MOST))
        .append(NOTICES, notices(1).replace(HEADER, "").replace("notice no 0", "another text"));
    OrderAdvisor advisor = OrderAdvisor.builder().rules(folder).build();

    assertEquals(
        advisor.advise(CaseFacts.with(NOTHING, "notice", "notice no 0")).scenario(),
        advisor.advise(CaseFacts.with(NOTHING, "notice", "another text")).scenario());
  }

  /** Scenarios that no rule proposes change nothing; theirs are the first numbers. */
  @Test
  void explanationsStayWhatTheyAreWithManyScenarios() throws IOException {
    RulesFolder rules = RulesFolder.copiedTo(folder);
    for (int i = 0; i < 100; i++) {
      String code = "A_SCENARIO_" + i;
      rules.append("tables/scenarios.csv", code + ",1,UNKNOWN,GRANTED,UNKNOWN,UNKNOWN,Test\n");
      rules.append("text/en.properties", "headline." + code + "=A.\n");
    }
    OrderAdvisor few = OrderAdvisor.standard();
    OrderAdvisor many = OrderAdvisor.builder().rules(folder).build();
    RandomOrders orders = new RandomOrders(9);
    for (int i = 0; i < 200; i++) {
      OrderCase order = orders.next();

      Explanation before = few.explain(order);
      Explanation now = many.explain(order);

      assertEquals(before.rules(), now.rules());
      assertEquals(before.nearMisses(), now.nearMisses());
      assertEquals(before.whatIf(), now.whatIf());
    }
  }
}
