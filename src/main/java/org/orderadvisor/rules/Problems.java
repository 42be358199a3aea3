package org.orderadvisor.rules;

import java.util.List;
import java.util.TreeSet;
import org.orderadvisor.words.Nearest;

/** Collects what is wrong with a rule set, so that all of it is told at once. Not thread-safe. */
final class Problems {
  private final TreeSet<Diagnostic> found = new TreeSet<>();
  private int errors;

  void add(String file, int line, int column, String message) {
    if (found.add(new Diagnostic(file, line, column, Diagnostic.Severity.ERROR, message))) {
      errors++;
    }
  }

  void warn(String file, int line, int column, String message) {
    found.add(new Diagnostic(file, line, column, Diagnostic.Severity.WARNING, message));
  }

  /** Notes an error in a rule. */
  void add(ParsedRule rule, Token place, String message) {
    add(rule.file(), place.line(), place.column(), message + in(rule));
  }

  /** Notes in a rule what may not be meant. */
  void warn(ParsedRule rule, Token place, String message) {
    warn(rule.file(), place.line(), place.column(), message + in(rule));
  }

  private static String in(ParsedRule rule) {
    return " (Rule \"" + Nearest.shown(rule.name().text()) + "\")";
  }

  /** How many errors there are so far. */
  int errors() {
    return errors;
  }

  /** All that was found, sorted by place. */
  List<Diagnostic> found() {
    return List.copyOf(found);
  }

  /** Throws {@link RulesException} if there is any error. */
  void throwIfAny() {
    if (errors > 0) {
      throw new RulesException(List.copyOf(found));
    }
  }
}
