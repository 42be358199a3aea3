package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.NoticeTopic;
import org.orderadvisor.facts.PaymentError;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.Tracking;

/**
 * The words of platforms and carriers, and what they are in ours. What no row knows is {@code
 * null}: never a guess. Immutable and thread-safe.
 */
public final class Vocabulary {
  private static final UnaryOperator<String> KEY = new Key();

  private final List<String> noticeRows = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<Notice> meanings = new ArrayList<>();
  private long topics;

  /** By the numbers of meanings, the first text without a gap. */
  private final Map<Integer, String> noticeExamples = new HashMap<>();

  private final Map<String, String> errorExamples = new HashMap<>();
  private final Map<String, Known<PaymentError>> paymentErrors = new HashMap<>();
  private final Map<String, Known<Party>> cancelReasons = new HashMap<>();
  private final Map<EndReasons, Map<String, Known<Closure>>> endReasons =
      new EnumMap<>(EndReasons.class);
  private final Map<String, Known<Tracking>> trackingCodes = new HashMap<>();
  private final List<RankedText> rankedTexts = new ArrayList<>();

  /** Made when first needed: most orders bring neither notice nor carrier's text. */
  private volatile @Nullable NoticeTexts noticeTexts;

  private volatile @Nullable List<Phrase<Known<Tracking>>> trackingTexts;

  /** Where the platform gives its end reasons, each in words of its own. */
  public enum EndReasons {
    /** The list of orders, {@code end_reason}. */
    LIST,
    /** The details of an order, {@code order_end_reason}. */
    DETAIL,
    /** The Russian API, {@code finish_reason}. */
    RUSSIA
  }

  /**
   * A row that maps a code or text to one of our words.
   *
   * @param word our word
   * @param name how a reason names the row
   * @param source where it comes from
   */
  public record Known<T>(T word, String name, String source) {}

  /**
   * A row of {@code notices.csv}.
   *
   * @param status what the notice says of the status
   * @param closure what it says of the reason
   * @param topic what else it is about
   * @param name how a reason names the row
   * @param source where it comes from
   * @param number the number of its meaning, from 1: rows that say the same share it
   */
  public record Notice(
      OrderStatus status,
      Closure closure,
      NoticeTopic topic,
      String name,
      String source,
      int number) {

    private boolean saysAs(Notice other) {
      return status == other.status && closure == other.closure && topic == other.topic;
    }
  }

  private static final class Key implements UnaryOperator<String> {
    @Override
    public String apply(String code) {
      return key(code);
    }
  }

  private record RankedText(int rank, String text, Known<Tracking> known) {}

  /**
   * How a notice's text is found.
   *
   * @param examples made of patterns, by the numbers of meanings
   */
  private record NoticeTexts(
      Map<String, Notice> exact, List<Phrase<Notice>> patterns, Map<Integer, String> examples) {

    @Nullable Notice find(String text) {
      String normalised = Wording.normalise(text);
      Notice found = exact.get(normalised);
      return found != null ? found : first(patterns, normalised);
    }
  }

  /** Compares by rank, then, the other way round, by text: the first match is the best. */
  private record Phrase<T>(int rank, Wording wording, T meaning) implements Comparable<Phrase<T>> {
    @Override
    public int compareTo(Phrase<T> other) {
      int byRank = Integer.compare(rank, other.rank);
      return byRank != 0 ? byRank : other.wording.text().compareTo(wording.text());
    }
  }

  private Vocabulary() {}

  static Vocabulary read(RuleFiles files, Problems problems) {
    Vocabulary read = new Vocabulary();
    read.readNotices(files, problems);
    read.readPaymentErrors(files, problems);
    read.readCancelReasons(files, problems);
    read.readEndReasons(files, problems);
    read.readTracking(files, problems);
    return read;
  }

