package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.NoticeTopic;
import org.orderadvisor.facts.PaymentError;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.Tracking;

/**
 * The words of platforms and carriers, and what they are in ours. What no row knows is {@code
 * null}: never a guess. Most orders bring few such words, so each bundled table is unpacked when
 * one of its kind is first looked for. Immutable and thread-safe.
 */
public final class Vocabulary {
  private static final String NOTICES = "notices";
  private static final String TRACKING_TEXTS = "tracking-texts";

  /** What a notice can be is a bit of a {@code long} by its number; 0 is no notice. */
  private static final int MOST_MEANINGS = Long.SIZE - 1;

  private final List<String> noticeRows = new ArrayList<>();
  private final List<String> noticeLanguages = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<Notice> meanings = new ArrayList<>();
  private long topics;

  /** The bundled files; {@code null} for a folder's, which are read at once. */
  private final @Nullable RuleFiles bundled;

  private volatile @Nullable NoticeTexts noticeTexts;
  private volatile @Nullable Codes<PaymentError> paymentErrors;
  private volatile @Nullable Codes<Party> cancelReasons;
  private volatile @Nullable Map<EndReasons, Map<String, Known<Closure>>> endReasons;
  private volatile @Nullable Codes<Tracking> trackingCodes;
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

  /** Reads the tables. Problems go to {@code problems}; it is then of no use. */
  Vocabulary(RuleFiles files, Problems problems) {
    bundled = files.packed() == null ? null : files;
    readNotices(files, problems);
    if (bundled == null) {
      paymentErrors = paymentErrors(files, problems);
      cancelReasons = cancelReasons(files, problems);
      endReasons = endReasons(files, problems);
      trackingCodes = trackingCodes(files, problems);
      trackingTexts = trackingTexts(files, problems);
    }
  }

  private void readNotices(RuleFiles files, Problems problems) {
    Table table =
        new Table(
            files,
            NOTICES,
            List.of("text", "language", "status", "closure", "topic", "source"),
            problems);
    if (files.packed() == null) {
      table.byKey("text", text -> Wording.of(text).text());
    }
    boolean tooMany = false;
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
      noticeLanguages.add(row.text("language"));
      notices.add(notice);
      if (notice.number() > MOST_MEANINGS && !tooMany) {
        tooMany = true; // once is enough
        row.problem(
            Code.TOO_LARGE,
            "text",
            "says something new, but the rows above say "
                + MOST_MEANINGS
                + " things already, and that many combinations of status, closure and topic are the"
                + " most that a table of notices may have",
            null);
      }
    }
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

  private NoticeTexts noticeTexts() {
    NoticeTexts known = noticeTexts;
    if (known == null) {
      known = new NoticeTexts(wordings(bundled, NOTICES, noticeRows), notices);
      noticeTexts = known;
    }
    return known;
  }

  /** A table's texts as they are compared; the bundled ones were normalised by the build. */
  private static List<Wording> wordings(
      @Nullable RuleFiles files, String table, List<String> texts) {
    Packed packed = files == null ? null : files.packed();
    List<Wording> wordings = new ArrayList<>(texts.size());
    if (packed == null) {
      for (String text : texts) {
        wordings.add(Wording.of(text));
      }
    } else {
      for (List<String> row : packed.rows(Packed.wordings(Table.path(table)))) {
        wordings.add(Wording.normalised(row.get(0)));
      }
    }
    return wordings;
  }

  private static Codes<PaymentError> paymentErrors(RuleFiles files, Problems problems) {
    return new Codes<>(files, "payment-errors", "meaning", PaymentError.class, problems);
  }

  private static Codes<Party> cancelReasons(RuleFiles files, Problems problems) {
    return new Codes<>(files, "cancel-reasons", "fault", Party.class, problems);
  }

  private static Codes<Tracking> trackingCodes(RuleFiles files, Problems problems) {
    return new Codes<>(files, "tracking-codes", "tracking", Tracking.class, problems);
  }

  private static Map<EndReasons, Map<String, Known<Closure>>> endReasons(
      RuleFiles files, Problems problems) {
    Table table =
        new Table(
            files, "end-reasons", List.of("vocabulary", "code", "closure", "source"), problems);
    Map<EndReasons, Map<String, Known<Closure>>> read = new EnumMap<>(EndReasons.class);
    for (EndReasons vocabulary : EndReasons.values()) {
      read.put(vocabulary, new HashMap<>());
    }
    for (Table.Row row : table.rows()) {
      String code = row.text("code");
      Known<Closure> known =
          new Known<>(row.word("closure", Closure.class), row.name(code), row.source());
      Map<String, Known<Closure>> codes = read.get(row.word("vocabulary", EndReasons.class));
      if (codes != null && codes.putIfAbsent(Codes.key(code), known) != null) {
        row.problem(Code.DUPLICATE_ROW, "code", "stands twice in its vocabulary", null);
      }
    }
    return read;
  }

