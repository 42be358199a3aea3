package org.orderadvisor.rules;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How long things take, by {@code limits.csv}. Where sources disagree the row names the others.
 * Immutable and thread-safe.
 */
public final class Limits {
  /** A limit that Java compares instants with. The table may have others, for sentences. */
  public enum Limit {
    /** So long before {@code shipment.deadline} it counts as near. */
    PROCESSING_DEADLINE_NEAR,
    /** So long before {@code dispute.deadline} it counts as near. */
    DISPUTE_DEADLINE_NEAR,
    /** Longer than this after {@code shippedAt} a parcel should have moved. */
    TRACKING_STALLED,
    /** So long after {@code paidAt} a payment check should be over. */
    PAYMENT_REVIEW
  }

  private enum Unit {
    HOURS,
    DAYS,
    BUSINESS_DAYS
  }

  private final Map<Limit, Duration> periods = new EnumMap<>(Limit.class);
  private final Map<String, String> figures = new HashMap<>();

  Limits(RuleFiles files, Problems problems) {
    Table table =
        new Table(
            files,
            "limits",
            List.of("limit", "least", "most", "unit", "alternatives", "source"),
            problems);
    for (Map.Entry<String, Table.Row> row : table.byKey("limit").entrySet()) {
      read(row.getKey(), row.getValue());
    }
    table.requireRowFor(EnumSet.allOf(Limit.class), periods.keySet());
  }

  private void read(String name, Table.Row row) {
    int least = row.number("least");
    int most = row.number("most");
    Unit unit = row.word("unit", Unit.class);
    if (most < least && row.isNumber("most")) {
      row.problem("most", "is less than least", null);
    }
    figures.put(
        name, least == most ? row.text("most") : row.text("least") + "–" + row.text("most"));
    for (Limit limit : Limit.values()) {
      if (limit.name().equals(name)) {
        if (least != most) {
          row.problem(
              "most", "is not least, but instants are compared with one figure", row.text("least"));
        }
        if (unit == Unit.BUSINESS_DAYS) {
          row.problem("unit", "can't be compared with instants", "DAYS");
        }
        periods.put(limit, unit == Unit.HOURS ? Duration.ofHours(most) : Duration.ofDays(most));
      }
    }
  }

  /** The period of a limit; a day is 24 hours. */
  public Duration period(Limit limit) {
    return Objects.requireNonNull(periods.get(limit), "a row for each limit");
  }

  /**
   * The figures of all rows as sentences name them, such as {@code 5} or {@code 48–72}, without
   * unit.
   */
  public Map<String, String> figures() {
    return figures;
  }
}
