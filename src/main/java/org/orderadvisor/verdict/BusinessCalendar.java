package org.orderadvisor.verdict;

import java.time.LocalDate;

/**
 * Which days count as business days of a refund's window. Implementations must be thread-safe and
 * give the same answer for the same day each time: what was counted once is kept.
 *
 * <p>If of any eight days in a row at least one counts, each window can be counted. If fewer do, a
 * window may find too few business days in the ten years that are searched: a call for a new
 * verdict, such as {@code advise}, then throws an {@link IllegalStateException} for an order that
 * has such a window. What a calendar throws itself comes out of that call as it is. Questions and
 * other scenarios of a verdict that could be given never fail for it: a window that can't be
 * counted counts as not over there.
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
