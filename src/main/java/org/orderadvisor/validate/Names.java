package org.orderadvisor.validate;

import java.util.Collection;
import java.util.List;

/**
 * What tests can name of the rules that they stand beside; where nothing is listed, anything.
 * Immutable.
 *
 * @param rules the names of rules
 * @param scenarios the codes of scenarios
 */
record Names(List<String> rules, List<String> scenarios) {
  static final Names ANY = new Names(List.of(), List.of());

  /** A reason names the row of a table as {@code file.csv}, mostly with {@code : key}. */
  private static final String TABLE = ".csv";

  static Names of(Collection<String> rules, Collection<String> scenarios) {
    return new Names(List.copyOf(rules), List.copyOf(scenarios));
  }

  /** Whether a reason can have this name; rows of tables are not looked up. */
  boolean mayBeReason(String name) {
    int colon = name.indexOf(':');
    String file = colon < 0 ? name : name.substring(0, colon);
    return rules.isEmpty() || rules.contains(name) || file.endsWith(TABLE);
  }
}
