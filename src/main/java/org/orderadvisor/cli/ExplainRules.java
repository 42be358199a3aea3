package org.orderadvisor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.explain.RuleTrace;
import org.orderadvisor.explain.RuleTrace.ConditionTrace;
import org.orderadvisor.explain.RuleTrace.Outcome;
import org.orderadvisor.explain.RuleTrace.Question;
import org.orderadvisor.explain.RuleTrace.Result;
import org.orderadvisor.verdict.Step;
import org.orderadvisor.verdict.Verdict;

/** The rules on an explanation's web page. Not thread-safe. */
final class ExplainRules {
  private final Explanation explanation;
  private final PageText words;

  ExplainRules(Explanation explanation, PageText words) {
    this.explanation = explanation;
    this.words = words;
  }

  /** Adds the map: the three questions in their order, with what decided and what was outranked. */
  void map(Html out) {
    out.element("p", words.get("web.mapText"), "class", "dim").open("ol", "class", "map").raw("\n");
    for (Question question : Question.values()) {
      out.open("li").element("h3", words.get("question." + question));
      out.element("code", decision(question), "lang", "en");
      List<RuleTrace> taken = new ArrayList<>(of(question, Outcome.FIRED));
      if (taken.isEmpty()) {
        usual(question, out);
      }
      taken.addAll(of(question, Outcome.OUTRANKED));
      if (!taken.isEmpty()) {
        out.open("ul", "class", "boxes").raw("\n");
        taken.forEach(rule -> box(rule, out));
        out.close("ul");
      }
      out.close("li");
    }
    out.close("ol");
  }

  /** Why nothing decided, with a link to where the row of the table stands, if it stands there. */
  private void usual(Question question, Html out) {
    String[] around = words.usual("web.usual", question).split("\\{0}", 2);
    out.open("p").text(around[0]);
    if (around.length == 2) {
      out.element("a", words.get("web.sources"), "href", "#sources").text(around[1]);
    }
    out.close("p");
  }

  private List<RuleTrace> of(Question question, Outcome outcome) {
    return explanation.rules().stream()
        .filter(rule -> rule.question() == question && rule.outcome() == outcome)
        .toList();
  }

  private String decision(Question question) {
    Verdict verdict = explanation.verdict();
    return switch (question) {
      case SCENARIO -> verdict.scenario();
      case REFUND -> verdict.refund().trigger().name();
      case STEPS ->
          String.join(
              ", ", verdict.steps().stream().map(Step::action).map(String::valueOf).toList());
    };
  }

  private void box(RuleTrace rule, Html out) {
    out.open("li", "class", "box " + rule.outcome());
    out.element("span", words.get("outcome." + rule.outcome()), "class", "badge");
    name(rule, out);
    out.open("details").element("summary", words.get("web.conditions"));
    says(rule, out);
    place(rule, out);
    conditions(rule, out);
    out.close("details").close("li");
  }

  /** Adds the rules that came near, with what they lack. */
  void nearly(Html out) {
    out.element("p", words.get("web.nearlyText"), "class", "dim").raw("\n");
    for (RuleTrace rule : explanation.nearMisses()) {
      out.open("h3");
      name(rule, out);
      out.close("h3");
      says(rule, out);
      place(rule, out);
      conditions(rule, out);
    }
  }

  /** Adds all rules, folded. */
  void all(Html out) {
    out.element("p", ExplainPage.others(explanation, words), "class", "dim").raw("\n");
    for (Question question : Question.values()) {
      List<RuleTrace> rules =
          explanation.rules().stream().filter(rule -> rule.question() == question).toList();
      String count =
          words
              .get("web.count")
              .replace("{0}", String.valueOf(rules.size()))
              .replace("{1}", String.valueOf(of(question, Outcome.FIRED).size()));
      out.open("details").open("summary").element("strong", words.get("question." + question));
      out.text(" " + count).close("summary");
      for (RuleTrace rule : rules) {
        out.open("details").open("summary");
        String outcome = rule.outcome().name();
        out.element("span", words.get("outcome." + outcome), "class", "badge " + outcome);
        name(rule, out);
        out.close("summary");
        says(rule, out);
        place(rule, out);
        out.element("p", words.get("web.source") + ": " + rule.source(), "class", "dim");
        conditions(rule, out);
        out.close("details");
      }
      out.close("details");
    }
  }

  /** What it says of the order if it decided; else its name, for it may not be so. */
  private static void name(RuleTrace rule, Html out) {
    if (rule.outcome() == Outcome.FIRED) {
      out.text(rule.text());
    } else {
      out.element("span", rule.rule(), "lang", "en");
    }
  }

  private void says(RuleTrace rule, Html out) {
    if (rule.outcome() == Outcome.FIRED) {
      out.element("p", rule.rule(), "class", "place", "lang", "en");
    } else {
      out.element("p", words.get("explain.would").replace("{0}", rule.text()), "class", "dim");
    }
  }

  private static void place(RuleTrace rule, Html out) {
    String place = rule.file() + ":" + rule.line() + " → " + rule.proposes();
    out.open("p", "class", "place", "lang", "en").element("code", place).close("p");
  }

  private void conditions(RuleTrace rule, Html out) {
    if (rule.conditions().isEmpty()) {
      out.element("p", words.get("explain.always"));
      return;
    }
    out.open("table").element("caption", words.get("web.conditions")).open("thead").open("tr");
    for (String key : List.of("web.result", "web.condition", "web.actual", "web.place")) {
      out.element("th", words.get(key), "scope", "col");
    }
    out.close("tr").close("thead").open("tbody").raw("\n");
    for (ConditionTrace condition : rule.conditions()) {
      Result result = condition.result();
      String sign = ExplainPage.sign(result) + " " + words.get("result." + result);
      out.open("tr").element("td", sign, "class", result.name());
      out.open("th", "scope", "row", "lang", "en").element("code", condition.text()).raw("</th>");
      facts(condition, out.open("td"));
      out.raw("</td>").element("td", String.valueOf(condition.line())).close("tr");
    }
    out.close("tbody").close("table");
  }

  private void facts(ConditionTrace condition, Html out) {
    String key = ReadFacts.key(condition);
    String[] around = (key == null ? "{0}" : words.get(key)).split("\\{0}", 2);
    out.text(around[0]);
    int left = condition.facts().size();
    for (Map.Entry<String, String> fact : condition.facts().entrySet()) {
      out.element("code", fact.getKey() + " = " + fact.getValue(), "lang", "en");
      out.text(--left > 0 ? " " : "");
    }
    out.text(around[1]);
  }
}
