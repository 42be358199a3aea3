package holidays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.verdict.BusinessCalendar;
import org.orderadvisor.verdict.Window;

class HolidaysTest {
  private static final BusinessCalendar GERMANY = new CountryCalendar("de");
  private static final BusinessCalendar BAVARIA = new CountryCalendar("de", "by");
  private static final BusinessCalendar BRAZIL = new CountryCalendar("br");
  private static final ChinaCalendar CHINA = new ChinaCalendar();

  @ParameterizedTest
  @CsvSource({
    "2026-04-03, false, false", // Good Friday
    "2026-04-07, true,  true", // the day after Easter Monday
    "2026-06-04, true,  false", // Corpus Christi, in Bavaria
    "2026-12-25, false, false",
    "2026-12-26, false, false", // a Saturday, and a holiday
    "2026-12-28, true,  true"
  })
  void germanyHasHolidaysOfAllAndOfSomeStates(LocalDate day, boolean germany, boolean bavaria) {
    assertEquals(germany, GERMANY.isBusinessDay(day));
    assertEquals(bavaria, BAVARIA.isBusinessDay(day));
  }

  @ParameterizedTest
  @CsvSource({"2026-09-07, false", "2026-09-08, true", "2026-11-20, false"})
  void brazilHasItsOwn(LocalDate day, boolean business) {
    assertEquals(business, BRAZIL.isBusinessDay(day));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-14, true", // a Saturday worked
    "2026-02-15, false", // the Spring Festival's first day off
    "2026-02-23, false", // its last, a Monday
    "2026-02-24, true",
    "2026-02-28, true", // a Saturday worked
    "2026-03-01, false", // an ordinary Sunday
    "2026-09-20, true", // a Sunday worked
    "2026-10-07, false",
    "2026-10-08, true"
  })
  void chinaMovesWorkingDaysToWeekends(LocalDate day, boolean business) {
    assertEquals(business, CHINA.isBusinessDay(day));
  }

  @Test
  void chinasYearHasTheArrangedNumberOfDays() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    assertEquals(19, count(first, CHINA, false));
    assertEquals(6, count(first, CHINA, true));
  }

  /** Days of the year on which China differs from the mere weekdays, by what they are there. */
  private static long count(LocalDate first, BusinessCalendar calendar, boolean business) {
    return Stream.iterate(first, day -> day.plusDays(1))
        .limit(first.lengthOfYear())
        .filter(day -> calendar.isBusinessDay(day) == business)
        .filter(day -> BusinessCalendar.weekends().isBusinessDay(day) != business)
        .count();
  }

  @Test
  void theSpringFestivalMovesARefundsWindow() {
    OrderCase order =
        OrderCase.builder()
            .asOf(Instant.parse("2026-02-13T02:00:00Z"))
            .closure(Closure.PROCESSING_TIMEOUT)
            .payment(p -> p.state(PaymentState.CAPTURED).paid("24.90", "CNY"))
            .refund(r -> r.state(RefundState.SENT).sentAt(Instant.parse("2026-02-13T01:00:00Z")))
            .build();

    assertEquals(
        new Window(LocalDate.of(2026, 2, 24), LocalDate.of(2026, 3, 6)),
        window(order, BusinessCalendar.weekends()));
    assertEquals(
        new Window(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 12)), window(order, CHINA));
  }

  private static Window window(OrderCase order, BusinessCalendar calendar) {
    return OrderAdvisor.builder()
        .calendar(calendar)
        .zone(ZoneId.of("Asia/Shanghai"))
        .build()
        .advise(order)
        .refund()
        .window();
  }

  @Test
  void inAYearThatIsNotArrangedYetChinaHasWeekendsOnly() {
    LocalDate newYear = LocalDate.of(2030, 1, 1);

    assertTrue(CHINA.isBusinessDay(newYear));
    assertFalse(CHINA.knows(newYear));
    assertTrue(CHINA.knows(LocalDate.of(2026, 6, 1)));
  }
}
