package org.orderadvisor.rules;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.orderadvisor.facts.Order;

/**
 * One fact of an {@link Order} that has words, by its path such as {@code payment.state}.
 * Thread-safe.
 */
final class FactPath {
  /** All facts that have words, by path. */
  static final Map<String, FactPath> ALL = all();

  /** The path of the scenario: the one fact that is no enum, its words are those of the table. */
  static final String SCENARIO = "scenario";

  private static final Set<String> FROM_REFUND =
      Set.of(SCENARIO, "refund.usual", "refund.usualEndedBy");
  private static final Set<String> FROM_ADVICE =
      Set.of("refund.trigger", "refund.route", "refund.overdue");

  private final List<Method> accessors;
  private final String type;
  private final Set<String> words;

  private FactPath(List<Method> accessors, String type, Set<String> words) {
    this.accessors = accessors;
    this.type = type;
    this.words = words;
  }

  /** The first stage that can read a fact: what a stage decides only the later ones see. */
  static Stage readableFrom(String path) {
    if (FROM_ADVICE.contains(path)) {
      return Stage.ADVICE;
    }
    return FROM_REFUND.contains(path) ? Stage.REFUND : Stage.CLOSURE;
  }

  /** The name of the enum that its words are of. */
  String type() {
    return type;
  }

  /** The words that the fact can be. */
  Set<String> words() {
    return words;
  }

  /** The word that the fact is. */
  String wordOf(Order order) {
    try {
      Object value = order;
      for (Method accessor : accessors) {
        value = accessor.invoke(value);
      }
      return ((Enum<?>) value).name();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A fact of Order can't be read.", e);
    }
  }

  private static Map<String, FactPath> all() {
    Map<String, FactPath> paths = new TreeMap<>();
    collect("", List.of(), Order.class, paths);
    return Collections.unmodifiableMap(paths);
  }

  private static void collect(
      String prefix, List<Method> outer, Class<?> type, Map<String, FactPath> paths) {
    for (RecordComponent component : type.getRecordComponents()) {
      List<Method> accessors = new ArrayList<>(outer);
      accessors.add(component.getAccessor());
      if (component.getType().isRecord()) {
        collect(prefix + component.getName() + ".", accessors, component.getType(), paths);
      } else if (component.getType().isEnum()) {
        Set<String> words = new LinkedHashSet<>();
        for (Object word : component.getType().getEnumConstants()) {
          words.add(((Enum<?>) word).name());
        }
        paths.put(
            prefix + component.getName(),
            new FactPath(List.copyOf(accessors), component.getType().getSimpleName(), words));
      }
    }
  }
}
