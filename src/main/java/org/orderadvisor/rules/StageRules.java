package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.orderadvisor.facts.Advice;
import org.orderadvisor.facts.Order;

/**
 * The rules of one stage, ready to fire. Immutable and thread-safe: each call has a session of its
 * own.
 */
public final class StageRules {
  private final KieBase base;
  private final Map<String, RuleInfo> rules;

  private StageRules(KieBase base, Map<String, RuleInfo> rules) {
    this.base = base;
    this.rules = rules;
  }

  /**
   * Loads a stage's model classes by {@code loader}; {@code rules} says what each id stands for.
   */
  static StageRules load(List<String> models, Map<String, RuleInfo> rules, ClassLoader loader) {
    return EngineLoader.call(
        loader,
        () -> {
          Collection<Model> instances = new ArrayList<>();
          for (String model : models) {
            instances.add(instance(model, loader));
          }
          return new StageRules(
              KieBaseBuilder.createKieBaseFromModel(instances), Map.copyOf(rules));
        });
  }

  private static Model instance(String model, ClassLoader loader) {
    try {
      return (Model) loader.loadClass(model).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The compiled rules " + model + " can't be loaded.", e);
    }
  }

  /** All rules, in no order. */
  public Collection<RuleInfo> rules() {
    return rules.values();
  }

  /**
   * Fires every rule that matches, in any order.
   *
   * @param advice what the rules say goes here
   * @param next is told each rule before it speaks
   * @throws IllegalStateException if the rules fire more often than one fact allows
   */
  public void fire(Order order, Advice advice, Consumer<RuleInfo> next) {
    EngineLoader.run(() -> fireHere(order, advice, next));
  }

  private void fireHere(Order order, Advice advice, Consumer<RuleInfo> next) {
    KieSession session = base.newKieSession();
    String[] last = {"none"};
    try {
      session.setGlobal("advice", advice);
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
              String id = event.getMatch().getRule().getName();
              RuleInfo rule = rules.get(id);
              last[0] = rule == null ? id : rule.name();
              next.accept(rule);
            }
          });
      session.insert(order);
      if (session.fireAllRules(rules.size() + 1) > rules.size()) {
        throw new IllegalStateException(
            "The rules fire more often than one order allows, the last of them \"%s\"."
                .formatted(last[0]));
      }
    } finally {
      session.dispose();
    }
  }
}
