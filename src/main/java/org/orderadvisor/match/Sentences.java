package org.orderadvisor.match;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Money;
import org.orderadvisor.rules.RuleInfo;
import org.orderadvisor.rules.RuleSet;

/**
 * The rules' sentences in one language, with values put in; dates and amounts are written as that
 * language does. Thread-safe.
 */
final class Sentences {
  private final List<Map<String, String>> byLanguage;
  private final Map<String, String> limits;
  private final Locale locale;

  /** Made for the first day: many orders name none. */
  private @Nullable DateTimeFormatter days;

  private volatile @Nullable Amounts amounts;
  private final String gap;

  /**
   * How amounts are written.
   *
   * @param plain whether in groups of three with the digits 0 to 9, as in most languages
   */
  private record Amounts(boolean plain, char group, char point) {
    /** Known without the JDK's formats, which take long to load. */
    static final Amounts ENGLISH = new Amounts(true, ',', '.');
  }

  Sentences(RuleSet rules, Locale locale) {
    this.byLanguage = rules.texts().of(locale);
    this.limits = rules.tables().limits().figures();
    this.locale = rules.texts().speaks(locale) ? locale : Locale.ENGLISH;
    this.gap = say("sentence.gap");
  }

  /**
   * The sentence of the first key that has one, in the best language that has one of the keys; the
   * last key itself if none has, which a test of the rules rules out.
   */
  String find(String... keys) {
    for (Map<String, String> language : byLanguage) {
      for (String key : keys) {
        String sentence = language.get(key);
        if (sentence != null) {
          return sentence;
        }
      }
    }
    return keys[keys.length - 1];
  }

  /** As {@link #find}, with the figures of {@code limits.csv} put in. */
  String say(String... keys) {
    return fill(find(keys));
  }

  /** The sentence of a rule; its name if no language has one. */
  String because(RuleInfo rule) {
    String sentence = find(rule.textKey());
    return sentence.equals(rule.textKey()) ? rule.name() + "." : fill(sentence);
  }

  private String fill(String sentence) {
    return sentence.indexOf('{') < 0 ? sentence : Template.of(sentence, limits, List.of()).with();
  }

  /** As {@link #find}, with the figures put in, and gaps for values of these words. */
  Template template(List<String> words, String... keys) {
    return Template.of(find(keys), limits, words);
  }

  /** Sentences that were found, one after the other, with the figures put in and such gaps. */
  Template template(List<String> words, List<String> found) {
    return Template.of(join(found), limits, words);
  }

  /** As {@link #template}, with more figures that are known beforehand. */
  Template template(List<String> words, Map<String, String> known, String... keys) {
    Map<String, String> figures = new HashMap<>(limits);
    figures.putAll(known);
    return Template.of(find(keys), figures, words);
  }

  /** Sentences one after the other, as the language sets them. */
  String join(List<String> sentences) {
    return String.join(gap, sentences);
  }

  /** Words one after the other, as the language lists them. */
  String list(List<String> words) {
    return String.join(say("list.comma"), words);
  }

  String day(LocalDate day) {
    return days().format(day);
  }

  private DateTimeFormatter days() {
    DateTimeFormatter known = days;
    if (known == null) {
      known = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
      days = known;
    }
    return known;
  }

  /** An amount with the digits it was given and the code of its currency. */
  String money(Money money) {
    Amounts known = amounts();
    String written =
        known.plain
            ? grouped(money.amount().toPlainString(), known)
            : format(money.amount(), NumberFormat.getNumberInstance(locale));
    return written + "\u00a0" + money.currency().getCurrencyCode();
  }

  private static String format(BigDecimal amount, NumberFormat format) {
    format.setMinimumFractionDigits(amount.scale());
    format.setMaximumFractionDigits(amount.scale());
    return format.format(amount);
  }

  /** Found once: making a format for each amount would take longer than all else. */
  private Amounts amounts() {
    Amounts known = amounts;
    if (known == null) {
      known = locale.equals(Locale.ENGLISH) ? Amounts.ENGLISH : amounts(locale);
      amounts = known;
    }
    return known;
  }

  private static Amounts amounts(Locale locale) {
    if (NumberFormat.getNumberInstance(locale) instanceof DecimalFormat format) {
      DecimalFormatSymbols signs = format.getDecimalFormatSymbols();
      boolean plain = format.toPattern().equals("#,##0.###") && signs.getZeroDigit() == '0';
      return new Amounts(plain, signs.getGroupingSeparator(), signs.getDecimalSeparator());
    }
    return new Amounts(false, ',', '.');
  }

  private static String grouped(String digits, Amounts signs) {
    int point = digits.indexOf('.');
    int whole = point < 0 ? digits.length() : point;
    if (whole <= 3 && signs.point == '.') {
      return digits;
    }
    StringBuilder grouped = new StringBuilder(digits.length() + 8);
    for (int i = 0; i < whole; i++) {
      grouped.append(digits.charAt(i));
      int left = whole - i - 1;
      if (left > 0 && left % 3 == 0) {
        grouped.append(signs.group);
      }
    }
    if (point >= 0) {
      grouped.append(signs.point).append(digits, point + 1, digits.length());
    }
    return grouped.toString();
  }
}
