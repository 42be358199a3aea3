package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What tests can name of the rules that they stand beside. Nothing is listed of what can't be read
 * as a whole. Immutable and thread-safe.
 *
 * @param rules the names of all rules; empty if some are not known
 * @param scenarios the codes of all scenarios; empty if some are not known
 * @param rows by the name of a table, such as {@code scenarios.csv}, how reasons name its rows and,
 *     where no row fits, the table; without the tables that can't be read
 */
public record ReasonNames(
    List<String> rules, List<String> scenarios, Map<String, Set<String>> rows) {
  /** Where nothing is known. */
  static final ReasonNames NONE = new ReasonNames(List.of(), List.of(), Map.of());

  /** Tables whose rows are reasons. */
  private static final List<String> ROWS =
      List.of("scenarios.csv", "refund-windows.csv", "contradictions.csv");

  /** Tables whose rows are reasons, and they themselves where no row knows a code or text. */
  private static final List<String> CODES =
      List.of(
          "notices.csv",
          "payment-errors.csv",
          "cancel-reasons.csv",
          "tracking-codes.csv",
          "tracking-texts.csv");

  /** Copies the collections. */
  public ReasonNames {
    rules = List.copyOf(rules);
    scenarios = List.copyOf(scenarios);
    rows = Map.copyOf(rows);
  }

  /** The names of the tables whose rows can be reasons, sorted. */
  public static List<String> tables() {
    List<String> tables = new ArrayList<>(ROWS);
    tables.addAll(CODES);
    tables.sort(null);
    return tables;
  }

  static ReasonNames of(List<ParsedRule> rules, Tables tables, Problems problems) {
    Map<String, Set<String>> rows = new TreeMap<>();
    for (String table : tables()) {
      if (problems.isWhole(RuleFiles.TABLES + "/" + table)) {
        rows.put(table, new TreeSet<>());
      }
    }
    List<String> names = new ArrayList<>(CODES);
    names.add("scenarios.csv: " + Tables.UNDETERMINED); // told of already if it has no row
    names.addAll(tables.vocabulary().rowNames());
    tables.scenarios().forEach(row -> names.add(row.name()));
    tables.windows().forEach(row -> names.add(row.name()));
    tables.contradictions().forEach(row -> names.add(row.name()));
    for (String name : names) {
      int colon = name.indexOf(':');
      Set<String> ofTable = rows.get(colon < 0 ? name : name.substring(0, colon));
      if (ofTable != null) {
        ofTable.add(name);
      }
    }
    rows.replaceAll((table, ofTable) -> Collections.unmodifiableSet(ofTable));
    return new ReasonNames(
        Guard.allNamed(problems)
            ? rules.stream().map(rule -> rule.name().text()).toList()
            : List.of(),
        codes(tables, problems),
        rows);
  }

  private static List<String> codes(Tables tables, Problems problems) {
    if (!problems.isWhole(Scenario.FILE)) {
      return List.of();
    }
    Set<String> codes = new TreeSet<>(tables.codes());
    codes.add(Tables.UNDETERMINED); // told of already if it has no row
    return List.copyOf(codes);
  }
}
