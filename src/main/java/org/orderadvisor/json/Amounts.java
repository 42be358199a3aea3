package org.orderadvisor.json;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Why an amount or a currency is wrong, in words. */
final class Amounts {
  private static final List<String> COMMON =
      List.of("USD", "EUR", "CNY", "RUB", "BRL", "GBP", "PLN", "KRW", "UAH", "CAD", "AUD", "MXN");

  private Amounts() {}

  /** What goes on after "payment.paid.amount (1e3)"; asked only once {@code Money} refused it. */
  static String amountError(String text) {
    if (text.isBlank()) {
      return "is empty. Maybe 24.90.";
    }
    boolean negative = text.charAt(0) == '-' || text.charAt(0) == '\u2212';
    String rest = negative || text.charAt(0) == '+' ? text.substring(1) : text;
    if (isNumber(rest)) {
      int point = rest.indexOf('.');
      if (negative) {
        return "is negative. An amount is zero or more.";
      } else if (rest.length() < text.length()) {
        return "has a sign. Maybe " + cut(rest) + ".";
      } else if (point == 0) {
        return "has no digit before the point. Maybe 0" + cut(rest) + ".";
      } else if (point == rest.length() - 1) {
        return "has no digit after the point. Maybe " + cut(rest.substring(0, point)) + ".";
      } else if (point >= 0 && rest.length() - point - 1 > 6) {
        return "is too fine. An amount has at most 6 digits after the point.";
      }
      return "is too large. An amount is below 1000000000000.";
    }
    int exponent = text.toLowerCase(Locale.ROOT).indexOf('e');
    if (exponent > 0 && Character.isDigit(text.charAt(exponent - 1))) {
      return "has an exponent. Write all its digits.";
    }
    int comma = rest.indexOf(',');
    if (comma > 0 && comma == rest.lastIndexOf(',') && rest.length() - comma <= 3) {
      String point = rest.replace(',', '.');
      if (isNumber(point)) {
        return "has a comma. Maybe " + cut(point) + ".";
      }
    }
    return "is no amount. It has digits and at most one point. Maybe 24.90.";
  }

  /** What goes on after "payment.paid.currency (usd)"; asked only once the JDK refused it. */
  static String currencyError(String text) {
    if (text.equalsIgnoreCase("RMB")) {
      return "is no currency code of ISO 4217. Maybe CNY.";
    }
    List<String> codes = new ArrayList<>(COMMON);
    TreeSet<String> others = new TreeSet<>();
    for (Currency currency : Currency.getAvailableCurrencies()) {
      others.add(currency.getCurrencyCode());
    }
    codes.addAll(others);
    return "is no currency code of ISO 4217." + Texts.maybe(text, codes);
  }

  private static boolean isNumber(String text) {
    boolean point = false;
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && !point) {
        point = true;
      } else if (c >= '0' && c <= '9') {
        digit = true;
      } else {
        return false;
      }
    }
    return digit;
  }

  private static String cut(String number) {
    return number.length() <= 30 ? number : "24.90";
  }
}
