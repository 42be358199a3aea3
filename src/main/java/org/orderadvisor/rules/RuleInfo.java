package org.orderadvisor.rules;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a rule says of itself. Immutable and thread-safe.
 *
 * @param name the rule's name, a sentence
 * @param source where its knowledge comes from, its {@code @Source}
 * @param textKey the key of its sentence in {@code text/}: {@code reason.} and its name in
 *     kebab-case
 */
public record RuleInfo(String name, String source, String textKey) {
  private static final String UNSOURCED = "no source given";

  static RuleInfo of(ParsedRule rule) {
    String source = rule.source();
    return of(rule.name().text(), source == null || source.isBlank() ? UNSOURCED : source);
  }

  static RuleInfo of(String name, String source) {
    return new RuleInfo(name, source, "reason." + kebab(name));
  }

  /** Letters and digits in lower case, each run of others one hyphen. */
  static String kebab(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder kebab = new StringBuilder(folded.length());
    boolean gap = false;
    for (int c : folded.codePoints().toArray()) {
      if (Character.isLetterOrDigit(c)) {
        if (gap && kebab.length() > 0) {
          kebab.append('-');
        }
        kebab.appendCodePoint(c);
        gap = false;
      } else if (c != '\'' && c != '’') {
        gap = true;
      }
    }
    return kebab.toString();
  }
}
