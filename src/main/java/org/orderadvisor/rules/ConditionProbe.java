package org.orderadvisor.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderadvisor.rules.ParsedRule.OneOf;
import org.orderadvisor.rules.ParsedRule.Test;

/**
 * Finds out where conditions hold. Those that no table is known of are for Drools ({@link
 * EngineProbe}), which isn't loaded before. Thread-safe: it has no state.
 */
final class ConditionProbe {
  private ConditionProbe() {}

  /**
   * What a condition depends on, to be found again in other rule sets.
   *
   * @param written the condition as the rules are written anew
   * @param scenarios the codes of all scenarios if it reads them, else none
   */
  record Key(String written, List<String> scenarios) {

    static Key of(Test test, List<String> scenarios) {
      boolean reads = facts(test).contains(Fact.SCENARIO);
      return new Key(RuleWriter.written(test), reads ? scenarios : List.of());
    }
  }

  /** The facts that a test reads, in their order. */
  static Set<Fact> facts(Test test) {
    Set<Fact> facts = new LinkedHashSet<>();
    collect(test, facts);
    return facts;
  }

  private static void collect(Test test, Set<Fact> facts) {
    if (test instanceof OneOf one) {
      Fact fact = Fact.of(one.fact());
      if (fact == null) {
        throw new IllegalArgumentException("The guard lets no unknown fact pass.");
      }
      facts.add(fact);
    } else {
      test.parts().forEach(part -> collect(part, facts));
    }
  }

  /**
   * The tables of all conditions of some rules.
   *
   * @param known tables that need not be made again
   * @param scenarios the codes of all scenarios, in the order of their numbers
   * @param problems told if the engine can't compile a condition; the result is then of no use
   */
  static Map<Key, TruthTable> probe(
      List<ParsedRule> rules,
      Map<Key, TruthTable> known,
      List<String> scenarios,
      Problems problems) {
    Map<Key, TruthTable> tables = new LinkedHashMap<>();
    Map<Key, Test> missing = new LinkedHashMap<>();
    for (ParsedRule rule : rules) {
      for (ParsedRule.Condition condition : rule.conditions()) {
        Key key = Key.of(condition.test(), scenarios);
        TruthTable table = known.get(key);
        if (table == null) {
          missing.put(key, condition.test());
        } else {
          tables.put(key, table);
        }
      }
    }
    if (!missing.isEmpty()) {
      EngineLoader.callApart(
          () -> {
            EngineProbe.addTables(missing, scenarios, tables, problems);
            return tables;
          });
    }
    return tables;
  }
}
