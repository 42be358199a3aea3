package org.orderadvisor.rules;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Nearest;

/**
 * One CSV file whose header is checked; reads cells as words, numbers or texts and notes each wrong
 * cell with its place. Not thread-safe.
 */
final class Table {
  private final String path;
  private final String name;
  private final List<String> header;
  private final Problems problems;
  private final List<Row> rows = new ArrayList<>();

  /**
   * Reads {@code tables/<name>.csv}; a wrong header or a missing file leaves no rows and a problem.
   */
  Table(RuleFiles files, String name, List<String> header, Problems problems) {
    this.name = name + ".csv";
    this.path = RuleFiles.TABLES + "/" + this.name;
    this.header = header;
    this.problems = problems;
    String text = files.all().get(path);
    if (text == null) {
      problems.add(path, 0, 0, "is missing. It holds " + String.join(",", header) + ".");
    } else {
      read(text);
    }
  }

  private void read(String text) {
    boolean first = true;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord line : reader) {
        int number = Math.toIntExact(line.getStartingLineNumber());
        if (first) {
          first = false;
          if (!line.getFields().equals(header)) {
            problems.add(path, number, 1, "the header is not " + String.join(",", header) + ".");
            return;
          }
        } else {
          addRow(number, line.getFields());
        }
      }
    } catch (CsvParseException e) {
      problems.add(path, 0, 0, "can't be read as CSV. Maybe a quotation mark is not closed.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (first) {
      problems.add(path, 1, 1, "is empty. Its first line is " + String.join(",", header) + ".");
    }
  }

  private void addRow(int line, List<String> cells) {
    if (cells.size() != header.size()) {
      problems.add(
          path,
          line,
          1,
          "has %d cells, the header %d. Maybe a comma is missing, or a text with a comma lacks its quotation marks."
              .formatted(cells.size(), header.size()));
      return;
    }
    Row row = new Row(line, cells);
    int empty = cells.indexOf("");
    if (empty >= 0) {
      problems.add(
          path, line, row.columnOf(empty), header.get(empty) + " is empty. Maybe UNKNOWN or NONE.");
    } else {
      rows.add(row);
    }
  }

  /** The rows that have the right number of cells and no empty one, in the order of the file. */
  List<Row> rows() {
    return rows;
  }

  /**
   * The rows by the value of {@code column}; a value that stands twice is a problem, and the first
   * row stays.
   */
  Map<String, Row> byKey(String column) {
    return byKey(column, text -> text);
  }

  /** As {@link #byKey(String)}; values that {@code same} makes equal count as one. */
  Map<String, Row> byKey(String column, UnaryOperator<String> same) {
    Map<String, Row> byKey = new HashMap<>();
    for (Row row : rows) {
      Row other = byKey.putIfAbsent(same.apply(row.text(column)), row);
      if (other != null) {
        row.problem(column, "stands in line %d already".formatted(other.line), null);
      }
    }
    return byKey;
  }

  /** Notes each word of an enum for which the table has no row. */
  <E extends Enum<E>> void requireRowFor(Set<E> words, Set<E> seen) {
    for (E word : words) {
      if (!seen.contains(word) && !rows.isEmpty()) {
        problems.add(path, 0, 0, "has no row for " + word.name() + ".");
      }
    }
  }

  /** One line of the table. */
  final class Row {
    private final int line;
    private final List<String> cells;

    private Row(int line, List<String> cells) {
      this.line = line;
      this.cells = cells;
    }

    /** The text of a cell. */
    String text(String column) {
      return cells.get(header.indexOf(column));
    }

    /** The text of the last cell. */
    String source() {
      return text("source");
    }

    /** How a verdict's reason names this row: {@code file: key}. */
    String name(String key) {
      return name + ": " + key;
    }

    /** A word of an enum, or its first word after a problem. */
    <E extends Enum<E>> E word(String column, Class<E> type) {
      return word(column, type, EnumSet.allOf(type));
    }

    /** One of some words of an enum, or its first word after a problem. */
    <E extends Enum<E>> E word(String column, Class<E> type, Set<E> allowed) {
      String text = text(column);
      for (E word : allowed) {
        if (word.name().equals(text)) {
          return word;
        }
      }
      Set<String> names = new LinkedHashSet<>();
      allowed.forEach(word -> names.add(word.name()));
      problem(column, "is none of the words it may be", Nearest.to(text, names));
      return type.getEnumConstants()[0];
    }

    /** YES or NO. */
    boolean yes(String column) {
      String text = text(column);
      if (!text.equals("YES") && !text.equals("NO")) {
        problem(column, "is neither YES nor NO", Nearest.to(text, Arrays.asList("YES", "NO")));
      }
      return text.equals("YES");
    }

    /** A whole number from 0 to 99,999. */
    int number(String column) {
      String text = text(column);
      if (text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
        String digits =
            text.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1');
        boolean mended = digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        problem(column, "is no whole number from 0 to 99999", mended ? digits : null);
        return 0;
      }
      return Integer.parseInt(text);
    }

    /** The numbers of a fact's words as bits, from words with {@code |} between them. */
    long words(String column, String text, Fact fact) {
      long words = 0;
      for (String word : text.split("\\|", -1)) {
        int number = fact.words().indexOf(word);
        if (number < 0) {
          problem(column, "has a word that the fact never takes", Nearest.to(word, fact.words()));
        } else {
          words |= 1L << number;
        }
      }
      return words;
    }

    /** Notes a problem of a cell, as {@code column (value) message. Maybe suggestion.} */
    void problem(String column, String message, @Nullable String maybe) {
      String hint = maybe == null ? "." : ". Maybe " + maybe + ".";
      problems.add(
          path,
          line,
          columnOf(header.indexOf(column)),
          "%s (%s) %s%s".formatted(column, Nearest.shown(text(column)), message, hint));
    }

    private int columnOf(int cell) {
      int column = 1;
      for (int i = 0; i < cell; i++) {
        String text = cells.get(i);
        boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0;
        column += text.length() + 1 + (quoted ? 2 : 0);
      }
      return column;
    }
  }
}
