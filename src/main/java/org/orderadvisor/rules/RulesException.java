package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule set cannot be used. The message holds all diagnostics, one a line. Immutable and
 * thread-safe.
 */
public final class RulesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ArrayList<Diagnostic> diagnostics;

  /** Made by the library alone. The diagnostics may not be empty. */
  public RulesException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = new ArrayList<>(diagnostics);
  }

  /** What is wrong, sorted by place; never empty. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
