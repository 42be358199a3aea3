package rulefiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The rule files in the measured jar, as text: the only place that knows where they are. */
public final class Bundled {
  private static final String FOLDER = "/org/orderadvisor/rules/bundled/";

  private Bundled() {}

  /** The text of a file such as {@code text/en.properties}. */
  public static String text(String path) {
    try (InputStream in = Bundled.class.getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        throw new IllegalStateException("The jar has no " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a folder, such as {@code closure}, sorted. */
  public static List<String> paths(String folder) {
    String start = FOLDER.substring(1) + folder + "/";
    URL any = Bundled.class.getResource(FOLDER + "text/en.properties");
    try {
      JarURLConnection connection = (JarURLConnection) any.openConnection();
      connection.setUseCaches(false); // it is closed here, and open elsewhere
      try (JarFile jar = connection.getJarFile()) {
        return jar.stream()
            .map(JarEntry::getName)
            .filter(name -> name.startsWith(start) && !name.endsWith("/"))
            .map(name -> name.substring(FOLDER.length() - 1))
            .sorted()
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of {@code tables/<name>.csv}, each by its columns' names. */
  public static List<Map<String, String>> table(String name) {
    List<List<String>> lines = text("tables/" + name + ".csv").lines().map(Bundled::cells).toList();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < line.size(); i++) {
        row.put(lines.get(0).get(i), line.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(line.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
