package org.orderadvisor.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.verdict.CouponReturn;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;

/**
 * What verdicts say of money, each put together once for what decides on it. What two threads find
 * at once is the same. Thread-safe.
 */
final class RefundPhrases {
  private static final int TRIGGERS = Trigger.values().length;
  private static final int STATES = RefundState.values().length;
  private static final int PARTIES = Party.values().length;
  private static final int ROUTES = Route.values().length;
  private static final int COUPONS = CouponReturn.values().length;

  /** With an amount or not, and without a window, with one, or with one that has passed. */
  private static final int VARIANTS = 6;

  /** What the sentences can name: the amount, then {@link Windows#DAYS}. */
  private static final List<String> NAMED =
      List.of("amount", "earliest", "latest", "earliestDays", "latestDays");

  private final Sentences sentences;

  /** By trigger, state and party. */
  private final @Nullable Promises[] promises = new Promises[TRIGGERS * STATES * PARTIES];

  private final @Nullable String[] unpromised = new String[TRIGGERS * STATES];

  /** By route, coupon, and what else is known. */
  private static final class Promises {
    final @Nullable Template[] texts = new Template[ROUTES * COUPONS * VARIANTS];
  }

  RefundPhrases(Sentences sentences) {
    this.sentences = sentences;
  }

  /**
   * The sentences about money that is to come, with gaps for the values of {@link #NAMED}.
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
      text.add(sentences.find(key + "." + state, key + ".waits-for-" + whoActs, key));
      if (amount) {
        text.add(sentences.find("refund.amount"));
      }
      text.add(sentences.find("refund.route." + route));
      if (state != RefundState.UNKNOWN && state != RefundState.NONE) {
        text.add(sentences.find("refund.state." + state));
      }
      if (window) {
        text.add(sentences.find(late ? "refund.overdue" : "refund.window"));
      }
      if (coupon == CouponReturn.NO || coupon == CouponReturn.DEPENDS) {
        text.add(sentences.find("refund.coupon." + coupon));
      }
      found = sentences.template(NAMED, text);
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
}
