package org.orderadvisor.verdict;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Saturday and Sunday are no business days. Thread-safe. */
enum Weekends implements BusinessCalendar {
  OFF;

  @Override
  public boolean isBusinessDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
  }
}
