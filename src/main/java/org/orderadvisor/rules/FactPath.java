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

  private final List<Method> accessors;
  private final Set<String> words;

  private FactPath(List<Method> accessors, Set<String> words) {
    this.accessors = accessors;
    this.words = words;
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
        paths.put(prefix + component.getName(), new FactPath(List.copyOf(accessors), words));
      }
    }
  }
}
