package org.orderadvisor.match;

import handwritten.Scenario;
import handwritten.Steps;
import java.time.Instant;
import java.util.Locale;
import org.orderadvisor.facts.Order;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.Party;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.Stage;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;
import peers.MatchCase;

/**
 * The measured library's own match: the only place in the benchmarks that knows its insides. What
 * is private to the library, {@code match} must open to this package.
 */
public final class Derived {
  private static final RuleSet RULES = RuleSet.bundled();
  private static final Tables TABLES = RULES.tables();

  private Derived() {}

  /** The fact that rules match, as of their first stage. */
  public static Order order(OrderCase facts, Instant asOf) {
    Sentences sentences = new Sentences(RULES, Locale.ENGLISH);
    return Derivation.derive(
        facts, asOf, Classified.of(facts, TABLES.vocabulary(), sentences), TABLES);
  }

  /** Decides an order. */
  public static handwritten.Decision decide(MatchCase match) {
    org.orderadvisor.rules.Scenario row = row(match);
    Order inScenario = with(match, row, Trigger.UNKNOWN, Route.UNKNOWN, Answer.UNKNOWN);
    Trigger said =
        Proposals.of(RULES.stage(Stage.REFUND), inScenario)
            .refund(trigger -> TABLES.trigger(trigger).rank())
            .what();
    Trigger trigger = said == null ? row.refund() : said;
    Answer overdue = match.overdue()[trigger.ordinal()] ? Answer.YES : Answer.NO;
    Proposals advice =
        Proposals.of(
            RULES.stage(Stage.ADVICE),
            with(match, row, trigger, match.routes()[trigger.ordinal()], overdue));
    Party endedBy = advice.endedBy().what();
    Party whoActs = advice.whoActs().what();
    long steps = 0;
    for (Proposals.ProposedStep step : advice.steps().values()) {
      steps |= Steps.of(step.action(), step.necessity());
    }
    return new handwritten.Decision(
        Scenario.valueOf(row.code()),
        trigger,
        endedBy == null ? row.endedBy() : endedBy,
        whoActs == null ? row.whoActs() : whoActs,
        steps);
  }

  /** The first stage alone. */
  public static Scenario scenario(MatchCase match) {
    return Scenario.valueOf(row(match).code());
  }

  private static org.orderadvisor.rules.Scenario row(MatchCase match) {
    return TABLES.scenario(
        Proposals.of(RULES.stage(Stage.CLOSURE), match.order())
            .scenario(code -> TABLES.scenario(code).rank())
            .what());
  }

  private static Order with(
      MatchCase match,
      org.orderadvisor.rules.Scenario row,
      Trigger trigger,
      Route route,
      Answer overdue) {
    Order order = match.order();
    return new Order(
        order.status(),
        order.closure(),
        order.closureStated(),
        order.closed(),
        order.open(),
        order.shipped(),
        order.delivered(),
        order.unpaid(),
        order.notice(),
        row.code(),
        order.payment(),
        order.shipment(),
        order.coupon(),
        order.seller(),
        order.cancellation(),
        order.dispute(),
        new Order.Refund(
            order.refund().state(), row.refund(), row.endedBy(), trigger, route, overdue),
        order.buyer());
  }
}
