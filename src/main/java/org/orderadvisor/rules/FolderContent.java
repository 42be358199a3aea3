package org.orderadvisor.rules;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeSet;
import org.orderadvisor.rules.Diagnostic.Severity;

/**
 * What a folder of rules held when it was read. Two of an unchanged folder are equal. Immutable and
 * thread-safe.
 *
 * @param revision of its rules, tables and texts, as {@link RuleSet#revision()} has it
 * @param tests a hash over the tests beside the rules; empty if there are none
 * @param problems why it can't be read whole; empty if it can
 */
public record FolderContent(String revision, String tests, List<Diagnostic> problems) {

  /** Copies the problems. */
  public FolderContent {
    problems = List.copyOf(problems);
  }

  /** Reads all files of a folder, and checks none. */
  public static FolderContent of(Path folder) {
    Problems problems = new Problems();
    RuleFiles rules = RuleFiles.directory(folder, problems);
    RuleFiles tests = RuleFiles.tests(folder, problems);
    return new FolderContent(
        rules.revision(),
        tests.all().isEmpty() ? "" : tests.revision(),
        problems.found().stream().filter(found -> found.severity() == Severity.ERROR).toList());
  }

  /**
   * Whether the folder may have changed, without reading its files: their names, sizes, times and
   * keys, and where its folders lie. It follows links. Equal for an unchanged folder.
   */
  public static String stamp(Path folder) {
    TreeSet<String> files = new TreeSet<>();
    FileNames.ENDINGS.forEach((kind, ending) -> stamp(folder.resolve(kind), ending, files));
    return String.join("\n", files);
  }

  private static void stamp(Path folder, String ending, TreeSet<String> stamps) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      stamps.add(folder + " is " + folder.toRealPath());
      for (Path file : files) {
        if (RuleFiles.isRead(String.valueOf(file.getFileName()), ending)) {
          stamps.add(file + " " + times(file));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      stamps.add(folder + " can't be read");
    }
  }

  private static String times(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.size() + " " + now.lastModifiedTime() + " " + now.fileKey();
    } catch (IOException e) {
      return "can't be read";
    }
  }
}