  private void readNotices(RuleFiles files, Problems problems) {
    Table table =
        new Table(
            files,
            "notices",
            List.of("text", "language", "status", "closure", "topic", "source"),
            problems);
    if (files.packed() == null) {
      table.byKey("text", text -> new Wording(text).text());
    }
    for (Table.Row row : table.rows()) {
      String text = row.text("text");
      Notice notice =
          numbered(
              new Notice(
                  row.word("status", OrderStatus.class),
                  row.word("closure", Closure.class),
                  row.word("topic", NoticeTopic.class),
                  row.name(text),
                  row.source(),
                  0));
      noticeRows.add(text);
      notices.add(notice);
      if (text.indexOf('*') < 0) {
        noticeExamples.putIfAbsent(notice.number(), text);
      }
    }
  }

  private NoticeTexts noticeTexts() {
    NoticeTexts known = noticeTexts;
    if (known == null) {
      known = new NoticeTexts(new HashMap<>(), new ArrayList<>(), new HashMap<>());
      for (int i = 0; i < notices.size(); i++) {
        Notice notice = notices.get(i);
        Wording wording = new Wording(noticeRows.get(i));
        if (wording.exact()) {
          known.exact.put(wording.text(), notice);
        } else {
          known.patterns.add(new Phrase<>(wording.length(), wording, notice));
        }
      }
      sort(known.patterns);
      for (Phrase<Notice> pattern : known.patterns) {
        String example = String.join("", pattern.wording().text().split("\\*", -1));
        Notice said = known.find(example);
        if (said != null) {
          known.examples.putIfAbsent(said.number(), example);
        }
      }
      noticeTexts = known;
    }
    return known;
  }

  private Notice numbered(Notice notice) {
    int number = 1;
    for (Notice meaning : meanings) {
      if (meaning.saysAs(notice)) {
        break;
      }
      number++;
    }
    Notice numbered =
        new Notice(notice.status, notice.closure, notice.topic, notice.name, notice.source, number);
    if (number > meanings.size()) {
      meanings.add(numbered);
      topics |= 1L << notice.topic.ordinal();
    }
    return numbered;
  }

  private void readPaymentErrors(RuleFiles files, Problems problems) {
    Table table =
        new Table(files, "payment-errors", List.of("code", "meaning", "source"), problems);
    for (Map.Entry<String, Table.Row> entry : table.byKey("code", KEY).entrySet()) {
      Table.Row row = entry.getValue();
      paymentErrors.put(
          entry.getKey(),
          new Known<>(
              row.word("meaning", PaymentError.class), row.name(row.text("code")), row.source()));
    }
    for (Table.Row row : table.rows()) {
      errorExamples.putIfAbsent(row.word("meaning", PaymentError.class).name(), row.text("code"));
    }
  }

  private void readCancelReasons(RuleFiles files, Problems problems) {
    Table table = new Table(files, "cancel-reasons", List.of("code", "fault", "source"), problems);
    for (Map.Entry<String, Table.Row> entry : table.byKey("code", KEY).entrySet()) {
      Table.Row row = entry.getValue();
      cancelReasons.put(
          entry.getKey(),
          new Known<>(row.word("fault", Party.class), row.name(row.text("code")), row.source()));
    }
  }

  private void readEndReasons(RuleFiles files, Problems problems) {
    Table table =
        new Table(
            files, "end-reasons", List.of("vocabulary", "code", "closure", "source"), problems);
    for (Table.Row row : table.rows()) {
      String code = row.text("code");
      Known<Closure> known =
          new Known<>(row.word("closure", Closure.class), row.name(row.text("code")), row.source());
      EndReasons vocabulary = row.word("vocabulary", EndReasons.class);
      Map<String, Known<Closure>> codes = endReasons.get(vocabulary);
      if (codes == null) {
        codes = new HashMap<>();
        endReasons.put(vocabulary, codes);
      }
      if (codes.putIfAbsent(key(code), known) != null) {
        row.problem(Code.DUPLICATE_ROW, "code", "stands twice in its vocabulary", null);
      }
    }
  }

