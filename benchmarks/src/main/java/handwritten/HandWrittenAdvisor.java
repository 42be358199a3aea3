package handwritten;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.orderadvisor.order.CouponKind;
import org.orderadvisor.order.Money;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Certainty;
import org.orderadvisor.verdict.CouponReturn;
import org.orderadvisor.verdict.Outlook;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.RefundExpectation;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.RulesRevision;
import org.orderadvisor.verdict.Step;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.verdict.Verdict;

/**
 * What a good engineer would write who knows all scenarios and needs no rules that others can edit:
 * the same verdict as the bundled rules', in English, days in UTC, weekends off. Sentences are read
 * and put in place once. Immutable and thread-safe.
 */
public final class HandWrittenAdvisor {
  private static final int ACTIONS = Action.values().length;
  private static final int TRIGGERS = Trigger.values().length;
  private static final int PARTIES = Party.values().length;
  private static final int STATES = RefundState.values().length;
  private static final long A_DAY = 86_400;

  /** It asks nothing, and never says what else may be. */
  private static final Outlook NO_OUTLOOK = Outlook.of(Certainty.POSSIBLE, List.of(), List.of());

  private final RulesRevision revision;
  private final Codes codes;
  private final Reasons reasons;
  private final String[] headlines;
  private final String[] steps;
  private final String[] refunds;
  private final String[] routes = new String[Route.values().length];
  private final String[] states = new String[STATES];
  private final Texts.Template amount;
  private final Texts.Template window;
  private final Texts.Template overdue;
  private final String couponLost;
  private final String couponDepends;
  private final String although;
  private final String gap;

  /** Reads the sentences; the revision is that of the rules it stands for. */
  public HandWrittenAdvisor(RulesRevision revision) {
    this.revision = revision;
    Texts texts = new Texts();
    codes = new Codes(texts);
    reasons = new Reasons(texts);
    headlines = headlines(texts);
    steps = steps(texts);
    refunds = refunds(texts);
    gap = texts.say("sentence.gap");
    for (Route route : Route.values()) {
      routes[route.ordinal()] = route == Route.NONE ? "" : gap + texts.say("refund.route." + route);
    }
    for (RefundState state : RefundState.values()) {
      states[state.ordinal()] =
          state == RefundState.UNKNOWN || state == RefundState.NONE
              ? ""
              : gap + texts.say("refund.state." + state);
    }
    amount = texts.template("refund.amount", "amount");
    window = texts.template("refund.window", "earliest", "latest");
    overdue = texts.template("refund.overdue", "latest");
    couponLost = gap + texts.say("refund.coupon.NO");
    couponDepends = gap + texts.say("refund.coupon.DEPENDS");
    although = gap + texts.say("refund.although");
  }

  private static String[] headlines(Texts texts) {
    String[] headlines = new String[Scenario.values().length * PARTIES * PARTIES];
    int i = 0;
    for (Scenario scenario : Scenario.values()) {
      String key = "headline." + scenario;
      for (Party endedBy : Party.values()) {
        for (Party whoActs : Party.values()) {
          headlines[i++] =
              texts.say(key + ".waits-for-" + whoActs, key + ".ended-by-" + endedBy, key);
        }
      }
    }
    return headlines;
  }

  private static String[] steps(Texts texts) {
    String[] steps = new String[Scenario.values().length * TRIGGERS * ACTIONS];
    int i = 0;
    for (Scenario scenario : Scenario.values()) {
      for (Trigger trigger : Trigger.values()) {
        for (Action action : Action.values()) {
          String key = "step." + action;
          steps[i++] = texts.say(key + "." + scenario, key + "." + trigger, key);
        }
      }
    }
    return steps;
  }

  private static String[] refunds(Texts texts) {
    String[] refunds = new String[TRIGGERS * STATES * PARTIES];
    int i = 0;
    for (Trigger trigger : Trigger.values()) {
      String key = "refund." + trigger;
      for (RefundState state : RefundState.values()) {
        for (Party whoActs : Party.values()) {
          refunds[i++] = texts.say(key + "." + state, key + ".waits-for-" + whoActs, key);
        }
      }
    }
    return refunds;
  }

  /** The verdict on one order. */
  public Verdict advise(OrderCase order) {
    Known k = know(order);
    Scenario scenario = Decisions.scenario(k);
    Trigger trigger = Decisions.trigger(k, scenario);
    RefundTerms terms = RefundTerms.of(k, trigger);
    return verdict(k, Decisions.decide(k, scenario, trigger, terms.overdue), terms);
  }

