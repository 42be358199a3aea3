package org.orderadvisor.match;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.verdict.Verdict;

/** Answers by one rule set and one caller's settings. Immutable and thread-safe. */
public final class Evaluator {
  private final RuleSet rules;
  private final Settings settings;
  private final Sentences sentences;
  private final Phrases phrases;
  private final RefundPhrases refundPhrases;
  private final Windows windows;
  private final Decider decider;

  /** Laid out for the first order whose outlook is asked for. */
  private volatile @Nullable OpenRules openRules;

  private volatile @Nullable Choices choices;
  private final KnownOutlooks outlooks = new KnownOutlooks();

  /** Lays out what can be done before the first order. */
  public Evaluator(RuleSet rules, Settings settings) {
    this.rules = rules;
    this.settings = settings;
    this.sentences = new Sentences(rules, settings.locale());
    this.phrases = new Phrases(rules, sentences);
    this.refundPhrases = new RefundPhrases(sentences);
    this.windows = new Windows(settings, sentences, rules.tables().windowCount());
    this.decider = new Decider(rules);
  }

  /**
   * The verdict on an order as of a moment.
   *
   * @throws IllegalStateException if the calendar has too few business days
   */
  public Verdict evaluate(OrderCase order, Instant asOf) {
    return new Evaluation(order, asOf, this).verdict();
  }

  /**
   * A verdict with everything that led to it.
   *
   * @throws IllegalStateException if the calendar has too few business days
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

  RefundPhrases refundPhrases() {
    return refundPhrases;
  }

  Windows windows() {
    return windows;
  }

  Decider decider() {
    return decider;
  }

  Choices choices() {
    Choices known = choices;
    if (known == null) {
      known =
          new Choices(rules.tables().vocabulary(), decider.scenarios, phrases, settings.locale());
      choices = known;
    }
    return known;
  }

  KnownOutlooks outlooks() {
    return outlooks;
  }

  OpenRules openRules() {
    OpenRules known = openRules;
    if (known == null) {
      known = new OpenRules(decider);
      openRules = known;
    }
    return known;
  }
}
