package org.orderadvisor.match;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.rules.RefundWindow;
import org.orderadvisor.rules.RefundWindow.From;
import org.orderadvisor.verdict.BusinessCalendar;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.Window;

/**
 * Counts the days of refunds' windows and says them, each once: orders that are asked about
 * together begin on few days. What two threads find at once is the same. Thread-safe.
 */
final class Windows {
  private static final int MOST_DAYS = 3_660;
  private static final int SECONDS_A_DAY = 86_400;
  private static final int FROMS = From.values().length;

  /** What sentences about a window can name. */
  static final List<String> DAYS = List.of("earliest", "latest", "earliestDays", "latestDays");

  private static final int KEPT = 1 << 11;

  private final ZoneId zone;
  private final BusinessCalendar calendar;
  private final Sentences sentences;
  private final @Nullable Counted[] kept = new Counted[KEPT];

  /** By row, and by the moment that its days are counted from. */
  private final @Nullable Said[] said;

  /**
   * What is said of a row.
   *
   * @param because why its window holds
   * @param always the same, if it names no day; {@code null} else
   */
  private record Said(
      Template because, @Nullable Reason always, String earliestDays, String latestDays) {}

  /**
   * The window of a row from one day on.
   *
   * @param day the day it is counted from, as days since 1970
   * @param latest its last day, likewise
   * @param days the values of sentences about it
   * @param because why it holds
   */
  @SuppressWarnings("ArrayRecordComponent") // never changed, never compared
  record Counted(
      RefundWindow row,
      From from,
      long day,
      Window window,
      long latest,
      String[] days,
      Reason because) {

    @SuppressWarnings("ReferenceEquality") // each row is there once
    private boolean isOf(RefundWindow otherRow, From otherFrom, long otherDay) {
      return row == otherRow && from == otherFrom && day == otherDay;
    }
  }

  Windows(Settings settings, Sentences sentences, int rows) {
    this.zone = settings.zone();
    this.calendar = settings.calendar();
    this.sentences = sentences;
    this.said = new Said[rows * FROMS];
  }

  /** The local day of an instant, as days since 1970. */
  long day(Instant instant) {
    long seconds = instant.getEpochSecond() + zone.getRules().getOffset(instant).getTotalSeconds();
    return Math.floorDiv(seconds, SECONDS_A_DAY);
  }

  /**
   * A row's window, counted from the local day of an instant.
   *
   * @throws IllegalStateException if the calendar has too few business days
   */
  Counted from(RefundWindow row, From from, Instant instant) {
    long day = day(instant);
    int place = (int) (day * 31 + row.number() * 7L + from.ordinal()) & (KEPT - 1);
    Counted known = kept[place];
    if (known != null && known.isOf(row, from, day)) {
      return known;
    }
    Counted other = kept[place ^ 1];
    if (other != null && other.isOf(row, from, day)) {
      return other;
    }
    Counted made = count(row, from, day);
    kept[place ^ 1] = known;
    kept[place] = made;
    return made;
  }

  private Counted count(RefundWindow row, From from, long day) {
    LocalDate start = LocalDate.ofEpochDay(day);
    LocalDate end = start.plusDays(MOST_DAYS);
    LocalDate earliest = businessDaysAfter(start, row.earliest(), end);
    LocalDate latest = businessDaysAfter(earliest, row.latest() - row.earliest(), end);
    Said ofRow = said(row, from);
    String[] days = {
      sentences.day(earliest), sentences.day(latest), ofRow.earliestDays, ofRow.latestDays
    };
    Reason because =
        ofRow.always != null
            ? ofRow.always
            : new Reason(row.name(), ofRow.because.with(days), row.source());
    return new Counted(
        row, from, day, new Window(earliest, latest), latest.toEpochDay(), days, because);
  }

  private Said said(RefundWindow row, From from) {
    int index = row.number() * FROMS + from.ordinal();
    Said found = said[index];
    if (found == null) {
      found = say(row, from);
      said[index] = found;
    }
    return found;
  }

  private Said say(RefundWindow row, From from) {
    String earliest = Integer.toString(row.earliest());
    String latest = Integer.toString(row.latest());
    Template because =
        sentences.template(
            DAYS.subList(0, 2),
            Map.of(DAYS.get(2), earliest, DAYS.get(3), latest),
            "refund-window." + row.word(),
            "refund-window." + from.name().toLowerCase(Locale.ROOT));
    return new Said(
        because,
        because.isWhole() ? new Reason(row.name(), because.with(), row.source()) : null,
        earliest,
        latest);
  }

  private LocalDate businessDaysAfter(LocalDate day, int count, LocalDate end) {
    LocalDate next = day;
    for (int left = count; left > 0; ) {
      next = next.plusDays(1);
      if (next.isAfter(end)) {
        throw new IllegalStateException(
            "The business calendar has fewer than %s business days in the ten years after the order's day."
                .formatted(count));
      }
      if (calendar.isBusinessDay(next)) {
        left--;
      }
    }
    return next;
  }
}
