package org.orderadvisor.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.PaymentError;
import org.orderadvisor.order.CarrierEvent;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.rules.Vocabulary;
import org.orderadvisor.rules.Vocabulary.Known;
import org.orderadvisor.rules.Vocabulary.Notice;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.words.Nearest;

/**
 * A case's codes and texts in our words, with a reason for each row that was used and for each code
 * that no row knows. Immutable and thread-safe.
 */
record Classified(
    @Nullable Notice notice, PaymentError error, Tracking tracking, List<Reason> reasons) {
  private static final String NO_ROW = "Order Advisor, no promise without the facts";
  private static final int MOST_NAMED = 5;

  static Classified of(
      OrderCase facts, Vocabulary vocabulary, Sentences sentences, Phrases phrases) {
    List<Reason> reasons = new ArrayList<>(2);
    Notice notice = notice(facts, vocabulary, sentences, reasons);
    return new Classified(
        notice,
        error(facts.payment().errorCode(), vocabulary, sentences, phrases, reasons),
        tracking(facts, vocabulary, sentences, reasons),
        fault(facts.cancellation().reason(), vocabulary, sentences, phrases, reasons));
  }

  private static @Nullable Notice notice(
      OrderCase facts, Vocabulary vocabulary, Sentences sentences, List<Reason> reasons) {
    String text = facts.notice();
    if (text == null) {
      return null;
    }
    Notice notice = vocabulary.notice(text);
    if (notice == null) {
      reasons.add(new Reason("notices.csv", sentences.say("notice.unknown"), NO_ROW));
    } else {
      reasons.add(new Reason(notice.name(), sentences.say("notice.known"), notice.source()));
    }
    return notice;
  }

  private static PaymentError error(
      @Nullable String code,
      Vocabulary vocabulary,
      Sentences sentences,
      Phrases phrases,
      List<Reason> reasons) {
    if (code == null) {
      return PaymentError.UNKNOWN;
    }
    Known<PaymentError> known = vocabulary.paymentError(code);
    if (known == null) {
      reasons.add(unknown("payment-errors.csv", "payment-error.unknown", code, sentences));
      return PaymentError.UNKNOWN;
    }
    reasons.add(phrases.coded("payment-error.", known, code));
    return known.word();
  }

  private static List<Reason> fault(
      @Nullable String code,
      Vocabulary vocabulary,
      Sentences sentences,
      Phrases phrases,
      List<Reason> reasons) {
    if (code != null) {
      Known<Party> known = vocabulary.cancelReason(code);
      reasons.add(
          known == null
              ? unknown("cancel-reasons.csv", "cancel-reason.unknown", code, sentences)
              : phrases.coded("cancel-reason.", known, code));
    }
    return List.copyOf(reasons);
  }

  /**
   * The latest event that a row knows decides; of events at one instant the one that is furthest
   * along.
   */
  private static Tracking tracking(
      OrderCase facts, Vocabulary vocabulary, Sentences sentences, List<Reason> reasons) {
    List<CarrierEvent> events = facts.shipment().events();
    if (facts.shipment().tracking() != Tracking.UNKNOWN || events.isEmpty()) {
      return facts.shipment().tracking();
    }
    Known<Tracking> latest = null;
    Instant latestAt = Instant.MIN;
    TreeSet<String> unknownCodes = new TreeSet<>();
    for (CarrierEvent event : events) {
      Known<Tracking> known = event(event, vocabulary, unknownCodes);
      Instant at = event.at() == null ? Instant.MIN : event.at();
      if (known != null && (latest == null || later(known, at, latest, latestAt))) {
        latest = known;
        latestAt = at;
      }
    }
    if (latest != null) {
      reasons.add(
          new Reason(latest.name(), sentences.say("tracking." + latest.word()), latest.source()));
    }
    if (!unknownCodes.isEmpty()) {
      Template text = sentences.template(List.of("codes"), "tracking-code.unknown");
      String codes = text.with(sentences.list(firstOf(unknownCodes)));
      reasons.add(new Reason("tracking-codes.csv", codes, NO_ROW));
    } else if (latest == null) {
      reasons.add(new Reason("tracking-texts.csv", sentences.say("tracking-text.unknown"), NO_ROW));
    }
    return latest == null ? Tracking.UNKNOWN : latest.word();
  }

  private static @Nullable Known<Tracking> event(
      CarrierEvent event, Vocabulary vocabulary, TreeSet<String> unknownCodes) {
    String code = event.code();
    String text = event.text();
    Known<Tracking> known = code == null ? null : vocabulary.trackingCode(code);
    if (known == null && text != null) {
      known = vocabulary.trackingText(text);
    }
    if (known == null && code != null) {
      unknownCodes.add(Nearest.shown(code));
    }
    return known;
  }

  private static boolean later(
      Known<Tracking> one, Instant oneAt, Known<Tracking> other, Instant otherAt) {
    int byTime = oneAt.compareTo(otherAt);
    int byProgress = byTime != 0 ? byTime : one.word().compareTo(other.word());
    return byProgress != 0 ? byProgress > 0 : one.name().compareTo(other.name()) > 0;
  }

  private static List<String> firstOf(TreeSet<String> codes) {
    List<String> first = new ArrayList<>(codes).subList(0, Math.min(codes.size(), MOST_NAMED));
    return codes.size() <= MOST_NAMED ? first : List.of(String.join(", ", first) + ", …");
  }

  private static Reason unknown(String table, String key, String code, Sentences sentences) {
    Template text = sentences.template(List.of("code"), key);
    return new Reason(table, text.with(Nearest.shown(code)), NO_ROW);
  }
}
