package org.orderadvisor.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.orderadvisor.order.Money;
import org.orderadvisor.rules.RuleSet;

/** Amounts are written as the JDK writes them in each locale, with the digits they were given. */
class AmountsTest {
  private static final List<String> AMOUNTS =
      List.of(
          "0",
          "0.00",
          "7",
          "25.00",
          "999.9",
          "1000",
          "1234.50",
          "12345",
          "999999.99",
          "1000000",
          "1234567890.123456");

  @Test
  void amountsAreWrittenAsTheLocaleDoes() {
    int locales = 0;
    for (Locale locale : Locale.getAvailableLocales()) {
      if (List.of("en", "es", "zh").contains(locale.getLanguage())) {
        locales++;
        Sentences sentences = new Sentences(RuleSet.bundled(), locale);
        for (String amount : AMOUNTS) {
          BigDecimal given = new BigDecimal(amount);
          NumberFormat format = NumberFormat.getNumberInstance(locale);
          format.setMinimumFractionDigits(given.scale());
          format.setMaximumFractionDigits(given.scale());
          assertEquals(
              format.format(given) + "\u00a0USD",
              sentences.money(Money.of(amount, "USD")),
              () -> amount + " in " + locale);
        }
      }
    }
    assertTrue(locales > 50, "locales: " + locales);
  }
}
