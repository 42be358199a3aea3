package org.orderadvisor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import org.orderadvisor.explain.RuleTrace.Question;
import org.orderadvisor.verdict.Step;

/**
 * The labels of a page in one language, English where it lacks one. The computer's own language
 * plays no part: the same call gives the same page everywhere. Immutable and thread-safe.
 */
final class PageText {
  /** Which needs no file of its own; to look for one would open each jar there is. */
  private static final String ENGLISH = "en";

  private final Properties texts;
  private final Locale locale;

  private PageText(Properties texts, Locale asked) {
    this.texts = texts;
    boolean spoken = get("language").equals(asked.getLanguage());
    this.locale =
        spoken
            ? new Locale.Builder().setLanguage(language()).setRegion(asked.getCountry()).build()
            : Locale.forLanguageTag(language());
  }

  static PageText of(Locale locale) {
    Properties texts = new Properties();
    load("Page.properties", texts);
    String language = locale.getLanguage();
    if (!language.isEmpty() && !language.equals(ENGLISH)) {
      load("Page_" + language + ".properties", texts);
    }
    return new PageText(texts, locale);
  }

  /** The language of the labels, as a tag. */
  String language() {
    return get("language");
  }

  /** How dates beside the labels are written: in their language, as the caller's region does. */
  Locale locale() {
    return locale;
  }

  /** By or until when to do a step, and whether that moment has passed. */
  String deadline(Step step, String moment, Instant asOf) {
    String until = texts.getProperty("until." + step.action(), get("until")).replace("{0}", moment);
    Instant deadline = step.deadline();
    boolean over = deadline != null && !deadline.isAfter(asOf);
    return over ? get("over").replace("{0}", until) : until;
  }

  /** What is said of a question that no rule decided: of its own, else as of the others. */
  String usual(String key, Question question) {
    return texts.getProperty(key + "." + question, get(key));
  }

  /** Throws {@link IllegalArgumentException} for a key that English lacks. */
  String get(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("Page.properties lacks " + key + ".");
    }
    return text;
  }

  private static void load(String name, Properties texts) {
    try (InputStream file = PageText.class.getResourceAsStream(name)) {
      if (file != null) {
        texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
