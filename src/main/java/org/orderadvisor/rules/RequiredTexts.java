package org.orderadvisor.rules;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.orderadvisor.facts.PaymentError;
import org.orderadvisor.order.CouponKind;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;

/** The sentences that a verdict can need, whatever the rules say. Thread-safe: it has no state. */
final class RequiredTexts {
  private static final String COUPONS = Table.path("coupons");

  private RequiredTexts() {}

  /**
   * Notes each that English lacks as an error, each that another language lacks as a warning; none
   * of a file that is not read as a whole.
   */
  static void check(RuleFiles files, Tables tables, Texts texts, Problems problems) {
    Set<String> keys = keys(tables, problems);
    for (String file : files.in(RuleFiles.TEXT).keySet()) {
      String language = Texts.language(file);
      if (!texts.languages().contains(language) || !problems.isWhole(file)) {
        continue;
      }
      for (String key : keys) {
        if (texts.keys(language).contains(key)) {
          continue;
        }
        if (language.equals(Texts.ENGLISH)) {
          problems.note(Code.MISSING_TEXT, file, "has no sentence " + key + ".");
        } else if (!language.contains("-")) {
          problems.note(
              Code.UNTRANSLATED, file, "has no sentence " + key + "; English is shown instead.");
        }
      }
    }
  }

  /** Their keys; without those that a wrong cell of a table could ask for. */
  static Set<String> keys(Tables tables, Problems problems) {
    Set<String> keys = new LinkedHashSet<>(Set.of("sentence.gap", "list.comma", "no-scenario"));
    for (String what : new String[] {"scenario", "refund", "ended-by", "who-acts"}) {
      keys.add("conflict." + what);
    }
    boolean refundsKnown = !problems.errorsIn(Scenario.FILE);
    for (Scenario scenario : tables.scenarios()) {
      if (Scenario.isCode(scenario.code())) {
        keys.add("headline." + scenario.code());
      }
      if (refundsKnown) {
        keys.add("usual." + scenario.refund());
      }
    }
    add(keys, "step.", Action.values());
    add(keys, "refund.", Trigger.values());
    add(keys, "refund.route.", Route.values());
    keys.remove("refund.route." + Route.NONE);
    add(keys, "refund.state.", RefundState.values());
    keys.remove("refund.state." + RefundState.NONE);
    keys.remove("refund.state." + RefundState.UNKNOWN);
    if (problems.isWhole(COUPONS) && !problems.errorsIn(COUPONS)) {
      for (CouponKind kind : CouponKind.values()) {
        switch (tables.coupon(kind)) {
          case NO, DEPENDS -> keys.add("refund.coupon." + tables.coupon(kind));
          case NOT_APPLICABLE, UNKNOWN -> {}
        }
      }
    }
    keys.addAll(Set.of("refund.amount", "refund.window", "refund.overdue", "refund.although"));
    for (RefundWindow.From from : RefundWindow.From.values()) {
      if (from != RefundWindow.From.NEVER) {
        keys.add("refund-window." + from.name().toLowerCase(Locale.ROOT));
      }
    }
    tables.contradictions().forEach(row -> keys.add("contradiction." + row.key()));
    add(keys, "payment-error.", PaymentError.values());
    add(keys, "tracking.", Tracking.values());
    keys.remove("payment-error." + PaymentError.UNKNOWN);
    keys.remove("tracking." + Tracking.UNKNOWN);
    for (Party fault : new Party[] {Party.BUYER, Party.SELLER, Party.NOBODY}) {
      keys.add("cancel-reason." + fault);
    }
    for (String what :
        new String[] {
          "payment-error", "cancel-reason", "notice", "tracking-code", "tracking-text"
        }) {
      keys.add(what + ".unknown");
    }
    keys.add("notice.known");
    keys.add("what-if.answer");
    keys.add("timeline.gone");
    add(keys, "timeline.", Necessity.values());
    add(keys, "action.", Action.values());
    tables.questions().asked().forEach(input -> keys.add("question." + input.path()));
    return keys;
  }

  private static void add(Set<String> keys, String start, Enum<?>[] words) {
    for (Enum<?> word : words) {
      keys.add(start + word.name());
    }
  }
}
