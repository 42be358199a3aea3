package org.orderadvisor.match;

import java.time.Instant;
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.verdict.Verdict;

/** Answers by one rule set and one caller's settings. Immutable and thread-safe. */
public final class Evaluator {
  private static final RefundState[] REFUND_STATES = RefundState.values();
  private static final PaymentMethod[] METHODS = PaymentMethod.values();

  private final RuleSet rules;
  private final Settings settings;
  private final Sentences sentences;
  private final Phrases phrases;
  private final Decider decider;

  /** Lays out what can be done before the first order. */
  public Evaluator(RuleSet rules, Settings settings) {
    this.rules = rules;
    this.settings = settings;
    this.sentences = new Sentences(rules, settings.locale());
    this.phrases = new Phrases(rules, sentences);
    this.decider = new Decider(rules);
  }

  /**
   * The verdict on an order as of a moment.
   *
   * @throws IllegalStateException if the calendar has no business days
   */
  public Verdict evaluate(OrderCase order, Instant asOf) {
    return new Evaluation(order, asOf, this).verdict();
  }

  /**
   * A verdict with everything that led to it.
   *
   * @throws IllegalStateException if the calendar has no business days
   */
  public Explanation explain(OrderCase order, Instant asOf) {
    return new Explainer(order, asOf, this).explain();
  }

  /** What a case says, as of a moment. */
  InputValues inputs(OrderCase order, Instant asOf) {
    Tables tables = rules.tables();
    return InputValues.of(
        order, asOf, Classified.of(order, tables.vocabulary(), sentences, phrases), tables);
  }

  /**
   * Decides a case of which some inputs may only be supposed.
   *
   * @param values what follows from the inputs; what is decided is added
   */
  void decide(Match match, OrderCase order, Instant asOf, InputValues inputs, FactValues values) {
    match.closure(values);
    match.refund(values);
    RefundTerms terms =
        RefundTerms.of(
            order,
            REFUND_STATES[inputs.get(Input.REFUND_STATE)],
            METHODS[inputs.get(Input.PAYMENT_METHOD)],
            asOf,
            rules.tables(),
            match.scenario(),
            match.trigger(),
            settings);
    match.advice(values, terms.route(), terms.overdue());
  }

  /** The rules that it answers by. */
  public RuleSet rules() {
    return rules;
  }

  Settings settings() {
    return settings;
  }

  Sentences sentences() {
    return sentences;
  }

  Phrases phrases() {
    return phrases;
  }

  Decider decider() {
    return decider;
  }
}
