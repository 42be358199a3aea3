package org.orderadvisor.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orderadvisor.order.Party;
import org.orderadvisor.verdict.Trigger;

/**
 * A row of {@code scenarios.csv}. Immutable and thread-safe.
 *
 * @param code the scenario
 * @param number its place among all codes, sorted
 * @param rank the highest of those that match wins
 * @param refund what usually sets the refund off
 * @param paidBack whether the whole cash part comes back; else only what was granted is known
 * @param endedBy who usually ended it
 * @param whoActs whom it usually waits for
 * @param name how a reason names the row
 * @param source where it comes from
 */
public record Scenario(
    String code,
    int number,
    int rank,
    Trigger refund,
    boolean paidBack,
    Party endedBy,
    Party whoActs,
    String name,
    String source) {

  /** The path of the table. */
  static final String FILE = "tables/scenarios.csv";

  private enum Amount {
    PAID,
    GRANTED
  }

  /** By hand, as the JDK makes a record's own at run time: that is a tenth of a short program. */
  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** Whether it is written as the code of a scenario. */
  static boolean isCode(String code) {
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c != '_' && (c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  static Map<String, Scenario> read(RuleFiles files, Problems problems) {
    Table table =
        new Table(
            files,
            "scenarios",
            List.of("scenario", "rank", "refund", "amount", "endedBy", "whoActs", "source"),
            problems);
    Map<String, Scenario> read = new HashMap<>();
    SortedMap<String, Table.Row> rows = new TreeMap<>(table.byKey("scenario"));
    for (Map.Entry<String, Table.Row> entry : rows.entrySet()) {
      String code = entry.getKey();
      Table.Row row = entry.getValue();
      if (!isCode(code)) {
        row.problem("scenario", "is not written in capital letters, digits and _", null);
      }
      read.put(
          code,
          new Scenario(
              code,
              read.size(),
              row.number("rank"),
              row.word("refund", Trigger.class),
              row.word("amount", Amount.class) == Amount.PAID,
              row.word("endedBy", Party.class),
              row.word("whoActs", Party.class),
              row.name(code),
              row.source()));
    }
    if (!read.containsKey(Tables.UNDETERMINED)) {
      table.requireRow(Tables.UNDETERMINED);
    }
    return Map.copyOf(read);
  }
}
