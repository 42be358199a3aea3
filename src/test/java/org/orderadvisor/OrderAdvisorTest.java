package org.orderadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderadvisor.oracle.RandomOrders;
import org.orderadvisor.order.CarrierEvent;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.Money;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.verdict.Verdict;

class OrderAdvisorTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private final OrderAdvisor advisor = OrderAdvisor.standard();

  @Test
  void aCaseWithoutAMomentIsJudgedAsOfNow() {
    Instant before = Instant.now().minusSeconds(1);
    Verdict verdict = advisor.advise(OrderCase.builder().orderId("7").build());

    assertFalse(verdict.asOf().isBefore(before));
    assertEquals("7", verdict.orderId());
    assertEquals("UNDETERMINED", verdict.scenario());
  }

  @Test
  void theOrderOfEventsDoesNotMatter() {
    CarrierEvent shipped = new CarrierEvent(NOW.minusSeconds(9), "GWMS_ACCEPT", null);
    CarrierEvent cancelled = new CarrierEvent(NOW.minusSeconds(5), null, "Order cancelled");
    CarrierEvent later = new CarrierEvent(NOW.minusSeconds(1), "NEVER_HEARD_OF", "Hmm");
    CarrierEvent undated = new CarrierEvent(null, "GTMS_SIGNED", null);

    List<List<CarrierEvent>> orders =
        List.of(
            List.of(shipped, cancelled, later, undated),
            List.of(undated, later, cancelled, shipped),
            List.of(cancelled, undated, shipped, later));

    assertEquals(1, orders.stream().map(this::verdictOn).distinct().count());
    assertEquals("SHIPMENT_CANCELLED", verdictOn(orders.get(0)).scenario());
    assertTrue(
        verdictOn(orders.get(0)).reasons().stream()
            .anyMatch(reason -> reason.because().contains("NEVER_HEARD_OF")));
  }

  private Verdict verdictOn(List<CarrierEvent> events) {
    return advisor.advise(
        OrderCase.builder()
            .asOf(NOW)
            .status(OrderStatus.SHIPPED)
            .shipment(s -> s.state(ShipmentState.SHIPPED).events(events))
            .build());
  }

  @Test
  void atOneInstantTheEventThatIsFurthestAlongDecides() {
    CarrierEvent moving = new CarrierEvent(NOW, "PU_PICKUP_SUCCESS", null);
    CarrierEvent returned = new CarrierEvent(NOW, "RETURNED", null);

    assertEquals("RETURNED_TO_SELLER", verdictOn(List.of(returned, moving)).scenario());
    assertEquals("RETURNED_TO_SELLER", verdictOn(List.of(moving, returned)).scenario());
  }

  @Test
  void anUnknownCodeNeverPromisesMoney() {
    Verdict verdict =
        advisor.advise(
            OrderCase.builder()
                .asOf(NOW)
                .status(OrderStatus.CLOSED)
                .notice("Something that nobody has ever read")
                .payment(p -> p.errorCode("CSC_9999999"))
                .cancellation(c -> c.reason("becauseOfTheRain"))
                .build());

    assertEquals("UNDETERMINED", verdict.scenario());
    assertEquals(Trigger.UNKNOWN, verdict.refund().trigger());
    List<String> rules = verdict.reasons().stream().map(reason -> reason.rule()).toList();
    assertTrue(
        rules.containsAll(List.of("notices.csv", "payment-errors.csv", "cancel-reasons.csv")),
        rules::toString);
    assertTrue(
        verdict.reasons().stream().anyMatch(reason -> reason.because().contains("CSC_9999999")));
  }

  @Test
  void neitherLocaleNorZoneOfTheMachineMatters() {
    OrderCase order =
        OrderCase.builder()
            .asOf(NOW)
            .closure(Closure.SELLER_CANCELLED)
            .closedAt(NOW)
            .payment(p -> p.state(PaymentState.CAPTURED).paid("1234.50", "USD"))
            .build();
    Verdict expected = advisor.advise(order);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertEquals(expected, OrderAdvisor.standard().advise(order));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  @SuppressWarnings("NullAway") // what an app without a checker passes
  void whatMayNotBeNullIsNamed() {
    OrderCase missing = null;
    assertEquals("order", named(() -> advisor.advise(missing)));
    assertEquals("order", named(() -> advisor.explain(missing)));
    assertEquals("order", named(() -> advisor.interview(missing)));
    assertEquals("amount", named(() -> Money.of(null, "USD")));
    assertEquals("currency", named(() -> Money.of("1", null)));
    assertEquals("amount", named(() -> new Money(null, Money.of("1", "USD").currency())));
  }

  private static String named(Executable call) {
    return String.valueOf(assertThrows(NullPointerException.class, call).getMessage());
  }

  @Test
  void anOrderCanBeAskedAboutNowAgain() {
    OrderCase order = OrderCase.builder().asOf(NOW).status(OrderStatus.CLOSED).build();

    assertEquals(OrderCase.builder().status(OrderStatus.CLOSED).build(), order.withAsOf(null));
  }

  @ParameterizedTest
  @CsvSource({"xx1, USD", "usd, USD", "EURO, EUR", "a secret of somebody, USD"})
  void aCurrencyThatIsNoneIsAnswerdWithTheNearest(String currency, String nearest) {
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> Money.of("1", currency));

    assertEquals(
        "a currency is written as an upper-case code of ISO 4217. Maybe " + nearest + ".",
        wrong.getMessage());
  }

  @Test
  void manyThreadsGetTheSameVerdictsAsOne() throws Exception {
    List<OrderCase> orders = random(2_000);
    List<Verdict> expected = orders.stream().map(advisor::advise).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<List<Verdict>>> calls =
          IntStream.range(0, 8)
              .<Callable<List<Verdict>>>mapToObj(
                  thread -> () -> orders.stream().map(advisor::advise).toList())
              .toList();
      for (Future<List<Verdict>> verdicts : threads.invokeAll(calls)) {
        assertEquals(expected, verdicts.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<OrderCase> random(int count) {
    RandomOrders orders = new RandomOrders(5);
    return IntStream.range(0, count).mapToObj(i -> orders.next()).toList();
  }
}
