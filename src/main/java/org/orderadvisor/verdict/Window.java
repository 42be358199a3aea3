package org.orderadvisor.verdict;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Between which days money should arrive, both included. Immutable and thread-safe.
 *
 * @param earliest the first day, in the caller's zone
 * @param latest the last day, in the caller's zone; never before {@code earliest}
 */
public record Window(LocalDate earliest, LocalDate latest) {

  /** Throws {@link IllegalArgumentException} if {@code latest} is before {@code earliest}. */
  public Window {
    Objects.requireNonNull(earliest, "earliest");
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(
          "latest (%s) is before earliest (%s).".formatted(latest, earliest));
    }
  }
}
