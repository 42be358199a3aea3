package org.orderadvisor.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.RulesFolder;
import org.orderadvisor.oracle.RandomOrders;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.verdict.BusinessCalendar;
import org.orderadvisor.verdict.Certainty;
import org.orderadvisor.verdict.Question;
import org.orderadvisor.verdict.Question.Choice;
import org.orderadvisor.verdict.Step;
import org.orderadvisor.verdict.Verdict;

/**
 * What verdicts say of their unknown facts, held against trying them. {@code -Dorders=100000
 * -Dseed=7} tries more or others.
 */
class OutlookTest {
  private static final int ORDERS = Integer.getInteger("orders", 600);
  private static final long SEED = Long.getLong("seed", 20261123L);
  private static final int SETS = 30;

  private final RuleSet bundled = RuleSet.bundled();

  /** An order, its verdict, and what the rules make of other orders. Not thread-safe. */
  private static final class Tried {
    final Worlds worlds;
    final Evaluator evaluator;
    final OrderCase order;
    final Instant asOf;
    final Verdict verdict;

    Tried(Worlds worlds, Evaluator evaluator, OrderCase order) {
      this.worlds = worlds;
      this.evaluator = evaluator;
      this.order = order;
      this.asOf = order.asOf();
      this.verdict = evaluator.evaluate(order, asOf);
    }

    Verdict evaluate(OrderCase other) {
      return evaluator.evaluate(other, asOf);
    }

    boolean allows(String scenario) {
      return scenario.equals(verdict.scenario()) || verdict.alternatives().contains(scenario);
    }
  }

  private interface Property {
    void hold(Tried tried, Random random);
  }

  private static void forOrders(RuleSet rules, Property property) {
    forOrders(rules, ORDERS, property);
  }

  private static void forOrders(RuleSet rules, int count, Property property) {
    RandomOrders orders = new RandomOrders(SEED);
    Random random = new Random(SEED);
    Worlds worlds = new Worlds(rules);
    Evaluator evaluator = evaluator(rules);
    for (int i = 0; i < count; i++) {
      OrderCase order = orders.next();
      if (i % 4 == 0 && order.notice() == null) {
        order =
            CaseFacts.with(
                order,
                "notice",
                Worlds.oneOf(worlds.values(Input.NOTICE, order, order.asOf()), random));
      }
      property.hold(new Tried(worlds, evaluator, order), random);
    }
  }

  private static Evaluator evaluator(RuleSet rules) {
    return new Evaluator(
        rules, new Settings(Locale.ENGLISH, ZoneOffset.UTC, BusinessCalendar.weekends(), false));
  }

  /**
   * A calendar may ask a service that fails once: the verdict says nothing of it, and what is kept
   * for other orders is right.
   */
  @Test
  void aCalendarThatFailsOnceLeavesNoTrace() {
    int[] untilFailure = {-1};
    int[] failures = {0};
    BusinessCalendar calendar =
        day -> {
          if (untilFailure[0]-- == 0) {
            failures[0]++;
            throw new IllegalStateException("no answer");
          }
          return BusinessCalendar.weekends().isBusinessDay(day);
        };
    Evaluator working = evaluator(bundled);
    RandomOrders orders = new RandomOrders(SEED);
    for (int i = 0; i < 300; i++) {
      OrderCase order = orders.next();
      List<Question> right = working.evaluate(order, order.asOf()).questions();
      for (int calls = 0; calls < 60; calls += 7) {
        Evaluator failing = // one that was not asked about this order before
            new Evaluator(bundled, new Settings(Locale.ENGLISH, ZoneOffset.UTC, calendar, false));
        for (int again = 0; again < 2; again++) { // the second is kept
          Verdict verdict = failing.evaluate(order, order.asOf());
          verdict.certainty();
          untilFailure[0] = calls;
          verdict.questions();
          untilFailure[0] = -1;
        }
        assertEquals(right, failing.evaluate(order, order.asOf()).questions());
      }
    }
    assertTrue(failures[0] > 100, "the calendar failed " + failures[0] + " times");
  }

  @Test
  void anyValueOfAnUnknownFactLeadsToTheScenarioOrAnAlternative() {
    forOrders(bundled, (tried, random) -> holdsForSingleFacts(tried));
  }

  @Test
  void anyValuesOfSeveralUnknownFactsLeadToTheScenarioOrAnAlternative() {
    forOrders(bundled, OutlookTest::holdsForSetsOfFacts);
  }

