package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Nearest;

/**
 * Which unknown facts to ask for, by {@code questions.csv}, and how known ones can still change, by
 * {@code changes.csv}. Immutable and thread-safe.
 */
public final class Questions {
  private static final String FIRST_IF = "firstIf";
  private static final String WHILE = "while";

  private final Map<Input, Asking> asked = new EnumMap<>(Input.class);

  /** The bundled files until somebody asks for changes; {@code null} for a folder's. */
  private final @Nullable RuleFiles bundled;

  private volatile @Nullable List<Change> changes;

  /**
   * A row of {@code questions.csv}.
   *
   * @param weight the higher, the earlier it is asked for
   * @param firstIf what makes it worth asking early
   */
  public record Asking(int weight, Circumstance firstIf) {

    /** Whether it is asked for in its turn, and not after all others. */
    public boolean first(FactValues values) {
      return firstIf.holds(values);
    }
  }

  /**
   * A row of {@code changes.csv}.
   *
   * @param from the number of the word that it is
   * @param to the numbers of the words that may come, as bits
   * @param during when they may
   */
  private record Change(Input input, int from, long to, Circumstance during) {}

  Questions(RuleFiles files, Problems problems) {
    Table questions =
        new Table(files, "questions", List.of("fact", "weight", "firstIf", "source"), problems);
    for (Table.Row row : questions.byKey("fact").values()) {
      Input input = input(row);
      if (input != null) {
        asked.put(input, asking(row));
      }
    }
    bundled = files.packed() == null ? null : files;
    changes = bundled == null ? changes(files, problems) : null;
  }

  private static List<Change> changes(RuleFiles files, Problems problems) {
    List<Change> changes = new ArrayList<>();
    Table table =
        new Table(files, "changes", List.of("fact", "from", "to", WHILE, "source"), problems);
    for (Table.Row row : table.rows()) {
      readChange(row, changes);
    }
    return changes;
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
    return new Asking(row.number("weight"), Circumstance.read(row, FIRST_IF, "ANY"));
  }

  private static void readChange(Table.Row row, List<Change> changes) {
    Input input = input(row);
    Fact fact = input == null ? null : Fact.of(input.path());
    if (input == null || fact == null) {
      if (input != null) {
        row.problem("fact", "has no words that can change", null);
      }
      return;
    }
    int from = Long.numberOfTrailingZeros(row.words("from", row.text("from"), fact));
    long to = row.words("to", row.text("to"), fact);
    for (Change other : changes) {
      if (other.input == input && other.from == from && (other.to & to) != 0) {
        row.problem("to", "has a word that another row gives for its fact and from", null);
      }
    }
    changes.add(new Change(input, from, to, Circumstance.read(row, WHILE, "ALWAYS")));
  }

  /** Only explanations read them: of the bundled ones, the first does. */
  private List<Change> changes() {
    List<Change> known = changes;
    if (known == null) {
      known =
          changes(Objects.requireNonNull(bundled, "a folder's are read at once"), new Problems());
      changes = known;
    }
    return known;
  }

  /** When to ask for an unknown fact; {@code null} if it is never asked for. */
  public @Nullable Asking asking(Input input) {
    return asked.get(input);
  }

  /** The facts that are asked for. */
  Set<Input> asked() {
    return asked.keySet();
  }

  /**
   * The numbers of the words that a fact can still change to from one, as bits.
   *
   * @param values the order's facts as they are known
   */
  public long changes(Input input, int from, FactValues values) {
    long to = 0;
    for (Change change : changes()) {
      if (change.input == input && change.from == from && change.during.holds(values)) {
        to |= change.to;
      }
    }
    return to;
  }
}
