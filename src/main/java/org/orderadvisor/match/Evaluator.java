package org.orderadvisor.match;

import java.time.Instant;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.verdict.Verdict;

/** Answers by one rule set and one caller's settings. Immutable and thread-safe. */
public final class Evaluator {
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
