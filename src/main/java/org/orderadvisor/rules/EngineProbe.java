package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.PredicateN;
import org.orderadvisor.facts.Order;
import org.orderadvisor.rules.ParsedRule.Test;

/**
 * Has Drools compile conditions, and evaluate each for every combination of the words of its facts.
 * Exact, not sampled. Thread-safe: it has no state.
 */
final class EngineProbe {
  private static final String PACKAGE = "org.orderadvisor.rules.conditions";

  private EngineProbe() {}

  /** Adds the tables of conditions; tells of those that the engine can't compile. */
  static void addTables(
      Map<ConditionProbe.Key, Test> missing,
      List<String> scenarios,
      Map<ConditionProbe.Key, TruthTable> tables,
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
    for (Map.Entry<ConditionProbe.Key, Test> condition : missing.entrySet()) {
      tables.put(
          condition.getKey(),
          table(
              predicates.getOrDefault(RuleWriter.id(number++), List.of()),
              List.copyOf(ConditionProbe.facts(condition.getValue())),
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
