package org.orderadvisor.oracle;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Money;

/** Draws the values of single facts from one seed. Not thread-safe. */
final class Dice {
  private static final String[] ZONES = {
    "UTC",
    "Europe/Madrid",
    "America/Sao_Paulo",
    "America/Los_Angeles",
    "Asia/Shanghai",
    "Asia/Kolkata",
    "Pacific/Auckland",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago"
  };
  private static final LocalTime[] TIMES = {
    LocalTime.MIDNIGHT,
    LocalTime.of(0, 0, 1),
    LocalTime.of(23, 59, 59),
    LocalTime.of(0, 30),
    LocalTime.of(23, 30),
    LocalTime.of(10, 0),
    LocalTime.of(16, 45, 12)
  };
  private static final Duration[] LIMITS = {
    Duration.ZERO, Duration.ofHours(24), Duration.ofDays(3), Duration.ofDays(14)
  };
  private static final String[] AMOUNTS = {"0.00", "10.00", "24.9", "24.90", "25.00", "40", "250"};
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From zero to {@code bound - 1}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  @SafeVarargs
  final <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }

  ZoneId zone() {
    return ZoneId.of(oneOf(ZONES));
  }

  /** Any day of two years, month ends and weekends more often, around midnight of some zone. */
  Instant asOf() {
    LocalDate day = FIRST_DAY.plusDays(random.nextInt(730));
    switch (random.nextInt(6)) {
      case 0 -> day = day.with(TemporalAdjusters.lastDayOfMonth());
      case 1 -> day = day.with(TemporalAdjusters.firstDayOfMonth());
      case 2 -> day = day.with(TemporalAdjusters.next(oneOf(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
      case 3 -> day = day.with(TemporalAdjusters.next(oneOf(DayOfWeek.FRIDAY, DayOfWeek.MONDAY)));
      default -> {}
    }
    return day.atTime(oneOf(TIMES)).atZone(zone()).toInstant();
  }

  /** Unknown, or an instant of a small set around {@code asOf}. */
  @Nullable Instant instant(Instant asOf, double unknown) {
    if (chance(unknown)) {
      return null;
    }
    return chance(0.5) ? past(asOf) : future(asOf);
  }

  /** At or before {@code asOf}, but for the one second after a limit. */
  Instant past(Instant asOf) {
    return asOf.minus(distance());
  }

  /** At or after {@code asOf}, but for the one second before. */
  Instant future(Instant asOf) {
    return asOf.plus(distance());
  }

  /** Long enough ago that a refund's window may end today, yesterday or tomorrow, or be over. */
  Instant weeksAgo(Instant asOf) {
    Duration weeks = Duration.ofDays(7L * (1 + random.nextInt(6)));
    return asOf.minus(weeks).plus(Duration.ofDays(random.nextInt(5) - 2)).plus(aSecond());
  }

  private Duration distance() {
    return switch (random.nextInt(4)) {
      case 0 -> Duration.ofHours(1 + random.nextInt(100));
      case 1 -> Duration.ofDays(7L * (1 + random.nextInt(8))).plus(aSecond());
      default -> oneOf(LIMITS).plus(aSecond());
    };
  }

  /** Nothing, or a second less or more. */
  private Duration aSecond() {
    return Duration.ofSeconds(random.nextInt(3) - 1);
  }

  /** Unknown, or one of a few amounts, mostly in one currency. */
  @Nullable Money money(double unknown) {
    if (chance(unknown)) {
      return null;
    }
    return Money.of(oneOf(AMOUNTS), chance(0.9) ? "USD" : "EUR");
  }
}
