package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.rules.Vocabulary.Known;

/** The codes of one table, and what each is in our words. Immutable and thread-safe. */
final class Codes<E extends Enum<E>> {
  private static final UnaryOperator<String> KEY = new Key();

  private final Map<String, Known<E>> byKey = new HashMap<>();
  private final Map<E, String> examples;

  private static final class Key implements UnaryOperator<String> {
    @Override
    public String apply(String code) {
      return key(code);
    }
  }

  /** Reads {@code tables/<name>.csv}, with our words in {@code column}. */
  Codes(RuleFiles files, String name, String column, Class<E> words, Problems problems) {
    examples = new EnumMap<>(words);
    Table table = new Table(files, name, List.of("code", column, "source"), problems);
    if (files.packed() == null) {
      table.byKey("code", KEY); // which notes what stands twice
    }
    for (Table.Row row : table.rows()) {
      String code = row.text("code");
      E word = row.word(column, words);
      byKey.putIfAbsent(key(code), new Known<>(word, row.name(code), row.source()));
      examples.putIfAbsent(word, code);
    }
  }

  /** A code as it is compared: case does not count. */
  static String key(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  /** What a code means; {@code null} if no row knows it. Most are written as keys are. */
  @Nullable Known<E> find(String code) {
    Known<E> known = byKey.get(code);
    return known != null ? known : byKey.get(key(code));
  }

  /** How reasons name the rows. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Known<E> row : byKey.values()) {
      names.add(row.name());
    }
    return names;
  }

  /** The first code that means a word; {@code null} if none does. */
  @Nullable String example(E word) {
    return examples.get(word);
  }
}
