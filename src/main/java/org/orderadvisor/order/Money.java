package org.orderadvisor.order;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in one currency. Immutable and thread-safe. The digits after the point are kept as
 * given, so {@code 24.90} is echoed as {@code 24.90}; two amounts are equal only with equal digits.
 *
 * @param amount zero or more, below a trillion, with at most six digits after the point
 * @param currency of ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {
  private static final int MOST_DIGITS = 12;
  private static final int MOST_AFTER_POINT = 6;

  /** Throws {@link IllegalArgumentException} if the amount is negative, too large or too fine. */
  public Money {
    Objects.requireNonNull(currency, "currency");
    if (amount.signum() < 0
        || amount.scale() < 0
        || amount.scale() > 6
        || amount.precision() - amount.scale() > 12) {
      throw new IllegalArgumentException(
          "an amount is zero or more and below 1000000000000, with at most 6 digits after the"
              + " point. Maybe 24.90.");
    }
  }

  /**
   * Reads an amount such as {@code of("24.90", "USD")}.
   *
   * @param amount decimal digits with an optional point; no sign, exponent or grouping
   * @param currency an upper-case code of ISO 4217
   * @throws IllegalArgumentException if either is something else
   */
  public static Money of(String amount, String currency) {
    int whole = digits(amount, 0);
    int after = whole == amount.length() ? 0 : digits(amount, whole + 1);
    boolean written =
        whole == amount.length()
            || (amount.charAt(whole) == '.'
                && after > 0
                && after <= MOST_AFTER_POINT
                && whole + 1 + after == amount.length());
    if (whole == 0 || whole > MOST_DIGITS || !written) {
      throw new IllegalArgumentException(
          "an amount is written with digits and a point, zero or more, below 1000000000000, at"
              + " most 6 digits after the point. Maybe 24.90.");
    }
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  /** How many digits stand one after the other. */
  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end - from;
  }

  /** As in {@code 24.90 USD}, in every locale. */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }
}
