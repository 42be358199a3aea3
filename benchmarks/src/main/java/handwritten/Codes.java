package handwritten;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.orderadvisor.facts.NoticeTopic;
import org.orderadvisor.facts.PaymentError;
import org.orderadvisor.order.CarrierEvent;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.verdict.Reason;
import rulefiles.Bundled;

/** What the platform's codes and texts mean, by the classification tables, read once. */
final class Codes {
  private static final String NO_ROW = "Order Advisor, no promise without the facts";

  /** What the codes of one order say, and why. */
  record Read(
      OrderStatus status,
      Closure closure,
      NoticeTopic topic,
      PaymentError error,
      Tracking tracking,
      List<Reason> reasons) {}

  /** A row; its reason is ready where it names no code, or for the code as the row writes it. */
  private record Row<T>(T word, String code, String name, String source, Reason reason) {}

  private record Notice(OrderStatus status, Closure closure, NoticeTopic topic, Reason reason) {}

  private record Phrase<T>(int rank, String[] parts, T meaning) {
    boolean matches(String text) {
      String last = parts[parts.length - 1];
      if (parts.length == 1) {
        return text.equals(last);
      }
      int from = parts[0].length();
      int to = text.length() - last.length();
      if (from > to || !text.startsWith(parts[0]) || !text.endsWith(last)) {
        return false;
      }
      for (int i = 1; i < parts.length - 1; i++) {
        int found = text.indexOf(parts[i], from);
        if (found < 0 || found + parts[i].length() > to) {
          return false;
        }
        from = found + parts[i].length();
      }
      return true;
    }
  }

  private final Map<String, Notice> exactNotices = new HashMap<>();
  private final List<Phrase<Notice>> notices = new ArrayList<>();
  private final Map<String, Row<PaymentError>> errors = new HashMap<>();
  private final Map<String, Row<Party>> faults = new HashMap<>();
  private final Map<String, Row<Tracking>> trackingCodes = new HashMap<>();
  private final List<Phrase<Row<Tracking>>> trackingTexts = new ArrayList<>();
  private final Map<PaymentError, Texts.Template> errorTexts = new HashMap<>();
  private final Map<Party, Texts.Template> faultTexts = new HashMap<>();
  private final Texts.Template unknownError;
  private final Texts.Template unknownFault;
  private final Texts.Template unknownTrackingCodes;
  private final Reason unknownNotice;
  private final Reason unknownTrackingText;
  private final String comma;

  Codes(Texts texts) {
    unknownError = texts.template("payment-error.unknown", "code");
    unknownFault = texts.template("cancel-reason.unknown", "code");
    unknownTrackingCodes = texts.template("tracking-code.unknown", "codes");
    unknownNotice = new Reason("notices.csv", texts.say("notice.unknown"), NO_ROW);
    unknownTrackingText =
        new Reason("tracking-texts.csv", texts.say("tracking-text.unknown"), NO_ROW);
    comma = texts.say("list.comma");
    readNotices(texts);
    for (Map<String, String> row : Bundled.table("payment-errors")) {
      PaymentError word = PaymentError.valueOf(row.get("meaning"));
      Texts.Template text = texts.template("payment-error." + word, "code");
      errorTexts.put(word, text);
      add(errors, "payment-errors", row, word, text);
    }
    for (Map<String, String> row : Bundled.table("cancel-reasons")) {
      Party word = Party.valueOf(row.get("fault"));
      Texts.Template text = texts.template("cancel-reason." + word, "code");
      faultTexts.put(word, text);
      add(faults, "cancel-reasons", row, word, text);
    }
    for (Map<String, String> row : Bundled.table("tracking-codes")) {
      Row<Tracking> known = tracking("tracking-codes", row.get("code"), row, texts);
      trackingCodes.put(key(known.code()), known);
    }
    for (Map<String, String> row : Bundled.table("tracking-texts")) {
      trackingTexts.add(
          phrase(
              Integer.parseInt(row.get("rank")),
              row.get("text"),
              tracking("tracking-texts", row.get("text"), row, texts)));
    }
    trackingTexts.sort(byRank());
  }

  private static <T> void add(
      Map<String, Row<T>> rows,
      String table,
      Map<String, String> row,
      T word,
      Texts.Template text) {
    String code = row.get("code");
    String name = table + ".csv: " + code;
    String source = row.get("source");
    rows.put(
        key(code), new Row<>(word, code, name, source, new Reason(name, text.with(code), source)));
  }

  private static Row<Tracking> tracking(
      String table, String code, Map<String, String> row, Texts texts) {
    Tracking word = Tracking.valueOf(row.get("tracking"));
    String name = table + ".csv: " + code;
    Reason reason = new Reason(name, texts.say("tracking." + word), row.get("source"));
    return new Row<>(word, code, name, row.get("source"), reason);
  }

  private void readNotices(Texts texts) {
    for (Map<String, String> row : Bundled.table("notices")) {
      String text = row.get("text");
      Notice notice =
          new Notice(
              OrderStatus.valueOf(row.get("status")),
              Closure.valueOf(row.get("closure")),
              NoticeTopic.valueOf(row.get("topic")),
              new Reason("notices.csv: " + text, texts.say("notice.known"), row.get("source")));
      Phrase<Notice> phrase = phrase(0, text, notice);
      if (phrase.parts().length == 1) {
        exactNotices.put(phrase.parts()[0], notice);
      } else {
        notices.add(new Phrase<>(String.join("", phrase.parts()).length(), phrase.parts(), notice));
      }
    }
    notices.sort(byRank());
  }

  private static <T> Comparator<Phrase<T>> byRank() {
    return Comparator.comparingInt((Phrase<T> phrase) -> phrase.rank())
        .reversed()
        .thenComparing(phrase -> String.join("*", phrase.parts()));
  }