  private static void holdsForSingleFacts(Tried tried) {
    for (Input input : tried.worlds.unknown(tried.order, tried.asOf)) {
      for (String value : tried.worlds.values(input, tried.order, tried.asOf)) {
        isAllowed(tried, CaseFacts.with(tried.order, input.path(), value));
      }
    }
  }

  private static void holdsForSetsOfFacts(Tried tried, Random random) {
    List<Input> unknown = tried.worlds.unknown(tried.order, tried.asOf);
    for (int set = 0; set < SETS && !unknown.isEmpty(); set++) {
      OrderCase known = tried.order;
      double share = random.nextDouble();
      for (Input input : unknown) {
        if (random.nextDouble() < share) {
          List<String> values = tried.worlds.values(input, tried.order, tried.asOf);
          OrderCase next = CaseFacts.with(known, input.path(), Worlds.oneOf(values, random));
          known = tried.worlds.agrees(next, tried.order, tried.asOf) ? next : known;
        }
      }
      isAllowed(tried, known);
    }
  }

  private static void isAllowed(Tried tried, OrderCase known) {
    if (tried.worlds.agrees(known, tried.order, tried.asOf)) {
      String scenario = tried.evaluate(known).scenario();
      if (!tried.allows(scenario)) {
        fail(
            "%s is neither %s nor of %s%nbefore %s%nafter  %s"
                .formatted(
                    scenario,
                    tried.verdict.scenario(),
                    tried.verdict.alternatives(),
                    facts(tried.order),
                    facts(known)));
      }
      assertTrue(
          tried.verdict.certainty() != Certainty.CERTAIN
              || scenario.equals(tried.verdict.scenario()));
    }
  }

  @Test
  void theSameHoldsByRulesThatReadSeveralFactsAtOnceAndContradictEachOther(@TempDir Path folder)
      throws IOException {
    RulesFolder.copiedTo(folder)
        .append("tables/scenarios.csv", "STRIKE,400,UNKNOWN,PAID,NOBODY,CARRIER,Carrier's site\n")
        .append("tables/scenarios.csv", "LOCKOUT,400,AUTOMATIC,PAID,SELLER,SELLER,Site\n")
        .append("text/en.properties", "headline.STRIKE=The carrier is on strike.\n")
        .append("text/en.properties", "headline.LOCKOUT=The seller is closed.\n")
        .write(
            "closure/strike.drl",
            """
            package org.orderadvisor.rules.closure;

            import org.orderadvisor.facts.*;
            import org.orderadvisor.order.*;
            import org.orderadvisor.verdict.*;

            global Advice advice;

            rule "A strike stops parcels, or orders that were never paid" @Source("Carrier's site")
            when
                Order( (shipment.tracking == Tracking.MOVING && !(shipped == Answer.NO))
                       || (payment.state == PaymentState.FAILED && seller.replied != Answer.YES) )
            then
                advice.scenario("STRIKE");
            end

            rule "A lockout is of the seller's making" @Source("Site")
            when
                Order( seller.standing not in ( SellerStanding.GOOD, SellerStanding.UNKNOWN ) || dispute.overdue == Answer.YES,
                       buyer.inHurry == Answer.YES )
            then
                advice.scenario("LOCKOUT");
            end
            """);
    RuleSet rules = RuleSet.directory(folder);
    Set<String> scenarios = new HashSet<>();

    forOrders(
        rules,
        ORDERS / 2,
        (tried, random) -> {
          holdsForSingleFacts(tried);
          holdsForSetsOfFacts(tried, random);
          leadsWhereItSays(tried);
          scenarios.add(tried.verdict.scenario());
          scenarios.addAll(tried.verdict.alternatives());
        });

    assertTrue(scenarios.containsAll(List.of("STRIKE", "LOCKOUT", "UNDETERMINED")));
  }

  @Test
  void certainMeansNoAlternativesAndNoFactsThatDisagree() {
    forOrders(
        bundled,
        (tried, random) -> {
          boolean certain = tried.verdict.certainty() == Certainty.CERTAIN;
          boolean agree = tried.worlds.contradictions(tried.order, tried.asOf).isEmpty();
          assertTrue(!certain || (agree && tried.verdict.alternatives().isEmpty()));
          assertFalse(tried.verdict.alternatives().contains(tried.verdict.scenario()));
          assertEquals(
              tried.verdict.alternatives().size(),
              new HashSet<>(tried.verdict.alternatives()).size());
        });
  }

