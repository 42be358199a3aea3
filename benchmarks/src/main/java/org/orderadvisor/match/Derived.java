package org.orderadvisor.match;

import handwritten.Decision;
import handwritten.Scenario;
import handwritten.Steps;
import java.time.Instant;
import java.util.Locale;
import org.orderadvisor.facts.Order;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Trigger;
import peers.MatchCase;

/**
 * The measured library's own match: the only place in the benchmarks that knows its insides. What
 * is private to the library, {@code match} must open to this package. One decides for one thread,
 * and the cases that it decides are its own while it does.
 */
public final class Derived {
  private static final RuleSet RULES = RuleSet.bundled();
  private static final Tables TABLES = RULES.tables();
  private static final Sentences SENTENCES = new Sentences(RULES, Locale.ENGLISH);
  private static final Phrases PHRASES = new Phrases(RULES, SENTENCES);
  private static final Decider DECIDER = new Decider(RULES);

  private final Scenario[] scenarios = new Scenario[TABLES.codes().size()];
  private final Match match = new Match(DECIDER, false);

  /** Decides by the bundled rules. */
  public Derived() {
    for (int i = 0; i < scenarios.length; i++) {
      scenarios[i] = Scenario.valueOf(TABLES.codes().get(i));
    }
    for (Action action : Action.values()) {
      if (DECIDER.proposedAdvice.bit(action) != 1 << Steps.position(action)) {
        throw new IllegalStateException(action + " stands elsewhere in a verdict's steps");
      }
    }
  }

  /** The facts that the tables match, as of their first stage. */
  public static FactValues values(OrderCase facts, Instant asOf) {
    Classified known = Classified.of(facts, TABLES.vocabulary(), SENTENCES, PHRASES);
    return Derivation.derive(InputValues.of(facts, asOf, known, TABLES), TABLES.vocabulary());
  }

  /** The same as the fact that engines match. */
  public static Order order(OrderCase facts, Instant asOf) {
    return values(facts, asOf).order("");
  }

  /** Decides an order. */
  public Decision decide(MatchCase order) {
    FactValues values = order.values();
    match.closure(values);
    match.refund(values);
    Trigger trigger = match.trigger();
    match.advice(values, order.routes()[trigger.ordinal()], order.overdue()[trigger.ordinal()]);
    return new Decision(
        scenarios[match.scenarioNumber()],
        trigger,
        match.endedBy(),
        match.whoActs(),
        Steps.of(match.required(), match.recommended(), match.optional()));
  }

  /** The first stage alone. */
  public Scenario scenario(MatchCase order) {
    match.closure(order.values());
    return scenarios[match.scenarioNumber()];
  }
}
