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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Nearest;

/**
 * One CSV file whose header is checked; reads cells as words, numbers or texts and notes each wrong
 * cell with its place. Not thread-safe.
 */
final class Table {
  /** So many make it something else than a table. */
  private static final int MOST_INVISIBLE = 20;

  private static final int MOST_ROWS = 20_000;
  private static final int MOST_WRONG_ROWS = 100;
  private static final int WIDE = 1_000;

  /** Columns that say what a row is about: where one is wrong, the row is as good as missing. */
  private static final Set<String> ABOUT =
      Set.of("scenario", "trigger", "action", "method", "kind", "on", "is");

  private final String path;
  private final String name;
  private final List<String> header;
  private final Problems problems;
  private final List<Row> rows = new ArrayList<>();
  private final String text;
  private int[] starts = {};
  private int wrongRows;

  /**
   * Reads {@code tables/<name>.csv}; a wrong header or a missing file leaves no rows and a problem.
   */
  Table(RuleFiles files, String name, List<String> header, Problems problems) {
    this.name = name + ".csv";
    this.path = path(name);
    this.header = header;
    this.problems = problems;
    String found = files.all().get(path);
    this.text = found == null ? "" : found;
    Packed packed = files.packed();
    if (packed != null) {
      for (List<String> cells : packed.rows(path)) {
        rows.add(new Row(0, cells));
      }
    } else if (found != null) {
      if (Invisible.refuse(path, found, true, problems) < MOST_INVISIBLE) {
        read();
      } else {
        problems.leaveOut(path);
      }
    } else {
      problems.leaveOut(path);
      if (!problems.knows(path) && !problems.knows(RuleFiles.TABLES)) {
        problems.note(
            Code.MISSING_FILE, path, "is missing. It holds " + String.join(",", header) + ".");
      }
    }
  }

  /** The path of a table by its name, in a folder of rules. */
  static String path(String name) {
    return RuleFiles.TABLES + "/" + name + ".csv";
  }

