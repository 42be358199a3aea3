package org.orderadvisor.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.orderadvisor.words.Nearest;

/** Collects what is wrong with a rule set, so that all of it is told at once. Not thread-safe. */
final class Problems {
  private static final int MOST_IN_A_FILE = 200;

  private final TreeSet<Diagnostic> found = new TreeSet<>();
  private final Map<String, Integer> perFile = new HashMap<>();
  private int errors;

  void add(String file, int line, int column, String message) {
    errors++;
    note(file, line, column, Diagnostic.Severity.ERROR, message);
  }

  void warn(String file, int line, int column, String message) {
    note(file, line, column, Diagnostic.Severity.WARNING, message);
  }

  private void note(
      String file, int line, int column, Diagnostic.Severity severity, String message) {
    String path = visible(file);
    int told = perFile.merge(path, 1, Integer::sum);
    if (told <= MOST_IN_A_FILE) {
      found.add(new Diagnostic(path, line, column, severity, visible(message)));
    } else if (told == MOST_IN_A_FILE + 1) {
      found.add(new Diagnostic(path, 0, 0, severity, "has more problems than are told here."));
    }
  }

  /** A message is printed on terminals: nothing of a file may move its cursor or forge a line. */
  private static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
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
