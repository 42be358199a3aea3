package org.orderadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest(name = "\"{0}\" matches \"{1}\": {2}")
  @CsvSource({
    "order cancelled, Order cancelled, true",
    "order cancelled, '  ORDER   CANCELLED!! ', true",
    "order cancelled, Ｏｒｄｅｒ－ｃａｎｃｅｌｌｅｄ, true",
    "order cancelled, Your order cancelled, false",
    "*returned to sender*, The parcel was returned to sender., true",
    "*returned to sender*, returned to sender, true",
    "*returned to sender*, returned to the sender, false",
    "*security issues*delete the coupon*, security issues: please delete the coupon now, true",
    "*security issues*delete the coupon*, delete the coupon because of security issues, false",
    "security*issues, security issues, true",
    "ab*ba, aba, false",
    "*, anything at all, true",
    "订单已取消, 订单已取消。, true",
    "não pago, NÃO PAGO, true"
  })
  void textsAreComparedAsNormalisedWords(String pattern, String text, boolean matches) {
    assertEquals(matches, Wording.of(pattern).matches(Wording.normalise(text)));
  }
}
