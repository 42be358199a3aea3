package org.orderadvisor.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.NoticeTopic;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.rules.Contradiction;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.RefundWindow;
import org.orderadvisor.rules.Rule;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.Stage;
import org.orderadvisor.rules.Vocabulary;
import org.orderadvisor.rules.Vocabulary.Known;
import org.orderadvisor.rules.Vocabulary.Notice;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.CouponReturn;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.words.Nearest;

/**
 * The sentences of verdicts, each looked for once: which key has one depends on a few words. What
 * two threads find at once is the same. Thread-safe.
 */
final class Phrases {
  private static final int PARTIES = Party.values().length;
  private static final int STATES = RefundState.values().length;
  private static final int TRIGGERS = Trigger.values().length;
  private static final int ACTIONS = Action.values().length;
  private static final int INPUTS = Input.values().length;
  private static final int WORDS = Long.SIZE;

  private static final int ROUTES = Route.values().length;
  private static final int COUPONS = CouponReturn.values().length;

  /** With an amount or not, and without a window, with one, or with one that has passed. */
  private static final int VARIANTS = 6;

  private static final int FROMS = RefundWindow.From.values().length;

  private static final int CODES_KEPT = 512;

  /** What sentences about a window can name, */
  private static final List<String> DAYS =
      List.of("earliest", "latest", "earliestDays", "latestDays");

  /** and those about money that is to come. */
  private static final List<String> PROMISED =
      List.of("amount", "earliest", "latest", "earliestDays", "latestDays");

  /** Why a row of windows holds, and its figures as sentences name them. */
  private record Window(
      Template because, @Nullable Reason always, String earliestDays, String latestDays) {}

  private final Sentences sentences;
  private final @Nullable Coded[] codes = new Coded[CODES_KEPT];
  private final Vocabulary vocabulary;
  private final Reason[] closureReasons;
  private final Reason[] refundReasons;
  private final Reason[] adviceReasons;
  private final @Nullable Reason[] usual;
  private final @Nullable String[] headlines;
  private final @Nullable String[] steps;

  /** By trigger, state and party. */
  private final @Nullable Promises[] promises = new Promises[TRIGGERS * STATES * PARTIES];

  private final @Nullable String[] unpromised = new String[TRIGGERS * STATES];
  private final @Nullable Template[] contradictions;
  private final @Nullable Window[] windows;
  private final @Nullable String[] questions = new String[INPUTS];
  private final @Nullable String[] answers = new String[INPUTS * WORDS];

  /** By route, coupon, and what else is known. */
  private static final class Promises {
    final @Nullable Template[] texts = new Template[ROUTES * COUPONS * VARIANTS];
  }

  Phrases(RuleSet rules, Sentences sentences) {
    this.sentences = sentences;
    this.vocabulary = rules.tables().vocabulary();
    closureReasons = reasons(rules.stage(Stage.CLOSURE).rules());
    refundReasons = reasons(rules.stage(Stage.REFUND).rules());
    adviceReasons = reasons(rules.stage(Stage.ADVICE).rules());
    int scenarios = rules.tables().codes().size();
    usual = new Reason[scenarios];
    headlines = new String[scenarios * PARTIES * PARTIES];
    steps = new String[scenarios * ACTIONS * TRIGGERS];
    contradictions = new Template[rules.tables().contradictions().size()];
    windows = new Window[rules.tables().windowCount() * FROMS];
  }

  private Reason[] reasons(List<Rule> rules) {
    Reason[] reasons = new Reason[rules.size()];
    for (int i = 0; i < reasons.length; i++) {
      Rule rule = rules.get(i);
      reasons[i] =
          new Reason(rule.info().name(), sentences.because(rule.info()), rule.info().source());
    }
    return reasons;
  }

  /** The reasons of a stage's rules, by their bits. */
  Reason[] reasons(Stage stage) {
    return switch (stage) {
      case CLOSURE -> closureReasons;
      case REFUND -> refundReasons;
      case ADVICE -> adviceReasons;
    };
  }

