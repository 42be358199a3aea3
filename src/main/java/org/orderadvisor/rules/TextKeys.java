package org.orderadvisor.rules;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderadvisor.facts.NoticeTopic;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.CouponReturn;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.words.Nearest;

/**
 * All keys of sentences that can be asked for, and the words in braces that are always filled in
 * for each. Not thread-safe.
 */
final class TextKeys {
  /** What is always known where a sentence is said, by how its key begins; the longest counts. */
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "refund.amount",
          List.of("amount"),
          "refund.window",
          List.of("earliest", "latest", "earliestDays", "latestDays"),
          "refund.overdue",
          List.of("earliest", "latest", "earliestDays", "latestDays"),
          "refund-window.",
          List.of("earliest", "latest", "earliestDays", "latestDays"),
          "contradiction.",
          List.of("first", "second"),
          "payment-error.",
          List.of("code"),
          "cancel-reason.",
          List.of("code"),
          "tracking-code.",
          List.of("codes"),
          "what-if.",
          List.of("question", "answer"),
          "timeline.",
          List.of("steps"));

  private static final int MOST_TOLD = 200;

  /** To look for the nearest of some thousand keys takes a while. */
  private static final int MOST_HINTS = 20;

  /** No name in braces has as many characters. */
  private static final int LONGEST_NAME = 100;

  /** How many braces of one sentence are told of. */
  private static final int MOST_BRACES = 20;

  private final Set<String> known = new LinkedHashSet<>();

  /** How keys begin that may be asked for by what can't be read. */
  private final Set<String> believed = new HashSet<>();

  private final Set<String> limits;
  private final boolean limitsKnown;
  private final Problems problems;

  private TextKeys(Tables tables, List<ParsedRule> rules, boolean allRules, Problems problems) {
    this.problems = problems;
    this.limits = new HashSet<>(tables.limits().figures().keySet());
    this.limitsKnown = problems.isWhole(Table.path("limits"));
    for (Limits.Limit limit : Limits.Limit.values()) {
      limits.add(limit.name()); // told of already if it has no row
    }
    believe(allRules, "reason.");
    believe(problems.isWhole(Scenario.FILE), "headline.", "step.");
    believe(problems.isWhole(Table.path("contradictions")), "contradiction.");
    believe(problems.isWhole(Table.path("refund-windows")), "refund-window.");
    known.addAll(RequiredTexts.keys(tables, problems));
    Set<String> codes = new LinkedHashSet<>(tables.codes());
    codes.add(Tables.UNDETERMINED); // told of already if it has no row
    for (String code : codes) {
      known.add("headline." + code);
      addByParty("headline." + code + ".waits-for-");
      addByParty("headline." + code + ".ended-by-");
      for (Action action : Action.values()) {
        known.add("step." + action + "." + code);
      }
    }
    for (Trigger trigger : Trigger.values()) {
      known.add("usual." + trigger);
      addByParty("refund." + trigger + ".waits-for-");
      for (RefundState state : RefundState.values()) {
        known.add("refund." + trigger + "." + state);
        known.add("refund.state." + state);
      }
      for (Action action : Action.values()) {
        known.add("step." + action + "." + trigger);
      }
    }
    for (Route route : Route.values()) {
      known.add("refund.route." + route);
    }
    for (CouponReturn returns : CouponReturn.values()) {
      known.add("refund.coupon." + returns);
    }
    addByParty("cancel-reason.");
    for (NoticeTopic topic : NoticeTopic.values()) {
      known.add("answer." + Input.NOTICE.path() + "." + topic);
    }
    for (Input input : Input.values()) {
      known.add("question." + input.path());
      for (String word : input.words()) {
        known.add("answer." + word);
        known.add("answer." + input.path() + "." + word);
      }
    }
    tables.windows().forEach(row -> known.add("refund-window." + row.word()));
    rules.forEach(rule -> known.add(RuleInfo.of(rule.name().text(), "").textKey()));
  }

  private void believe(boolean allKnown, String... starts) {
    if (!allKnown) {
      believed.addAll(List.of(starts));
    }
  }

  private void addByParty(String start) {
    for (Party party : Party.values()) {
      known.add(start + party);
    }
  }

  /**
   * Notes each placeholder that is not always filled in, and each key that nothing asks for. What a
   * table or a rule could know that can't be read is believed.
   *
   * @param allRules whether the names of all rules are known
   */
  static void check(
      RuleFiles files, Tables tables, List<ParsedRule> rules, boolean allRules, Problems problems) {
    TextKeys keys = new TextKeys(tables, rules, allRules, problems);
    files
        .in(RuleFiles.TEXT)
        .forEach(
            (path, text) -> {
              int doubted = 0;
              // Its own mistakes were told when the sentences were read.
              for (TextEntry entry : TextEntry.read(path, text, new Problems())) {
                keys.checkPlaceholders(path, entry);
                if (keys.isDoubted(entry) && doubted++ < MOST_TOLD) {
                  keys.unknown(path, entry, doubted <= MOST_HINTS);
                }
              }
            });
  }

  private boolean isDoubted(TextEntry entry) {
    return !known.contains(entry.key())
        && !entry.hasHiddenKey()
        && believed.stream().noneMatch(entry.key()::startsWith);
  }

  private void unknown(String path, TextEntry entry, boolean hint) {
    String near = hint ? Nearest.to(entry.key(), known) : null;
    problems.note(
        Code.UNKNOWN_TEXT_KEY,
        path,
        entry.line(),
        entry.column(),
        entry.key().length(),
        null,
        "no verdict asks for %s.%s"
            .formatted(Nearest.shown(entry.key()), near == null ? "" : " Maybe " + near + "."));
  }

  private void checkPlaceholders(String path, TextEntry entry) {
    String sentence = entry.sentence();
    Set<String> filled = null;
    int close = -1;
    int told = 0;
    for (int open = sentence.indexOf('{');
        open >= 0 && told < MOST_BRACES;
        open = sentence.indexOf('{', open + 1)) {
      if (filled == null) {
        filled = filled(entry.key());
      }
      if (close < open) {
        int found = sentence.indexOf('}', open);
        close = found < 0 ? sentence.length() : found;
      }
      String name =
          close == sentence.length()
              ? ""
              : sentence.substring(open + 1, Math.min(close, open + 1 + LONGEST_NAME));
      if (!filled.contains(name) && (limitsKnown || name.isEmpty())) {
        told++;
        String near = Nearest.to(name, filled);
        problems.note(
            Code.UNKNOWN_PLACEHOLDER,
            path,
            entry.line(),
            entry.column(),
            entry.key().length(),
            null,
            "%s has {%s}, which %s.%s"
                .formatted(
                    Nearest.shown(entry.key()),
                    Nearest.shown(name),
                    isValue(name) ? "is not known in every such sentence" : "nothing fills in",
                    near == null ? "" : " Maybe {" + near + "}."));
      }
    }
  }

  private static boolean isValue(String name) {
    return VALUES.values().stream().anyMatch(names -> names.contains(name));
  }

  private Set<String> filled(String key) {
    Set<String> filled = new HashSet<>();
    VALUES.forEach(
        (start, names) -> {
          if (key.startsWith(start)) {
            filled.addAll(names);
          }
        });
    filled.addAll(limits);
    return filled;
  }
}
