package org.orderadvisor.rules;

import java.util.List;
import java.util.TreeSet;

/** Collects what is wrong with a rule set, so that all of it is told at once. Not thread-safe. */
final class Problems {
  private final TreeSet<Diagnostic> found = new TreeSet<>();

  void add(String file, int line, int column, String message) {
    found.add(new Diagnostic(file, line, column, message));
  }

  /** Throws {@link RulesException} if there is any problem. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new RulesException(List.copyOf(found));
    }
  }
}
