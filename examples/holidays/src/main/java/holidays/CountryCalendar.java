package holidays;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.orderadvisor.verdict.BusinessCalendar;

/** Weekends and a country's public holidays, as the library Jollyday knows them. Thread-safe. */
public final class CountryCalendar implements BusinessCalendar {
  private static final BusinessCalendar WEEKENDS = BusinessCalendar.weekends();

  private final HolidayManager manager;
  private final String[] region;
  private final Map<Year, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

  /**
   * A calendar of a country, {@code "de"} or {@code "br"}, and of a part of it where one is named,
   * such as {@code "by"} for Bavaria.
   */
  public CountryCalendar(String country, String... region) {
    this.manager = HolidayManager.getInstance(ManagerParameters.create(country));
    this.region = region.clone();
  }

  @Override
  public boolean isBusinessDay(LocalDate day) {
    return WEEKENDS.isBusinessDay(day)
        && !holidays.computeIfAbsent(Year.from(day), this::load).contains(day);
  }

  private Set<LocalDate> load(Year year) {
    return manager.getHolidays(year, region).stream()
        .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
        .map(holiday -> holiday.getDate())
        .collect(Collectors.toUnmodifiableSet());
  }
}
