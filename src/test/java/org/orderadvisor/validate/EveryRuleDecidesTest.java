package org.orderadvisor.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.rules.Rule;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.Stage;

/** A rule that never wins, or that no scenario test shows, is a mistake or a gap in the tests. */
class EveryRuleDecidesTest {
  @Test
  void everyRuleIsAmongTheReasonsOfAScenarioTest() {
    OrderAdvisor advisor = OrderAdvisor.standard();
    Set<String> silent = new TreeSet<>();
    for (Stage stage : Stage.values()) {
      for (Rule rule : RuleSet.bundled().stage(stage).rules()) {
        silent.add(rule.info().name());
      }
    }
    for (ScenarioTest test : ScenarioTests.read(Path.of("rules", "tests"))) {
      silent.removeAll(test.run(advisor::advise).rules());
    }
    assertEquals(Set.of(), silent);
  }
}
