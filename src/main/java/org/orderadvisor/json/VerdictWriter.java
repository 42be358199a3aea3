package org.orderadvisor.json;

import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Money;
import org.orderadvisor.verdict.Question;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.RefundExpectation;
import org.orderadvisor.verdict.Step;
import org.orderadvisor.verdict.Verdict;
import org.orderadvisor.verdict.Window;

/** Writes a verdict, its fields in the order of the contract. */
final class VerdictWriter {
  private VerdictWriter() {}

  static void write(Verdict verdict, JsonOut out) {
    out.writeStartObject();
    String orderId = verdict.orderId();
    text(out, "orderId", orderId == null ? null : Texts.whole(orderId));
    text(out, "asOf", Instants.format(verdict.asOf()));
    text(out, "scenario", verdict.scenario());
    text(out, "certainty", verdict.certainty().name());
    text(out, "endedBy", verdict.endedBy().name());
    text(out, "whoActs", verdict.whoActs().name());
    text(out, "headline", verdict.headline());
    out.writeName("steps");
    out.writeStartArray();
    for (Step step : verdict.steps()) {
      step(step, out);
    }
    out.writeEndArray();
    out.writeName("refund");
    refund(verdict.refund(), out);
    out.writeName("reasons");
    out.writeStartArray();
    for (Reason reason : verdict.reasons()) {
      out.writeStartObject();
      text(out, "rule", reason.rule());
      text(out, "because", reason.because());
      text(out, "source", reason.source());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeName("alternatives");
    out.writeStartArray();
    for (String alternative : verdict.alternatives()) {
      out.writeString(alternative);
    }
    out.writeEndArray();
    out.writeName("questions");
    out.writeStartArray();
    for (Question question : verdict.questions()) {
      question(question, out);
    }
    out.writeEndArray();
    out.writeName("rules");
    out.writeStartObject();
    text(out, "name", verdict.rules().name());
    text(out, "revision", verdict.rules().revision());
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void step(Step step, JsonOut out) {
    out.writeStartObject();
    text(out, "actor", step.actor().name());
    text(out, "action", step.action().name());
    text(out, "necessity", step.necessity().name());
    text(out, "deadline", step.deadline() == null ? null : Instants.format(step.deadline()));
    text(out, "text", step.text());
    out.writeEndObject();
  }

  private static void question(Question question, JsonOut out) {
    out.writeStartObject();
    text(out, "fact", question.fact());
    text(out, "text", question.text());
    out.writeName("answers");
    out.writeStartArray();
    for (Question.Choice choice : question.answers()) {
      out.writeStartObject();
      text(out, "answer", choice.answer());
      text(out, "text", choice.text());
      text(out, "scenario", choice.scenario());
      text(out, "refundTrigger", choice.refundTrigger().name());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void refund(RefundExpectation refund, JsonOut out) {
    out.writeStartObject();
    text(out, "trigger", refund.trigger().name());
    flag(out, "buyerMustAct", refund.buyerMustAct());
    text(out, "state", refund.state().name());
    money(refund.amount(), out);
    text(out, "route", refund.route().name());
    window(refund.window(), out);
    text(out, "couponReturns", refund.couponReturns().name());
    flag(out, "overdue", refund.overdue());
    text(out, "text", refund.text());
    out.writeEndObject();
  }

  private static void money(@Nullable Money money, JsonOut out) {
    out.writeName("amount");
    if (money == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    text(out, "amount", money.amount().toPlainString());
    text(out, "currency", money.currency().getCurrencyCode());
    out.writeEndObject();
  }

  private static void window(@Nullable Window window, JsonOut out) {
    out.writeName("window");
    if (window == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    text(out, "earliest", window.earliest().toString());
    text(out, "latest", window.latest().toString());
    out.writeEndObject();
  }

  private static void text(JsonOut out, String name, @Nullable String value) {
    out.writeName(name);
    if (value == null) {
      out.writeNull();
    } else {
      out.writeString(value);
    }
  }

  private static void flag(JsonOut out, String name, boolean value) {
    out.writeName(name);
    out.writeBoolean(value);
  }
}
