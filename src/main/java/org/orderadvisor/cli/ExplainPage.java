package org.orderadvisor.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.explain.RuleTrace;
import org.orderadvisor.explain.RuleTrace.ConditionTrace;
import org.orderadvisor.explain.RuleTrace.Outcome;
import org.orderadvisor.explain.RuleTrace.Question;
import org.orderadvisor.explain.RuleTrace.Result;
import org.orderadvisor.explain.Turn;
import org.orderadvisor.explain.WhatIf;

/**
 * An explanation as a page for people: the verdict, then its rules with their conditions, what came
 * near, what would change it, and what time will bring. Signs and words say what colours say.
 * Thread-safe.
 */
final class ExplainPage {
  private static final int NEAR_MISSES = 8;
  private static final int WHAT_IFS = 10;
  private static final String INDENT = "  ";
  private static final String DEEP = "      ";

  private final Page page;
  private final PageText words;
  private final ZoneId zone;
  private final DateTimeFormatter moment;
  private final int width;
  private final boolean styled;
  private final boolean all;

  ExplainPage(Locale locale, ZoneId zone, Terminal terminal, boolean all) {
    this.page = new Page(locale, zone, terminal);
    this.words = PageText.of(locale);
    this.zone = zone;
    this.moment =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(words.locale())
            .withZone(zone);
    this.width = terminal.width();
    this.styled = terminal.styled();
    this.all = all;
  }

  /**
   * The page, with an empty line at its end.
   *
   * @param number of the order, to be shown in a rule line above it; 0 for no such line
   */
  String of(Explanation explanation, long number) {
    StringBuilder out = new StringBuilder(1 << 14);
    out.append(page.of(explanation.verdict(), number));
    Wrap wrap = new Wrap(out, width);
    title("explain.rules", out);
    for (Question question : Question.values()) {
      wrap.add(words.get("question." + question), INDENT, INDENT, on(Style.BOLD), off());
      List<RuleTrace> fired = with(explanation, Outcome.FIRED, question);
      fired.forEach(rule -> rule(rule, out, wrap));
      if (fired.isEmpty()) {
        wrap.add(words.usual("explain.usual", question), "    ", "    ", "", "");
      }
    }
    out.append('\n');
    List<RuleTrace> outranked = with(explanation, Outcome.OUTRANKED, null);
    section("explain.outranked", outranked, outranked.size(), rule -> rule(rule, out, wrap), out);
    section(
        "explain.nearly",
        explanation.nearMisses(),
        NEAR_MISSES,
        rule -> rule(rule, out, wrap),
        out);
    section("explain.whatIf", explanation.whatIf(), WHAT_IFS, one -> whatIf(one, wrap), out);
    title("explain.timeline", out);
    explanation.timeline().forEach(turn -> turn(turn, wrap));
    Instant until = explanation.validUntil();
    wrap.add(
        until == null
            ? words.get("explain.forever")
            : words.get("explain.until").replace("{0}", at(until)),
        INDENT,
        INDENT,
        "",
        "");
    out.append('\n');
    wrap.add(others(explanation, words), "", "", on(Style.DIM), off());
    return out.append('\n').toString();
  }

  private static List<RuleTrace> with(
      Explanation explanation, Outcome outcome, @Nullable Question of) {
    return explanation.rules().stream()
        .filter(rule -> rule.outcome() == outcome && (of == null || rule.question() == of))
        .toList();
  }

  /** How many rules did not apply, and how many of them still could. */
  static String others(Explanation explanation, PageText words) {
    int possible = with(explanation, Outcome.POSSIBLE, null).size();
    int none = possible + with(explanation, Outcome.NOT_FIRED, null).size();
    return words
        .get("explain.others")
        .replace("{0}", String.valueOf(none))
        .replace("{1}", String.valueOf(possible));
  }

  private <T> void section(
      String key, List<T> items, int most, Consumer<T> print, StringBuilder out) {
    if (items.isEmpty()) {
      return;
    }
    title(key, out);
    int shown = all ? items.size() : Math.min(most, items.size());
    items.subList(0, shown).forEach(print);
    if (shown < items.size()) {
      String more = words.get("explain.more").replace("{0}", String.valueOf(items.size() - shown));
      out.append(INDENT).append(more).append('\n');
    }
    out.append('\n');
  }

  private void title(String key, StringBuilder out) {
    out.append(on(Style.BOLD)).append(words.get(key)).append(off()).append('\n');
  }

