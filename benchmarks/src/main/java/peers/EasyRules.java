package peers;

import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.orderadvisor.facts.Order;

/** Easy Rules with lambdas, the quicker of its ways. */
public final class EasyRules extends Engine {
  private final RulesEngine engine = new DefaultRulesEngine();
  private final List<Rules> stages = RuleText.STAGES.stream().map(EasyRules::rules).toList();

  private static Rules rules(String stage) {
    Rules rules = new Rules();
    for (JavaRule rule : JavaRules.of(stage)) {
      rules.register(
          new RuleBuilder()
              .name(rule.name())
              .when(facts -> rule.when().test(facts.get("order")))
              .then(facts -> rule.then().accept(facts.get("advice")))
              .build());
    }
    return rules;
  }

  @Override
  void fire(int stage, Order order, Collected said) {
    Facts facts = new Facts();
    facts.put("order", order);
    facts.put("advice", said);
    engine.fire(stages.get(stage), facts);
  }
}
