package org.orderadvisor.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.words.Moments;
import org.orderadvisor.words.Nearest;

/**
 * A row of {@code contradictions.csv}: two facts that cannot both be so. Immutable and thread-safe.
 *
 * @param key its name
 * @param name how a reason names the row
 * @param source where it comes from
 */
public record Contradiction(String key, String name, String source, Half first, Half second) {
  private static final String BEFORE = "BEFORE";
  private static final String SET = "SET";
  private static final List<String> MOMENTS =
      List.of("placedAt", "closedAt", "payment.paidAt", "shipment.shippedAt");
  private static final int SHIPPED_AT = 3;

  /** What facts say, by their ordinals and their words': made for the first that disagree. */
  private static final class Shown {
    static final String[][] TEXTS = texts();

    private static String[][] texts() {
      String[][] texts = new String[Fact.values().length][];
      for (Fact fact : Fact.values()) {
        List<String> words = fact.words();
        String[] ofFact = new String[words.size()];
        for (int i = 0; i < ofFact.length; i++) {
          ofFact[i] = fact.path() + " = " + words.get(i);
        }
        texts[fact.ordinal()] = ofFact;
      }
      return texts;
    }
  }

  /**
   * One of the two facts.
   *
   * @param path its path; an instant of the case, or a fact of an order
   * @param fact the fact; {@code null} for an instant of the case
   * @param words the numbers of the words that it must be, as bits; 0 for an instant
   * @param moment which instant of the case; -1 for a fact
   */
  public record Half(String path, @Nullable Fact fact, long words, int moment) {

    private boolean holds(FactValues values) {
      return fact != null && (words >>> values.get(fact) & 1) != 0;
    }

    /** The fact of the case behind a half that holds, as in {@code payment.state = UNPAID}. */
    public String shown(OrderCase facts, FactValues values) {
      if (fact == null) {
        return path + " = " + Moments.written(momentOf(facts));
      }
      return switch (fact) {
        case SHIPPED -> shipped(facts, values);
        case SHIPMENT_HANDED_OVER -> shown(Fact.SHIPMENT_TRACKING, values);
        default -> shown(fact, values);
      };
    }

    private Instant momentOf(OrderCase facts) {
      return Objects.requireNonNull(Contradiction.moment(facts, moment), path);
    }

    private static String shown(Fact fact, FactValues values) {
      return Shown.TEXTS[fact.ordinal()][values.get(fact)];
    }

    private static String shipped(OrderCase facts, FactValues values) {
      if (facts.shipment().state() != ShipmentState.UNKNOWN) {
        return shown(Fact.SHIPMENT_STATE, values);
      }
      if (values.get(Fact.SHIPMENT_HANDED_OVER) == Answer.YES.ordinal()) {
        return shown(Fact.SHIPMENT_TRACKING, values);
      }
      return facts.shipment().shippedAt() == null
          ? shown(Fact.STATUS, values)
          : "shipment.shippedAt = " + Moments.written(facts.shipment().shippedAt());
    }
  }

  static List<Contradiction> read(RuleFiles files, Problems problems) {
    Table table =
        new Table(
            files,
            "contradictions",
            List.of("contradiction", "first", "firstIs", "second", "secondIs", "source"),
            problems);
    table.byKey("contradiction");
    List<Contradiction> read = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      boolean moments = MOMENTS.contains(row.text("first"));
      String key = row.text("contradiction");
      read.add(
          new Contradiction(
              key,
              row.name(key),
              row.source(),
              half(row, "first", "firstIs", moments ? BEFORE : null),
              half(row, "second", "secondIs", moments ? SET : null)));
    }
    return List.copyOf(read);
  }

  private static Half half(
      Table.Row row, String pathColumn, String wordColumn, @Nullable String momentWord) {
    String path = row.text(pathColumn);
    Fact fact = momentWord == null ? Fact.of(path) : null;
    List<String> known =
        fact != null
            ? fact.words()
            : momentWord != null && MOMENTS.contains(path) ? List.of(momentWord) : List.of();
    if (fact != null && fact.readableFrom() != Stage.CLOSURE) {
      row.problem(pathColumn, "is decided by rules: an order doesn't say it", null);
    } else if (known.isEmpty()) {
      row.problem(
          pathColumn, "is no fact", Nearest.to(path, momentWord == null ? Fact.paths() : MOMENTS));
    }
    return new Half(
        path,
        fact,
        fact == null ? 0 : row.words(wordColumn, row.text(wordColumn), fact),
        fact == null ? MOMENTS.indexOf(path) : -1);
  }

  /** Whether the two facts stand against each other. */
  public boolean holds(OrderCase facts, FactValues values) {
    return first.fact != null ? factsHold(values) : momentsHold(facts);
  }

  /** Whether two instants of a case stand against each other; false for a row on facts. */
  boolean momentsHold(OrderCase facts) {
    if (first.fact != null) {
      return false;
    }
    Instant one = moment(facts, first.moment);
    Instant other = moment(facts, second.moment);
    return one != null && other != null && one.isBefore(other);
  }

  /** The instant of a case that the shipment can't be before; {@code null} if this row has none. */
  @Nullable Instant shippedNotBefore(OrderCase facts) {
    return first.moment == SHIPPED_AT ? moment(facts, second.moment) : null;
  }

  /** Whether two facts of an order stand against each other; false for a row on instants. */
  public boolean factsHold(FactValues values) {
    return first.holds(values) && second.holds(values);
  }

  /** By its place in {@link #MOMENTS}. */
  private static @Nullable Instant moment(OrderCase facts, int moment) {
    return switch (moment) {
      case 0 -> facts.placedAt();
      case 1 -> facts.closedAt();
      case 2 -> facts.payment().paidAt();
      case SHIPPED_AT -> facts.shipment().shippedAt();
      default -> throw new IllegalArgumentException(String.valueOf(moment));
    };
  }
}
