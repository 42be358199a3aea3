package org.orderadvisor.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.Deadline;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.rules.Contradiction;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Limits;
import org.orderadvisor.rules.Rule;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.CouponReturn;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.RefundExpectation;
import org.orderadvisor.verdict.Step;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.verdict.Verdict;

/** One order's way through the three stages to its verdict. Not thread-safe; made for one call. */
final class Evaluation {
  private static final String ENGINE_SOURCE = "Order Advisor, no promise without the facts";

  private final OrderCase facts;
  private final Instant asOf;
  private final Evaluator evaluator;
  private final Tables tables;
  private final Sentences sentences;
  private final Match match;
  private final List<Reason> reasons = new ArrayList<>();

  Evaluation(OrderCase facts, Instant asOf, Evaluator evaluator) {
    this.facts = facts;
    this.asOf = asOf;
    this.evaluator = evaluator;
    this.tables = evaluator.rules().tables();
    this.sentences = evaluator.sentences();
    this.match = new Match(evaluator.decider(), evaluator.settings().engine());
  }

  Verdict verdict() {
    Classified known = Classified.of(facts, tables.vocabulary(), sentences);
    InputValues inputs = InputValues.of(facts, asOf, known, tables);
    FactValues values = Derivation.derive(inputs, tables.vocabulary());

    match.closure(values);
    Scenario scenario = match.scenario();
    addRules(match.scenarioRules());
    if (match.scenarioConflict()) {
      addEngine("conflict.scenario");
    } else if (reasons.isEmpty()) {
      addEngine("no-scenario");
    }
    reasons.addAll(known.reasons());
    addContradictions(values);

    match.refund(values);
    addTrigger(scenario);
    Trigger trigger = match.trigger();
    RefundTerms terms =
        RefundTerms.of(facts, asOf, tables, scenario, trigger, evaluator.settings());
    if (terms.windowRow() != null) {
      reasons.add(
          new Reason(
              terms.windowRow().name(),
              sentences.say(
                  terms.values(sentences),
                  "refund-window." + terms.windowRow().word(),
                  "refund-window." + terms.from().name().toLowerCase(Locale.ROOT)),
              terms.windowRow().source()));
    }

    match.advice(values, terms.route(), terms.overdue());
    addRules(match.endedByRules());
    if (match.endedByConflict()) {
      addEngine("conflict.ended-by");
    }
    addRules(match.whoActsRules());
    if (match.whoActsConflict()) {
      addEngine("conflict.who-acts");
    }
    addRules(match.stepRules());

    return new Verdict(
        facts.orderId(),
        asOf,
        scenario.code(),
        match.endedBy(),
        match.whoActs(),
        headline(scenario, match.endedBy(), match.whoActs()),
        steps(scenario, trigger),
        refund(trigger, terms, match.whoActs()),
        distinct(reasons),
        evaluator.rules().revision());
  }

  /** What usually happens is the scenario's row, unless a rule says otherwise. */
  private void addTrigger(Scenario scenario) {
    addRules(match.triggerRules());
    if (match.triggerConflict()) {
      addEngine("conflict.refund");
    } else if (!match.triggerProposed()) {
      reasons.add(
          new Reason(
              scenario.name(),
              sentences.say(Map.of(), "usual." + scenario.refund()),
              scenario.source()));
    }
  }

  private String headline(Scenario scenario, Party endedBy, Party whoActs) {
    String key = "headline." + scenario.code();
    return sentences.say(
        Map.of(), key + ".waits-for-" + whoActs, key + ".ended-by-" + endedBy, key);
  }

  private List<Step> steps(Scenario scenario, Trigger trigger) {
    List<Step> steps = new ArrayList<>(4);
    for (Action action : evaluator.decider().actions) {
      Necessity necessity = match.necessity(action);
      if (necessity != null) {
        String key = "step." + action;
        steps.add(
            new Step(
                tables.action(action).actor(),
                action,
                necessity,
                deadline(match.deadline(action)),
                sentences.say(Map.of(), key + "." + scenario.code(), key + "." + trigger, key)));
      }
    }
    return steps;
  }

  private @Nullable Instant deadline(@Nullable Deadline deadline) {
    if (deadline == null) {
      return null;
    }
    return switch (deadline) {
      case PAYMENT -> facts.payment().deadline();
      case SHIPMENT -> facts.shipment().deadline();
      case CANCELLATION -> facts.cancellation().deadline();
      case DISPUTE -> facts.dispute().deadline();
      case REVIEW -> {
        Instant paidAt = facts.payment().paidAt();
        yield paidAt == null
            ? null
            : paidAt.plus(tables.limits().period(Limits.Limit.PAYMENT_REVIEW));
      }
    };
  }

  private RefundExpectation refund(Trigger trigger, RefundTerms terms, Party whoActs) {
    RefundState state = facts.refund().state();
    CouponReturn coupon = tables.coupon(facts.coupon().kind());
    boolean promised = tables.trigger(trigger).promised();
    return new RefundExpectation(
        trigger,
        whoActs == Party.BUYER && tables.trigger(trigger).waitsForBuyer(),
        state,
        terms.amount(),
        terms.route(),
        terms.window(),
        coupon,
        terms.overdue(),
        promised
            ? terms.text(trigger, state, coupon, whoActs, sentences)
            : withoutPromise(trigger, state));
  }

  /** A refund that the platform shows is named even where none could be promised. */
  private String withoutPromise(Trigger trigger, RefundState state) {
    String sentence = sentences.say(Map.of(), "refund." + trigger);
    return switch (state) {
      case AWAITING_CONFIRMATION, PROCESSING, SENT ->
          sentences.join(List.of(sentence, sentences.say(Map.of(), "refund.although")));
      case NONE, FROZEN, REJECTED, FAILED, UNKNOWN -> sentence;
    };
  }

  private void addContradictions(FactValues values) {
    for (Contradiction row : tables.contradictions()) {
      if (row.holds(facts, values)) {
        Map<String, String> shown =
            Map.of(
                "first",
                row.first().shown(facts, values),
                "second",
                row.second().shown(facts, values));
        reasons.add(
            new Reason(
                row.name(), sentences.say(shown, "contradiction." + row.key()), row.source()));
      }
    }
  }

  private void addRules(List<Rule> deciding) {
    for (Rule rule : deciding) {
      reasons.add(
          new Reason(
              rule.info().name(), sentences.because(rule.info(), Map.of()), rule.info().source()));
    }
  }

  private void addEngine(String key) {
    reasons.add(new Reason("ranks", sentences.say(Map.of(), key), ENGINE_SOURCE));
  }

  /** One rule can decide on several things; it is named once. */
  private static List<Reason> distinct(List<Reason> reasons) {
    return reasons.stream().distinct().toList();
  }
}
