package org.orderadvisor.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Nearest;

/** Finds files that are named so that nothing reads them. Thread-safe: it has no state. */
final class FileNames {
  static final String TESTS = "tests";

  static final String TESTS_ENDING = ".yaml";

  /** The folders of a rule set, and how the names of their files end. */
  static final Map<String, String> ENDINGS = endings();

  private static final List<String> SPREADSHEETS = List.of(".xlsx", ".xls", ".ods", ".tsv");

  private FileNames() {}

  private static Map<String, String> endings() {
    Map<String, String> endings = new LinkedHashMap<>();
    for (Stage stage : Stage.values()) {
      endings.put(stage.folder(), ".drl");
    }
    endings.put(RuleFiles.TABLES, ".csv");
    endings.put(RuleFiles.TEXT, ".properties");
    endings.put(TESTS, TESTS_ENDING);
    return Collections.unmodifiableMap(endings);
  }

  /**
   * Warns of a file that looks as if it were to be read; notes and hidden files do not.
   *
   * @param folder where it stands; empty for the rules' folder itself
   * @param name its name; that of a folder ends with {@code /}
   */
  static void check(String folder, String name, Problems problems) {
    String advice = name.startsWith(".") || name.startsWith("~") ? null : advice(folder, name);
    if (advice != null) {
      problems.note(
          Code.IGNORED_FILE,
          (folder.isEmpty() ? "" : folder + "/") + name.replace("/", ""),
          "is not read. " + advice);
    }
  }

  private static @Nullable String advice(String folder, String name) {
    if (name.endsWith("/")) {
      return "Folders in " + folder + "/ are left alone: its files stand side by side.";
    }
    String ending = ENDINGS.get(folder);
    String meant = meant(name, ending == null ? ENDINGS.values() : List.of(ending));
    if (ending != null && meant != null) {
      return "Files in %s/ end in %s. Maybe %s.".formatted(folder, ending, Nearest.shown(meant));
    }
    if (ending != null && folder.equals(RuleFiles.TABLES) && has(name, SPREADSHEETS)) {
      return "Tables are CSV files. Maybe save it as one.";
    }
    for (Map.Entry<String, String> other : ENDINGS.entrySet()) {
      if (has(name, List.of(other.getValue()))
          || (ending == null && meant != null && meant.endsWith(other.getValue()))) {
        return "Such files stand in " + folders(other.getValue()) + ".";
      }
    }
    return null;
  }

  private static String folders(String ending) {
    return String.join(
        " or ",
        ENDINGS.entrySet().stream()
            .filter(entry -> entry.getValue().equals(ending))
            .map(entry -> entry.getKey() + "/")
            .toList());
  }

  private static boolean has(String name, Collection<String> endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(lower::endsWith);
  }

  /** The name with one of some endings, if that was probably meant. */
  static @Nullable String meant(String name, Collection<String> endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending : endings) {
      int inside = lower.lastIndexOf(ending);
      if (inside > 0
          && (inside + ending.length() == name.length()
              || ". _-~(".indexOf(lower.charAt(inside + ending.length())) >= 0)) {
        return name.substring(0, inside) + ending;
      }
    }
    int point = name.lastIndexOf('.');
    String near = point <= 0 ? null : Nearest.to(lower.substring(point), endings);
    return near == null ? null : name.substring(0, point) + near;
  }
}
