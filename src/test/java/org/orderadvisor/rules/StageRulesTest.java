package org.orderadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderadvisor.facts.Advice;
import org.orderadvisor.facts.Order;
import org.orderadvisor.order.OrderStatus;

class StageRulesTest {
  private static final Advice DEAF =
      (Advice)
          Proxy.newProxyInstance(
              Advice.class.getClassLoader(),
              new Class<?>[] {Advice.class},
              (proxy, method, arguments) -> null);

  @Test
  void aStageThatFiresTooOftenNamesTheRuleThatFiredLast() throws ReflectiveOperationException {
    RuleCompiler.Compiled compiled =
        RuleSet.compile(RuleFiles.directory(Path.of("rules"), new Problems()), new Problems());
    RuleClassLoader loader = new RuleClassLoader(compiled.classes());
    List<String> models = compiled.models().get(Stage.CLOSURE);
    Map<String, RuleInfo> rules = compiled.rules().get(Stage.CLOSURE);
    Order order = (Order) unknown(Order.class);
    List<RuleInfo> fired = new ArrayList<>();
    StageRules.load(models, rules, loader).fire(order, DEAF, fired::add);
    assertEquals(2, fired.size(), fired::toString);

    // Told that it has but one rule, the second that fires is one too many.
    Map<String, RuleInfo> one = new HashMap<>(rules);
    one.values().retainAll(fired.subList(1, 2));
    StageRules tooFew = StageRules.load(models, one, loader);
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> tooFew.fire(order, DEAF, rule -> {}));

    assertEquals(
        "The rules fire more often than one order allows, the last of them \"%s\"."
            .formatted(fired.get(1).name()),
        e.getMessage());
  }

  /** An order in dispute of which nothing else is known. */
  private static Object unknown(Class<?> type) throws ReflectiveOperationException {
    if (type == OrderStatus.class) {
      return OrderStatus.IN_DISPUTE;
    } else if (type == String.class) {
      return Tables.UNDETERMINED;
    } else if (type.isEnum()) {
      return type.getField("UNKNOWN").get(null);
    }
    List<Class<?>> types = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      types.add(component.getType());
      values.add(unknown(component.getType()));
    }
    return type.getDeclaredConstructor(types.toArray(Class<?>[]::new))
        .newInstance(values.toArray());
  }
}
