package org.orderadvisor.rules;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a rule set in all its languages: {@code text/<language tag>.properties}. A
 * sentence that a language lacks is taken from the shorter tag ({@code pt-BR}, {@code pt}), then
 * from English. Immutable and thread-safe.
 */
public final class Texts {
  private static final String ENDING = ".properties";

  /** The language that all others fall back to. */
  static final String ENGLISH = "en";

  private final Map<String, Map<String, String>> byLanguage;

  private Texts(Map<String, Map<String, String>> byLanguage) {
    this.byLanguage = byLanguage;
  }

  static Texts read(RuleFiles files, Problems problems) {
    Map<String, Map<String, String>> byLanguage = new HashMap<>();
    files
        .in(RuleFiles.TEXT)
        .forEach(
            (path, text) -> {
              String tag =
                  path.substring(RuleFiles.TEXT.length() + 1, path.length() - ENDING.length());
              byLanguage.put(tag.toLowerCase(Locale.ROOT), sentences(files, path, text, problems));
            });
    if (!byLanguage.containsKey(ENGLISH)) {
      problems.add(
          RuleFiles.TEXT + "/" + ENGLISH + ENDING,
          0,
          0,
          "is missing; other languages fall back to it.");
    }
    return new Texts(byLanguage);
  }

  private static Map<String, String> sentences(
      RuleFiles files, String path, String text, Problems problems) {
    Map<String, String> sentences = new HashMap<>();
    Properties properties =
        new Properties() {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized @Nullable Object put(Object key, Object value) {
            if (sentences.putIfAbsent((String) key, (String) value) != null) {
              problems.add(path, files.lineOf(path, (String) key), 0, key + " stands twice.");
            }
            return null;
          }
        };
    try {
      properties.load(new StringReader(text));
    } catch (IllegalArgumentException e) {
      problems.add(path, 0, 0, "has a backslash and a u without four hexadecimal digits after it.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(sentences);
  }

  /** The languages there are texts in, as lower-case tags. */
  public Set<String> languages() {
    return byLanguage.keySet();
  }

  /** The keys that one language has itself; empty if it has none. */
  public Set<String> keys(String language) {
    return byLanguage.getOrDefault(language, Map.of()).keySet();
  }

  /**
   * The sentences by their keys in the languages that a locale is answered in, the best first: its
   * own, those of shorter tags, English.
   */
  public List<Map<String, String>> of(Locale locale) {
    List<Map<String, String>> best = new ArrayList<>();
    for (String tag = tag(locale); !tag.isEmpty(); tag = shorter(tag)) {
      Map<String, String> sentences = byLanguage.get(tag);
      if (sentences != null) {
        best.add(sentences);
      }
    }
    Map<String, String> english = byLanguage.getOrDefault(ENGLISH, Map.of());
    if (!best.contains(english)) {
      best.add(english);
    }
    return best;
  }

  /** The sentence of a key, in the best language for the locale; {@code null} if none has one. */
  @Nullable String find(Locale locale, String key) {
    for (Map<String, String> language : of(locale)) {
      String sentence = language.get(key);
      if (sentence != null) {
        return sentence;
      }
    }
    return null;
  }

  /** Whether there are sentences in the locale's language, or else English stands in for it. */
  public boolean speaks(Locale locale) {
    for (String tag = tag(locale); !tag.isEmpty(); tag = shorter(tag)) {
      if (byLanguage.containsKey(tag)) {
        return true;
      }
    }
    return false;
  }

  private static String tag(Locale locale) {
    return locale.toLanguageTag().toLowerCase(Locale.ROOT);
  }

  private static String shorter(String tag) {
    int dash = tag.lastIndexOf('-');
    return dash < 0 ? "" : tag.substring(0, dash);
  }
}