  private void readTracking(RuleFiles files, Problems problems) {
    Table codes =
        new Table(files, "tracking-codes", List.of("code", "tracking", "source"), problems);
    for (Map.Entry<String, Table.Row> entry : codes.byKey("code", KEY).entrySet()) {
      Table.Row row = entry.getValue();
      trackingCodes.put(
          entry.getKey(),
          new Known<>(
              row.word("tracking", Tracking.class), row.name(row.text("code")), row.source()));
    }
    Table texts =
        new Table(
            files,
            "tracking-texts",
            List.of("rank", "text", "language", "tracking", "source"),
            problems);
    if (files.packed() == null) {
      texts.byKey("text", text -> new Wording(text).text());
    }
    for (Table.Row row : texts.rows()) {
      String text = row.text("text");
      rankedTexts.add(
          new RankedText(
              row.number("rank"),
              text,
              new Known<>(row.word("tracking", Tracking.class), row.name(text), row.source())));
    }
  }

  private List<Phrase<Known<Tracking>>> trackingTexts() {
    List<Phrase<Known<Tracking>>> known = trackingTexts;
    if (known == null) {
      known = new ArrayList<>();
      for (RankedText row : rankedTexts) {
        known.add(new Phrase<>(row.rank(), new Wording(row.text()), row.known()));
      }
      sort(known);
      trackingTexts = known;
    }
    return known;
  }

  private static <T> void sort(List<Phrase<T>> phrases) {
    phrases.sort(Comparator.reverseOrder());
  }

  private static String key(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  /** What a notice says: the row of just this text, else the longest pattern that matches. */
  public @Nullable Notice notice(String text) {
    return noticeTexts().find(text);
  }

  /** What notices can say: the first row of each meaning, by their numbers less 1. */
  public List<Notice> meanings() {
    return meanings;
  }

  /** A text that has the meaning of a number; {@code null} if no row gives one. */
  public @Nullable String exampleOfNotice(int number) {
    String example = noticeExamples.get(number);
    return example != null ? example : noticeTexts().examples.get(number);
  }

  /** A code that means a payment error, by its word; {@code null} if no row does. */
  public @Nullable String exampleOfError(String word) {
    return errorExamples.get(word);
  }

  /** What notices can be about: the topics' ordinals as bits. */
  public long topics() {
    return topics;
  }

  /** What the notices of a number say. */
  public Notice meaning(int number) {
    return meanings.get(number - 1);
  }

  /** What a payment error code means; case does not count. */
  public @Nullable Known<PaymentError> paymentError(String code) {
    return paymentErrors.get(key(code));
  }

  /** Why an order ended, by the platform's code in one of its vocabularies; case does not count. */
  public @Nullable Known<Closure> endReason(EndReasons vocabulary, String code) {
    return endReasons.getOrDefault(vocabulary, Map.of()).get(key(code));
  }

  /** Whose fault a cancel reason counts as, {@code NOBODY} for neutral; case does not count. */
  public @Nullable Known<Party> cancelReason(String code) {
    return cancelReasons.get(key(code));
  }

  /**
   * What a tracking code says: as it stands, without {@code AE_}, then without a last {@code
   * _SUCCESS}.
   */
  public @Nullable Known<Tracking> trackingCode(String code) {
    String key = key(code);
    Known<Tracking> known = trackingCodes.get(key);
    if (known == null && key.startsWith("AE_")) {
      key = key.substring("AE_".length());
      known = trackingCodes.get(key);
    }
    if (known == null && key.endsWith("_SUCCESS")) {
      known = trackingCodes.get(key.substring(0, key.length() - "_SUCCESS".length()));
    }
    return known;
  }

  /** What a carrier's sentence says: the matching row of the highest rank. */
  public @Nullable Known<Tracking> trackingText(String text) {
    return first(trackingTexts(), Wording.normalise(text));
  }

  private static <T> @Nullable T first(List<Phrase<T>> phrases, String normalised) {
    for (Phrase<T> phrase : phrases) {
      if (phrase.wording().matches(normalised)) {
        return phrase.meaning();
      }
    }
    return null;
  }
}
