package org.orderadvisor;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.rules.Diagnostic;
import org.orderadvisor.verdict.RulesRevision;

/**
 * What came of reading a folder of rules again. Immutable and thread-safe.
 *
 * @param outcome whether the rules changed
 * @param at when the attempt ended
 * @param active the rules that answer from then on: the new ones, or still the last good ones
 * @param refusedBy who refused the folder; {@code null} unless it was rejected
 * @param diagnostics what is wrong with a rejected folder; else its warnings. Without lines of
 *     files, but with words of them
 */
public record ReloadResult(
    Outcome outcome,
    Instant at,
    RulesRevision active,
    @Nullable Gate refusedBy,
    List<Diagnostic> diagnostics) {

  /** Throws {@link NullPointerException} if another component than the gate is {@code null}. */
  public ReloadResult {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(active, "active");
    diagnostics = List.copyOf(diagnostics);
  }

  /** What came of it. Words may be added. */
  public enum Outcome {
    /** The folder's rules are new, and answer now. */
    ACTIVATED,

    /** The folder's rules are those that answer already. */
    UNCHANGED,

    /** The folder can't be used as it is. The last good rules go on. */
    REJECTED
  }

  /** What a folder passes, in this order, before its rules may answer. Words may be added. */
  public enum Gate {
    /** All files can be read, and none changes meanwhile. */
    FILES,

    /** Rules, tables and texts are right, as far as can be seen without asking them. */
    RULES,

    /** The scenario tests beside the rules pass. */
    TESTS
  }
}
