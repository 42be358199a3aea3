package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.Collections;
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

  private final Map<String, Language> byLanguage;

  private Texts(Map<String, Language> byLanguage) {
    this.byLanguage = byLanguage;
  }

  static Texts read(RuleFiles files, Problems problems) {
    Map<String, Language> byLanguage = new HashMap<>();
    files
        .in(RuleFiles.TEXT)
        .forEach(
            (path, text) -> {
              Invisible.refuse(path, text, true, problems);
              Map<String, String> sentences = sentences(path, text, problems);
              if (isNamedRight(path, problems)) {
                byLanguage.put(language(path), new Language(sentences));
              }
            });
    String english = path(ENGLISH);
    if (!byLanguage.containsKey(ENGLISH)
        && !problems.knows(english)
        && !problems.knows(RuleFiles.TEXT)) {
      problems.note(Code.MISSING_FILE, english, "is missing; other languages fall back to it.");
    }
    return new Texts(byLanguage);
  }

  /** Of the bundled texts, each language when it is first spoken. */
  static Texts bundled(Packed packed) {
    Map<String, Language> byLanguage = new HashMap<>();
    for (String path : packed.paths()) {
      if (path.startsWith(RuleFiles.TEXT)) {
        byLanguage.put(language(path), new Language(packed, path));
      }
    }
    return new Texts(byLanguage);
  }

  /** The sentences of one language, unpacked when they are first needed. */
  private static final class Language {
    private final @Nullable Packed packed;
    private final String path;
    private volatile @Nullable Map<String, String> sentences;

    Language(Map<String, String> sentences) {
      this.packed = null;
      this.path = "";
      this.sentences = sentences;
    }

    Language(Packed packed, String path) {
      this.packed = packed;
      this.path = path;
    }

    Map<String, String> sentences() {
      Map<String, String> known = sentences;
      if (known == null) {
        known = new HashMap<>();
        if (packed != null) {
          for (List<String> row : packed.rows(path)) {
            known.put(row.get(0), row.get(1));
          }
        }
        known = Collections.unmodifiableMap(known);
        sentences = known;
      }
      return known;
    }
  }

  /** The path of the file of a language without region. */
  static String path(String language) {
    return RuleFiles.TEXT + "/" + language + ENDING;
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
    Set<String> languages = Set.of(Locale.getISOLanguages());
    if (tag.equals(right) && languages.contains(locale.getLanguage())) {
      return true;
    }
    String near = locale.getLanguage().isEmpty() ? null : right;
    if (near == null || !languages.contains(locale.getLanguage())) {
      near = null;
      for (String language : languages) {
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
      if (entry.hasHiddenKey()) {
        problems.leaveOut(path);
      }
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
            "%s stands in line %s already.".formatted(Nearest.shown(entry.key()), line));
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
    Language known = byLanguage.get(language);
    return known == null ? Set.of() : known.sentences().keySet();
  }

  /**
   * The sentences by their keys in the languages that a locale is answered in, the best first: its
   * own, those of shorter tags, English.
   */
  public List<Map<String, String>> of(Locale locale) {
    List<Map<String, String>> best = new ArrayList<>();
    boolean english = false;
    for (String tag = tag(locale); !tag.isEmpty(); tag = shorter(tag)) {
      Language language = byLanguage.get(tag);
      if (language != null) {
        best.add(language.sentences());
        english |= tag.equals(ENGLISH);
      }
    }
    Language last = byLanguage.get(ENGLISH);
    if (!english && last != null) {
      best.add(last.sentences());
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
