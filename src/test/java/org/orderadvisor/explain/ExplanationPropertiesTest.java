package org.orderadvisor.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.explain.RuleTrace.ConditionTrace;
import org.orderadvisor.explain.RuleTrace.Outcome;
import org.orderadvisor.explain.RuleTrace.Result;
import org.orderadvisor.json.OrderJson;
import org.orderadvisor.match.CaseFacts;
import org.orderadvisor.oracle.RandomOrders;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.Verdict;

/**
 * What explanations of random orders say is true. {@code -Dexplanations=20000 -Dseed=7} explains
 * more or others.
 */
class ExplanationPropertiesTest {
  private static final int ORDERS = Integer.getInteger("explanations", 400);
  private static final long SEED = Long.getLong("seed", 20261123L);
  private static final long YEAR = 366L * 24 * 60 * 60;

  private static final Map<String, OrderAdvisor> ADVISORS = new HashMap<>();

  private record Asked(OrderCase order, OrderAdvisor advisor) {
    Verdict at(Instant at) {
      return advisor.advise(order.withAsOf(at));
    }
  }

  private static void each(BiConsumer<Asked, Explanation> claim) {
    RandomOrders orders = new RandomOrders(SEED);
    for (int i = 0; i < ORDERS; i++) {
      OrderCase order = orders.next();
      OrderAdvisor advisor =
          ADVISORS.computeIfAbsent(
              orders.nextZone().getId(),
              zone -> OrderAdvisor.builder().zone(java.time.ZoneId.of(zone)).build());
      Explanation explanation = advisor.explain(order);
      try {
        claim.accept(new Asked(order, advisor), explanation);
      } catch (AssertionError e) {
        throw new AssertionError(
            "order %d: %s%n%s".formatted(i, e.getMessage(), OrderJson.write(explanation.verdict())),
            e);
      }
    }
  }

  @Test
  void outcomesFollowFromConditions() {
    Set<Outcome> seen = new HashSet<>();
    each(
        (asked, explanation) -> {
          for (RuleTrace rule : explanation.rules()) {
            boolean allTrue = true;
            boolean noneFalse = true;
            for (ConditionTrace condition : rule.conditions()) {
              allTrue &= condition.result() == Result.TRUE;
              noneFalse &= condition.result() != Result.FALSE;
            }
            boolean matched =
                rule.outcome() == Outcome.FIRED || rule.outcome() == Outcome.OUTRANKED;
            assertEquals(allTrue, matched, rule::toString);
            assertEquals(noneFalse && !allTrue, rule.outcome() == Outcome.POSSIBLE, rule::toString);
            seen.add(rule.outcome());
          }
        });
    assertEquals(Set.of(Outcome.values()), seen);
  }

  @Test
  void theRulesThatFiredAreTheReasonsOfTheVerdict() {
    each(
        (asked, explanation) -> {
          Set<String> fired = new TreeSet<>();
          Set<String> all = new HashSet<>();
          for (RuleTrace rule : explanation.rules()) {
            all.add(rule.rule());
            if (rule.outcome() == Outcome.FIRED) {
              fired.add(rule.rule());
            }
          }
          Set<String> reasons = new TreeSet<>();
          for (Reason reason : explanation.verdict().reasons()) {
            if (all.contains(reason.rule())) {
              reasons.add(reason.rule());
            }
          }
          assertEquals(reasons, fired);
          assertEquals(asked.at(explanation.verdict().asOf()), explanation.verdict());
        });
  }

  @Test
  void nearMissesShowAllThatFailsAndNothingElse() {
    each(
        (asked, explanation) -> {
          int fewest = 1;
          for (RuleTrace miss : explanation.nearMisses()) {
            RuleTrace rule =
                explanation.rules().stream()
                    .filter(one -> one.rule().equals(miss.rule()))
                    .findFirst()
                    .orElseThrow();
            List<ConditionTrace> failing =
                rule.conditions().stream().filter(c -> c.result() != Result.TRUE).toList();
            assertEquals(failing, miss.conditions());
            assertEquals(rule.outcome(), miss.outcome());
            assertTrue(failing.size() >= fewest, "fewest first");
            fewest = failing.size();
          }
        });
  }