  /** All that can be known of an order before anything is decided. */
  public Known know(OrderCase order) {
    Instant asOf = order.asOf();
    return new Known(
        order, asOf == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : asOf, codes);
  }

  /** The verdict that says what something else decided. */
  public Verdict verdict(Known k, Decision decision) {
    return verdict(k, decision, RefundTerms.of(k, decision.trigger()));
  }

  private Verdict verdict(Known k, Decision decision, RefundTerms terms) {
    Scenario scenario = decision.scenario();
    return new Verdict(
        k.order.orderId(),
        k.asOf,
        scenario.name(),
        NO_OUTLOOK,
        decision.endedBy(),
        decision.whoActs(),
        headlines[
            (scenario.ordinal() * PARTIES + decision.endedBy().ordinal()) * PARTIES
                + decision.whoActs().ordinal()],
        steps(k, decision),
        refund(k, decision, terms),
        List.of(reasons.of(k, decision, terms).toArray(new Reason[0])),
        revision);
  }

  private List<Step> steps(Known k, Decision decision) {
    long rest = decision.steps();
    Step[] list = new Step[Steps.count(rest)];
    int texts = (decision.scenario().ordinal() * TRIGGERS + decision.trigger().ordinal()) * ACTIONS;
    for (int i = 0; i < list.length; i++) {
      int position = Steps.first(rest);
      Action action = Steps.action(position);
      list[i] =
          new Step(
              Party.BUYER,
              action,
              Steps.necessity(rest, position),
              deadline(k.order, action, decision.scenario()),
              steps[texts + action.ordinal()]);
      rest = Steps.without(rest, position);
    }
    return List.of(list);
  }

  private static Instant deadline(OrderCase order, Action action, Scenario scenario) {
    return switch (action) {
      case PAY -> order.payment().deadline();
      case OPEN_DISPUTE -> order.dispute().deadline();
      case EXTEND_PROCESSING_TIME -> order.shipment().deadline();
      case WAIT ->
          switch (scenario) {
            case CANCELLATION_PENDING -> order.cancellation().deadline();
            case PAYMENT_UNDER_REVIEW -> {
              Instant paidAt = order.payment().paidAt();
              yield paidAt == null ? null : paidAt.plusSeconds(A_DAY);
            }
            default -> null;
          };
      default -> null;
    };
  }

  private RefundExpectation refund(Known k, Decision decision, RefundTerms terms) {
    Trigger trigger = decision.trigger();
    RefundState state = k.order.refund().state();
    CouponReturn coupon = coupon(k.order.coupon().kind());
    String first =
        refunds[
            (trigger.ordinal() * STATES + state.ordinal()) * PARTIES
                + decision.whoActs().ordinal()];
    boolean promised = Decisions.isMoneyToCome(trigger);
    Money money = promised ? RefundTerms.amount(k.order, decision.scenario()) : null;
    return new RefundExpectation(
        trigger,
        decision.whoActs() == Party.BUYER && waitsForBuyer(trigger),
        state,
        money,
        terms.route,
        terms.window,
        coupon,
        terms.overdue,
        promised ? promise(first, money, terms, state, coupon) : withoutPromise(first, state));
  }

  private static boolean waitsForBuyer(Trigger trigger) {
    return trigger == Trigger.AUTOMATIC
        || trigger == Trigger.AFTER_ACCEPTANCE
        || trigger == Trigger.BY_DISPUTE;
  }

  private static CouponReturn coupon(CouponKind kind) {
    return switch (kind) {
      case WELCOME, STORE -> CouponReturn.NO;
      case PLATFORM, PROMO_CODE -> CouponReturn.DEPENDS;
      case NONE -> CouponReturn.NOT_APPLICABLE;
      case UNKNOWN -> CouponReturn.UNKNOWN;
    };
  }

  private String promise(
      String first, Money money, RefundTerms terms, RefundState state, CouponReturn coupon) {
    StringBuilder text = new StringBuilder(640).append(first);
    if (money != null) {
      amount.append(text.append(gap), money);
    }
    text.append(routes[terms.route.ordinal()]).append(states[state.ordinal()]);
    if (terms.overdue) {
      overdue.append(text.append(gap), terms.window.latest());
    } else if (terms.window != null) {
      window.append(text.append(gap), terms.window.earliest(), terms.window.latest());
    }
    if (coupon == CouponReturn.NO) {
      text.append(couponLost);
    } else if (coupon == CouponReturn.DEPENDS) {
      text.append(couponDepends);
    }
    return text.toString();
  }

  private String withoutPromise(String first, RefundState state) {
    return switch (state) {
      case AWAITING_CONFIRMATION, PROCESSING, SENT -> first + although;
      default -> first;
    };
  }
}