  private static <T> Phrase<T> phrase(int rank, String pattern, T meaning) {
    String[] parts = pattern.split("\\*", -1);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = normalise(parts[i]);
    }
    return new Phrase<>(rank, parts, meaning);
  }

  private static String key(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  private static String normalise(String text) {
    String folded =
        Normalizer.normalize(
                text.length() <= 2_000 ? text : text.substring(0, 2_000), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        if (gap && words.length() > 0) {
          words.append(' ');
        }
        words.appendCodePoint(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return words.toString();
  }

  Read read(OrderCase order) {
    String text = order.notice();
    String error = order.payment().errorCode();
    String fault = order.cancellation().reason();
    Tracking tracking = order.shipment().tracking();
    boolean events = tracking == Tracking.UNKNOWN && !order.shipment().events().isEmpty();
    if (text == null && error == null && fault == null && !events) {
      return new Read(
          order.status(),
          order.closure(),
          NoticeTopic.UNKNOWN,
          PaymentError.UNKNOWN,
          tracking,
          List.of());
    }
    List<Reason> reasons = new ArrayList<>(4);
    OrderStatus status = order.status();
    Closure closure = order.closure();
    NoticeTopic topic = NoticeTopic.UNKNOWN;
    if (text != null) {
      Notice notice = notice(normalise(text));
      reasons.add(notice == null ? unknownNotice : notice.reason());
      if (notice != null) {
        status = status == OrderStatus.UNKNOWN ? notice.status() : status;
        closure = closure == Closure.UNKNOWN ? notice.closure() : closure;
        topic = notice.topic();
      }
    }
    PaymentError meaning = PaymentError.UNKNOWN;
    if (error != null) {
      Row<PaymentError> row = errors.get(key(error));
      meaning = row == null ? PaymentError.UNKNOWN : row.word();
      reasons.add(
          row == null
              ? new Reason("payment-errors.csv", unknownError.with(shown(error)), NO_ROW)
              : reason(row, error, errorTexts.get(meaning)));
    }
    if (events) {
      tracking = tracking(order.shipment().events(), reasons);
    }
    if (fault != null) {
      Row<Party> row = faults.get(key(fault));
      reasons.add(
          row == null
              ? new Reason("cancel-reasons.csv", unknownFault.with(shown(fault)), NO_ROW)
              : reason(row, fault, faultTexts.get(row.word())));
    }
    return new Read(status, closure, topic, meaning, tracking, reasons);
  }

  private static Reason reason(Row<?> row, String code, Texts.Template text) {
    return code.equals(row.code())
        ? row.reason()
        : new Reason(row.name(), text.with(shown(code)), row.source());
  }

  private Notice notice(String text) {
    Notice exact = exactNotices.get(text);
    return exact != null ? exact : first(notices, text);
  }

  private static <T> T first(List<Phrase<T>> phrases, String text) {
    for (Phrase<T> phrase : phrases) {
      if (phrase.matches(text)) {
        return phrase.meaning();
      }
    }
    return null;
  }

  /** The latest event that is known; of events at one instant the one that is furthest along. */
  private Tracking tracking(List<CarrierEvent> events, List<Reason> reasons) {
    Row<Tracking> latest = null;
    Instant latestAt = Instant.MIN;
    TreeSet<String> unknown = new TreeSet<>();
    for (CarrierEvent event : events) {
      Row<Tracking> row = event.code() == null ? null : trackingCode(key(event.code()));
      if (row == null && event.text() != null) {
        row = first(trackingTexts, normalise(event.text()));
      }
      if (row == null && event.code() != null) {
        unknown.add(shown(event.code()));
      }
      Instant at = event.at() == null ? Instant.MIN : event.at();
      if (row != null && (latest == null || isLater(row, at, latest, latestAt))) {
        latest = row;
        latestAt = at;
      }
    }
    if (latest != null) {
      reasons.add(latest.reason());
    }
    if (!unknown.isEmpty()) {
      String codes = String.join(comma, unknown.stream().limit(5).toList());
      String all = unknown.size() <= 5 ? codes : codes + ", …";
      reasons.add(new Reason("tracking-codes.csv", unknownTrackingCodes.with(all), NO_ROW));
    } else if (latest == null) {
      reasons.add(unknownTrackingText);
    }
    return latest == null ? Tracking.UNKNOWN : latest.word();
  }

  private Row<Tracking> trackingCode(String key) {
    Row<Tracking> row = trackingCodes.get(key);
    String shorter = key;
    if (row == null && key.startsWith("AE_")) {
      shorter = key.substring("AE_".length());
      row = trackingCodes.get(shorter);
    }
    if (row == null && shorter.endsWith("_SUCCESS")) {
      row = trackingCodes.get(shorter.substring(0, shorter.length() - "_SUCCESS".length()));
    }
    return row;
  }

  private static boolean isLater(
      Row<Tracking> one, Instant oneAt, Row<Tracking> other, Instant otherAt) {
    int byTime = oneAt.compareTo(otherAt);
    int byProgress = byTime != 0 ? byTime : one.word().compareTo(other.word());
    return byProgress != 0 ? byProgress > 0 : one.name().compareTo(other.name()) > 0;
  }

  /** At most 60 characters, what can't be seen as a question mark. */
  private static String shown(String code) {
    StringBuilder shown = new StringBuilder();
    code.codePoints().limit(60).map(Codes::visible).forEach(shown::appendCodePoint);
    return code.codePointCount(0, code.length()) <= 60 ? shown.toString() : shown + "…";
  }

  private static int visible(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c) || type == Character.FORMAT || type == Character.SURROGATE
        ? '?'
        : c;
  }
}
