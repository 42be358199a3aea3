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
public final class FileNames {
  static final String TESTS = "tests";

  static final String TESTS_ENDING = ".yaml";

  /** The folders of a rule set, and how the names of their files end. */
  static final Map<String, String> ENDINGS = endings();

  private static final List<String> SPREADSHEETS = List.of(".xlsx", ".xls", ".ods", ".tsv");

  private static final String SIGNS = " ._-()+,'&#~=@";
  private static final int LONGEST = 100;

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
          shown((folder.isEmpty() ? "" : folder + "/") + name.replace("/", "")),
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

  /** What is wrong with the name of a file that is to be read; {@code null} if nothing is. */
  public static @Nullable String wrong(String name) {
    if (name.length() > LONGEST) {
      return "has a file's name of more than " + LONGEST + " characters, and is not read.";
    }
    int[] signs = name.codePoints().filter(c -> !isHarmless(c)).limit(1).toArray();
    if (signs.length == 0) {
      return null;
    }
    return "has a sign (U+%04X) in the file's name that may not stand there, and is not read. Use letters, digits, - and _."
        .formatted(signs[0]);
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0;
    };
  }

  /** A file's path, fit for a message: without what can't be seen, and cut. */
  public static String shown(String path) {
    return path.codePointCount(0, path.length()) <= LONGEST
        ? path
        : path.substring(0, path.offsetByCodePoints(0, LONGEST)) + "…";
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
