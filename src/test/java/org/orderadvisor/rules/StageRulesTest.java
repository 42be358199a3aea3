package org.orderadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderadvisor.order.OrderStatus;

/** The engine is held against the tables: it can't fire or say more than they know. */
class StageRulesTest {
  private static final List<Rule> RULES = RuleSet.bundled().stage(Stage.CLOSURE).rules();

  private static FactValues frozen() {
    FactValues values = new FactValues();
    for (Fact fact : Fact.values()) {
      values.set(fact, Math.max(0, fact.words().indexOf("UNKNOWN")));
    }
    values.set(Fact.STATUS, OrderStatus.FROZEN);
    return values;
  }

  private static StageRules load(List<Rule> rules) {
    RuleIndex index = index();
    return StageRules.load(
        index.models().stream()
            .filter(name -> name.startsWith(Stage.CLOSURE.packageName() + "."))
            .toList(),
        rules,
        new RuleClassLoader(BundledClasses.read()));
  }

  private static RuleIndex index() {
    return RuleIndex.read(
        Packed.bundled().rows(RuleIndex.NAME), RuleSet.bundled().tables().codes().size());
  }

  @Test
  void whatFiresIsWhatTheTableSays() {
    StageTable table = RuleSet.bundled().stage(Stage.CLOSURE);

    assertArrayEquals(
        new long[] {table.matching(0, frozen())}, load(RULES).matching(frozen().order("")));
  }

  @Test
  void aRuleThatSaysSomethingElseThanItsDataIsNamed() {
    List<Rule> others = new ArrayList<>();
    for (Rule rule : RULES) {
      others.add(
          new Rule(
              rule.stage(),
              rule.id(),
              rule.info(),
              rule.file(),
              rule.line(),
              rule.conditions(),
              rule.info().name().startsWith("The platform freezes")
                  ? List.of(new Proposal.OfScenario("COMPLETED"))
                  : rule.says()));
    }
    StageRules engine = load(others);

    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> engine.matching(frozen().order("")));

    assertEquals(
        "The rule \"The platform freezes an order while it looks into the seller\" says something"
            + " else than its file.",
        e.getMessage());
  }
}
