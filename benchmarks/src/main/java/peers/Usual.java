package peers;

import handwritten.Scenario;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.orderadvisor.order.Party;
import org.orderadvisor.verdict.Trigger;
import rulefiles.Bundled;

/** What the tables say of scenarios and triggers: their ranks, and what is usual. */
final class Usual {
  record Row(Scenario scenario, int rank, Trigger refund, Party endedBy, Party whoActs) {}

  static final Map<String, Row> SCENARIOS = new HashMap<>();
  static final Map<Trigger, Integer> TRIGGERS = new EnumMap<>(Trigger.class);

  static {
    for (Map<String, String> row : Bundled.table("scenarios")) {
      SCENARIOS.put(
          row.get("scenario"),
          new Row(
              Scenario.valueOf(row.get("scenario")),
              Integer.parseInt(row.get("rank")),
              Trigger.valueOf(row.get("refund")),
              Party.valueOf(row.get("endedBy")),
              Party.valueOf(row.get("whoActs"))));
    }
    for (Map<String, String> row : Bundled.table("triggers")) {
      TRIGGERS.put(Trigger.valueOf(row.get("trigger")), Integer.parseInt(row.get("rank")));
    }
  }

  private Usual() {}
}
