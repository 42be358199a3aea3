package org.orderadvisor.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.Deadline;
import org.orderadvisor.match.Windows.Counted;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.rules.Contradiction;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Limits;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.Stage;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.CouponReturn;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Outlook;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.RefundExpectation;
import org.orderadvisor.verdict.Step;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.verdict.Verdict;
import org.orderadvisor.words.Moments;

/** One order's way through the three stages to its verdict. Not thread-safe; made for one call. */
final class Evaluation {
  private static final String ENGINE_SOURCE = "Order Advisor, no promise without the facts";

  /** Few verdicts have more. */
  private static final int MOST_REASONS = 12;

  private final OrderCase facts;
  private final Instant asOf;
  private final Evaluator evaluator;
  private final Tables tables;
  private final Sentences sentences;
  private final Phrases phrases;
  private final Match match;
  private final DecidingRules deciding;
  private final List<Reason> reasons = new ArrayList<>(MOST_REASONS);

  Evaluation(OrderCase facts, Instant asOf, Evaluator evaluator) {
    this.facts = facts;
    this.asOf = asOf;
    this.evaluator = evaluator;
    this.tables = evaluator.rules().tables();
    this.sentences = evaluator.sentences();
    this.phrases = evaluator.phrases();
    this.match = new Match(evaluator.decider(), evaluator.settings().engine());
    this.deciding = new DecidingRules(evaluator.decider(), match);
  }

  Verdict verdict() {
    Classified known = Classified.of(facts, tables.vocabulary(), sentences, phrases);
    InputValues inputs = InputValues.of(facts, asOf, known, tables);
    FactValues values = Derivation.derive(inputs, tables.vocabulary());

    match.closure(values);
    Scenario scenario = match.scenario();
    deciding.scenarioReasons(phrases.reasons(Stage.CLOSURE), reasons);
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
    RefundTerms terms = RefundTerms.of(facts, asOf, scenario, trigger, evaluator);
    Counted counted = terms.counted();
    if (counted != null) {
      reasons.add(counted.because());
    }

    match.advice(values, terms.route(), terms.overdue());
    deciding.endedByReasons(phrases.reasons(Stage.ADVICE), reasons);
    if (match.endedByConflict()) {
      addEngine("conflict.ended-by");
    }
    deciding.whoActsReasons(phrases.reasons(Stage.ADVICE), reasons);
    if (match.whoActsConflict()) {
      addEngine("conflict.who-acts");
    }
    deciding.stepReasons(phrases.reasons(Stage.ADVICE), reasons);

    return new Verdict(
        facts.orderId(),
        asOf,
        scenario.code(),
        Outlook.searched(new Search(facts, asOf, inputs, evaluator)),
        match.endedBy(),
        match.whoActs(),
        phrases.headline(scenario, match.endedBy(), match.whoActs()),
        steps(scenario, trigger),
        refund(trigger, terms, match.whoActs()),
        reasons,
        evaluator.rules().revision());
  }

  /** What usually happens is the scenario's row, unless a rule says otherwise. */
  private void addTrigger(Scenario scenario) {
    deciding.triggerReasons(phrases.reasons(Stage.REFUND), reasons);
    if (match.triggerConflict()) {
      addEngine("conflict.refund");
    } else if (!match.triggerProposed()) {
      reasons.add(phrases.usual(scenario));
    }
  }

  private List<Step> steps(Scenario scenario, Trigger trigger) {
    ProposedAdvice said = evaluator.decider().proposedAdvice;
    int left = match.required() | match.recommended() | match.optional();
    Step[] steps = new Step[Integer.bitCount(left)];
    for (int i = 0; i < steps.length; i++, left &= left - 1) {
      Action action = said.first(left);
      Necessity necessity = Objects.requireNonNull(match.necessity(action));
      steps[i] =
          new Step(
              tables.action(action).actor(),
              action,
              necessity,
              deadline(deciding.deadline(action, necessity)),
              phrases.step(action, scenario, trigger));
    }
    return List.of(steps);
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
        Instant end =
            paidAt == null
                ? null
                : paidAt.plus(tables.limits().period(Limits.Limit.PAYMENT_REVIEW));
        // a moment that no order can name is none to tell anybody to wait for
        yield end != null && Moments.isUsual(end) ? end : null;
      }
    };
  }

  private RefundExpectation refund(Trigger trigger, RefundTerms terms, Party whoActs) {
    Counted counted = terms.counted();
    RefundState state = facts.refund().state();
    CouponReturn coupon = tables.coupon(facts.coupon().kind());
    boolean promised = tables.trigger(trigger).promised();
    return new RefundExpectation(
        trigger,
        whoActs == Party.BUYER && tables.trigger(trigger).waitsForBuyer(),
        state,
        terms.amount(),
        terms.route(),
        counted == null ? null : counted.window(),
        coupon,
        terms.overdue(),
        promised
            ? terms.text(trigger, state, coupon, whoActs, evaluator)
            : evaluator.refundPhrases().withoutPromise(trigger, state));
  }

  private void addContradictions(FactValues values) {
    List<Contradiction> rows = tables.contradictions();
    for (int i = 0; i < rows.size(); i++) { // each order asks: an iterator takes longer
      Contradiction row = rows.get(i);
      if (row.holds(facts, values)) {
        reasons.add(
            phrases.contradiction(
                i, row, row.first().shown(facts, values), row.second().shown(facts, values)));
      }
    }
  }

  private void addEngine(String key) {
    reasons.add(new Reason("ranks", sentences.say(key), ENGINE_SOURCE));
  }

  /** The search for what the order's unknown facts allow, once somebody asks. */
  private record Search(OrderCase facts, Instant asOf, InputValues inputs, Evaluator evaluator)
      implements Supplier<Outlook> {
    @Override
    public Outlook get() {
      return OutlookSearch.outlook(facts, asOf, inputs, evaluator);
    }
  }
}
