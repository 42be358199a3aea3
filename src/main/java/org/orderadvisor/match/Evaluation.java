package org.orderadvisor.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.Deadline;
import org.orderadvisor.facts.Order;
import org.orderadvisor.match.Proposals.Decision;
import org.orderadvisor.match.Proposals.ProposedStep;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.rules.Contradiction;
import org.orderadvisor.rules.Limits;
import org.orderadvisor.rules.RuleInfo;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.Stage;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.verdict.CouponReturn;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.RefundExpectation;
import org.orderadvisor.verdict.Step;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.verdict.Verdict;

/** One order's way through the three stages to its verdict. Not thread-safe; made for one call. */
public final class Evaluation {
  private static final String ENGINE_SOURCE = "Order Advisor, no promise without the facts";

  private final OrderCase facts;
  private final Instant asOf;
  private final RuleSet rules;
  private final Settings settings;
  private final Sentences sentences;
  private final List<Reason> reasons = new ArrayList<>();

  private Evaluation(OrderCase facts, Instant asOf, RuleSet rules, Settings settings) {
    this.facts = facts;
    this.asOf = asOf;
    this.rules = rules;
    this.settings = settings;
    this.sentences = new Sentences(rules, settings.locale());
  }

  /** The verdict on an order as of a moment. */
  public static Verdict evaluate(OrderCase facts, Instant asOf, RuleSet rules, Settings settings) {
    return new Evaluation(facts, asOf, rules, settings).verdict();
  }

  private Verdict verdict() {
    Classified known = Classified.of(facts, rules.tables().vocabulary(), sentences);
    Order order = Derivation.derive(facts, asOf, known, rules.tables());

    Scenario scenario = scenario(order);
    reasons.addAll(known.reasons());
    addContradictions(order);

    Order inScenario = inScenario(order, scenario);
    Trigger trigger = trigger(inScenario, scenario);
    RefundTerms terms = RefundTerms.of(facts, asOf, rules.tables(), scenario, trigger, settings);
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

    Proposals advice =
        Proposals.of(rules.stage(Stage.ADVICE), withTerms(inScenario, trigger, terms));
    Party endedBy = party(advice.endedBy(), scenario.endedBy(), "conflict.ended-by");
    Party whoActs = party(advice.whoActs(), scenario.whoActs(), "conflict.who-acts");
    addRules(advice.stepRules());

    return new Verdict(
        facts.orderId(),
        asOf,
        scenario.code(),
        endedBy,
        whoActs,
        headline(scenario, endedBy, whoActs),
        steps(advice, scenario, trigger),
        refund(trigger, terms, whoActs),
        distinct(reasons),
        rules.revision());
  }

  private Scenario scenario(Order order) {
    Decision<String> decision =
        Proposals.of(rules.stage(Stage.CLOSURE), order)
            .scenario(code -> rules.tables().scenario(code).rank());
    addRules(decision.rules());
    if (decision.what() == null) {
      addEngine(decision.conflict() ? "conflict.scenario" : "no-scenario");
      return rules.tables().scenario(Tables.UNDETERMINED);
    }
    return rules.tables().scenario(decision.what());
  }

  /** What usually happens is the scenario's row, unless a rule says otherwise. */
  private Trigger trigger(Order order, Scenario scenario) {
    Decision<Trigger> decision =
        Proposals.of(rules.stage(Stage.REFUND), order)
            .refund(trigger -> rules.tables().trigger(trigger).rank());
    addRules(decision.rules());
    if (decision.conflict()) {
      addEngine("conflict.refund");
      return Trigger.UNKNOWN;
    }
    if (decision.what() != null) {
      return decision.what();
    }
    reasons.add(
        new Reason(
            scenario.name(),
            sentences.say(Map.of(), "usual." + scenario.refund()),
            scenario.source()));
    return scenario.refund();
  }

  private Party party(Decision<Party> decision, Party usual, String conflict) {
    addRules(decision.rules());
    if (decision.conflict()) {
      addEngine(conflict);
      return Party.UNKNOWN;
    }
    return decision.what() == null ? usual : decision.what();
  }

  private static Order inScenario(Order order, Scenario scenario) {
    return with(
        order,
        scenario.code(),
        new Order.Refund(
            order.refund().state(),
            scenario.refund(),
            scenario.endedBy(),
            order.refund().trigger(),
            order.refund().route(),
            order.refund().overdue()));
  }

  private static Order withTerms(Order order, Trigger trigger, RefundTerms terms) {
    return with(
        order,
        order.scenario(),
        new Order.Refund(
            order.refund().state(),
            order.refund().usual(),
            order.refund().usualEndedBy(),
            trigger,
            terms.route(),
            terms.overdue() ? Answer.YES : Answer.NO));
  }

  private static Order with(Order order, String scenario, Order.Refund refund) {
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
        scenario,
        order.payment(),
        order.shipment(),
        order.coupon(),
        order.seller(),
        order.cancellation(),
        order.dispute(),
        refund,
        order.buyer());
  }

  private String headline(Scenario scenario, Party endedBy, Party whoActs) {
    String key = "headline." + scenario.code();
    return sentences.say(
        Map.of(), key + ".waits-for-" + whoActs, key + ".ended-by-" + endedBy, key);
  }

  private List<Step> steps(Proposals advice, Scenario scenario, Trigger trigger) {
    List<ProposedStep> proposed = new ArrayList<>(advice.steps().values());
    proposed.sort(Comparator.comparingInt(step -> rules.tables().action(step.action()).position()));
    List<Step> steps = new ArrayList<>();
    for (ProposedStep step : proposed) {
      String key = "step." + step.action();
      steps.add(
          new Step(
              rules.tables().action(step.action()).actor(),
              step.action(),
              step.necessity(),
              deadline(step.deadline()),
              sentences.say(Map.of(), key + "." + scenario.code(), key + "." + trigger, key)));
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
            : paidAt.plus(rules.tables().limits().period(Limits.Limit.PAYMENT_REVIEW));
      }
    };
  }

  private RefundExpectation refund(Trigger trigger, RefundTerms terms, Party whoActs) {
    RefundState state = facts.refund().state();
    CouponReturn coupon = rules.tables().coupon(facts.coupon().kind());
    boolean promised = rules.tables().trigger(trigger).promised();
    return new RefundExpectation(
        trigger,
        whoActs == Party.BUYER && rules.tables().trigger(trigger).waitsForBuyer(),
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

  private void addContradictions(Order order) {
    for (Contradiction row : rules.tables().contradictions()) {
      if (row.holds(facts, order)) {
        Map<String, String> values =
            Map.of(
                "first",
                row.first().shown(facts, order),
                "second",
                row.second().shown(facts, order));
        reasons.add(
            new Reason(
                row.name(), sentences.say(values, "contradiction." + row.key()), row.source()));
      }
    }
  }

  private void addRules(List<RuleInfo> deciding) {
    for (RuleInfo rule : deciding) {
      reasons.add(new Reason(rule.name(), sentences.because(rule, Map.of()), rule.source()));
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
