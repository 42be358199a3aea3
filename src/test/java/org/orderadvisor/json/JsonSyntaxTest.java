package org.orderadvisor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that is no JSON is explained in plain words. */
class JsonSyntaxTest {
  private static String complaint(String json) {
    OrderJsonException e = assertThrows(OrderJsonException.class, () -> OrderJson.read(json));
    return e.line() + ":" + e.column() + ": " + e.getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          null                      | 1:1: an order is an object in braces, not null.
          42                        | 1:1: an order is an object in braces, not a number.
          "x"                       | 1:1: an order is an object in braces, not text.
          [{}]                      | 1:1: an order is an object in braces, not an array.
          ``                        | 1:1: there is no order, only white space.
          garbage                   | 1:1: there is a word without quotes where an order in braces is expected.
          {} {}                     | 1:4: there is more text after the order's closing brace. One order is one object.
          {}}                       | 1:3: there is more text after the order's closing brace. One order is one object.
          {"status":"CLO            | 1:11: the text ends before this quote is closed.
          {"status":"CLOSED"        | 1:19: the text ends where a comma or a closing brace is expected.
          {"status":"CLOSED",       | 1:20: the text ends where a field name in double quotes is expected.
          {"status":                | 1:11: the text ends where a value is expected.
          {                         | 1:2: the text ends where a field name in double quotes is expected.
          {"status":"CLOSED",}      | 1:20: there is } where a field name in double quotes is expected.
          {"status":"CLOSED"]       | 1:19: there is ] where a comma or a closing brace is expected.
          {"status" "CLOSED"}       | 1:11: there is a quote where a colon after the field name is expected.
          {"status"="CLOSED"}       | 1:10: there is = where a colon after the field name is expected.
          {status:"CLOSED"}         | 1:2: there is a word without quotes where a field name in double quotes is expected.
          {'status':"CLOSED"}       | 1:2: there is a single quote where a field name in double quotes is expected.
          {“status”:"CLOSED"}       | 1:2: there is a curly quote where a field name in double quotes is expected.
          {"status":“CLOSED”}       | 1:11: there is a curly quote where a value is expected.
          {"status":CLOSED}         | 1:11: there is a word without quotes where a value is expected.
          {"notice":True}           | 1:11: there is a word that JSON does not know. Maybe true.
          {"notice":007}            | 1:11: a number is not written as JSON wants it. Maybe it needs quotes.
          {"orderId":truely}        | 1:12: there is a word without quotes where a value is expected.
          {"payment":12ab}          | 1:12: a number is not written as JSON wants it. Maybe it needs quotes.
          {"notice":+1}             | 1:11: a number is not written as JSON wants it. Maybe it needs quotes.
          {"notice":"a\\qb"}        | 1:13: there is a backslash that escapes nothing. Maybe \\\\.
          {"notice":"a\\u12"}       | 1:13: after \\u stand four hexadecimal digits.
          {"status":"CLOSED" /*x*/} | 1:20: there is a comment or slash where a comma or a closing brace is expected.
          """)
  void whatIsFoundAndWhatIsExpected(String json, String expected) {
    assertEquals(expected, complaint(json));
  }

  @Test
  void aLineBreakInATextIsAMissingQuote() {
    assertEquals(
        "2:11: a text has no closing quote on its line.",
        complaint("{\n \"notice\":\"a,\n \"status\":\"CLOSED\"}"));
  }

  @Test
  void aTabInATextIsNamed() {
    assertEquals(
        "1:13: there is a control character in a text. Maybe \\t for a tab.",
        complaint("{\"notice\":\"a\tb\"}"));
  }

  @Test
  void otherEncodingsAreNamed() {
    assertEquals(
        "1:1: the text starts with a byte-order mark. Save it as UTF-8 without such a mark.",
        complaint("\uFEFF{}"));
    assertEquals(
        "1:2: there is a zero byte. The text must be UTF-8; maybe this is UTF-16.",
        complaint("{\0\"\0"));
  }
}