  @Test
  void eachWhatIfGivesWhatItSaysByChangesThatCanHappen() throws IOException {
    Set<String> changes = changes();
    int[] found = new int[3];
    each(
        (asked, explanation) -> {
          Set<List<WhatIf.Change>> distinct = new HashSet<>();
          int fewest = 1;
          for (WhatIf whatIf : explanation.whatIf()) {
            OrderCase changed = asked.order;
            for (WhatIf.Change change : whatIf.changes()) {
              assertTrue(
                  change.from().equals("UNKNOWN")
                      || changes.contains(change.fact() + " " + change.from() + " " + change.to()),
                  change::toString);
              changed = CaseFacts.with(changed, change.fact(), change.to());
            }
            Verdict verdict = asked.advisor.advise(changed);
            assertEquals(whatIf.scenario(), verdict.scenario(), whatIf::toString);
            assertEquals(whatIf.refundTrigger(), verdict.refund().trigger(), whatIf::toString);
            assertNotEquals(
                explanation.verdict().scenario() + explanation.verdict().refund().trigger(),
                whatIf.scenario() + whatIf.refundTrigger());
            assertTrue(whatIf.text().endsWith(verdict.headline()), whatIf.text());
            assertTrue(whatIf.changes().size() >= fewest, "smallest changes first");
            fewest = whatIf.changes().size();
            assertTrue(distinct.add(whatIf.changes()), "said once");
            found[fewest]++;
          }
        });
    assertTrue(found[1] > ORDERS && found[2] > ORDERS, found[1] + " and " + found[2]);
  }

  private static Set<String> changes() throws IOException {
    Set<String> changes = new HashSet<>();
    List<String> rows = Files.readAllLines(Path.of("rules/tables/changes.csv"));
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", 5);
      for (String to : cells[2].split("\\|", -1)) {
        changes.add(cells[0] + " " + cells[1] + " " + to);
      }
    }
    return changes;
  }

  @Test
  void timeChangesAVerdictWhenTheTimelineSaysAndOnlyThen() {
    Random dice = new Random(SEED);
    int[] turns = new int[1];
    each(
        (asked, explanation) -> {
          Instant from = explanation.verdict().asOf();
          String now = decided(explanation.verdict());
          for (Turn turn : explanation.timeline()) {
            assertTrue(turn.at().isAfter(from), "in the order of time");
            same(now, asked, between(from, turn.at(), dice));
            same(now, asked, turn.at().minusSeconds(1));
            Verdict then = asked.at(turn.at());
            assertNotEquals(now, decided(then));
            assertEquals(turn.scenario(), then.scenario());
            assertEquals(turn.refundTrigger(), then.refund().trigger());
            assertTrue(!turn.text().isBlank());
            now = decided(then);
            from = turn.at();
            turns[0]++;
          }
          for (int i = 0; i < 4; i++) {
            same(now, asked, between(from, from.plusSeconds(i == 0 ? YEAR / 12 : YEAR), dice));
          }
          if (explanation.timeline().isEmpty()) {
            assertNull(explanation.validUntil());
          } else {
            assertEquals(explanation.timeline().get(0).at(), explanation.validUntil());
          }
        });
    assertTrue(turns[0] > ORDERS / 4, "turns: " + turns[0]);
  }

  private static Instant between(Instant from, Instant until, Random dice) {
    long seconds = Math.max(1, until.getEpochSecond() - from.getEpochSecond());
    return from.plusSeconds(dice.nextLong(seconds));
  }

  private static void same(String decided, Asked asked, Instant at) {
    if (!at.isBefore(asked.order.asOf() == null ? at : asked.order.asOf())) {
      assertEquals(decided, decided(asked.at(at)), () -> "at " + at);
    }
  }

  private static String decided(Verdict verdict) {
    List<String> steps = new ArrayList<>();
    verdict.steps().forEach(step -> steps.add(step.action() + " " + step.necessity()));
    return String.join(
        " ",
        verdict.scenario(),
        verdict.endedBy().name(),
        verdict.whoActs().name(),
        verdict.refund().trigger().name(),
        verdict.refund().route().name(),
        verdict.refund().overdue() ? "overdue" : "",
        String.valueOf(steps));
  }
}
