package org.orderadvisor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.explain.Turn;
import org.orderadvisor.explain.WhatIf;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.verdict.Question;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.Step;
import org.orderadvisor.verdict.Verdict;

/**
 * An explanation as one web page that loads nothing and runs nothing: for screens from a phone's
 * up, for paper, keyboards and screen readers. The same explanation gives the same page.
 * Thread-safe.
 */
final class ExplainHtml {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private final PageText words;
  private final ZoneId zone;
  private final DateTimeFormatter day;
  private final DateTimeFormatter moment;

  ExplainHtml(Locale locale, ZoneId zone) {
    this.words = PageText.of(locale);
    this.zone = zone;
    this.day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(words.locale())
            .withZone(zone);
    this.moment =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(words.locale())
            .withZone(zone);
  }

  String of(OrderCase order, Explanation explanation) {
    Verdict verdict = explanation.verdict();
    Html out = new Html();
    out.raw("<!DOCTYPE html>\n");
    out.open("html", "lang", words.language());
    out.open("head").empty("meta", "charset", "utf-8");
    out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    out.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    out.element("title", verdict.headline()).raw("\n<style>\n" + style() + "</style>\n");
    out.close("head").open("body").raw("\n");
    out.element("a", words.get("web.skip"), "href", "#explanation", "class", "skip").raw("\n");
    header(explanation, out);
    out.open("main", "id", "explanation", "tabindex", "-1").raw("\n");
    steps(verdict, out);
    money(order, explanation, out);
    questions(verdict.questions(), out);
    ExplainRules rules = new ExplainRules(explanation, words);
    section("map", "web.map", out);
    rules.map(out);
    out.close("section");
    if (!explanation.nearMisses().isEmpty()) {
      section("nearly", "explain.nearly", out);
      rules.nearly(out);
      out.close("section");
    }
    whatIf(explanation.whatIf(), out);
    timeline(explanation, out);
    section("rules", "web.all", out);
    rules.all(out);
    out.close("section");
    sources(verdict, out);
    out.close("main").open("footer");
    String name = verdict.rules().name();
    String by = words.get("web.rules").replace("{0}", name);
    out.element("p", by.replace("{1}", verdict.rules().revision()), "class", "dim");
    return out.close("footer").close("body").close("html").toString();
  }

