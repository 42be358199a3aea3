package org.orderadvisor.rules;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Nearest;

/**
 * One problem of a rule file, table, text or scenario test, in plain words. Nothing in it can move
 * a terminal's cursor or forge a line, whatever the file holds. Immutable and thread-safe.
 *
 * @param file the path under the rules' folder, such as {@code tables/scenarios.csv}
 * @param line from 1; 0 if the whole file is meant
 * @param column from 1, counted in characters (code points); 0 if the whole line is meant
 * @param length how many characters from there on are meant; 0 if that can't be told
 * @param code what kind of mistake it is
 * @param rule the name of the rule that it stands in, cut to 60 characters; {@code null} if in none
 * @param message what is wrong, and what may be right
 * @param text the line, with {@code ?} for each character that can't be seen and a blank for a tab;
 *     {@code null} if a whole file is meant or the line is very long
 */
public record Diagnostic(
    String file,
    int line,
    int column,
    int length,
    Code code,
    @Nullable String rule,
    String message,
    @Nullable String text)
    implements Comparable<Diagnostic>, Serializable {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(Diagnostic::file)
          .thenComparingInt(Diagnostic::line)
          .thenComparingInt(Diagnostic::column)
          .thenComparing(Diagnostic::message)
          .thenComparing(Diagnostic::code);

  /** How bad it is. */
  public enum Severity {
    /** The rules can't be used. */
    ERROR,
    /** The rules can be used, but may not say what was meant. */
    WARNING
  }

  /** Throws {@link NullPointerException} if what may not be {@code null} is. */
  public Diagnostic {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    rule = rule == null ? null : Nearest.shown(rule);
  }

  /** Whether the rules can be used all the same; the code's. */
  public Severity severity() {
    return code.severity();
  }

  /** By file, line, column, message and code. */
  @Override
  public int compareTo(Diagnostic other) {
    return BY_PLACE.compare(this, other);
  }

  /**
   * As {@code file:line:column: message}, without what is 0; a warning says that it is one, and the
   * rule's name follows if there is one.
   */
  @Override
  public String toString() {
    StringBuilder shown = new StringBuilder(file);
    if (line > 0) {
      shown.append(':').append(line);
      if (column > 0) {
        shown.append(':').append(column);
      }
    }
    shown.append(severity() == Severity.WARNING ? ": warning: " : ": ").append(message);
    if (rule != null) {
      shown.append(" (Rule \"").append(rule).append("\")");
    }
    return shown.toString();
  }
}
