package org.orderadvisor.rules;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rows of the bundled tables and texts as the build read and checked them: parsing CSV and
 * properties would take a short program longer than its answer. A row of a text is its key and its
 * sentence. Each file is unpacked when it is asked for. Immutable and thread-safe.
 */
final class Packed {
  /** Beside the bundled files. */
  static final String NAME = "packed";

  private final byte[] bytes;
  private final Map<String, Integer> places = new HashMap<>();

  Packed(byte[] bytes) {
    this.bytes = bytes;
    Cursor at = new Cursor(bytes, 0);
    for (int left = at.number(); left > 0; left--) {
      String path = at.text();
      int length = at.number();
      places.put(path, at.place);
      at.place += length;
    }
  }

  /** What the build packed; it is in every jar that has an index. */
  static Packed bundled() {
    try (InputStream in = Packed.class.getResourceAsStream(RuleFiles.BUNDLED + NAME)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks its packed tables.");
      }
      return new Packed(in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException("The packed tables can't be read.", e);
    }
  }

  /** The paths of all files. */
  Set<String> paths() {
    return places.keySet();
  }

  /** The rows of a file, without a header; none if there is no such file. */
  List<List<String>> rows(String path) {
    List<List<String>> rows = new ArrayList<>();
    Integer place = places.get(path);
    if (place != null) {
      Cursor at = new Cursor(bytes, place);
      for (int left = at.number(); left > 0; left--) {
        String[] cells = new String[at.number()];
        for (int i = 0; i < cells.length; i++) {
          cells[i] = at.text();
        }
        rows.add(List.of(cells));
      }
    }
    return rows;
  }

  /** Packs files without problems. */
  static byte[] pack(RuleFiles files) throws IOException {
    Map<String, List<List<String>>> all = new TreeMap<>();
    for (Map.Entry<String, String> file : files.in(RuleFiles.TABLES).entrySet()) {
      List<List<String>> rows = new ArrayList<>();
      try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file.getValue())) {
        for (CsvRecord line : reader) {
          rows.add(line.getFields());
        }
      }
      all.put(file.getKey(), rows.subList(1, rows.size()));
    }
    for (Map.Entry<String, String> file : files.in(RuleFiles.TEXT).entrySet()) {
      List<List<String>> rows = new ArrayList<>();
      for (TextEntry entry : TextEntry.read(file.getKey(), file.getValue(), new Problems())) {
        rows.add(List.of(entry.key(), entry.sentence()));
      }
      all.put(file.getKey(), rows);
    }
    return write(all);
  }

  private static byte[] write(Map<String, List<List<String>>> all) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(all.size());
    for (Map.Entry<String, List<List<String>>> file : all.entrySet()) {
      ByteArrayOutputStream part = new ByteArrayOutputStream();
      DataOutputStream rows = new DataOutputStream(part);
      rows.writeInt(file.getValue().size());
      for (List<String> cells : file.getValue()) {
        rows.writeInt(cells.size());
        for (String cell : cells) {
          text(cell, rows);
        }
      }
      text(file.getKey(), out);
      out.writeInt(part.size());
      part.writeTo(out);
    }
    return bytes.toByteArray();
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static final class Cursor {
    private final byte[] bytes;
    private int place;

    Cursor(byte[] bytes, int place) {
      this.bytes = bytes;
      this.place = place;
    }

    int number() {
      int number =
          bytes[place] << 24
              | (bytes[place + 1] & 0xFF) << 16
              | (bytes[place + 2] & 0xFF) << 8
              | (bytes[place + 3] & 0xFF);
      place += 4;
      return number;
    }

    String text() {
      int length = number();
      String text = new String(bytes, place, length, StandardCharsets.UTF_8);
      place += length;
      return text;
    }
  }
}
