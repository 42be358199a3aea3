package org.orderadvisor.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderadvisor.json.OrderJson;
import org.orderadvisor.json.OrderJsonException;
import org.orderadvisor.oracle.RandomOrders;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Timing;

class CaseFactsTest {
  private static final OrderCase NOTHING = OrderCase.builder().build();

  /** The JSON reader is the judge: what it takes is set, and is set where it sets it. */
  @ParameterizedTest
  @EnumSource
  void eachValueIsSetAsTheJsonReaderSetsIt(Input input) {
    for (String value : values(input)) {
      OrderCase read = OrderJson.read(json(input.path(), value));

      assertEquals(read, CaseFacts.with(NOTHING, input.path(), value));
    }
  }

  @ParameterizedTest
  @EnumSource
  void allOtherFactsStay(Input input) {
    RandomOrders orders = new RandomOrders(7);
    for (int i = 0; i < 200; i++) {
      OrderCase order = orders.next();
      OrderCase unknown = CaseFacts.with(order, input.path(), null);
      for (String value : values(input)) {
        OrderCase with = CaseFacts.with(order, input.path(), value);
        assertEquals(unknown, CaseFacts.with(with, input.path(), null));
        assertEquals(with, CaseFacts.with(with, input.path(), value));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seller.repleid|NO|seller.repleid is no fact that can be set. Maybe seller.replied.",
        "shipped|YES|shipped is no fact that can be set.",
        "seller.replied|YSE|seller.replied (YSE) is none of its words. Maybe YES.",
        "payment.state|captured|payment.state (captured) is none of its words. Maybe CAPTURED.",
        "cancellation.requestedBy|CARRIER|cancellation.requestedBy (CARRIER) is none of its words. They are BUYER, SELLER, PLATFORM, UNKNOWN.",
        "payment.deadline|2026-11-20|payment.deadline (2026-11-20) has no time of day. Maybe 2026-11-20T00:00:00Z.",
        "dispute.deadline|+10000-01-01T00:00:00Z|dispute.deadline (+10000-01-01T00:00:00Z) is no instant: a year has four digits, 0001 to 9999. It looks like 2026-11-20T10:00:00Z.",
      })
  void whatIsWrongIsNamedWithTheNearestRightWord(String path, String value, String message) {
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> CaseFacts.with(NOTHING, path, value));

    assertEquals(message, wrong.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T10:00Z",
    "2026-11-20T12:00:00+02:00",
    "2026-11-20T12:00:00+0200",
    "2026-11-20T12:00+02",
    "2026-11-20T10:00:00.000Z"
  })
  void instantsAreReadAsTheJsonReaderReadsThem(String value) {
    OrderCase order = CaseFacts.with(NOTHING, "payment.deadline", value);

    assertEquals(OrderJson.read(json("payment.deadline", value)), order);
    assertEquals(Instant.parse("2026-11-20T10:00:00Z"), order.payment().deadline());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30T10:00:00Z",
        "2026-11-20T24:00:00Z",
        "2026-11-20T10:00:60Z",
        "2026-11-20T10:00:00",
        "2026-11-20T10:00:00.0123456789Z",
        "9999-12-31T23:59:59-01:00"
      })
  void whatIsNoInstantIsRefusedAsTheJsonReaderRefusesIt(String value) {
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class,
            () -> CaseFacts.with(NOTHING, "payment.deadline", value));

    OrderJsonException ofJson =
        assertThrows(
            OrderJsonException.class, () -> OrderJson.read(json("payment.deadline", value)));
    assertEquals(ofJson.getMessage(), wrong.getMessage());
  }

  @Test
  void theDefaultOrderKnowsNothing() {
    for (Input input : Input.values()) {
      assertEquals(NOTHING, CaseFacts.with(NOTHING, input.path(), null), input::path);
    }
  }

  private static List<String> values(Input input) {
    if (input == Input.NOTICE || input == Input.PAYMENT_ERROR_CODE) {
      return List.of("CSC_7200026", "words, and \u4e2d");
    }
    if (input.words().contains(Timing.AHEAD.name())) {
      return List.of("2026-11-20T10:00:00Z");
    }
    return new ArrayList<>(input.sayable());
  }

  private static String json(String path, String value) {
    int point = path.indexOf('.');
    String quoted = "\"" + value + "\"";
    return point < 0
        ? "{\"%s\": %s}".formatted(path, quoted)
        : "{\"%s\": {\"%s\": %s}}"
            .formatted(path.substring(0, point), path.substring(point + 1), quoted);
  }
}
