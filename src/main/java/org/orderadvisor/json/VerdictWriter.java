package org.orderadvisor.json;

import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Money;
import org.orderadvisor.verdict.Question;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.RefundExpectation;
import org.orderadvisor.verdict.Step;
import org.orderadvisor.verdict.Verdict;
import org.orderadvisor.verdict.Window;
import org.orderadvisor.words.Moments;

/** Writes a verdict, its fields in the order of the contract. Not thread-safe. */
final class VerdictWriter {
  private final JsonOut out;
  private final @Nullable SharedJson shared;

  /**
   * Writes to somewhere.
   *
   * @param shared knows what was written before, as it is written on one line; {@code null} to
   *     write all anew, as {@code out} likes it
   */
  VerdictWriter(JsonOut out, @Nullable SharedJson shared) {
    this.out = out;
    this.shared = shared;
  }

  void write(Verdict verdict) {
    out.writeStartObject();
    String orderId = verdict.orderId();
    text("orderId", orderId == null ? null : Texts.whole(orderId));
    text("asOf", Moments.written(verdict.asOf()));
    text("scenario", verdict.scenario());
    text("certainty", verdict.certainty().name());
    text("endedBy", verdict.endedBy().name());
    text("whoActs", verdict.whoActs().name());
    text("headline", verdict.headline());
    out.writeName("steps");
    out.writeStartArray();
    for (Step step : verdict.steps()) {
      step(step);
    }
    out.writeEndArray();
    out.writeName("refund");
    refund(verdict.refund());
    out.writeName("reasons");
    out.writeStartArray();
    for (Reason reason : verdict.reasons()) {
      shared(reason);
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
      shared(question);
    }
    out.writeEndArray();
    out.writeName("rules");
    out.writeStartObject();
    text("name", verdict.rules().name());
    text("revision", verdict.rules().revision());
    out.writeEndObject();
    out.writeEndObject();
  }

  /** Writes a question or a reason as it was written before. */
  private void shared(Record value) {
    byte[] known = shared == null ? null : shared.find(value);
    if (known == null && shared != null && shared.isAgain(value)) {
      JsonBytes json = new JsonBytes(JsonBytes.LINE);
      new VerdictWriter(json, null).shared(value);
      known = json.toByteArray();
      shared.keep(value, known);
    }
    if (known != null) {
      out.writeJson(known);
    } else if (value instanceof Question question) {
      question(question);
    } else if (value instanceof Reason reason) {
      reason(reason);
    }
  }

  private void reason(Reason reason) {
    out.writeStartObject();
    text("rule", reason.rule());
    text("because", reason.because());
    text("source", reason.source());
    out.writeEndObject();
  }

  private void step(Step step) {
    out.writeStartObject();
    text("actor", step.actor().name());
    text("action", step.action().name());
    text("necessity", step.necessity().name());
    text("deadline", step.deadline() == null ? null : Moments.written(step.deadline()));
    text("text", step.text());
    out.writeEndObject();
  }

  private void question(Question question) {
    out.writeStartObject();
    text("fact", question.fact());
    text("text", question.text());
    out.writeName("answers");
    out.writeStartArray();
    for (Question.Choice choice : question.answers()) {
      out.writeStartObject();
      text("answer", choice.answer());
      text("text", choice.text());
      text("scenario", choice.scenario());
      text("refundTrigger", choice.refundTrigger().name());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void refund(RefundExpectation refund) {
    out.writeStartObject();
    text("trigger", refund.trigger().name());
    flag("buyerMustAct", refund.buyerMustAct());
    text("state", refund.state().name());
    money(refund.amount());
    text("route", refund.route().name());
    window(refund.window());
    text("couponReturns", refund.couponReturns().name());
    flag("overdue", refund.overdue());
    text("text", refund.text());
    out.writeEndObject();
  }

  private void money(@Nullable Money money) {
    out.writeName("amount");
    if (money == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    text("amount", money.amount().toPlainString());
    text("currency", money.currency().getCurrencyCode());
    out.writeEndObject();
  }

  private void window(@Nullable Window window) {
    out.writeName("window");
    if (window == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    text("earliest", window.earliest().toString());
    text("latest", window.latest().toString());
    out.writeEndObject();
  }

  private void text(String name, @Nullable String value) {
    out.writeName(name);
    if (value == null) {
      out.writeNull();
    } else {
      out.writeString(value);
    }
  }

  private void flag(String name, boolean value) {
    out.writeName(name);
    out.writeBoolean(value);
  }
}
