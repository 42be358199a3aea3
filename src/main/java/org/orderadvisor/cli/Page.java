package org.orderadvisor.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Party;
import org.orderadvisor.verdict.Certainty;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Question;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.Step;
import org.orderadvisor.verdict.Verdict;
import org.orderadvisor.verdict.Window;

/**
 * A verdict as a page that is read in ten seconds: what happened, what to do, the money, why.
 * Thread-safe.
 */
final class Page {
  private static final int MOST_QUESTIONS = 3;

  private final PageText words;
  private final ZoneId zone;
  private final DateTimeFormatter day;
  private final DateTimeFormatter moment;
  private final int width;
  private final Style style;

  Page(Locale locale, ZoneId zone, Terminal terminal) {
    this.words = PageText.of(locale);
    this.zone = zone;
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale());
    this.moment =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(words.locale())
            .withZone(zone);
    this.width = terminal.width();
    this.style = Style.of(terminal);
  }

  /**
   * The page, with an empty line at its end.
   *
   * @param number of the order, to be shown in a rule line above it; 0 for no such line
   */
  String of(Verdict verdict, long number) {
    StringBuilder page = new StringBuilder(2048);
    Wrap wrap = new Wrap(page, width);
    if (number > 0) {
      ruleLine(verdict.orderId(), number, page);
    }
    wrap.add(verdict.headline(), "", "", style.bold(), style.plain());
    wrap.add(certainty(verdict), "", "", style.dim(), style.plain());
    page.append('\n');
    steps(verdict, page, wrap);
    title("yourMoney", page);
    wrap.add(verdict.refund().text(), "  ", "  ", "", "");
    Window window = verdict.refund().window();
    if (window != null) {
      timeline(verdict.asOf().atZone(zone).toLocalDate(), window, verdict.refund().overdue(), page);
    }
    page.append('\n');
    questions(verdict, page, wrap);
    title("why", page);
    for (Reason reason : verdict.reasons()) {
      String text = reason.because() + " (" + reason.source() + ")";
      wrap.add(text, "  · ", "    ", style.dim(), style.plain());
    }
    return page.append('\n').toString();
  }

  /** How sure the scenario is, in a sentence. */
  String certainty(Verdict verdict) {
    boolean alone = verdict.certainty() == Certainty.LIKELY && verdict.alternatives().isEmpty();
    return words.get("certainty." + verdict.certainty() + (alone ? ".alone" : ""));
  }

  /** The first questions; an interview asks them all. */
  private void questions(Verdict verdict, StringBuilder page, Wrap wrap) {
    List<Question> questions = verdict.questions();
    if (questions.isEmpty()) {
      return;
    }
    title("helpsToKnow", page);
    for (Question question : questions.subList(0, Math.min(MOST_QUESTIONS, questions.size()))) {
      wrap.add(question.text(), "  · ", "    ", "", "");
    }
    page.append('\n');
  }

  private void ruleLine(@Nullable String orderId, long number, StringBuilder page) {
    String id = orderId == null ? "" : Wrap.clean(orderId).strip();
    String label = id.isEmpty() ? "#" + number : Wrap.cut(id, width - 8);
    page.append(style.dim()).append("── ").append(label).append(' ');
    page.append("─".repeat(Math.max(2, width - 4 - Wrap.width(label))));
    page.append(style.plain()).append("\n\n");
  }

  private void title(String key, StringBuilder page) {
    page.append(style.bold()).append(words.get(key)).append(style.plain()).append('\n');
  }

  private void steps(Verdict verdict, StringBuilder page, Wrap wrap) {
    title("whatToDo", page);
    boolean waiting = true;
    for (Step step : verdict.steps()) {
      boolean required = step.necessity() == Necessity.REQUIRED;
      String mark = required ? "  ! " : "  · ";
      wrap.add(step.text(), mark, "    ", required ? style.bold() : "", style.plain());
      wrap.add(details(step, verdict.asOf()), "    ", "    ", style.dim(), style.plain());
      waiting &= step.necessity() == Necessity.OPTIONAL;
    }
    if (verdict.steps().isEmpty()) {
      wrap.add(words.get("nothingToDo"), "  ", "  ", "", "");
    }
    Party next = verdict.whoActs();
    if (next != Party.UNKNOWN && (next != Party.NOBODY || waiting)) {
      wrap.add(words.get("turn." + next), "  ", "  ", "", "");
    }
    page.append('\n');
  }

  /** Necessity, deadline, and who if it is not the reader. */
  private String details(Step step, Instant asOf) {
    StringBuilder details = new StringBuilder(words.get("necessity." + step.necessity()));
    if (step.deadline() != null) {
      String until = moment.format(step.deadline()) + " " + zone.getId();
      details.append(" · ").append(words.deadline(step, until, asOf));
    }
    if (step.actor() != Party.BUYER) {
      details.append(" · ").append(words.get("actor." + step.actor()));
    }
    return details.toString();
  }

  /** Today and the two ends of the window, in the order of time. */
  private void timeline(LocalDate today, Window window, boolean overdue, StringBuilder page) {
    int column = 0;
    for (LocalDate date : new LocalDate[] {today, window.earliest(), window.latest()}) {
      column = Math.max(column, Wrap.width(day.format(date)));
    }
    String latest = words.get(overdue ? "latestOverdue" : "latest");
    page.append('\n');
    if (today.isBefore(window.earliest())) {
      point("●", today, words.get("today"), column, page);
    }
    point("○", window.earliest(), words.get("earliest"), column, page);
    if (!today.isBefore(window.earliest()) && !today.isAfter(window.latest())) {
      point("●", today, words.get("today"), column, page);
    }
    point(overdue ? "!" : "○", window.latest(), latest, column, page);
    if (today.isAfter(window.latest())) {
      point("●", today, words.get("today"), column, page);
    }
  }

  private void point(String mark, LocalDate date, String label, int column, StringBuilder page) {
    String text = day.format(date);
    page.append("  ").append(mark).append(' ').append(text);
    page.append(" ".repeat(column - Wrap.width(text) + 2)).append(label).append('\n');
  }

  /** Escape sequences, or none. */
  record Style(String bold, String dim, String plain) {
    static final Style ANSI = new Style("\u001B[1m", "\u001B[2m", "\u001B[0m");
    static final Style NONE = new Style("", "", "");

    static Style of(Terminal terminal) {
      return terminal.styled() ? ANSI : NONE;
    }
  }
}
