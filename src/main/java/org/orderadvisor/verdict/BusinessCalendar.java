package org.orderadvisor.verdict;

import java.time.LocalDate;

/**
 * Which days count as business days of a refund's window. Implementations must be thread-safe and
 * give the same answer for the same day each time; of any eight days in a row at least one should
 * count, or a window ends only after the ten years that are searched.
 */
@FunctionalInterface
public interface BusinessCalendar {

  /** Whether banks work on this local day of the caller's zone. */
  boolean isBusinessDay(LocalDate day);

  /** Monday to Friday, without holidays: the default. */
  static BusinessCalendar weekends() {
    return Weekends.OFF;
  }
}