  private void rule(RuleTrace rule, StringBuilder out, Wrap wrap) {
    wrap.add(rule.rule(), "    ", DEEP, on(Style.BOLD), off());
    if (!words.language().equals("en")) {
      String says =
          rule.outcome() == Outcome.FIRED
              ? rule.text()
              : words.get("explain.would").replace("{0}", rule.text());
      wrap.add(says, DEEP, DEEP, "", "");
    }
    String place = rule.file() + ":" + rule.line() + " → " + rule.proposes();
    wrap.add(place, DEEP, DEEP, on(Style.DIM), off());
    int label = 0;
    for (Result result : Result.values()) {
      label = Math.max(label, Wrap.width(words.get("result." + result)));
    }
    int text = 0;
    int facts = 0;
    for (ConditionTrace condition : rule.conditions()) {
      text = Math.max(text, Wrap.width(condition.text()));
      facts = Math.max(facts, Wrap.width(ReadFacts.of(condition, words)));
    }
    int indent = DEEP.length() + 2 + label + 2 + 5;
    boolean beside = indent + text + 2 + facts <= width;
    for (ConditionTrace condition : rule.conditions()) {
      condition(condition, label, beside ? text : 0, out, wrap);
    }
    if (rule.conditions().isEmpty()) {
      out.append(DEEP).append(words.get("explain.always")).append('\n');
    }
  }

  /** With {@code text} over 0 the values stand beside the condition, else below it. */
  private void condition(
      ConditionTrace condition, int label, int text, StringBuilder out, Wrap wrap) {
    String word = words.get("result." + condition.result());
    String line = ":" + condition.line();
    String gap = " ".repeat(label - Wrap.width(word) + 2);
    String number = line + " ".repeat(Math.max(1, 5 - line.length()));
    if (text > 0) {
      out.append(DEEP).append(on(Style.of(condition.result())));
      out.append(sign(condition.result())).append(' ').append(word).append(off());
      out.append(gap).append(number).append(condition.text());
      out.append(" ".repeat(text - Wrap.width(condition.text()) + 2));
      out.append(ReadFacts.of(condition, words)).append('\n');
      return;
    }
    String start = DEEP + sign(condition.result()) + " " + word;
    String other = " ".repeat(Math.min(Wrap.width(start + gap + number), width / 3));
    StringBuilder lines = new StringBuilder();
    new Wrap(lines, width).add(condition.text(), start + gap + number, other, "", "");
    lines.insert(start.length(), off()).insert(DEEP.length(), on(Style.of(condition.result())));
    out.append(lines);
    wrap.add(ReadFacts.of(condition, words), other, other, on(Style.DIM), off());
  }

  private void whatIf(WhatIf whatIf, Wrap wrap) {
    StringBuilder changes = new StringBuilder();
    for (WhatIf.Change change : whatIf.changes()) {
      changes.append(changes.isEmpty() ? "" : ", ").append(change.fact());
      changes.append(": ").append(change.from()).append(" → ").append(change.to());
    }
    wrap.add(changes.toString(), "  · ", "    ", on(Style.BOLD), off());
    wrap.add(whatIf.text(), "    ", "    ", "", "");
    String code = whatIf.scenario() + " · " + whatIf.refundTrigger();
    wrap.add(code, "    ", "    ", on(Style.DIM), off());
  }

  private void turn(Turn turn, Wrap wrap) {
    wrap.add(at(turn.at()), "  · ", "    ", on(Style.BOLD), off());
    wrap.add(turn.text(), "    ", "    ", "", "");
    String code = turn.scenario() + " · " + turn.refundTrigger();
    wrap.add(code, "    ", "    ", on(Style.DIM), off());
  }

  private String at(Instant instant) {
    return moment.format(instant) + " " + zone.getId();
  }

  private String on(Style style) {
    return styled ? style.escape : "";
  }

  private String off() {
    return styled ? "\u001B[0m" : "";
  }

  /** The sign of a result. */
  static String sign(Result result) {
    return switch (result) {
      case TRUE -> "✓";
      case FALSE -> "✗";
      case UNKNOWN -> "?";
    };
  }

  /** What a terminal shows. */
  private enum Style {
    BOLD("\u001B[1m"),
    DIM("\u001B[2m"),
    GREEN("\u001B[32m"),
    RED("\u001B[31m"),
    YELLOW("\u001B[33m");

    private final String escape;

    Style(String escape) {
      this.escape = escape;
    }

    static Style of(Result result) {
      return switch (result) {
        case TRUE -> GREEN;
        case FALSE -> RED;
        case UNKNOWN -> YELLOW;
      };
    }
  }
}
