package handwritten;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.orderadvisor.order.Money;
import org.orderadvisor.verdict.Reason;
import rulefiles.Bundled;

/** The English sentences, read once, with the figures of {@code limits.csv} put in. */
final class Texts {
  private static final String[] MONTHS = {
    "January ",
    "February ",
    "March ",
    "April ",
    "May ",
    "June ",
    "July ",
    "August ",
    "September ",
    "October ",
    "November ",
    "December "
  };

  private final Map<String, String> sentences = new HashMap<>();
  private final Map<String, Reason> rules = new HashMap<>();

  Texts() {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Bundled.text("text/en.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> figures = new HashMap<>();
    for (Map<String, String> row : Bundled.table("limits")) {
      String least = row.get("least");
      String most = row.get("most");
      figures.put("{" + row.get("limit") + "}", least.equals(most) ? most : least + "–" + most);
    }
    for (String key : properties.stringPropertyNames()) {
      String sentence = properties.getProperty(key);
      for (Map.Entry<String, String> figure : figures.entrySet()) {
        sentence = sentence.replace(figure.getKey(), figure.getValue());
      }
      sentences.put(key, sentence);
    }
    readRules();
  }

  /** A rule's name and source are in its file; its sentence goes by its name. */
  private void readRules() {
    for (String stage : new String[] {"closure", "refund", "advice"}) {
      for (String path : Bundled.paths(stage)) {
        String name = null;
        for (String line : Bundled.text(path).split("\n")) {
          if (line.startsWith("rule \"")) {
            name = line.substring(6, line.lastIndexOf('"'));
          } else if (line.strip().startsWith("@Source(")) {
            String source = line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
            rules.put(name, new Reason(name, say("reason." + kebab(name)), source));
          }
        }
      }
    }
  }

  private static String kebab(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’]", "")
        .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** The sentence of the first key that has one. */
  String say(String... keys) {
    for (String key : keys) {
      String sentence = sentences.get(key);
      if (sentence != null) {
        return sentence;
      }
    }
    throw new IllegalStateException("No sentence for " + String.join(", ", keys));
  }

  /** The reason that a rule gives. */
  Reason rule(String name) {
    Reason reason = rules.get(name);
    if (reason == null) {
      throw new IllegalStateException("No rule " + name);
    }
    return reason;
  }

  /** A sentence cut at the values that go into it. */
  Template template(String key, String... values) {
    return new Template(say(key), values);
  }

  /** A sentence with up to two values, each at most once and in this order. */
  static final class Template {
    private final String before;
    private final String between;
    private final String after;

    private Template(String sentence, String[] values) {
      int[] at = new int[values.length];
      for (int i = 0; i < values.length; i++) {
        at[i] = sentence.indexOf("{" + values[i] + "}");
        if (at[i] < 0 || (i > 0 && at[i] < at[i - 1])) {
          throw new IllegalStateException(sentence + " has no " + values[i] + " here");
        }
      }
      int firstEnd = at[0] + values[0].length() + 2;
      before = sentence.substring(0, at[0]);
      between = values.length > 1 ? sentence.substring(firstEnd, at[1]) : "";
      after = sentence.substring(values.length > 1 ? at[1] + values[1].length() + 2 : firstEnd);
    }

    String with(String first) {
      return before + first + after;
    }

    String with(String first, String second) {
      return before + first + between + second + after;
    }

    void append(StringBuilder text, Money amount) {
      text.append(before);
      appendMoney(text, amount);
      text.append(after);
    }

    void append(StringBuilder text, LocalDate day) {
      text.append(before);
      appendDay(text, day);
      text.append(after);
    }

    void append(StringBuilder text, LocalDate first, LocalDate second) {
      text.append(before);
      appendDay(text, first);
      text.append(between);
      appendDay(text, second);
      text.append(after);
    }
  }

  private static void appendDay(StringBuilder text, LocalDate day) {
    text.append(MONTHS[day.getMonthValue() - 1])
        .append(day.getDayOfMonth())
        .append(", ")
        .append(day.getYear());
  }

  /** Thousands are grouped; digits after the point stay as they were given. */
  private static void appendMoney(StringBuilder text, Money money) {
    BigDecimal amount = money.amount();
    String plain = amount.toPlainString();
    int point = plain.indexOf('.');
    int whole = point < 0 ? plain.length() : point;
    int from = 0;
    for (int to = (whole - 1) % 3 + 1; to < whole; to += 3) {
      text.append(plain, from, to).append(',');
      from = to;
    }
    text.append(plain, from, plain.length())
        .append('\u00a0')
        .append(money.currency().getCurrencyCode());
  }
}
