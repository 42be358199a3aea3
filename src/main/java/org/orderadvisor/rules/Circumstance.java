package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.List;
import org.orderadvisor.words.Nearest;

/**
 * What a table's row asks of an order's facts: {@code fact=A|B}, several with {@code &} between
 * them, or a word that means always. Immutable and thread-safe.
 *
 * @param parts all must hold
 */
public record Circumstance(List<Part> parts) {

  /**
   * What one fact must be.
   *
   * @param words the numbers of the words that it may be, as bits
   */
  public record Part(Fact fact, long words) {}

  /** Copies its parts. */
  public Circumstance {
    parts = List.copyOf(parts);
  }

  /** Reads a cell; what is wrong with it becomes a problem of the row. */
  static Circumstance read(Table.Row row, String column, String always) {
    List<Part> parts = new ArrayList<>();
    String cell = row.text(column);
    if (!cell.equals(always)) {
      for (String part : cell.split("&", -1)) {
        read(row, column, always, part.strip(), parts);
      }
    }
    return new Circumstance(parts);
  }

  private static void read(
      Table.Row row, String column, String always, String part, List<Part> parts) {
    int equals = part.indexOf('=');
    String path = equals < 0 ? part : part.substring(0, equals).strip();
    Fact fact = equals < 0 ? null : Fact.of(path);
    if (fact == null) {
      String nearest = Nearest.to(path, Fact.paths());
      row.problem(
          column,
          "is neither %s nor a fact, = and its words".formatted(always),
          nearest == null && equals < 0 ? Nearest.to(path, List.of(always)) : nearest);
    } else if (fact.readableFrom() != Stage.CLOSURE) {
      row.problem(column, "is decided by rules: an order doesn't say it", null);
    } else {
      parts.add(new Part(fact, row.words(column, part.substring(equals + 1).strip(), fact)));
    }
  }

  /** Whether all facts are as they must be. */
  public boolean holds(FactValues values) {
    for (Part part : parts) {
      if ((part.words >>> values.get(part.fact) & 1) == 0) {
        return false;
      }
    }
    return true;
  }
}
