package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.PredicateN;
import org.orderadvisor.facts.Order;
import org.orderadvisor.rules.ParsedRule.OneOf;
import org.orderadvisor.rules.ParsedRule.Test;

/**
 * Finds out where conditions hold: has Drools compile them, and evaluate each for every combination
 * of the words of its facts. Exact, not sampled. Thread-safe: it has no state.
 */
final class ConditionProbe {
  private static final String PACKAGE = "org.orderadvisor.rules.conditions";

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
            probeHere(missing, scenarios, tables, problems);
            return tables;
          });
    }
    return tables;
  }

  private static void probeHere(
      Map<Key, Test> missing,
      List<String> scenarios,
      Map<Key, TruthTable> tables,
      Problems problems) {
    RuleCompiler.Compiled compiled =
        RuleCompiler.compileHere(
            Map.of(PACKAGE, RuleWriter.conditions(PACKAGE, List.copyOf(missing.values()))),
            problems);
    if (compiled.classes().isEmpty()) {
      return;
    }
    Map<String, List<PredicateN>> predicates = new HashMap<>();
    ClassLoader loader = new RuleClassLoader(compiled.classes());
    for (Model model : StageRules.models(compiled.modelsOf(PACKAGE), loader)) {
      for (Rule rule : model.getRules()) {
        List<PredicateN> ofRule = new ArrayList<>();
        collect(rule.getView(), ofRule);
        predicates.put(rule.getName(), ofRule);
      }
    }
    int number = 0;
    for (Map.Entry<Key, Test> condition : missing.entrySet()) {
      tables.put(
          condition.getKey(),
          table(
              predicates.getOrDefault(RuleWriter.id(number++), List.of()),
              List.copyOf(facts(condition.getValue())),
              scenarios));
    }
  }

  /** A rule of one pattern: all its predicates must hold. */
  private static void collect(Condition condition, List<PredicateN> predicates) {
    if (condition instanceof Pattern<?> pattern) {
      collect(pattern.getConstraint(), predicates);
    } else {
      condition.getSubConditions().forEach(part -> collect(part, predicates));
    }
  }

  private static void collect(Constraint constraint, List<PredicateN> predicates) {
    if (constraint instanceof SingleConstraint single) {
      predicates.add(single.getPredicate());
    } else if (constraint.getType() == Constraint.Type.OR) {
      throw new IllegalStateException("The engine is to split no alternatives.");
    } else {
      constraint.getChildren().forEach(part -> collect(part, predicates));
    }
  }

  private static TruthTable table(
      List<PredicateN> predicates, List<Fact> facts, List<String> scenarios) {
    int[] sizes = new int[facts.size()];
    int combinations = 1;
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = TruthTable.size(facts.get(i), scenarios.size());
      combinations *= sizes[i];
    }
    BitSet holds = new BitSet(combinations);
    FactValues values = new FactValues();
    for (int index = 0; index < combinations; index++) {
      int rest = index;
      String scenario = "";
      for (int i = sizes.length - 1; i >= 0; i--) {
        int word = rest % sizes[i];
        rest /= sizes[i];
        values.set(facts.get(i), word);
        if (facts.get(i) == Fact.SCENARIO) {
          scenario = scenarios.get(word);
        }
      }
      holds.set(index, all(predicates, values.order(scenario)));
    }
    return new TruthTable(facts, sizes, holds);
  }

  private static boolean all(List<PredicateN> predicates, Order order) {
    try {
      for (PredicateN predicate : predicates) {
        if (!predicate.test(order)) {
          return false;
        }
      }
      return true;
    } catch (Exception e) {
      throw new IllegalStateException("A condition that the guard passed can't be evaluated.", e);
    }
  }
}
