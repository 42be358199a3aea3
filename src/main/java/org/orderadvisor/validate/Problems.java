package org.orderadvisor.validate;

import java.util.List;
import java.util.TreeSet;
import org.orderadvisor.rules.Diagnostic;

/**
 * Collects what is wrong with files of tests, so that all of it is told at once. Not thread-safe.
 */
final class Problems {
  private static final int MOST = 1_000;

  private final TreeSet<Diagnostic> found = new TreeSet<>();
  private final String folder;

  Problems() {
    this("");
  }

  /** What the names of files begin with that is not to be told. */
  Problems(String folder) {
    this.folder = folder;
  }

  void add(String name, Place at, String message) {
    String file = name.startsWith(folder) ? name.substring(folder.length()) : name;
    if (found.size() < MOST) {
      found.add(new Diagnostic(file, at.line(), at.column(), Diagnostic.Severity.ERROR, message));
    } else {
      found.add(
          new Diagnostic(
              file, 0, 0, Diagnostic.Severity.ERROR, "has more problems than are listed here."));
    }
  }

  /** All that was found, sorted by place. */
  List<Diagnostic> found() {
    return List.copyOf(found);
  }

  /** Throws {@link ScenarioTestException} if there is any problem. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ScenarioTestException(List.copyOf(found));
    }
  }
}
