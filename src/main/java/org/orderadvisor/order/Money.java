package org.orderadvisor.order;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An amount in one currency. Immutable and thread-safe. The digits after the point are kept as
 * given, so {@code 24.90} is echoed as {@code 24.90}; two amounts are equal only with equal digits.
 *
 * @param amount zero or more, below a trillion, with at most six digits after the point
 * @param currency of ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

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
    if (!DECIMAL.matcher(amount).matches()) {
      throw new IllegalArgumentException(
          "an amount is written with digits and a point, zero or more, below 1000000000000, at"
              + " most 6 digits after the point. Maybe 24.90.");
    }
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  /** As in {@code 24.90 USD}, in every locale. */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }
}
