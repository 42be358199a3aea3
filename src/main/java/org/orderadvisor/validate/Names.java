package org.orderadvisor.validate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.rules.ReasonNames;
import org.orderadvisor.words.Nearest;

/**
 * What tests can name of the rules that they stand beside; where nothing is listed, anything.
 * Immutable.
 *
 * @param rules the names of rules
 * @param scenarios the codes of scenarios
 * @param rows by the name of a table, how reasons name its rows
 */
record Names(List<String> rules, List<String> scenarios, Map<String, List<String>> rows) {
  static final Names ANY = new Names(List.of(), List.of(), Map.of());

  /** A reason names the row of a table as {@code file.csv}, mostly with {@code : key}. */
  private static final String TABLE = ".csv";

  /** The reason that tells of rules of equal rank that disagree. */
  private static final String RANKS = "ranks";

  static Names of(
      Collection<String> rules,
      Collection<String> scenarios,
      Map<String, ? extends Collection<String>> rows) {
    Map<String, List<String>> copied = new HashMap<>();
    rows.forEach((table, names) -> copied.put(table, List.copyOf(names)));
    return new Names(List.copyOf(rules), List.copyOf(scenarios), Map.copyOf(copied));
  }

  /** What is wrong with the name of a reason; {@code null} if there may be such a reason. */
  @Nullable String wrongReason(String name) {
    int colon = name.indexOf(':');
    String file = colon < 0 ? name : name.substring(0, colon);
    if (rules.contains(name) || name.equals(RANKS)) {
      return null;
    } else if (!file.endsWith(TABLE)) {
      return rules.isEmpty() ? null : "is no rule." + maybe(name, rules);
    } else if (rows.isEmpty()) {
      return null;
    } else if (!ReasonNames.tables().contains(file)) {
      List<String> all = new ArrayList<>();
      ReasonNames.tables().forEach(table -> all.addAll(rows.getOrDefault(table, List.of())));
      String maybe = maybe(name, all);
      return "is of no table whose rows are reasons."
          + (maybe.isEmpty()
              ? " These are " + String.join(", ", ReasonNames.tables()) + "."
              : maybe);
    }
    List<String> ofTable = rows.get(file);
    return ofTable == null || ofTable.contains(name)
        ? null
        : "is no row of its table." + maybe(name, ofTable);
  }

  private static String maybe(String name, List<String> names) {
    String near = Nearest.to(name, names);
    return near == null ? "" : " Maybe " + near + ".";
  }
}
