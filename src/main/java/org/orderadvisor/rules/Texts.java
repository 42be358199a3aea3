package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Nearest;

/**
 * The sentences of a rule set in all its languages: {@code text/<language tag>.properties}. A
 * sentence that a language lacks is taken from the shorter tag ({@code pt-BR}, {@code pt}), then
 * from English. Immutable and thread-safe.
 */
public final class Texts {
  private static final String ENDING = ".properties";

  /** The language that all others fall back to. */
  static final String ENGLISH = "en";

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

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
              Invisible.refuse(path, text, true, problems);
              Map<String, String> sentences = sentences(path, text, problems);
              if (isNamedRight(path, problems)) {
                byLanguage.put(language(path), sentences);
              }
            });
    String english = RuleFiles.TEXT + "/" + ENGLISH + ENDING;
    if (!byLanguage.containsKey(ENGLISH)
        && !problems.knows(english)
        && !problems.knows(RuleFiles.TEXT)) {
      problems.note(Code.MISSING_FILE, english, "is missing; other languages fall back to it.");
    }
    return new Texts(byLanguage);
  }

  /** The language of a text file, as a lower-case tag. */
  static String language(String path) {
    return tag(path).toLowerCase(Locale.ROOT);
  }

  private static String tag(String path) {
    return path.substring(RuleFiles.TEXT.length() + 1, path.length() - ENDING.length());
  }

  private static boolean isNamedRight(String path, Problems problems) {
    String tag = tag(path);
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    String right = locale.toLanguageTag();
    if (tag.equals(right) && LANGUAGES.contains(locale.getLanguage())) {
      return true;
    }
    String near = locale.getLanguage().isEmpty() ? null : right;
    if (near == null || !LANGUAGES.contains(locale.getLanguage())) {
      near = null;
      for (String language : LANGUAGES) {
        if (Locale.forLanguageTag(language)
            .getDisplayLanguage(Locale.ENGLISH)
            .equalsIgnoreCase(tag)) {
          near = language;
        }
      }
    }
    problems.note(
        Code.WRONG_FILE_NAME,
        path,
        "is not named by a language tag such as es or pt-BR."
            + (near == null ? "" : " Maybe " + near + ENDING + "."));
    return false;
  }

  private static Map<String, String> sentences(String path, String text, Problems problems) {
    Map<String, String> sentences = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    for (TextEntry entry : TextEntry.read(path, text, problems)) {
      Integer line = lines.putIfAbsent(entry.key(), entry.line());
      if (line == null) {
        sentences.put(entry.key(), entry.sentence());
      } else {
        problems.note(
            Code.DUPLICATE_TEXT,
            path,
            entry.line(),
            entry.column(),
            entry.key().length(),
            null,
            "%s stands in line %d already.".formatted(Nearest.shown(entry.key()), line));
      }
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
