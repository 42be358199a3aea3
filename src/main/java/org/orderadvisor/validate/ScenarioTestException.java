package org.orderadvisor.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.orderadvisor.rules.Diagnostic;

/**
 * Files of scenario tests cannot be used. The message holds all problems, one a line, as {@code
 * file:line:column: message}. Immutable and thread-safe.
 */
public final class ScenarioTestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ArrayList<Diagnostic> diagnostics;

  ScenarioTestException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = new ArrayList<>(diagnostics);
  }

  /** What is wrong, sorted by place; never empty. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
