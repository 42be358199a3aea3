package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.orderadvisor.facts.Advice;
import org.orderadvisor.facts.Deadline;
import org.orderadvisor.facts.Order;
import org.orderadvisor.order.Party;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Trigger;

/**
 * The rules of one stage, matched by Drools itself: the reference for {@link StageTable}. Immutable
 * and thread-safe: each call has a session of its own.
 */
public final class StageRules {
  private final KieBase base;
  private final List<Rule> rules;
  private final Map<String, Integer> bits = new HashMap<>();

  private StageRules(KieBase base, List<Rule> rules) {
    this.base = base;
    this.rules = rules;
    for (int i = 0; i < rules.size(); i++) {
      bits.put(rules.get(i).id(), i);
    }
  }

  /** Loads a stage's model classes by {@code loader}; {@code rules} are numbered by their order. */
  static StageRules load(List<String> models, List<Rule> rules, ClassLoader loader) {
    return new StageRules(base(models, loader), rules);
  }

  private static KieBase base(List<String> names, ClassLoader loader) {
    return EngineLoader.call(
        loader, () -> KieBaseBuilder.createKieBaseFromModel(models(names, loader)));
  }

  /** The rules of compiled classes. */
  static List<Model> models(List<String> names, ClassLoader loader) {
    List<Model> models = new ArrayList<>();
    for (String name : names) {
      models.add(instance(name, loader));
    }
    return models;
  }

  private static Model instance(String model, ClassLoader loader) {
    try {
      return (Model) loader.loadClass(model).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The compiled rules " + model + " can't be loaded.", e);
    }
  }

  /**
   * The rules that match, as bits in the order of the stage's table.
   *
   * @throws IllegalStateException if a rule fires twice, or says something else than its table
   */
  public long[] matching(Order order) {
    return EngineLoader.call(() -> matchingHere(order));
  }

  private long[] matchingHere(Order order) {
    long[] matching = new long[Math.max(1, (rules.size() + 63) >>> 6)];
    Said said = new Said();
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("advice", said);
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
              String id = event.getMatch().getRule().getName();
              int bit = Objects.requireNonNull(bits.get(id), "a rule of the table");
              said.nextIs(rules.get(bit));
              if ((matching[bit >>> 6] & 1L << bit) != 0) {
                throw new IllegalStateException(
                    "The rule \"%s\" fires twice for one order."
                        .formatted(rules.get(bit).info().name()));
              }
              matching[bit >>> 6] |= 1L << bit;
            }
          });
      session.insert(order);
      session.fireAllRules(rules.size() + 1);
      said.check();
    } finally {
      session.dispose();
    }
    return matching;
  }

  /** Hears what a rule says, and holds it against what its data say. */
  private static final class Said implements Advice {
    private @Nullable Rule speaking;
    private final List<Proposal> heard = new ArrayList<>();

    void nextIs(Rule rule) {
      check();
      speaking = rule;
    }

    void check() {
      if (speaking != null && !speaking.says().equals(heard)) {
        throw new IllegalStateException(
            "The rule \"%s\" says something else than its file.".formatted(speaking.info().name()));
      }
      heard.clear();
      speaking = null;
    }

    @Override
    public void scenario(String code) {
      heard.add(new Proposal.OfScenario(code));
    }

    @Override
    public void refund(Trigger trigger) {
      heard.add(new Proposal.OfRefund(trigger));
    }

    @Override
    public void step(Action action, Necessity necessity) {
      heard.add(new Proposal.OfStep(action, necessity, null, false));
    }

    @Override
    public void step(Action action, Necessity necessity, Deadline deadline) {
      heard.add(new Proposal.OfStep(action, necessity, deadline, false));
    }

    @Override
    public void insteadStep(Action action, Necessity necessity) {
      heard.add(new Proposal.OfStep(action, necessity, null, true));
    }

    @Override
    public void endedBy(Party party) {
      heard.add(new Proposal.OfEnding(party));
    }

    @Override
    public void whoActs(Party party) {
      heard.add(new Proposal.OfActor(party));
    }
  }
}
