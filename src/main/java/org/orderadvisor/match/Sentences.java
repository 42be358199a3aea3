package org.orderadvisor.match;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orderadvisor.order.Money;
import org.orderadvisor.rules.RuleInfo;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.Texts;

/**
 * The rules' sentences in one language, with values put in; dates and amounts are written as that
 * language does. Immutable and thread-safe.
 */
final class Sentences {
  private final Texts texts;
  private final Map<String, String> limits;
  private final Locale locale;
  private final DateTimeFormatter days;

  Sentences(RuleSet rules, Locale locale) {
    this.texts = rules.texts();
    this.limits = rules.tables().limits().figures();
    this.locale = rules.texts().speaks(locale) ? locale : Locale.ENGLISH;
    this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(this.locale);
  }

  /**
   * The sentence of the first key that has one, each {@code {word}} and each {@code {LIMIT}} of
   * {@code limits.csv} replaced; the last key itself if none has, which a test of the rules rules
   * out.
   */
  String say(Map<String, String> values, String... keys) {
    String sentence = texts.find(locale, keys);
    return sentence == null ? keys[keys.length - 1] : fill(sentence, values);
  }

  /** The sentence of a rule; its name if no language has one. */
  String because(RuleInfo rule, Map<String, String> values) {
    String sentence = texts.find(locale, rule.textKey());
    return sentence == null ? rule.name() + "." : fill(sentence, values);
  }

  private String fill(String sentence, Map<String, String> values) {
    int open = sentence.indexOf('{');
    if (open < 0) {
      return sentence;
    }
    StringBuilder filled = new StringBuilder(sentence.length() + 32);
    int from = 0;
    while (open >= 0) {
      int close = sentence.indexOf('}', open);
      String name = close < 0 ? "" : sentence.substring(open + 1, close);
      String value = values.containsKey(name) ? values.get(name) : limits.get(name);
      if (value != null) {
        filled.append(sentence, from, open).append(value);
        from = close + 1;
      }
      open = sentence.indexOf('{', open + 1);
    }
    return filled.append(sentence, from, sentence.length()).toString();
  }

  /** Sentences one after the other, as the language sets them. */
  String join(List<String> sentences) {
    return String.join(say(Map.of(), "sentence.gap"), sentences);
  }

  /** Words one after the other, as the language lists them. */
  String list(List<String> words) {
    return String.join(say(Map.of(), "list.comma"), words);
  }

  String day(LocalDate day) {
    return days.format(day);
  }

  /** An amount with the digits it was given and the code of its currency. */
  String money(Money money) {
    BigDecimal amount = money.amount();
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(amount.scale());
    format.setMaximumFractionDigits(amount.scale());
    return format.format(amount) + "\u00a0" + money.currency().getCurrencyCode();
  }
}
