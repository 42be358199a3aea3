package org.orderadvisor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of bad order and the exact sentence about it. */
class OrderJsonErrorTest {
  private static OrderJsonException error(String json) {
    return assertThrows(OrderJsonException.class, () -> OrderJson.read(json));
  }

  private static String complaint(String json) {
    OrderJsonException e = error(json);
    return e.line() + ":" + e.column() + ": " + e.getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"payment_state": "CAPTURED"}   | 1:2: payment_state is no field. Maybe payment.state.
          {"paymentState": "CAPTURED"}    | 1:2: paymentState is no field. Maybe payment.state.
          {"as_of": null}                 | 1:2: as_of is no field. Maybe asOf.
          {"Status": "CLOSED"}            | 1:2: Status is no field. Maybe status.
          {"tracking": "MOVING"}          | 1:2: tracking is no field. Maybe shipment.tracking.
          {"payment": {"stat": 1}}        | 1:14: payment.stat is no field. Maybe payment.state.
          {"seller": {"tracking": 1}}     | 1:13: seller.tracking is no field. Maybe shipment.tracking.
          {"refund": {"amount": {"sum":1}}} | 1:24: refund.amount.sum is no field. Its fields are amount, currency.
          {"dispute": {"xyz": 1}}         | 1:14: dispute.xyz is no field. Its fields are state, deadline.
          {"shipment": {"events": [{}, {"cod": "x"}]}} | 1:31: shipment.events[1].cod is no field. Maybe shipment.events[1].code.
          """)
  void anUnknownFieldNamesThePlaceAndTheNearestOne(String json, String expected) {
    assertEquals(expected, complaint(json));
  }

  @Test
  void aFieldThatHasSeveralPlacesNamesThemAll() {
    assertEquals(
        "1:2: deadline is no field. Maybe payment.deadline or shipment.deadline or"
            + " cancellation.deadline or dispute.deadline.",
        complaint("{\"deadline\": 1}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"status": "closed"}            | 1:12: status (closed) is no order status. Maybe CLOSED.
          {"payment":{"state":"CAPTURE"}} | 1:21: payment.state (CAPTURE) is no payment state. Maybe CAPTURED.
          {"shipment":{"tracking":"CANCELED"}} | 1:25: shipment.tracking (CANCELED) is no tracking. Maybe CANCELLED.
          {"dispute":{"state":"?"}}       | 1:21: dispute.state (?) is no dispute state. It is one of NONE, OPEN, WON, LOST, UNKNOWN.
          {"dispute":{"state":""}}        | 1:21: dispute.state () is no dispute state. It is one of NONE, OPEN, WON, LOST, UNKNOWN.
          {"seller":{"replied":true}}     | 1:22: seller.replied is true, not an answer. Maybe "YES".
          {"seller":{"replied":false}}    | 1:22: seller.replied is false, not an answer. Maybe "NO".
          {"status": 3}                   | 1:12: status is a number, not a word in quotes.
          {"cancellation":{"requestedBy":"BUYR"}} | 1:32: cancellation.requestedBy (BUYR) can't ask to cancel. Maybe BUYER.
          {"cancellation":{"requestedBy":"CARRIER"}} | 1:32: cancellation.requestedBy (CARRIER) can't ask to cancel. It is one of BUYER, SELLER, PLATFORM, UNKNOWN.
          """)
  void anUnknownWordNamesTheNearestOne(String json, String expected) {
    assertEquals(expected, complaint(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"orderId": 12345}              | 1:13: orderId is a number, not text in quotes.
          {"notice": ["a"]}               | 1:12: notice is an array, not text in quotes.
          {"notice": {"a": 1}}            | 1:12: notice is an object, not text in quotes.
          {"notice": true}                | 1:12: notice is true, not text in quotes.
          {"payment": "CAPTURED"}         | 1:13: payment is text, not an object in braces.
          {"payment": []}                 | 1:13: payment is an array, not an object in braces.
          {"payment": {"paid": "24.90"}}  | 1:22: payment.paid is text, not an object in braces.
          {"shipment": {"events": {}}}    | 1:25: shipment.events is an object, not an array in square brackets.
          {"shipment": {"events": [null]}} | 1:26: shipment.events[0] is null, not an object in braces.
          {"asOf": 1795168800000}         | 1:10: asOf is a number, not an instant such as "2026-11-20T10:00:00Z".
          {"status": "CLOSED", "status": "CLOSED"} | 1:22: status is given twice.
          {"status": null, "status": "CLOSED"} | 1:18: status is given twice.
          {"coupon": {"kind": "NONE", "kind": null}} | 1:29: coupon.kind is given twice.
          """)
  void aWrongTypeOrASecondValueIsNamed(String json, String expected) {
    assertEquals(expected, complaint(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-20T10:00:00         | has no time zone. Add Z or an offset such as +02:00.
          2026-11-20T10:00            | has no time zone. Add Z or an offset such as +02:00.
          2026-11-20T10:00:00 Z       | has no time zone after the time. Add Z or an offset such as +02:00.
          2026-11-20                  | has no time of day. Maybe 2026-11-20T00:00:00Z.
          2026-11-20 10:00:00Z        | has a space. Write T between the day and the time.
          20.11.2026                  | is no instant. It looks like 2026-11-20T10:00:00Z.
          2026-02-30T10:00:00Z        | is no day and time that exist. It looks like 2026-11-20T10:00:00Z.
          2026-11-20T24:00:00Z        | is no day and time that exist. It looks like 2026-11-20T10:00:00Z.
          2026-11-20T10:00:00+25:00   | is no day and time that exist. It looks like 2026-11-20T10:00:00Z.
          2026-11-20T10:00:00.Z       | is no instant. It looks like 2026-11-20T10:00:00Z.
          2026-11-20T10:00:00.0123456789Z | has more than 9 digits after the second.
          2026-11-20T10:00:00Z[UTC]   | goes on after the time zone. It looks like 2026-11-20T10:00:00Z.
          0000-12-31T00:00:00Z        | is out of range. In UTC a year is 0001 to 9999.
          0001-01-01T00:00:00+01:00   | is out of range. In UTC a year is 0001 to 9999.
          9999-12-31T23:59:59-01:00   | is out of range. In UTC a year is 0001 to 9999.
          12026-11-20T10:00:00Z       | is no instant: a year has four digits, 0001 to 9999. It looks like 2026-11-20T10:00:00Z.
          +12026-11-20T10:00:00Z      | is no instant: a year has four digits, 0001 to 9999. It looks like 2026-11-20T10:00:00Z.
          -0001-11-20T10:00:00Z       | is no instant: a year has four digits, 0001 to 9999. It looks like 2026-11-20T10:00:00Z.
          """)
  void anInstantSaysWhatItLacks(String instant, String expected) {
    assertEquals(
        "1:13: placedAt (" + instant + ") " + expected,
        complaint("{\"placedAt\":\"" + instant + "\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -5.00         | is negative. An amount is zero or more.
          1e3           | has an exponent. Write all its digits.
          1E+400        | has an exponent. Write all its digits.
          1000000000000 | is too large. An amount is below 1000000000000.
          1.1234567     | is too fine. An amount has at most 6 digits after the point.
          24,90         | has a comma. Maybe 24.90.
          1,234.50      | is no amount. It has digits and at most one point. Maybe 24.90.
          $24.90        | is no amount. It has digits and at most one point. Maybe 24.90.
          +3            | has a sign. Maybe 3.
          .5            | has no digit before the point. Maybe 0.5.
          5.            | has no digit after the point. Maybe 5.
          ''            | is empty. Maybe 24.90.
          NaN           | is no amount. It has digits and at most one point. Maybe 24.90.
          """)
  void anAmountSaysWhatIsWrong(String amount, String expected) {
    assertEquals(
        "1:30: payment.paid.amount (" + amount + ") " + expected,
        complaint("{\"payment\":{\"paid\":{\"amount\":\"" + amount + "\",\"currency\":\"USD\"}}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          USDD | Maybe USD.
          usd  | Maybe USD.
          UDS  | Maybe USD.
          EURO | Maybe EUR.
          RMB  | Maybe CNY.
          """)
  void aCurrencyNamesTheNearestOne(String currency, String expected) {
    assertEquals(
        "1:34: refund.amount.currency ("
            + currency
            + ") is no currency code of ISO 4217. "
            + expected,
        complaint("{\"refund\": {\"amount\":{\"currency\":\"" + currency + "\"}}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"amount": 24.90, "currency": "USD"} | 1:35: payment.paid.amount (24.90) is a number, not text. Maybe "24.90".
          {"amount": "24.90"}                  | 1:24: payment.paid has no currency. It needs both an amount and a currency.
          {"currency": "USD"}                  | 1:24: payment.paid has no amount. It needs both an amount and a currency.
          """)
  void moneyIsATextAndACurrency(String money, String expected) {
    assertEquals(expected, complaint("{ \"payment\": { \"paid\": " + money + "}}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"payment", "shipment", "seller", "refund"})
  void deepNestingIsOneClearError(String part) {
    String deep = ("{\"" + part + "\":").repeat(5000);

    assertEquals(part + "." + part + " is no field. Maybe " + part + ".", error(deep).getMessage());
    assertEquals(
        "an order is an object in braces, not an array.", error("[".repeat(5000)).getMessage());
    assertEquals(
        "notice is an array, not text in quotes.",
        error("{\"notice\":" + "[".repeat(5000)).getMessage());
  }

  @Test
  void sizesHaveLimits() {
    assertEquals(
        "1:11: a text is longer than 1048576 characters.",
        complaint("{\"notice\":\"" + "x".repeat(1 << 21) + "\"}"));
    assertEquals(
        "1:11: a number is longer than 1000 characters.",
        complaint("{\"notice\":" + "1".repeat(2000) + "}"));
    assertEquals(
        "1:2: a field name is longer than 1000 characters.",
        complaint("{\"" + "n".repeat(2000) + "\":1}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\u00E9", "\\u0041"})
  void aTextThatIsNotTooLongIsNotBlamed(String character) {
    String notice = character.repeat(OrderJson.MAX_TEXT);

    assertEquals(
        "there is a quote where a colon after the field name is expected.",
        error("{\"notice\":\"" + notice + "\",\"orderId\" \"x\"}").getMessage());
  }

  @Test
  void aByteThatIsNotUtf8HasItsColumn() {
    byte[] latin1 = "{\"notice\": \"caf\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1);

    OrderJsonException e =
        assertThrows(OrderJsonException.class, () -> OrderJson.read(latin1, 0, latin1.length));

    assertEquals("the byte 0xE9 is not UTF-8. Save the text as UTF-8.", e.getMessage());
    assertEquals(16, e.column());
  }

  @Test
  void columnsCountCharactersAndLinesCountLines() {
    assertEquals(
        "2:25: status (X) is no order status.",
        complaint("{\n\"notice\":\"日本ñ\",\"status\":\"X\"}").replaceAll(" It is one of.*", ""));
  }

  @Test
  void thePathIsGivenByItself() {
    assertEquals(
        "shipment.events[0].at", error("{\"shipment\":{\"events\":[{\"at\":\"x\"}]}}").path());
    assertEquals("", error("null").path());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"orderId\": \"SECRET\"",
        "{\"notice\": \"SECRET",
        "{\"notice\": \"SECRET\" \"SECRET\"}",
        "{\"notice\": SECRET}",
        "{\"orderId\": \"SECRET\", \"orderId\": \"SECRET\"}",
        "{\"shipment\": {\"events\": [{\"text\": \"SECRET\", \"at\": \"x\"}]}}",
        "{\"shipment\": {\"events\": [\"SECRET\"]}}",
        "{\"notice\": \"SECRET\\q\"}",
        "{\"notice\": \"SECRET\"} SECRET",
        "\"SECRET\"",
        "SECRET"
      })
  void noTextOfAnOrderIsEverEchoed(String json) {
    OrderJsonException e = error(json);

    assertFalse(e.toString().contains("SECRET"), e::toString);
    assertFalse(e.getMessage().contains("jackson"), e::getMessage);
    assertNull(e.getCause());
  }

  @Test
  void anEchoedWordIsCutAndHasNoControlCharacters() {
    assertEquals(
        "status (?[31m?" + "x".repeat(54) + "…) is no order status",
        error("{\"status\": \"\\u001b[31m\\ud83d" + "x".repeat(500) + "\"}")
            .getMessage()
            .replaceAll("\\. It is.*", ""));
  }
}