  private static List<Phrase<Known<Tracking>>> trackingTexts(RuleFiles files, Problems problems) {
    Table table =
        new Table(
            files,
            TRACKING_TEXTS,
            List.of("rank", "text", "language", "tracking", "source"),
            problems);
    if (files.packed() == null) {
      table.byKey("text", text -> Wording.of(text).text());
    }
    List<String> texts = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      texts.add(row.text("text"));
    }
    List<Wording> wordings = wordings(files, TRACKING_TEXTS, texts);
    List<Phrase<Known<Tracking>>> read = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Table.Row row = table.rows().get(i);
      read.add(
          new Phrase<>(
              row.number("rank"),
              wordings.get(i),
              new Known<>(
                  row.word("tracking", Tracking.class), row.name(texts.get(i)), row.source())));
    }
    Phrase.sort(read);
    return read;
  }

  /** The bundled files; only asked for where a table was not read. */
  private RuleFiles unread() {
    if (bundled == null) {
      throw new IllegalStateException("A folder's tables are read at once.");
    }
    return bundled;
  }

  private Codes<PaymentError> paymentErrors() {
    Codes<PaymentError> known = paymentErrors;
    if (known == null) {
      known = paymentErrors(unread(), new Problems());
      paymentErrors = known;
    }
    return known;
  }

  private Codes<Party> cancelReasons() {
    Codes<Party> known = cancelReasons;
    if (known == null) {
      known = cancelReasons(unread(), new Problems());
      cancelReasons = known;
    }
    return known;
  }

  private Codes<Tracking> trackingCodes() {
    Codes<Tracking> known = trackingCodes;
    if (known == null) {
      known = trackingCodes(unread(), new Problems());
      trackingCodes = known;
    }
    return known;
  }

  /** How reasons name the rows of a folder's tables. */
  List<String> rowNames() {
    List<String> names = new ArrayList<>();
    notices.forEach(row -> names.add(row.name()));
    names.addAll(paymentErrors().names());
    names.addAll(cancelReasons().names());
    names.addAll(trackingCodes().names());
    trackingTexts().forEach(row -> names.add(row.meaning().name()));
    return names;
  }

  /** What a notice says: the row of just this text, else the longest pattern that matches. */
  public @Nullable Notice notice(String text) {
    return noticeTexts().find(text);
  }

  /** What notices can say: the first row of each meaning, by their numbers less 1. */
  public List<Notice> meanings() {
    return meanings;
  }

  /**
   * A text that has the meaning of a number, best in the caller's language, else in English, else
   * in any, and best one that is whole; {@code null} if no row gives one.
   */
  public @Nullable String exampleOfNotice(int number, Locale locale) {
    String tag = locale.toLanguageTag();
    String best = null;
    int fewest = Integer.MAX_VALUE;
    for (int gaps = 0;
        gaps <= 1;
        gaps++) { // those that are whole first: to fill gaps takes a while
      for (int i = 0; i < noticeRows.size(); i++) {
        String text = noticeRows.get(i);
        if (notices.get(i).number() != number || (text.indexOf('*') < 0) != (gaps == 0)) {
          continue;
        }
        int lacks = 2 * foreign(noticeLanguages.get(i), tag) + gaps;
        String example = lacks >= fewest ? null : gaps == 0 ? text : example(text, number);
        if (example != null) {
          best = example;
          fewest = lacks;
        }
      }
    }
    return best;
  }

  /** How far a row's language is from the caller's: it, its kin, English, any other. */
  private static int foreign(String tag, String caller) {
    if (tag.equalsIgnoreCase(caller)) {
      return 0;
    }
    String language = language(tag);
    return language.equals(language(caller)) ? 1 : language.equals(Texts.ENGLISH) ? 2 : 3;
  }

  private static String language(String tag) {
    int dash = tag.indexOf('-');
    return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
  }

  /** A text with gaps that nothing fills, if it still says the same. */
  private @Nullable String example(String pattern, int number) {
    String example = Wording.normalise(pattern.replace('*', ' '));
    Notice said = notice(example);
    return said != null && said.number() == number ? example : null;
  }

  /** A code that means a payment error; {@code null} if no row does. */
  public @Nullable String exampleOfError(PaymentError error) {
    return paymentErrors().example(error);
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
    return paymentErrors().find(code);
  }

  /** Why an order ended, by the platform's code in one of its vocabularies; case does not count. */
  public @Nullable Known<Closure> endReason(EndReasons vocabulary, String code) {
    Map<EndReasons, Map<String, Known<Closure>>> known = endReasons;
    if (known == null) {
      known = endReasons(unread(), new Problems());
      endReasons = known;
    }
    return known.getOrDefault(vocabulary, Map.of()).get(Codes.key(code));
  }

  /** Whose fault a cancel reason counts as, {@code NOBODY} for neutral; case does not count. */
  public @Nullable Known<Party> cancelReason(String code) {
    return cancelReasons().find(code);
  }

  /**
   * What a tracking code says: as it stands, without {@code AE_}, then without a last {@code
   * _SUCCESS}.
   */
  public @Nullable Known<Tracking> trackingCode(String code) {
    Codes<Tracking> codes = trackingCodes();
    Known<Tracking> known = codes.find(code);
    if (known != null) {
      return known;
    }
    String key = Codes.key(code);
    if (key.startsWith("AE_")) {
      key = key.substring("AE_".length());
      known = codes.find(key);
    }
    if (known == null && key.endsWith("_SUCCESS")) {
      known = codes.find(key.substring(0, key.length() - "_SUCCESS".length()));
    }
    return known;
  }

  /** What a carrier's sentence says: the matching row of the highest rank. */
  public @Nullable Known<Tracking> trackingText(String text) {
    return Phrase.first(trackingTexts(), Wording.normalise(text));
  }

  private List<Phrase<Known<Tracking>>> trackingTexts() {
    List<Phrase<Known<Tracking>>> known = trackingTexts;
    if (known == null) {
      known = trackingTexts(unread(), new Problems());
      trackingTexts = known;
    }
    return known;
  }
}
