package org.orderadvisor.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The instants that a case may hold: those that every zone has a date for. */
final class Moments {
  // 0001-01-01T00:00:00Z and +10000-01-01T00:00:00Z: parsing them would load a formatter.
  private static final Instant FIRST = Instant.ofEpochSecond(-62_135_596_800L);
  private static final Instant AFTER_LAST = Instant.ofEpochSecond(253_402_300_800L);

  private Moments() {}

  /** Throws {@link IllegalArgumentException} for an instant outside the years 1 to 9999, UTC. */
  static void check(String name, @Nullable Instant moment) {
    if (moment != null && (moment.isBefore(FIRST) || !moment.isBefore(AFTER_LAST))) {
      throw new IllegalArgumentException(
          "%s (%s) is outside the years 1 to 9999. Maybe null for unknown."
              .formatted(name, moment));
    }
  }
}
