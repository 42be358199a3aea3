package org.orderadvisor.rules;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Nearest;

/**
 * Which unknown facts to ask for, by {@code questions.csv}, and how known ones can still change, by
 * {@code changes.csv}. Immutable and thread-safe.
 */
public final class Questions {
  private static final String ALWAYS = "ANY";

  private final Map<Input, Asking> asked = new EnumMap<>(Input.class);
  private final Map<Input, Map<Integer, Long>> changes = new EnumMap<>(Input.class);

  /**
   * A row of {@code questions.csv}.
   *
   * @param weight the higher, the earlier it is asked for
   * @param fact what makes it worth asking early; {@code null} if that is always so
   * @param words the numbers of the words that this fact must then be, as bits
   */
  public record Asking(int weight, @Nullable Fact fact, long words) {

    /** Whether it is asked for in its turn, and not after all others. */
    public boolean first(FactValues values) {
      return fact == null || (words >>> values.get(fact) & 1) != 0;
    }
  }

  Questions(RuleFiles files, Problems problems) {
    Table questions =
        new Table(files, "questions", List.of("fact", "weight", "firstIf", "source"), problems);
    for (Table.Row row : questions.byKey("fact").values()) {
      Input input = input(row);
      if (input != null) {
        asked.put(input, asking(row));
      }
    }
    Table table = new Table(files, "changes", List.of("fact", "from", "to", "source"), problems);
    for (Table.Row row : table.rows()) {
      readChange(row);
    }
  }

  private static @Nullable Input input(Table.Row row) {
    Input input = Input.of(row.text("fact"));
    if (input == null) {
      row.problem(
          "fact", "is no fact that can be asked for", Nearest.to(row.text("fact"), Input.paths()));
    }
    return input;
  }

  private static Asking asking(Table.Row row) {
    String condition = row.text("firstIf");
    if (condition.equals(ALWAYS)) {
      return new Asking(row.number("weight"), null, 0);
    }
    int equals = condition.indexOf('=');
    String path = equals < 0 ? condition : condition.substring(0, equals);
    Fact fact = equals < 0 ? null : Fact.of(path);
    if (fact == null) {
      row.problem(
          "firstIf", "is neither ANY nor a fact, = and its words", Nearest.to(path, Fact.paths()));
      return new Asking(row.number("weight"), null, 0);
    }
    if (fact.readableFrom() != Stage.CLOSURE) {
      row.problem("firstIf", "is decided by rules: an order doesn't say it", null);
    }
    return new Asking(
        row.number("weight"), fact, row.words("firstIf", condition.substring(equals + 1), fact));
  }

  private void readChange(Table.Row row) {
    Input input = input(row);
    Fact fact = input == null ? null : Fact.of(input.path());
    if (input == null || fact == null) {
      if (input != null) {
        row.problem("fact", "has no words that can change", null);
      }
      return;
    }
    int from = Long.numberOfTrailingZeros(row.words("from", row.text("from"), fact));
    Map<Integer, Long> ofInput = changes.get(input);
    if (ofInput == null) {
      ofInput = new HashMap<>();
      changes.put(input, ofInput);
    }
    Long before = ofInput.put(from, row.words("to", row.text("to"), fact));
    if (before != null) {
      row.problem("from", "stands twice for its fact", null);
    }
  }

  /** When to ask for an unknown fact; {@code null} if it is never asked for. */
  public @Nullable Asking asking(Input input) {
    return asked.get(input);
  }

  /** The facts that are asked for. */
  Set<Input> asked() {
    return asked.keySet();
  }

  /** The numbers of the words that a fact can still change to from one, as bits. */
  public long changes(Input input, int from) {
    return changes.getOrDefault(input, Map.of()).getOrDefault(from, 0L);
  }
}
