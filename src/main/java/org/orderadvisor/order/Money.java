package org.orderadvisor.order;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.TreeSet;
import org.orderadvisor.words.Nearest;

/**
 * An amount in one currency. Immutable and thread-safe. The digits after the point are kept as
 * given, so {@code 24.90} is echoed as {@code 24.90}; two amounts are equal only with equal digits.
 *
 * @param amount zero or more, below a trillion, with at most six digits after the point
 * @param currency of ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {
  private static final int MOST_WHOLE = 12;
  private static final int MOST_FINE = 6;

  /** Throws {@link IllegalArgumentException} if the amount is negative, too large or too fine. */
  public Money {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
    if (amount.signum() < 0
        || amount.scale() < 0
        || amount.scale() > MOST_FINE
        || amount.precision() - amount.scale() > MOST_WHOLE) {
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
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
    if (!isDecimal(amount)) {
      throw new IllegalArgumentException(
          "an amount is written with digits and a point, zero or more, below 1000000000000, at"
              + " most 6 digits after the point. Maybe 24.90.");
    }
    return new Money(new BigDecimal(amount), currency(currency));
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) { // which the JDK throws without a message
      TreeSet<String> codes = new TreeSet<>();
      for (Currency known : Currency.getAvailableCurrencies()) {
        codes.add(known.getCurrencyCode());
      }
      codes.remove("XXX"); // where there is no currency
      String nearest = Nearest.to(code, codes);
      throw new IllegalArgumentException(
          "a currency is written as an upper-case code of ISO 4217. Maybe "
              + (nearest == null ? "USD" : nearest)
              + ".",
          e);
    }
  }

  /** By hand: a regular expression costs a short program as much as a hundred classes. */
  private static boolean isDecimal(String text) {
    int point = text.indexOf('.');
    int whole = point < 0 ? text.length() : point;
    int fine = text.length() - whole - 1;
    return whole >= 1
        && whole <= MOST_WHOLE
        && (point < 0 || (fine >= 1 && fine <= MOST_FINE && areDigits(text, point + 1)))
        && areDigits(text.substring(0, whole), 0);
  }

  private static boolean areDigits(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** As in {@code 24.90 USD}, in every locale. */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }
}
