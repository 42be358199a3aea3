package holidays;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orderadvisor.verdict.BusinessCalendar;

/**
 * China's business days as the State Council arranges them each year: holidays, and the weekend
 * days on which everybody works instead. Thread-safe.
 *
 * <p>It knows the years of {@code china.csv} only. In other years it counts weekends alone as days
 * off, as the default calendar does; {@link #knows} tells an app so.
 */
public final class ChinaCalendar implements BusinessCalendar {
  private static final BusinessCalendar WEEKENDS = BusinessCalendar.weekends();

  private final Map<LocalDate, Boolean> arranged;
  private final Set<Integer> years;

  /** Reads the table in this project's resources. */
  public ChinaCalendar() {
    arranged = new TreeMap<>();
    try (InputStream in = ChinaCalendar.class.getResourceAsStream("china.csv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().skip(1).map(line -> line.split(",", 3)).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    years = arranged.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
  }

  private void add(String[] row) {
    boolean business =
        switch (row[1]) {
          case "WORK" -> true;
          case "OFF" -> false;
          default -> throw new IllegalStateException("china.csv: kind (" + row[1] + ") is unknown");
        };
    arranged.put(LocalDate.parse(row[0]), business);
  }

  @Override
  public boolean isBusinessDay(LocalDate day) {
    Boolean business = arranged.get(day);
    return business == null ? WEEKENDS.isBusinessDay(day) : business;
  }

  /** Whether the arrangement of this day's year is in the table. */
  public boolean knows(LocalDate day) {
    return years.contains(day.getYear());
  }
}
