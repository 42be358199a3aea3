package org.orderadvisor.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.Order;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.ShipmentState;
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

  /**
   * One of the two facts.
   *
   * @param path its path; an instant of the case, or a fact of {@link Order}
   * @param words what it must be; for instants {@code BEFORE} and {@code SET}
   */
  public record Half(String path, Set<String> words) {

    private boolean holds(Order order) {
      return words.contains(word(order));
    }

    private String word(Order order) {
      FactPath fact = FactPath.ALL.get(path);
      return fact == null ? "" : fact.wordOf(order);
    }

    /** The fact of the case behind it, as in {@code payment.state = UNPAID}. */
    public String shown(OrderCase facts, Order order) {
      if (MOMENTS.contains(path)) {
        return path + " = " + moment(facts, path);
      }
      return switch (path) {
        case "shipped" -> shipped(facts, order);
        case "shipment.handedOver" -> "shipment.tracking = " + order.shipment().tracking();
        default -> path + " = " + word(order);
      };
    }

    private static String shipped(OrderCase facts, Order order) {
      if (order.shipment().state() != ShipmentState.UNKNOWN) {
        return "shipment.state = " + order.shipment().state();
      }
      if (order.shipment().handedOver() == Answer.YES) {
        return "shipment.tracking = " + order.shipment().tracking();
      }
      return facts.shipment().shippedAt() == null
          ? "status = " + order.status()
          : "shipment.shippedAt = " + facts.shipment().shippedAt();
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
    Set<String> words = new LinkedHashSet<>(Arrays.asList(row.text(wordColumn).split("\\|", -1)));
    Set<String> known;
    if (momentWord != null) {
      known = MOMENTS.contains(path) ? Set.of(momentWord) : Set.of();
    } else {
      FactPath fact = FactPath.ALL.get(path);
      known = fact == null ? Set.of() : fact.words();
    }
    if (known.isEmpty()) {
      row.problem(
          pathColumn,
          "is no fact",
          Nearest.to(path, momentWord == null ? FactPath.ALL.keySet() : MOMENTS));
    }
    for (String word : words) {
      if (!known.isEmpty() && !known.contains(word)) {
        row.problem(wordColumn, "has a word that the fact never takes", Nearest.to(word, known));
      }
    }
    return new Half(path, words);
  }

  /** Whether the two facts stand against each other. */
  public boolean holds(OrderCase facts, Order order) {
    if (MOMENTS.contains(first.path)) {
      Instant one = moment(facts, first.path);
      Instant other = moment(facts, second.path);
      return one != null && other != null && one.isBefore(other);
    }
    return first.holds(order) && second.holds(order);
  }

  private static @Nullable Instant moment(OrderCase facts, String path) {
    return switch (path) {
      case "placedAt" -> facts.placedAt();
      case "closedAt" -> facts.closedAt();
      case "payment.paidAt" -> facts.payment().paidAt();
      case "shipment.shippedAt" -> facts.shipment().shippedAt();
      default -> throw new IllegalArgumentException(path);
    };
  }
}
