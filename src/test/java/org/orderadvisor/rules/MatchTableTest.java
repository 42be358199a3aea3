package org.orderadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderadvisor.order.Answer;
import org.orderadvisor.rules.Rule.Condition;
import org.orderadvisor.verdict.Route;

/** The table of all stages beside the tables of each: random orders match the same rules. */
class MatchTableTest {
  private static final Stage[] STAGES = Stage.values();

  private final Random random = new Random(20261123L);
  private final Tables tables = RuleSet.bundled().tables();
  private final List<Scenario> scenarios = tables.codes().stream().map(tables::scenario).toList();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7})
  void matchesAsEachStagesOwnTable(int copies) {
    List<StageTable> stages = new ArrayList<>();
    for (Stage stage : STAGES) {
      List<Rule> rules = new ArrayList<>();
      for (int i = 0; i < copies; i++) {
        rules.addAll(RuleSet.bundled().stage(stage).rules());
      }
      stages.add(new StageTable(rules));
    }
    compare(stages, 3_000);
  }

  /** As {@link FactValues} keeps it: a larger number would be cut in silence. */
  @Test
  void theNumberOfEachGroupFitsAShort() {
    for (int group = 0; group < FactGroups.DECIDED; group++) {
      int size = FactGroups.size(group);
      assertTrue(size <= Short.MAX_VALUE, FactGroups.facts(group) + " are " + size + " numbers");
    }
  }

  /** Where no rule reads the last groups of facts, or hardly any. */
  @Test
  void matchesFewRules() {
    for (int round = 0; round < 100; round++) {
      List<StageTable> stages = new ArrayList<>();
      for (Stage stage : STAGES) {
        List<Rule> all = RuleSet.bundled().stage(stage).rules();
        List<Rule> some = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
          some.add(all.get(random.nextInt(all.size())));
        }
        stages.add(new StageTable(some));
      }
      compare(stages, 200);
    }
  }

  @Test
  void conditionsOnAnyFactCount() {
    List<StageTable> stages = new ArrayList<>();
    for (Stage stage : STAGES) {
      Rule rule = RuleSet.bundled().stage(stage).rules().get(0);
      List<Rule> rules = new ArrayList<>();
      for (Fact fact : Fact.values()) {
        if (fact.readableFrom().compareTo(stage) <= 0) {
          rules.add(with(rule, List.of(new Condition("", "", 1, holdingForHalf(fact)))));
        }
      }
      stages.add(new StageTable(rules));
    }
    compare(stages, 3_000);
  }

  @Test
  void conditionsOnSeveralFactsCountInTheirStage() {
    List<StageTable> stages = new ArrayList<>();
    for (Stage stage : STAGES) {
      List<Rule> rules = new ArrayList<>(RuleSet.bundled().stage(stage).rules());
      for (int i = 0; i < 80; i++) {
        Rule rule = rules.get(i % rules.size());
        List<Condition> conditions = new ArrayList<>(rule.conditions());
        conditions.add(new Condition("", "", 1, joint(stage)));
        rules.add(with(rule, conditions));
      }
      stages.add(new StageTable(rules));
    }
    compare(stages, 3_000);
  }

  /** About two facts that the stage can read, holding for half of what they can be. */
  private TruthTable joint(Stage stage) {
    Fact[] facts = Fact.values();
    List<Fact> read = new ArrayList<>();
    while (read.size() < 2) {
      Fact fact = facts[random.nextInt(facts.length)];
      if (fact.readableFrom().compareTo(stage) <= 0 && !read.contains(fact)) {
        read.add(fact);
      }
    }
    return holdingForHalf(read.toArray(new Fact[0]));
  }

  private TruthTable holdingForHalf(Fact... facts) {
    int[] sizes = new int[facts.length];
    int all = 1;
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = size(facts[i]);
      all *= sizes[i];
    }
    BitSet holds = new BitSet();
    for (int i = 0; i < all; i++) {
      holds.set(i, random.nextBoolean());
    }
    return new TruthTable(List.of(facts), sizes, holds);
  }

  private static Rule with(Rule rule, List<Condition> conditions) {
    return new Rule(
        rule.stage(), rule.id(), rule.info(), rule.file(), rule.line(), conditions, rule.says());
  }

  private int size(Fact fact) {
    return TruthTable.size(fact, scenarios.size());
  }

  private void compare(List<StageTable> stages, int orders) {
    MatchTable table = new MatchTable(stages, scenarios);
    long[] bits = new long[table.words()];
    FactValues values = new FactValues();
    for (int i = 0; i < orders; i++) {
      for (Fact fact : Fact.values()) {
        if (fact.readableFrom() == Stage.CLOSURE && (i == 0 || random.nextInt(4) == 0)) {
          values.set(fact, random.nextInt(size(fact)));
        }
      }
      table.closure(values, bits);
      same(stages, Stage.CLOSURE, values, table, bits);

      Scenario scenario = scenarios.get(random.nextInt(scenarios.size()));
      values.set(Fact.SCENARIO, scenario.number());
      values.set(Fact.REFUND_USUAL, scenario.refund());
      values.set(Fact.REFUND_USUAL_ENDED_BY, scenario.endedBy());
      table.refund(scenario.number(), values, bits);
      same(stages, Stage.REFUND, values, table, bits);

      values.set(Fact.REFUND_TRIGGER, random.nextInt(size(Fact.REFUND_TRIGGER)));
      values.set(Fact.REFUND_ROUTE, random.nextInt(size(Fact.REFUND_ROUTE)));
      boolean overdue = random.nextBoolean();
      values.set(Fact.REFUND_OVERDUE, overdue ? Answer.YES : Answer.NO);
      table.advice(
          scenario.number(),
          values.get(Fact.REFUND_TRIGGER),
          Route.values()[values.get(Fact.REFUND_ROUTE)],
          overdue,
          values,
          bits);
      same(stages, Stage.ADVICE, values, table, bits);
    }
  }

  private static void same(
      List<StageTable> stages, Stage stage, FactValues values, MatchTable table, long[] bits) {
    StageTable own = stages.get(stage.ordinal());
    BitSet expected = new BitSet();
    for (int rule = 0; rule < own.rules().size(); rule++) {
      expected.set(rule, (own.matching(rule >>> 6, values) >>> rule & 1) != 0);
    }
    BitSet all = BitSet.valueOf(bits);
    assertEquals(expected, all.get(table.begin(stage), table.end(stage)), stage.name());
  }
}
