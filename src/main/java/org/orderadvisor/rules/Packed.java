package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the bundled tables and texts as the build read and checked them, and of the {@link
 * RuleIndex}: parsing CSV and properties would take a short program longer than its answer. A row
 * of a text is its key and its sentence. They are the texts of a class that the build makes ({@link
 * Packer}), since a class loader finds a class faster than a file, and an archive of classes holds
 * it too. Each file is unpacked when it is asked for. Immutable and thread-safe.
 */
final class Packed {
  /** The class that the build makes, in this package. */
  static final String CLASS = "BundledRows";

  /** Of the class, what it gives for its list of files. */
  static final String PATHS = "";

  /**
   * Each character of a number holds seven bits, the lowest first; this bit says that more follow.
   */
  static final int MORE = 0x80;

  private final Function<String, String @Nullable []> rows;

  Packed(Function<String, String @Nullable []> rows) {
    this.rows = rows;
  }

  /** What the build packed. */
  @SuppressWarnings("unchecked")
  static Packed bundled() {
    try {
      Object made =
          Class.forName(Packed.class.getPackageName() + "." + CLASS)
              .getDeclaredConstructor()
              .newInstance();
      return new Packed((Function<String, String @Nullable []>) made);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "The bundled rules are not compiled. Run `mvn process-classes` once; an IDE or `mvn compile` alone"
              + " doesn't compile rules.");
    }
  }

  /** The paths of all files. */
  List<String> paths() {
    String[] paths = rows.apply(PATHS);
    return paths == null ? List.of() : Arrays.asList(paths);
  }

  /** The rows of a file, without a header; none if there is no such file. */
  List<List<String>> rows(String path) {
    List<List<String>> unpacked = new ArrayList<>();
    String[] parts = rows.apply(path);
    if (parts != null) {
      for (String part : parts) {
        new Unpacking(part).addTo(unpacked);
      }
    }
    return unpacked;
  }

  /** Where the texts of a table's column {@code text} are, each normalised. */
  static String wordings(String path) {
    return "wordings/" + path;
  }

  private static final class Unpacking {
    private final String packed;
    private int place;

    Unpacking(String packed) {
      this.packed = packed;
    }

    void addTo(List<List<String>> rows) {
      while (place < packed.length()) {
        String[] cells = new String[number()];
        for (int i = 0; i < cells.length; i++) {
          int length = number();
          cells[i] = packed.substring(place, place + length);
          place += length;
        }
        rows.add(List.of(cells));
      }
    }

    private int number() {
      int number = 0;
      int shift = 0;
      char next = packed.charAt(place++);
      while (next >= MORE) {
        number |= (next & (MORE - 1)) << shift;
        shift += 7;
        next = packed.charAt(place++);
      }
      return number | next << shift;
    }
  }
}
