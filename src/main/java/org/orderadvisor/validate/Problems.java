package org.orderadvisor.validate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.orderadvisor.rules.Code;
import org.orderadvisor.rules.Diagnostic;
import org.orderadvisor.words.Lines;

/**
 * Collects what is wrong with files of tests, so that all of it is told at once. Not thread-safe.
 */
final class Problems {
  private static final int MOST = 1_000;

  private final TreeSet<Diagnostic> found = new TreeSet<>();
  private final Map<String, Lines> lines = new HashMap<>();

  /** Problems of this file are told with their lines from now on. */
  void reading(String file, String text) {
    lines.put(file, new Lines(text.replace("\r\n", "\n").replace('\r', '\n')));
  }

  void add(Code code, String file, Place at, String message) {
    if (found.size() < MOST) {
      String text = lines.getOrDefault(file, Lines.NONE).shown(at.line());
      int length = text == null ? 0 : length(text, at.column());
      found.add(
          new Diagnostic(
              Lines.visible(file),
              at.line(),
              at.column(),
              length,
              code,
              null,
              Lines.visible(message),
              text));
    } else {
      found.add(
          new Diagnostic(
              Lines.visible(file),
              0,
              0,
              0,
              Code.TOO_MANY_PROBLEMS,
              null,
              "has more problems than are listed here.",
              null));
    }
  }

  /** How long the word or quoted text is that begins at a column. */
  private static int length(String line, int column) {
    int[] signs = line.codePoints().skip(Math.max(0, column - 1)).toArray();
    if (column < 1 || signs.length == 0) {
      return 0;
    }
    boolean quoted = signs[0] == '"' || signs[0] == '\'';
    int end = 1;
    while (end < signs.length
        && (quoted
            ? signs[end] != signs[0]
            : Character.isLetterOrDigit(signs[0])
                && (Character.isLetterOrDigit(signs[end]) || "_-.".indexOf(signs[end]) >= 0))) {
      end++;
    }
    return quoted && end < signs.length ? end + 1 : end;
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