  /** Why a scenario's usual trigger holds. */
  Reason usual(Scenario scenario) {
    Reason found = usual[scenario.number()];
    if (found == null) {
      found =
          new Reason(
              scenario.name(), sentences.say("usual." + scenario.refund()), scenario.source());
      usual[scenario.number()] = found;
    }
    return found;
  }

  String headline(Scenario scenario, Party endedBy, Party whoActs) {
    int index = (scenario.number() * PARTIES + endedBy.ordinal()) * PARTIES + whoActs.ordinal();
    String found = headlines[index];
    if (found == null) {
      String start = "headline." + scenario.code();
      found = sentences.say(start + ".waits-for-" + whoActs, start + ".ended-by-" + endedBy, start);
      headlines[index] = found;
    }
    return found;
  }

  String step(Action action, Scenario scenario, Trigger trigger) {
    int index = (scenario.number() * ACTIONS + action.ordinal()) * TRIGGERS + trigger.ordinal();
    String found = steps[index];
    if (found == null) {
      String key = "step." + action;
      found = sentences.say(key + "." + scenario.code(), key + "." + trigger, key);
      steps[index] = found;
    }
    return found;
  }

  /**
   * The sentences about money that is to come, with gaps for the values of {@link #PROMISED}.
   *
   * @param amount whether one is known
   * @param window whether one is known
   * @param late whether it has passed
   */
  Template promise(
      Trigger trigger,
      RefundState state,
      Party whoActs,
      Route route,
      CouponReturn coupon,
      boolean amount,
      boolean window,
      boolean late) {
    int index = (trigger.ordinal() * STATES + state.ordinal()) * PARTIES + whoActs.ordinal();
    Promises ofRefund = promises[index];
    if (ofRefund == null) {
      ofRefund = new Promises();
      promises[index] = ofRefund;
    }
    int variant = (amount ? 1 : 0) + (window ? late ? 4 : 2 : 0);
    int place = (route.ordinal() * COUPONS + coupon.ordinal()) * VARIANTS + variant;
    Template found = ofRefund.texts[place];
    if (found == null) {
      String key = "refund." + trigger;
      List<String> text = new ArrayList<>();
      text.add(sentences.say(key + "." + state, key + ".waits-for-" + whoActs, key));
      if (amount) {
        text.add(sentences.say("refund.amount"));
      }
      text.add(sentences.say("refund.route." + route));
      if (state != RefundState.UNKNOWN && state != RefundState.NONE) {
        text.add(sentences.say("refund.state." + state));
      }
      if (window) {
        text.add(sentences.say(late ? "refund.overdue" : "refund.window"));
      }
      if (coupon == CouponReturn.NO || coupon == CouponReturn.DEPENDS) {
        text.add(sentences.say("refund.coupon." + coupon));
      }
      found = Template.of(sentences.join(text), Map.of(), PROMISED);
      ofRefund.texts[place] = found;
    }
    return found;
  }

  /**
   * What is said of money that can't be promised: where the platform shows a refund, that is named.
   */
  String withoutPromise(Trigger trigger, RefundState state) {
    int index = trigger.ordinal() * STATES + state.ordinal();
    String found = unpromised[index];
    if (found == null) {
      String sentence = sentences.say("refund." + trigger);
      found =
          switch (state) {
            case AWAITING_CONFIRMATION, PROCESSING, SENT ->
                sentences.join(List.of(sentence, sentences.say("refund.although")));
            case NONE, FROZEN, REJECTED, FAILED, UNKNOWN -> sentence;
          };
      unpromised[index] = found;
    }
    return found;
  }

  String question(Input input) {
    int index = input.ordinal();
    String found = questions[index];
    if (found == null) {
      found = sentences.say("question." + input.path());
      questions[index] = found;
    }
    return found;
  }

