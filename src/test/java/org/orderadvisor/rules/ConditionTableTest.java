package org.orderadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is in the jar is what Drools says of the rules as they stand. */
class ConditionTableTest {
  @Test
  void theTablesInTheJarAreThoseThatDroolsGivesAnew() throws Exception {
    List<List<String>> bundled = Packed.bundled().rows(RuleIndex.NAME);
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.directory(Path.of("rules"), problems);

    RuleSet anew = RuleSet.of(files, Map.of(), problems);

    List<Rule> rules = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      rules.addAll(anew.stage(stage).rules());
    }
    List<String> models =
        bundled.stream().filter(row -> row.get(0).equals("model")).map(row -> row.get(1)).toList();
    assertEquals(
        bundled,
        new RuleIndex(files.revision(), List.copyOf(files.all().keySet()), models, rules).write());
    assertTrue(rules.size() > 100);
  }

  @Test
  void everyFactIsTheComponentOfOrderThatItsPathNames() throws ReflectiveOperationException {
    FactValues values = new FactValues();
    for (Fact fact : Fact.values()) {
      for (int word = 0; word < fact.words().size(); word++) {
        values.set(fact, word);
        assertEquals(
            fact.words().get(word),
            wordOf(values.order(""), fact),
            () -> fact + " is another component of Order");
      }
    }
  }

  private static String wordOf(Object order, Fact fact) throws ReflectiveOperationException {
    Object value = order;
    for (String part : fact.path().split("\\.", -1)) {
      value = value.getClass().getMethod(part).invoke(value);
    }
    return String.valueOf(value);
  }
}
