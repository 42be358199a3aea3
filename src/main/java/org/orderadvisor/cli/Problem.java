package org.orderadvisor.cli;

import java.io.File;
import java.nio.file.Path;
import org.orderadvisor.rules.Diagnostic;

/** Prints a problem of a folder of rules: its message, its line, and where in it. Thread-safe. */
final class Problem {
  private static final String INDENT = "    ";
  private static final String CUT = "…";
  private static final int LEAST_WIDTH = 40;

  private Problem() {}

  /** The path of a problem's file from here, not from the rules' folder. */
  static String message(Path rules, Diagnostic problem) {
    return rules.toString().equals(problem.file())
        ? Settings.shown(problem.toString())
        : Settings.shown(rules + File.separator) + problem;
  }

  /**
   * Adds the lines of a problem: {@code file:line:column: message}, then the line of the file with
   * a caret under each character that is meant, then the code.
   */
  static void print(Path rules, Diagnostic problem, Terminal terminal, StringBuilder page) {
    page.append(message(rules, problem)).append('\n');
    String text = problem.text();
    String code = problem.code().toString();
    if (text == null || problem.column() == 0) {
      page.append(INDENT).append('[').append(code).append("]\n");
      return;
    }
    int[] signs = text.codePoints().toArray();
    int from = Math.min(problem.column() - 1, signs.length);
    int to = Math.min(from + Math.max(1, problem.length()), Math.max(signs.length, from + 1));
    int room = Math.max(LEAST_WIDTH, terminal.width()) - INDENT.length() - 2 * Wrap.width(CUT);
    int start = 0;
    while (start < from && signs[start] == ' ') {
      start++; // the file's indentation says nothing here
    }
    int before = width(signs, start, from);
    while (before > room / 2) {
      before -= Wrap.width(signs[start++]);
    }
    boolean cutBefore = before < width(signs, 0, from) && !isBlank(signs, start);
    int end = start;
    int used = 0;
    while (end < signs.length && used + Wrap.width(signs[end]) <= room) {
      used += Wrap.width(signs[end++]);
    }
    page.append(INDENT).append(cutBefore ? CUT : "");
    page.append(new String(signs, start, end - start).stripTrailing());
    page.append(end < signs.length ? CUT : "").append('\n');
    page.append(INDENT).append(" ".repeat(before + (cutBefore ? Wrap.width(CUT) : 0)));
    int shown = Math.min(to, Math.max(end, from + 1));
    int carets = from >= signs.length ? 1 : Math.max(1, width(signs, from, shown));
    page.append("^".repeat(carets)).append(" [").append(code).append("]\n");
  }

  private static int width(int[] signs, int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      width += Wrap.width(signs[i]);
    }
    return width;
  }

  private static boolean isBlank(int[] signs, int until) {
    for (int i = 0; i < until; i++) {
      if (signs[i] != ' ') {
        return false;
      }
    }
    return true;
  }
}