  private void read() {
    boolean first = true;
    int next = 1;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord line : reader) {
        int number = Math.toIntExact(line.getStartingLineNumber());
        next = number + 1;
        if (first) {
          first = false;
          if (!line.getFields().equals(header)) {
            wrongHeader(line.getFields(), number);
            return;
          }
        } else if (rows.size() >= MOST_ROWS || wrongRows >= MOST_WRONG_ROWS) {
          problems.leaveOut(path);
          problems.note(
              Code.TOO_LARGE,
              path,
              number,
              1,
              0,
              null,
              "is too long, or no such table: at most %s rows are read, or %s wrong ones."
                  .formatted(MOST_ROWS, MOST_WRONG_ROWS));
          return;
        } else {
          addRow(number, line.getFields());
        }
      }
    } catch (CsvParseException e) {
      broken(next, first);
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (first) {
      problems.leaveOut(path);
      problems.note(
          Code.WRONG_HEADER,
          path,
          1,
          1,
          0,
          null,
          "is empty. Its first line is " + String.join(",", header) + ".");
    }
  }

  private void broken(int line, boolean inHeader) {
    problems.leaveOut(path);
    if (text.lines().skip(line - 1L).limit(1).anyMatch(Table::isWide)) {
      problems.note(
          inHeader ? Code.WRONG_HEADER : Code.WRONG_CELLS,
          path,
          line,
          1,
          0,
          null,
          "has more than %s cells, %s"
              .formatted(
                  WIDE,
                  inHeader
                      ? "but the header is " + String.join(",", header) + "."
                      : "the header %s.".formatted(header.size())));
      return;
    }
    problems.note(
        Code.BROKEN_CSV,
        path,
        line,
        1,
        0,
        null,
        "can't be read as CSV from here on. Maybe a quotation mark is not closed, or a text that"
            + " holds one lacks quotation marks around it.");
  }

  private static boolean isWide(String line) {
    return line.chars().filter(c -> c == ',').limit(WIDE + 1L).count() > WIDE;
  }

  private void wrongHeader(List<String> cells, int line) {
    problems.leaveOut(path);
    int cell = 0;
    while (cell < cells.size()
        && cell < header.size()
        && cells.get(cell).equals(header.get(cell))) {
      cell++;
    }
    Span at = span(line, Math.min(cell, cells.size() - 1));
    problems.note(
        Code.WRONG_HEADER,
        path,
        at.line,
        at.column,
        at.length,
        null,
        "the header is not " + String.join(",", header) + ".");
  }

  /** Where a cell stands in the text, its quotation marks included. */
  private record Span(int line, int column, int length) {}

  /** Where a cell of the row that begins on a line stands. */
  private Span span(int row, int cell) {
    if (starts.length == 0) {
      starts = IntStream.concat(IntStream.of(0), afterLineEnds()).toArray();
    }
    int line = row;
    int lineStart = starts[row - 1];
    int from = lineStart;
    Span begin = new Span(row, 1, 0);
    boolean quoted = false;
    int at = from;
    for (int left = cell; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || (c == ',' && left-- == 0))) {
        break;
      } else if (c == ',' && !quoted) {
        from = at + 1;
        begin = new Span(line, from - lineStart + 1, 0);
      } else if (c == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
    return new Span(begin.line, begin.column, at - from);
  }

  private IntStream afterLineEnds() {
    return IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').map(i -> i + 1);
  }

  private void addRow(int line, List<String> cells) {
    if (cells.size() != header.size()) {
      wrongRows++;
      problems.leaveOut(path);
      boolean open = cells.stream().anyMatch(cell -> cell.indexOf('\n') >= 0);
      problems.note(
          open ? Code.BROKEN_CSV : Code.WRONG_CELLS,
          path,
          line,
          1,
          0,
          null,
          open
              ? "a quotation mark in this row is not closed, so that the row takes in the lines below."
              : "has %s cells, the header %s. Maybe a comma is missing, or a text with a comma lacks its quotation marks."
                  .formatted(cells.size(), header.size()));
      return;
    }
    Row row = new Row(line, cells);
    int empty = cells.indexOf("");
    if (empty >= 0) {
      wrongRows++;
      problems.leaveOut(path);
      row.note(
          Code.EMPTY_CELL,
          header.get(empty),
          header.get(empty) + " is empty. Maybe UNKNOWN or NONE.");
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
    return byKey(column, null);
  }

  /** As {@link #byKey(String)}; values that {@code same} makes equal count as one. */
  Map<String, Row> byKey(String column, @Nullable UnaryOperator<String> same) {
    Map<String, Row> byKey = new HashMap<>();
    for (Row row : rows) {
      Row other =
          byKey.putIfAbsent(same == null ? row.text(column) : same.apply(row.text(column)), row);
      if (other != null) {
        row.problem(
            Code.DUPLICATE_ROW, column, "stands in line %s already".formatted(other.line), null);
      }
    }
    return byKey;
  }

  /**
   * Notes each word of an enum for which the table has no row; not where a row can't be read, which
   * may be that of the word.
   */
  <E extends Enum<E>> void requireRowFor(Set<E> words, Set<E> seen) {
    for (E word : words) {
      if (!seen.contains(word)) {
        requireRow(word.name());
      }
    }
  }

  /** As {@link #requireRowFor}, of a row that there is not. */
  void requireRow(String key) {
    if (problems.isWhole(path)) {
      problems.note(Code.MISSING_ROW, path, "has no row for " + key + ".");
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
      try {
        return Enum.valueOf(type, text(column));
      } catch (IllegalArgumentException e) {
        return word(column, type, EnumSet.allOf(type)); // which says what is wrong
      }
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

    /** Whether {@link #number} has no problem with a cell. */
    boolean isNumber(String column) {
      String text = text(column);
      boolean digits = text.length() <= 5;
      for (int i = 0; digits && i < text.length(); i++) {
        digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
      }
      return digits;
    }

    /** A whole number from 0 to 99,999. */
    int number(String column) {
      String text = text(column);
      if (!isNumber(column)) {
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
      problem(Code.BAD_VALUE, column, message, maybe);
    }

    /** As {@link #problem(String, String, String)}, of another kind than a bad value. */
    void problem(Code code, String column, String message, @Nullable String maybe) {
      String hint = maybe == null ? "." : ". Maybe " + maybe + ".";
      if (code == Code.BAD_VALUE && ABOUT.contains(column)) {
        problems.leaveOut(path);
      }
      note(
          code,
          column,
          "%s (%s) %s%s".formatted(column, Nearest.shown(text(column)), message, hint));
    }

    private void note(Code code, String column, String message) {
      Span at = span(line, header.indexOf(column));
      problems.note(code, path, at.line, at.column, at.length, null, message);
    }
  }
}
