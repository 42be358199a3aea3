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
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.words.Nearest;

/** The sentences that a verdict can need, whatever the rules say. Thread-safe: it has no state. */
final class RequiredTexts {
  private static final Set<String> VALUES =
      Set.of(
          "amount",
          "earliest",
          "latest",
          "earliestDays",
          "latestDays",
          "first",
          "second",
          "code",
          "codes");

  private RequiredTexts() {}

  /**
   * Notes each that English lacks as an error, each that another language lacks as a warning, and
   * each placeholder that nothing fills in.
   */
  static void check(RuleFiles files, Tables tables, Texts texts, Problems problems) {
    Set<String> keys = keys(tables);
    checkPlaceholders(files, tables, texts, problems);
    for (String language : texts.languages()) {
      String file = RuleFiles.TEXT + "/" + language + ".properties";
      for (String key : keys) {
        if (texts.keys(language).contains(key)) {
          continue;
        }
        if (language.equals(Texts.ENGLISH)) {
          problems.add(file, 0, 0, "has no sentence " + key + ".");
        } else if (!language.contains("-")) {
          problems.warn(file, 0, 0, "has no sentence " + key + "; English is shown instead.");
        }
      }
    }
  }

  private static void checkPlaceholders(
      RuleFiles files, Tables tables, Texts texts, Problems problems) {
    Set<String> known = new LinkedHashSet<>(VALUES);
    known.addAll(tables.limits().figures().keySet());
    for (String language : texts.languages()) {
      String file = RuleFiles.TEXT + "/" + language + ".properties";
      for (String key : texts.keys(language)) {
        String sentence = String.valueOf(texts.find(Locale.forLanguageTag(language), key));
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', open + 1)) {
          int close = sentence.indexOf('}', open);
          String name = close < 0 ? "" : sentence.substring(open + 1, close);
          if (!known.contains(name)) {
            String near = Nearest.to(name, known);
            problems.add(
                file,
                files.lineOf(file, key),
                0,
                "%s has {%s}, which nothing fills in.%s"
                    .formatted(
                        key, Nearest.shown(name), near == null ? "" : " Maybe {" + near + "}."));
          }
        }
      }
    }
  }

  private static Set<String> keys(Tables tables) {
    Set<String> keys = new LinkedHashSet<>(Set.of("sentence.gap", "list.comma", "no-scenario"));
    for (String what : new String[] {"scenario", "refund", "ended-by", "who-acts"}) {
      keys.add("conflict." + what);
    }
    for (Scenario scenario : tables.scenarios()) {
      keys.add("headline." + scenario.code());
      keys.add("usual." + scenario.refund());
    }
    add(keys, "step.", Action.values());
    add(keys, "refund.", Trigger.values());
    add(keys, "refund.route.", Route.values());
    keys.remove("refund.route." + Route.NONE);
    add(keys, "refund.state.", RefundState.values());
    keys.remove("refund.state." + RefundState.NONE);
    keys.remove("refund.state." + RefundState.UNKNOWN);
    for (CouponKind kind : CouponKind.values()) {
      switch (tables.coupon(kind)) {
        case NO, DEPENDS -> keys.add("refund.coupon." + tables.coupon(kind));
        case NOT_APPLICABLE, UNKNOWN -> {}
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
    tables.asked().forEach(input -> keys.add("question." + input.path()));
    return keys;
  }

  private static void add(Set<String> keys, String start, Enum<?>[] words) {
    for (Enum<?> word : words) {
      keys.add(start + word.name());
    }
  }
}
