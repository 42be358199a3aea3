package org.orderadvisor.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.verdict.BusinessCalendar;
import org.orderadvisor.verdict.RefundExpectation;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.verdict.Verdict;
import org.orderadvisor.verdict.Window;

/** Windows are counted in local business days of the caller's zone. */
class RefundWindowsTest {
  private static OrderCase.Builder closedAt(String closedAt) {
    return OrderCase.builder()
        .asOf(Instant.parse("2026-11-20T10:00:00Z"))
        .closure(Closure.PROCESSING_TIMEOUT)
        .closedAt(Instant.parse(closedAt))
        .payment(p -> p.state(PaymentState.CAPTURED))
        .shipment(s -> s.state(ShipmentState.NOT_SHIPPED));
  }

  private static RefundExpectation refund(OrderAdvisor advisor, OrderCase.Builder order) {
    return advisor.advise(order.build()).refund();
  }

  @ParameterizedTest(name = "closed {0} in {1}: {2} to {3}")
  @CsvSource({
    "2026-11-20T10:00:00Z, UTC, 2026-11-25, 2026-12-18",
    "2026-11-21T10:00:00Z, UTC, 2026-11-25, 2026-12-18",
    "2026-11-22T23:59:59Z, UTC, 2026-11-25, 2026-12-18",
    "2026-11-23T00:00:00Z, UTC, 2026-11-26, 2026-12-21",
    "2026-11-20T23:30:00Z, Asia/Shanghai, 2026-11-25, 2026-12-18",
    "2026-11-22T15:59:59Z, Asia/Shanghai, 2026-11-25, 2026-12-18",
    "2026-11-22T16:00:00Z, Asia/Shanghai, 2026-11-26, 2026-12-21",
    "2026-11-01T05:30:00Z, America/New_York, 2026-11-04, 2026-11-27",
    "2026-11-02T04:59:59Z, America/New_York, 2026-11-04, 2026-11-27",
    "2026-11-02T05:00:00Z, America/New_York, 2026-11-05, 2026-11-30",
    "2026-11-22T10:30:00Z, Pacific/Kiritimati, 2026-11-26, 2026-12-21"
  })
  void theLocalDayOfTheClosureIsDayZero(
      String closedAt, ZoneId zone, LocalDate earliest, LocalDate latest) {
    OrderAdvisor advisor = OrderAdvisor.builder().zone(zone).build();

    assertEquals(new Window(earliest, latest), refund(advisor, closedAt(closedAt)).window());
  }

  @Test
  void holidaysOfTheCalendarDoNotCount() {
    LocalDate holiday = LocalDate.parse("2026-11-24");
    BusinessCalendar weekends = BusinessCalendar.weekends();
    OrderAdvisor advisor =
        OrderAdvisor.builder()
            .calendar(day -> weekends.isBusinessDay(day) && !day.equals(holiday))
            .build();

    assertEquals(
        new Window(LocalDate.parse("2026-11-26"), LocalDate.parse("2026-12-21")),
        refund(advisor, closedAt("2026-11-20T10:00:00Z")).window());
  }

  @Test
  void aCalendarWithoutBusinessDaysIsAnErrorAndNotAnEndlessLoop() {
    OrderAdvisor advisor = OrderAdvisor.builder().calendar(day -> false).build();
    OrderCase order = closedAt("2026-11-20T10:00:00Z").build();

    assertThrows(IllegalStateException.class, () -> advisor.advise(order));
  }

  /** Nothing is known of it but that it ended: each question leads to a window. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatAVerdictSaysOfOthersNeedsNoCalendarThatWorks(boolean throwing) {
    OrderAdvisor advisor =
        OrderAdvisor.builder()
            .calendar(
                day -> {
                  if (throwing) {
                    throw new UnsupportedOperationException("no year " + day.getYear());
                  }
                  return false;
                })
            .build();
    OrderCase order =
        OrderCase.builder()
            .asOf(Instant.parse("2026-11-20T10:00:00Z"))
            .status(OrderStatus.CLOSED)
            .closedAt(Instant.parse("2026-11-10T10:00:00Z"))
            .build();
    Verdict working = OrderAdvisor.standard().advise(order);

    for (int i = 0; i < 3; i++) { // the third is looked up
      Verdict verdict = advisor.advise(order);

      assertEquals(working.certainty(), verdict.certainty());
      assertEquals(working.alternatives(), verdict.alternatives());
      assertEquals(working.questions(), verdict.questions());
      assertEquals(advisor.advise(order), verdict);
    }
  }

  @ParameterizedTest(name = "asked at {0}: overdue {1}")
  @CsvSource({
    "2026-12-18T23:59:59Z, false",
    "2026-12-19T00:00:00Z, true",
  })
  void itIsOverdueOnTheDayAfterTheLatest(String asOf, boolean overdue) {
    OrderCase.Builder order = closedAt("2026-11-20T10:00:00Z").asOf(Instant.parse(asOf));

    assertEquals(overdue, refund(OrderAdvisor.standard(), order).overdue());
  }

  @Test
  void amountsOfTwoCurrenciesAreNotCompared() {
    OrderCase.Builder order =
        closedAt("2026-11-20T10:00:00Z")
            .payment(p -> p.state(PaymentState.CAPTURED).paid("100.00", "BRL"))
            .refund(r -> r.state(RefundState.PROCESSING).amount("20.00", "USD"));

    assertNull(refund(OrderAdvisor.standard(), order).amount());
  }

  @Test
  void theSentencesFitWhatTheBuyerHasToDo() {
    String usual = refund(OrderAdvisor.standard(), closedAt("2026-11-20T10:00:00Z")).text();
    for (RefundState state : new RefundState[] {RefundState.REJECTED, RefundState.FAILED}) {
      RefundExpectation failed =
          refund(
              OrderAdvisor.standard(),
              closedAt("2026-11-20T10:00:00Z").refund(r -> r.state(state)));
      assertTrue(failed.buyerMustAct());
      assertFalse(failed.text().contains("by itself, without a request"), failed.text());
    }
    RefundExpectation boleto =
        refund(
            OrderAdvisor.standard(),
            closedAt("2026-11-20T10:00:00Z")
                .payment(p -> p.state(PaymentState.CAPTURED).method(PaymentMethod.BOLETO)));
    assertTrue(usual.contains("by itself, without a request"), usual);
    assertTrue(boleto.buyerMustAct());
    assertFalse(boleto.text().contains("without a request"), boleto.text());
  }

  @Test
  void aRefundUnderWayIsNotCalledAMerePossibility() {
    RefundExpectation refund =
        OrderAdvisor.standard()
            .advise(
                OrderCase.builder()
                    .status(OrderStatus.IN_DISPUTE)
                    .refund(
                        r ->
                            r.state(RefundState.SENT).sentAt(Instant.parse("2026-11-18T10:00:00Z")))
                    .asOf(Instant.parse("2026-11-20T10:00:00Z"))
                    .build())
            .refund();

    assertEquals(Trigger.BY_DISPUTE, refund.trigger());
    assertFalse(refund.text().contains("is decided in a dispute"), refund.text());
  }
}
