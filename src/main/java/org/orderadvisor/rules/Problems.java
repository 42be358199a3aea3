package org.orderadvisor.rules;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.rules.Diagnostic.Severity;
import org.orderadvisor.words.Lines;

/** Collects what is wrong with a rule set, so that all of it is told at once. Not thread-safe. */
final class Problems {
  private static final int MOST_IN_A_FILE = 200;
  private static final int MOST = 450;
  static final int LONGEST_KEY = 300;

  /** What a problem of no single file is told of. */
  static final String RULES = "rules";

  private final TreeSet<Diagnostic> found = new TreeSet<>();
  private final Map<Severity, Map<String, Integer>> perKind = new EnumMap<>(Severity.class);
  private final Set<String> files = new HashSet<>();
  private final Map<String, Lines> lines = new HashMap<>();
  private final Set<String> wrongFiles = new HashSet<>();
  private final Set<String> leftOut = new HashSet<>();
  private int errors;

  /** Problems of this file are told with their lines from now on. */
  void reading(String file, String text) {
    lines.put(file, new Lines(text));
  }

  /** Notes a problem of a whole file or folder. */
  void note(Code code, String file, String message) {
    note(code, file, 0, 0, 0, null, message);
  }

  /** Notes a problem in a rule. */
  void note(Code code, ParsedRule rule, Token place, String message) {
    note(
        code,
        rule.file(),
        place.line(),
        place.column(),
        place.length(),
        rule.name().text(),
        message);
  }

  /** Notes what the engine refuses after the guard has passed it. */
  void add(String file, int line, int column, String message) {
    note(Code.NOT_COMPILED, file, line, column, 0, null, message);
  }

  /**
   * Notes a problem.
   *
   * @param column from 1, counted as Java counts characters; 0 for the whole line
   * @param length counted so too; 0 if that can't be told
   * @param rule the name of the rule that it stands in; {@code null} if in none
   */
  void note(
      Code code,
      String file,
      int line,
      int column,
      int length,
      @Nullable String rule,
      String message) {
    files.add(file);
    if (code.severity() == Severity.ERROR) {
      errors++;
      wrongFiles.add(file);
    }
    // Counted apart, so that no warnings keep back the error that they stand beside.
    Map<String, Integer> ofKind = perKind.computeIfAbsent(code.severity(), kind -> new HashMap<>());
    boolean full = ofKind.getOrDefault("", 0) >= MOST;
    int told = full ? MOST_IN_A_FILE + 1 : ofKind.merge(file, 1, Integer::sum);
    if (told <= MOST_IN_A_FILE) {
      ofKind.merge("", 1, Integer::sum);
      Lines text = lines.getOrDefault(file, Lines.NONE);
      int from = text.codePoints(line, column - 1);
      int to = text.codePoints(line, column - 1 + length);
      found.add(
          new Diagnostic(
              Lines.visible(file),
              line,
              column == 0 ? 0 : from + 1,
              to - from,
              code,
              rule,
              Lines.visible(message),
              text.shown(line)));
    } else if (told == MOST_IN_A_FILE + 1) {
      found.add( // once for each file, and once for all
          new Diagnostic(
              full ? RULES : Lines.visible(file),
              0,
              0,
              0,
              Code.TOO_MANY_PROBLEMS,
              null,
              "has more problems than are told here.",
              null));
    }
  }

  /** A key or a sentence, cut to what fits into a message. */
  static String cut(String written) {
    return written.codePointCount(0, written.length()) <= LONGEST_KEY
        ? written
        : written.substring(0, written.offsetByCodePoints(0, LONGEST_KEY)) + "…";
  }

  /** Whether anything is wrong with a file. */
  boolean knows(String file) {
    return files.contains(file);
  }

  /** Whether anything is wrong with a file, or with one whose path begins so. */
  boolean knowsIn(String start) {
    return files.stream().anyMatch(file -> file.startsWith(start));
  }

  /**
   * Something of a file, or all of it, can't be read: what depends on the whole of it is not to be
   * judged.
   */
  void leaveOut(String file) {
    leftOut.add(file);
  }

  /** Whether a file was read as a whole, or all files whose paths begin so. */
  boolean isWhole(String start) {
    return leftOut.stream().noneMatch(file -> file.startsWith(start));
  }

  /** Whether there is an error in a file, or in one whose path begins so. */
  boolean errorsIn(String start) {
    return wrongFiles.stream().anyMatch(file -> file.startsWith(start));
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
