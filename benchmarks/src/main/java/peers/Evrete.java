package peers;

import java.util.List;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.builders.RuleSetBuilder;
import org.orderadvisor.facts.Order;

/** Evrete with lambdas over the one fact; a new stateless session for each call. */
public final class Evrete extends Engine {
  private final KnowledgeService service = new KnowledgeService();
  private final List<Knowledge> stages = RuleText.STAGES.stream().map(this::knowledge).toList();

  private Knowledge knowledge(String stage) {
    Knowledge knowledge = service.newKnowledge();
    knowledge.configureTypes(
        types ->
            types.getOrDeclare(Order.class).declareField("itself", Order.class, order -> order));
    RuleSetBuilder<Knowledge> rules = knowledge.builder();
    for (JavaRule rule : JavaRules.of(stage)) {
      Predicate<Object[]> when = values -> rule.when().test((Order) values[0]);
      rules
          .newRule(rule.name())
          .forEach("$order", Order.class)
          .where(when, "$order.itself")
          .execute(context -> rule.then().accept(context.getRuntime().get("advice")));
    }
    return rules.build();
  }

  @Override
  void fire(int stage, Order order, Collected said) {
    stages.get(stage).newStatelessSession().set("advice", said).insertAndFire(order);
  }
}
