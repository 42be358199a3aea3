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
 * The rows of the bundled tables and texts as the build read and checked them, and of the {@link
 * RuleIndex}: parsing CSV and properties would take a short program longer than its answer. A row
 * of a text is its key and its sentence. Each file is unpacked when it is asked for. Immutable and
 * thread-safe.
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

  /** What the build packed. */
  static Packed bundled() {
    try (InputStream in = Packed.class.getResourceAsStream(RuleFiles.BUNDLED + NAME)) {
      if (in == null) {
        throw new IllegalStateException(
            "The bundled rules are not compiled. Run `mvn process-classes` once; an IDE or `mvn compile` alone"
                + " doesn't compile rules.");
      }
      return new Packed(in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException("The bundled rules can't be read.", e);
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

  /** Packs files without problems, and what the build found out about their rules. */
  static byte[] pack(RuleFiles files, RuleIndex index) throws IOException {
    Map<String, List<List<String>>> all = new TreeMap<>();
    all.put(RuleIndex.NAME, index.write());
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

  /** A length below 0, of which all bits are turned, means that not all is ASCII. */
  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length == text.length() ? utf8.length : ~utf8.length);
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

    /** What is known to be ASCII is copied as it is, without a look at each byte. */
    String text() {
      int number = number();
      int length = number < 0 ? ~number : number;
      String text =
          new String(
              bytes,
              place,
              length,
              number < 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
      place += length;
      return text;
    }
  }
}