  /** An input's word, as the caller's language says it. */
  String answer(Input input, int word) {
    int index = input.ordinal() * WORDS + word;
    String found = answers[index];
    if (found == null) {
      found = sayAnswer(input, word);
      answers[index] = found;
    }
    return found;
  }

  private String sayAnswer(Input input, int word) {
    return input == Input.NOTICE
        ? sayNotice(vocabulary.meaning(word))
        : sayAnswer(input, input.words().get(word));
  }

  /** A notice is told by what it is about, else by the reason or the status that it gives. */
  private String sayNotice(Notice notice) {
    if (notice.topic() != NoticeTopic.NONE && notice.topic() != NoticeTopic.UNKNOWN) {
      return sayAnswer(Input.NOTICE, notice.topic().name());
    } else if (notice.closure() != Closure.UNKNOWN) {
      return sayAnswer(Input.CLOSURE, notice.closure().name());
    }
    return notice.status() == OrderStatus.UNKNOWN
        ? sayAnswer(Input.NOTICE, notice.topic().name())
        : sayAnswer(Input.STATUS, notice.status().name());
  }

  private String sayAnswer(Input input, String name) {
    String common = "answer." + name;
    String label = sentences.say("answer." + input.path() + "." + name, common);
    return label.equals(common) ? name.toLowerCase(Locale.ROOT).replace('_', ' ') : label;
  }

  /**
   * What a row says of a code that a case gives. Kept for codes that stand in a table as they were
   * given: these are no secret of an order.
   */
  Reason coded(String kind, Known<? extends Enum<?>> row, String code) {
    int place = (kind.hashCode() * 31 + code.hashCode()) & (CODES_KEPT - 1);
    Coded kept = codes[place];
    if (kept != null && kept.row.equals(row) && kept.code.equals(code)) {
      return kept.reason;
    }
    Reason reason =
        new Reason(
            row.name(),
            sentences.template(List.of("code"), kind + row.word()).with(Nearest.shown(code)),
            row.source());
    if (row.name().endsWith(code)) {
      codes[place] = new Coded(row, code, reason);
    }
    return reason;
  }

  private record Coded(Known<?> row, String code, Reason reason) {}

  /** A row whose two facts disagree. */
  Reason contradiction(int number, Contradiction row, String first, String second) {
    Template found = contradictions[number];
    if (found == null) {
      found = sentences.template(List.of("first", "second"), "contradiction." + row.key());
      contradictions[number] = found;
    }
    return new Reason(row.name(), found.with(first, second), row.source());
  }

  /** The values of sentences about a window between two days. */
  String[] days(RefundWindow row, RefundWindow.From from, String earliest, String latest) {
    Window found = windowOf(row, from);
    return new String[] {earliest, latest, found.earliestDays, found.latestDays};
  }

  /** Why a window holds; most sentences name only its figures, and are the same for all orders. */
  Reason window(RefundWindow row, RefundWindow.From from, String[] days) {
    Window found = windowOf(row, from);
    Reason always = found.always;
    return always != null ? always : new Reason(row.name(), found.because.with(days), row.source());
  }

  private Window windowOf(RefundWindow row, RefundWindow.From from) {
    int index = row.number() * FROMS + from.ordinal();
    Window found = windows[index];
    if (found == null) {
      found = sayWindow(row, from);
      windows[index] = found;
    }
    return found;
  }

  private Window sayWindow(RefundWindow row, RefundWindow.From from) {
    String earliest = Integer.toString(row.earliest());
    String latest = Integer.toString(row.latest());
    Template because =
        sentences.template(
            DAYS.subList(0, 2),
            Map.of(DAYS.get(2), earliest, DAYS.get(3), latest),
            "refund-window." + row.word(),
            "refund-window." + from.name().toLowerCase(Locale.ROOT));
    return new Window(
        because,
        because.isWhole() ? new Reason(row.name(), because.with(), row.source()) : null,
        earliest,
        latest);
  }
}
