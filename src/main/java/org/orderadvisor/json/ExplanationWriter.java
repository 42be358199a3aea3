package org.orderadvisor.json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.explain.RuleTrace;
import org.orderadvisor.explain.RuleTrace.ConditionTrace;
import org.orderadvisor.explain.Turn;
import org.orderadvisor.explain.WhatIf;
import org.orderadvisor.words.Moments;
import tools.jackson.core.JsonGenerator;

/** Writes an explanation, its fields in the order of the contract. */
final class ExplanationWriter {
  private ExplanationWriter() {}

  static void write(Explanation explanation, JsonGenerator out) {
    out.writeStartObject();
    out.writeName("verdict");
    new VerdictWriter(new JsonOut.Generator(out), null).write(explanation.verdict());
    rules("rules", explanation.rules(), out);
    rules("nearMisses", explanation.nearMisses(), out);
    out.writeName("whatIf");
    out.writeStartArray();
    explanation.whatIf().forEach(whatIf -> whatIf(whatIf, out));
    out.writeEndArray();
    out.writeName("timeline");
    out.writeStartArray();
    for (Turn turn : explanation.timeline()) {
      out.writeStartObject();
      text(out, "at", Moments.written(turn.at()));
      text(out, "scenario", turn.scenario());
      text(out, "refundTrigger", turn.refundTrigger().name());
      text(out, "text", turn.text());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeName("validUntil");
    Instant until = explanation.validUntil();
    if (until == null) {
      out.writeNull();
    } else {
      out.writeString(Moments.written(until));
    }
    out.writeEndObject();
  }

  private static void rules(String name, List<RuleTrace> rules, JsonGenerator out) {
    out.writeName(name);
    out.writeStartArray();
    for (RuleTrace rule : rules) {
      out.writeStartObject();
      text(out, "rule", rule.rule());
      text(out, "file", rule.file());
      number(out, "line", rule.line());
      text(out, "question", rule.question().name());
      text(out, "proposes", rule.proposes());
      text(out, "outcome", rule.outcome().name());
      out.writeName("conditions");
      out.writeStartArray();
      rule.conditions().forEach(condition -> condition(condition, out));
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void condition(ConditionTrace condition, JsonGenerator out) {
    out.writeStartObject();
    text(out, "text", condition.text());
    number(out, "line", condition.line());
    out.writeName("facts");
    out.writeStartObject();
    for (Map.Entry<String, String> fact : condition.facts().entrySet()) {
      text(out, fact.getKey(), fact.getValue());
    }
    out.writeEndObject();
    text(out, "result", condition.result().name());
    out.writeEndObject();
  }

  private static void whatIf(WhatIf whatIf, JsonGenerator out) {
    out.writeStartObject();
    out.writeName("changes");
    out.writeStartArray();
    for (WhatIf.Change change : whatIf.changes()) {
      out.writeStartObject();
      text(out, "fact", change.fact());
      text(out, "from", change.from());
      text(out, "to", change.to());
      out.writeEndObject();
    }
    out.writeEndArray();
    text(out, "scenario", whatIf.scenario());
    text(out, "refundTrigger", whatIf.refundTrigger().name());
    text(out, "text", whatIf.text());
    out.writeEndObject();
  }

  private static void text(JsonGenerator out, String name, String value) {
    out.writeName(name);
    out.writeString(value);
  }

  private static void number(JsonGenerator out, String name, int value) {
    out.writeName(name);
    out.writeNumber(value);
  }
}
