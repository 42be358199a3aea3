package org.orderadvisor.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The classes of the bundled rules, for Drools to match: in one file, since a jar of fewer files
 * opens faster and few apps ask for them. Thread-safe: it has no state.
 */
final class BundledClasses {
  /** Beside the bundled files. */
  static final String NAME = "classes.zip";

  /** The same at each build; an entry of January 1980 would note the zone of the build, too. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private BundledClasses() {}

  /** Packs the bytes of classes by their paths. */
  static byte[] pack(SortedMap<String, byte[]> classes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> one : classes.entrySet()) {
        ZipEntry entry = new ZipEntry(one.getKey());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(one.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** What the build packed. */
  static SortedMap<String, byte[]> read() {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    try (InputStream in = BundledClasses.class.getResourceAsStream(RuleFiles.BUNDLED + NAME)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks the bundled rules' classes.");
      }
      ZipInputStream zip = new ZipInputStream(in);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        classes.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new IllegalStateException("The bundled rules' classes can't be read.", e);
    }
    return classes;
  }
}
