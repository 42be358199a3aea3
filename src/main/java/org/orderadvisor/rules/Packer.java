package org.orderadvisor.rules;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Makes the class that {@link Packed} unpacks. A row is the number of its cells, then of each cell
 * the length and the text. Run by the build, never by an app. Thread-safe: it has no state.
 */
final class Packer {
  /** A class can't hold a longer text; each character takes three bytes at most. */
  private static final int LONGEST = 0xFFFF / 3;

  private static final String TEXT = "text";

  private Packer() {}

  /** Writes the class for files without problems, and for what the build found out about them. */
  static void pack(RuleFiles files, RuleIndex index, Path classes) throws IOException {
    SortedMap<String, List<List<String>>> all = new TreeMap<>();
    all.put(RuleIndex.NAME, index.write());
    for (Map.Entry<String, String> file : files.in(RuleFiles.TABLES).entrySet()) {
      List<List<String>> rows = new ArrayList<>();
      try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file.getValue())) {
        for (CsvRecord line : reader) {
          rows.add(line.getFields());
        }
      }
      int text = rows.remove(0).indexOf(TEXT);
      all.put(file.getKey(), rows);
      if (text >= 0) {
        all.put(Packed.wordings(file.getKey()), wordings(rows, text));
      }
    }
    for (Map.Entry<String, String> file : files.in(RuleFiles.TEXT).entrySet()) {
      List<List<String>> rows = new ArrayList<>();
      for (TextEntry entry : TextEntry.read(file.getKey(), file.getValue(), new Problems())) {
        rows.add(List.of(entry.key(), entry.sentence()));
      }
      all.put(file.getKey(), rows);
    }
    compile(source(all), classes);
  }

  private static List<List<String>> wordings(List<List<String>> rows, int column) {
    List<List<String>> wordings = new ArrayList<>();
    for (List<String> row : rows) {
      wordings.add(List.of(Wording.of(row.get(column)).text()));
    }
    return wordings;
  }

  private static String source(SortedMap<String, List<List<String>>> all) {
    StringBuilder source = new StringBuilder();
    source.append("package ").append(Packer.class.getPackageName()).append(";\n");
    source.append("final class ").append(Packed.CLASS);
    source.append(" implements java.util.function.Function<String, String[]> {\n");
    source.append("  public String[] apply(String path) {\n    switch (path) {\n");
    write(Packed.PATHS, List.copyOf(all.keySet()), source);
    for (Map.Entry<String, List<List<String>>> file : all.entrySet()) {
      write(file.getKey(), parts(file.getValue()), source);
    }
    return source.append("      default: return null;\n    }\n  }\n}\n").toString();
  }

  private static void write(String path, List<String> texts, StringBuilder source) {
    source.append("      case ");
    literal(path, source);
    source.append(": return new String[] {");
    for (String text : texts) {
      literal(text, source);
      source.append(", ");
    }
    source.append("};\n");
  }

  /** Whole rows, as many as go into one text. */
  private static List<String> parts(List<List<String>> rows) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (List<String> cells : rows) {
      StringBuilder row = new StringBuilder();
      number(cells.size(), row);
      for (String cell : cells) {
        number(cell.length(), row);
        row.append(cell);
      }
      if (part.length() + row.length() > LONGEST) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(row);
    }
    parts.add(part.toString());
    return parts;
  }

  /** Characters below 256 only: a text with others would take longer to unpack. */
  private static void number(int number, StringBuilder to) {
    int left = number;
    while (left >= Packed.MORE) {
      to.append((char) (Packed.MORE | (left & (Packed.MORE - 1))));
      left /= Packed.MORE;
    }
    to.append((char) left);
  }

  private static void literal(String text, StringBuilder source) {
    source.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        source.append('\\').append(c);
      } else if (c < ' ') {
        source.append('\\').append((char) ('0' + (c >> 6))).append((char) ('0' + (c >> 3 & 7)));
        source.append((char) ('0' + (c & 7)));
      } else if (c < 0x7F) {
        source.append(c);
      } else {
        source.append("\\u%04x".formatted((int) c));
      }
    }
    source.append('"');
  }

  private static void compile(String source, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path folder = Files.createTempDirectory("rows");
    Path file = folder.resolve(Packed.CLASS + ".java");
    Files.writeString(file, source);
    int failed =
        compiler.run(
            null,
            null,
            null,
            "-g:none",
            "-proc:none",
            "--release",
            "17",
            "-d",
            classes.toString(),
            file.toString());
    Files.delete(file);
    Files.delete(folder);
    if (failed != 0) {
      throw new IllegalStateException("The bundled rows can't be compiled.");
    }
  }
}
