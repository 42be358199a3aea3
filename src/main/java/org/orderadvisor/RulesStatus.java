package org.orderadvisor;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.verdict.RulesRevision;

/**
 * Which rules an advisor answers by, and what came of its attempts to change them. A snapshot:
 * immutable and thread-safe.
 *
 * @param active the rules that answer
 * @param since when they became active
 * @param lastAttempt the last time that the folder was tried; {@code null} if it was not since the
 *     advisor was made, unless it was refused then
 * @param lastFailure the last attempt that was rejected, however long ago; {@code null} if none was
 * @param watching whether the folder is being watched
 */
public record RulesStatus(
    RulesRevision active,
    Instant since,
    @Nullable ReloadResult lastAttempt,
    @Nullable ReloadResult lastFailure,
    boolean watching) {

  /** Throws {@link NullPointerException} if {@code active} or {@code since} is {@code null}. */
  public RulesStatus {
    Objects.requireNonNull(active, "active");
    Objects.requireNonNull(since, "since");
  }

  /** Whether the rules that answer are not those of the folder, since these were rejected. */
  public boolean stale() {
    return lastAttempt != null && lastAttempt.outcome() == ReloadResult.Outcome.REJECTED;
  }
}