  private static String style() {
    try (InputStream file = ExplainHtml.class.getResourceAsStream("explain.css")) {
      if (file == null) {
        throw new IllegalStateException("explain.css is not in the jar.");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void section(String id, String titleKey, Html out) {
    out.open("section", "id", id, "aria-labelledby", id + "-title");
    out.element("h2", words.get(titleKey), "id", id + "-title").raw("\n");
  }

  private void header(Explanation explanation, Html out) {
    Verdict verdict = explanation.verdict();
    out.open("header").raw("\n");
    if (verdict.orderId() != null) {
      String id = Wrap.clean(verdict.orderId());
      out.element("p", words.get("web.order").replace("{0}", id), "class", "dim");
    }
    out.element("h1", verdict.headline()).open("dl", "class", "about").raw("\n");
    about("web.scenario", verdict.scenario(), out);
    about("web.certainty", words.get("web.certainty." + verdict.certainty()), out);
    if (!verdict.alternatives().isEmpty()) {
      about("web.alternatives", String.join(", ", verdict.alternatives()), out);
    }
    about("web.endedBy", words.get("actor." + verdict.endedBy()), out);
    about("web.whoActs", words.get("actor." + verdict.whoActs()), out);
    about("web.asOf", at(verdict.asOf()), out);
    Instant until = explanation.validUntil();
    about("web.validUntil", until == null ? words.get("web.never") : at(until), out);
    out.close("dl").open("nav", "aria-label", words.get("web.contents")).open("ul");
    link("steps", "whatToDo", out);
    link("money", "yourMoney", out);
    if (!verdict.questions().isEmpty()) {
      link("questions", "helpsToKnow", out);
    }
    link("map", "web.map", out);
    if (!explanation.nearMisses().isEmpty()) {
      link("nearly", "explain.nearly", out);
    }
    if (!explanation.whatIf().isEmpty()) {
      link("changes", "explain.whatIf", out);
    }
    link("time", "explain.timeline", out);
    link("rules", "web.all", out);
    link("sources", "web.sources", out);
    out.close("ul").close("nav").close("header");
  }

  private void about(String key, String value, Html out) {
    out.open("div").element("dt", words.get(key)).element("dd", value).close("div");
  }

  private void link(String id, String key, Html out) {
    out.open("li").element("a", words.get(key), "href", "#" + id).close("li");
  }

  private void steps(Verdict verdict, Html out) {
    section("steps", "whatToDo", out);
    if (verdict.steps().isEmpty()) {
      out.element("p", words.get("nothingToDo"));
    } else {
      out.open("ol", "class", "steps").raw("\n");
      for (Step step : verdict.steps()) {
        out.open("li");
        String necessity = step.necessity().name();
        out.element("strong", words.get("necessity." + necessity), "class", necessity);
        out.text(" · " + words.get("actor." + step.actor()));
        Instant deadline = step.deadline();
        if (deadline != null) {
          out.text(" · " + words.deadline(step, at(deadline), verdict.asOf()));
        }
        out.empty("br").text(step.text()).close("li");
      }
      out.close("ol");
    }
    out.close("section");
  }

  private void money(OrderCase order, Explanation explanation, Html out) {
    section("money", "yourMoney", out);
    out.element("p", explanation.verdict().refund().text()).raw("\n");
    RefundLine line = RefundLine.of(order, explanation, zone);
    List<String> labels = new ArrayList<>();
    for (RefundLine.Moment moment : line.moments()) {
      String when = moment.isDay() ? day.format(moment.at()) : at(moment.at());
      labels.add(when + ": " + words.get(moment.key()));
    }
    StringBuilder description = new StringBuilder();
    for (int i = 0; i < labels.size(); i++) {
      description.append(i == 0 ? "" : "; ").append(i + 1).append(". ").append(labels.get(i));
    }
    out.element("h3", words.get("web.line"));
    line.draw(words.get("web.line"), description.toString(), out);
    out.open("ol").raw("\n");
    labels.forEach(label -> out.element("li", label).raw("\n"));
    out.close("ol").close("section");
  }

  private void questions(List<Question> questions, Html out) {
    if (questions.isEmpty()) {
      return;
    }
    section("questions", "helpsToKnow", out);
    out.element("p", words.get("web.questionsText"), "class", "dim").raw("\n");
    for (Question question : questions) {
      out.open("details").element("summary", question.text()).open("ul");
      for (Question.Choice choice : question.answers()) {
        out.open("li").text(choice.text() + " → ");
        String code = choice.scenario() + " · " + choice.refundTrigger();
        out.element("code", code, "lang", "en", "class", "dim").close("li");
      }
      out.close("ul").close("details");
    }
    out.close("section");
  }

  private void whatIf(List<WhatIf> whatIfs, Html out) {
    if (whatIfs.isEmpty()) {
      return;
    }
    section("changes", "explain.whatIf", out);
    out.open("ol", "class", "changes").raw("\n");
    for (WhatIf whatIf : whatIfs) {
      out.open("li");
      for (WhatIf.Change change : whatIf.changes()) {
        String shown = change.fact() + ": " + change.from() + " → " + change.to();
        out.element("code", shown, "lang", "en").empty("br");
      }
      out.text(whatIf.text()).empty("br");
      String code = whatIf.scenario() + " · " + whatIf.refundTrigger();
      out.element("code", code, "lang", "en", "class", "dim").close("li");
    }
    out.close("ol").close("section");
  }

  private void timeline(Explanation explanation, Html out) {
    section("time", "explain.timeline", out);
    if (explanation.timeline().isEmpty()) {
      out.element("p", words.get("explain.forever"));
    } else {
      out.open("ol", "class", "turns").raw("\n");
      for (Turn turn : explanation.timeline()) {
        out.open("li").open("strong");
        out.element("time", at(turn.at()), "datetime", turn.at().toString()).close("strong");
        out.empty("br").text(turn.text()).empty("br");
        String code = turn.scenario() + " · " + turn.refundTrigger();
        out.element("code", code, "lang", "en", "class", "dim").close("li");
      }
      out.close("ol");
    }
    out.close("section");
  }

  private void sources(Verdict verdict, Html out) {
    section("sources", "web.sources", out);
    out.open("table").element("caption", words.get("why")).open("thead").open("tr");
    for (String key : List.of("web.rule", "web.because", "web.source")) {
      out.element("th", words.get(key), "scope", "col");
    }
    out.close("tr").close("thead").open("tbody").raw("\n");
    for (Reason reason : verdict.reasons()) {
      out.open("tr").element("th", reason.rule(), "scope", "row", "lang", "en");
      out.element("td", reason.because()).element("td", reason.source(), "lang", "en").close("tr");
    }
    out.close("tbody").close("table").close("section");
  }

  private String at(Instant instant) {
    return moment.format(instant) + " " + zone.getId();
  }
}
