package org.orderadvisor.rules;

import java.io.Serializable;
import java.util.Objects;

/**
 * One problem of a rule file, table or text, in plain words. Immutable and thread-safe.
 *
 * @param file the path under the rules' folder, such as {@code tables/scenarios.csv}
 * @param line from 1; 0 if the whole file is meant
 * @param column from 1; 0 if the whole line is meant
 * @param severity whether the rules can be used all the same
 * @param message what is wrong, and what may be right
 */
public record Diagnostic(String file, int line, int column, Severity severity, String message)
    implements Comparable<Diagnostic>, Serializable {

  /** How bad it is. */
  public enum Severity {
    /** The rules can't be used. */
    ERROR,
    /** The rules can be used, but may not say what was meant. */
    WARNING
  }

  /** Throws {@link NullPointerException} if {@code file} or {@code message} is {@code null}. */
  public Diagnostic {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
  }

  /** By file, line, column and message. */
  @Override
  public int compareTo(Diagnostic other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
    int byColumn = byLine != 0 ? byLine : Integer.compare(column, other.column);
    return byColumn != 0 ? byColumn : message.compareTo(other.message);
  }

  /** As {@code file:line:column: message}, without what is 0; a warning says that it is one. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    text.append(severity == Severity.WARNING ? ": warning: " : ": ");
    return text.append(message).toString();
  }
}