  @Test
  void eachAnswerLeadsToWhatItNames() {
    forOrders(bundled, (tried, random) -> leadsWhereItSays(tried));
  }

  private static void leadsWhereItSays(Tried tried) {
    for (Question question : tried.verdict.questions()) {
      for (Choice choice : question.answers()) {
        OrderCase known = CaseFacts.with(tried.order, question.fact(), choice.answer());
        assertTrue(tried.worlds.agrees(known, tried.order, tried.asOf), question::fact);
        Verdict then = tried.evaluate(known);
        assertEquals(
            choice.scenario() + " " + choice.refundTrigger(),
            then.scenario() + " " + then.refund().trigger(),
            () -> question.fact() + " = " + choice.answer() + " of " + facts(tried.order));
      }
    }
  }

  @Test
  void eachQuestionIsAboutAnUnknownInputAndChangesSomething() {
    forOrders(
        bundled,
        (tried, random) -> {
          Set<String> unknown = new HashSet<>();
          tried.worlds.unknown(tried.order, tried.asOf).forEach(input -> unknown.add(input.path()));
          Set<String> asked = new HashSet<>();
          for (Question question : tried.verdict.questions()) {
            assertTrue(unknown.contains(question.fact()), question::fact);
            assertTrue(asked.add(question.fact()), question::fact);
            boolean changes = false;
            Set<String> labels = new HashSet<>();
            for (Choice choice : question.answers()) {
              assertTrue(labels.add(choice.text()), () -> question.fact() + " " + choice.text());
              OrderCase known = CaseFacts.with(tried.order, question.fact(), choice.answer());
              Verdict then = tried.evaluate(known);
              changes |=
                  !decided(then).equals(decided(tried.verdict))
                      || !then.alternatives().equals(tried.verdict.alternatives());
            }
            assertTrue(changes, () -> question.fact() + " changes nothing: " + facts(tried.order));
          }
        });
  }

  @Test
  void eachUnknownFactThatCanChangeTheVerdictIsAskedFor() {
    Map<String, Integer> missing = new TreeMap<>();
    List<String> examples = new ArrayList<>();
    forOrders(
        bundled,
        (tried, random) -> {
          Set<String> asked = new HashSet<>();
          tried.verdict.questions().forEach(question -> asked.add(question.fact()));
          for (Input input : tried.worlds.unknown(tried.order, tried.asOf)) {
            if (asked.contains(input.path())
                || bundled.tables().questions().asking(input) == null) {
              continue;
            }
            if (isSaid(input, tried.order)) {
              continue;
            }
            for (String value : tried.worlds.values(input, tried.order, tried.asOf)) {
              OrderCase known = CaseFacts.with(tried.order, input.path(), value);
              if (tried.worlds.agrees(known, tried.order, tried.asOf)
                  && !decided(tried.evaluate(known)).equals(decided(tried.verdict))) {
                if (missing.merge(input.path(), 1, Integer::sum) <= 2) {
                  examples.add(
                      "%s=%s %s: %s -> %s"
                          .formatted(
                              input.path(),
                              value,
                              facts(tried.order),
                              decided(tried.verdict),
                              decided(tried.evaluate(known))));
                }
                break;
              }
            }
          }
        });
    assertTrue(missing.isEmpty(), () -> missing + "\n" + String.join("\n", examples));
  }

  /** A text that no table knows is a fact all the same: it isn't asked for again. */
  private static boolean isSaid(Input input, OrderCase order) {
    return (input == Input.NOTICE && order.notice() != null)
        || (input == Input.PAYMENT_ERROR_CODE && order.payment().errorCode() != null);
  }

  private static String decided(Verdict verdict) {
    List<String> steps = new ArrayList<>();
    for (Step step : verdict.steps()) {
      steps.add(step.action() + " " + step.necessity());
    }
    return String.join(
        " ",
        verdict.scenario(),
        verdict.refund().trigger().name(),
        verdict.endedBy().name(),
        verdict.whoActs().name(),
        verdict.refund().route().name(),
        steps.toString());
  }

  private static String facts(OrderCase order) {
    return String.join(
        " ",
        order.toString(),
        String.valueOf(order.notice()),
        String.valueOf(order.placedAt()),
        order.payment().toString(),
        String.valueOf(order.payment().errorCode()),
        order.shipment().toString(),
        order.coupon().toString(),
        order.seller().toString(),
        order.cancellation().toString(),
        order.dispute().toString(),
        order.refund().toString(),
        order.buyer().toString());
  }
}
