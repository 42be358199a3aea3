package org.orderadvisor.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orderadvisor.oracle.RandomOrders;
import org.orderadvisor.order.Money;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.Refund;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.verdict.BusinessCalendar;
import org.orderadvisor.verdict.Verdict;

/** What is kept of one order's outlook fits another only where all is alike that it rests on. */
class KnownOutlooksTest {
  private static final int ORDERS = 400;
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private final Evaluator evaluator = evaluator();

  private static Evaluator evaluator() {
    return evaluator(BusinessCalendar.weekends());
  }

  private static Evaluator evaluator(BusinessCalendar calendar) {
    return new Evaluator(
        RuleSet.bundled(), new Settings(Locale.ENGLISH, ZoneOffset.UTC, calendar, false));
  }

  private static Verdict verdict(Evaluator by, OrderCase order) {
    Instant asOf = order.asOf();
    return by.evaluate(order, asOf == null ? NOW : asOf);
  }

  /** As one who never saw another order. */
  private void assertAsAnew(OrderCase order) {
    Verdict anew = verdict(evaluator(), order);
    Verdict verdict = verdict(evaluator, order);

    assertEquals(anew.certainty(), verdict.certainty());
    assertEquals(anew.alternatives(), verdict.alternatives());
    assertEquals(anew.questions(), verdict.questions());
    assertEquals(anew, verdict);
  }

  @Test
  void ordersThatAreAlikeHaveTheOutlookThatEachHasAlone() {
    Random random = new Random(5);
    RandomOrders orders = new RandomOrders(5);
    int late = 0;
    for (int i = 0; i < ORDERS; i++) {
      OrderCase order = orders.next();
      verdict(evaluator, order).questions();
      verdict(evaluator, order).questions(); // from the second time on it is kept
      assertAsAnew(order);
      assertAsAnew(shifted(order, Duration.ofDays(1 + random.nextInt(900))));
      for (int other = 0; other < 4; other++) {
        OrderCase dated = withOtherDates(order, random);
        assertAsAnew(dated);
        late += verdict(evaluator, dated).refund().overdue() ? 1 : 0;
      }
      assertAsAnew(withText(order, "notice", order.notice() == null ? "?" : null));
      boolean error = order.payment().errorCode() == null;
      assertAsAnew(withText(order, "payment.errorCode", error ? "?" : null));
    }
    assertTrue(late > 50, "late refunds: " + late);
  }

  @Test
  void whatIsSaidTwiceIsKept() {
    OrderCase order = OrderCase.builder().status(OrderStatus.CLOSED).asOf(NOW).build();
    List<String> first = asked(order).alternatives();
    List<String> second = asked(order).alternatives();
    List<String> later = asked(shifted(order, Duration.ofDays(3))).alternatives();

    assertNotSame(first, second);
    assertSame(second, later);
    assertEquals(first, later);
  }

  /** They say the same words; their dates alone tell them apart. */
  @Test
  void anOrderInTimeAndOneThatIsLateAreBothKept() {
    OrderCase inTime = closed(NOW.minus(Duration.ofDays(1)));
    OrderCase late = closed(NOW.minus(Duration.ofDays(90)));
    asked(inTime);
    asked(late);
    List<String> keptInTime = asked(inTime).alternatives();
    List<String> keptLate = asked(late).alternatives();

    assertTrue(asked(late).refund().overdue());
    assertFalse(asked(inTime).refund().overdue());
    assertFalse(keptLate.isEmpty());
    assertSame(keptInTime, asked(inTime).alternatives());
    assertSame(keptLate, asked(late).alternatives());
  }

  private static OrderCase closed(Instant at) {
    return OrderCase.builder()
        .status(OrderStatus.CLOSED)
        .closedAt(at)
        .payment(p -> p.state(PaymentState.CAPTURED).paid("25.00", "USD"))
        .shipment(s -> s.state(ShipmentState.NOT_SHIPPED))
        .asOf(NOW)
        .build();
  }

  /** What others asked about before never makes an order's calendar fail. */
  @Test
  void aCalendarThatEndsFailsForTheSameOrders() {
    BusinessCalendar ending = day -> day.getYear() < 2028;
    Evaluator shared = evaluator(ending);
    Random random = new Random(6);
    RandomOrders orders = new RandomOrders(6);
    int failed = 0;
    for (int i = 0; i < ORDERS; i++) {
      OrderCase order = orders.next();
      said(shared, order, true);
      said(shared, order, true);
      for (int other = 0; other < 4; other++) {
        OrderCase later =
            shifted(withOtherDates(order, random), Duration.ofDays(random.nextInt(900)));
        for (boolean questions : new boolean[] {false, true}) {
          String anew = said(evaluator(ending), later, questions);
          assertEquals(anew, said(shared, later, questions));
          failed += anew.startsWith("The business calendar") ? 1 : 0;
        }
      }
    }
    assertTrue(failed > 20, "failed: " + failed);
  }

  private static String said(Evaluator by, OrderCase order, boolean questions) {
    try {
      Verdict verdict = verdict(by, order);
      return verdict.certainty() + " " + (questions ? verdict.questions() : "");
    } catch (IllegalStateException e) {
      return e.getMessage();
    }
  }

  @Test
  void momentsAreThoseOfTheOrder() {
    OrderCase order = OrderCase.builder().status(OrderStatus.AWAITING_SHIPMENT).asOf(NOW).build();
    asked(order);
    asked(order);

    Verdict later = asked(order.withAsOf(NOW.plusSeconds(60)));

    assertTrue(later.questions().toString().contains("2026-11-20T10:01:00Z"));
    assertFalse(later.questions().toString().contains("2026-11-20T10:00:00Z"));
  }

  private Verdict asked(OrderCase order) {
    Verdict verdict = verdict(evaluator, order);
    verdict.questions();
    return verdict;
  }

  private static OrderCase withText(OrderCase order, String path, String text) {
    return CaseFacts.with(order, path, text);
  }

  /** When it ended, was placed, and when money was granted and sent: that no rule reads. */
  private static OrderCase withOtherDates(OrderCase order, Random random) {
    Refund refund = order.refund();
    return new OrderCase(
        order.orderId(),
        order.asOf(),
        order.status(),
        order.closure(),
        order.notice(),
        before(order, random),
        before(order, random),
        order.payment(),
        order.shipment(),
        order.coupon(),
        order.seller(),
        order.cancellation(),
        order.dispute(),
        new Refund(refund.state(), before(order, random), before(order, random), refund.amount()),
        order.buyer());
  }

  private static Instant before(OrderCase order, Random random) {
    return random.nextInt(3) == 0
        ? null
        : order.asOf().minus(Duration.ofHours(random.nextInt(60 * 24)));
  }

  private static OrderCase shifted(OrderCase order, Duration by) {
    return (OrderCase) shifted((Object) order, by);
  }

  /** The same with all its moments later. */
  private static Object shifted(Object value, Duration by) {
    if (value instanceof Instant moment) {
      return moment.plus(by);
    }
    if (!(value instanceof Record fields) || value instanceof Money) {
      return value;
    }
    RecordComponent[] components = fields.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] parts = new Object[components.length];
    try {
      for (int i = 0; i < parts.length; i++) {
        types[i] = components[i].getType();
        parts[i] = shifted(components[i].getAccessor().invoke(fields), by);
      }
      return fields.getClass().getDeclaredConstructor(types).newInstance(parts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
