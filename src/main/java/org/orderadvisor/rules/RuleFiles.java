package org.orderadvisor.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Nearest;

/**
 * The texts of all files of one rule set as they stood when they were read, without byte-order
 * marks and with {@code \n} line ends, by their path under the rules' folder. Immutable and
 * thread-safe.
 */
final class RuleFiles {
  /** Where the bundled rules stand in the jar, beside this class. */
  static final String BUNDLED = "bundled/";

  static final String TABLES = "tables";
  static final String TEXT = "text";

  private static final long MOST_BYTES = 1 << 20;
  private static final int MOST_FILES = 1_000;
  private static final int MOST_ENTRIES = 10_000;
  private static final long MOST_ALTOGETHER = 16 << 20;

  private final String name;
  private final SortedMap<String, String> texts;
  private final String revision;
  private final @Nullable Packed packed;

  private RuleFiles(String name, SortedMap<String, String> texts) {
    this(name, texts, hash(texts), null);
  }

  private RuleFiles(
      String name, SortedMap<String, String> texts, String revision, @Nullable Packed packed) {
    this.name = name;
    this.texts = Collections.unmodifiableSortedMap(texts);
    this.revision = revision;
    this.packed = packed;
  }

  /**
   * Reads a folder of rules; a file that nothing reads is left alone, with a warning if it looks
   * meant. Problems go to {@code problems}.
   */
  static RuleFiles directory(Path folder, Problems problems) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      problems.note(
          Code.NOT_A_FOLDER, folder.toString(), "is no folder. Maybe its name is misspelt.");
    } else {
      Set<String> others = new TreeSet<>();
      for (Path inside : inside(folder, ".", problems)) {
        String name = String.valueOf(inside.getFileName());
        if (Files.isDirectory(inside)) {
          others.add(name);
        } else {
          FileNames.check("", name, problems);
        }
      }
      others.removeAll(FileNames.ENDINGS.keySet());
      FileNames.ENDINGS.forEach(
          (kind, ending) -> readFolder(folder, kind, ending, others, texts, problems));
    }
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return new RuleFiles(last == null ? "rules" : last.toString(), texts);
  }

  /** Reads the tests beside the rules, if there are any. */
  static RuleFiles tests(Path folder, Problems problems) {
    SortedMap<String, String> texts = new TreeMap<>();
    Path tests = folder.resolve(FileNames.TESTS);
    if (Files.isDirectory(tests)) {
      for (Path file : inside(tests, FileNames.TESTS, problems)) {
        String fileName = String.valueOf(file.getFileName());
        if (isRead(fileName, FileNames.TESTS_ENDING)
            && !readFile(folder, file, FileNames.TESTS, texts, problems)) {
          break;
        }
      }
    }
    return new RuleFiles(FileNames.TESTS, texts);
  }

  /** Editors and offices leave files beside the true ones that are hidden or begin with ~. */
  static boolean isRead(String fileName, String ending) {
    return !fileName.startsWith(".") && !fileName.startsWith("~") && fileName.endsWith(ending);
  }

  private static void readFolder(
      Path root,
      String kind,
      String ending,
      Set<String> others,
      Map<String, String> texts,
      Problems problems) {
    Path folder = root.resolve(kind);
    boolean tests = kind.equals(FileNames.TESTS); // optional, and read by who runs them
    if (!Files.isDirectory(folder)) {
      if (tests) {
        return;
      }
      String near = Nearest.to(kind, others);
      problems.note(
          Code.MISSING_FILE,
          kind,
          "is missing. A rules' folder has closure, refund, advice, tables and text."
              + (near == null ? "" : " Maybe the folder " + near + " is meant."));
      return;
    }
    boolean any = tests;
    for (Path file : inside(folder, kind, problems)) {
      String fileName = String.valueOf(file.getFileName());
      if (!isRead(fileName, ending)) {
        FileNames.check(kind, Files.isDirectory(file) ? fileName + "/" : fileName, problems);
      } else if (!tests) {
        any = true;
        if (!readFile(root, file, kind, texts, problems)) {
          return;
        }
      }
    }
    if (!any) {
      problems.note(Code.MISSING_FILE, kind, "holds no file that ends in " + ending + ".");
    }
  }

  private static List<Path> inside(Path folder, String name, Problems problems) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (found.size() >= MOST_ENTRIES) {
          problems.note(
              Code.TOO_LARGE, name, "holds too many files: at most " + MOST_ENTRIES + " are seen.");
          break;
        }
        found.add(file);
      }
    } catch (IOException | DirectoryIteratorException e) {
      problems.note(Code.UNREADABLE_FILE, name, "can't be read.");
    }
    Collections.sort(found);
    return found;
  }

  /** Reads one file of a folder; whether others may follow. */
  private static boolean readFile(
      Path root, Path file, String kind, Map<String, String> texts, Problems problems) {
    if (texts.size() >= MOST_FILES) {
      problems.note(
          Code.TOO_LARGE, kind, "holds too many files: at most " + MOST_FILES + " are read.");
      return false;
    }
    readText(root, file, kind + "/" + file.getFileName(), texts, problems);
    if (texts.values().stream().mapToLong(String::length).sum() > MOST_ALTOGETHER) {
      problems.note(Code.TOO_LARGE, kind, "holds too much: all files together may have 16 MiB.");
      return false;
    }
    return true;
  }

  private static void readText(
      Path root, Path file, String path, Map<String, String> texts, Problems problems) {
    if (!Files.isRegularFile(file)) {
      problems.note(Code.UNREADABLE_FILE, path, "is no ordinary file.");
      return;
    }
    try {
      if (!file.toRealPath().startsWith(root.toRealPath())) {
        problems.note(
            Code.LINK_OUTSIDE, path, "is a link out of the rules' folder, and is not read.");
        return;
      }
    } catch (IOException e) {
      problems.note(Code.UNREADABLE_FILE, path, "can't be read.");
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((int) MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        problems.note(Code.TOO_LARGE, path, "is larger than " + MOST_BYTES + " bytes.");
        return;
      }
      String text = decode(bytes);
      problems.reading(path, text);
      if (text.isBlank()) {
        problems.note(Code.EMPTY_FILE, path, "is empty. Maybe it was not saved to its end.");
        return;
      }
      texts.put(path, text);
    } catch (CharacterCodingException e) {
      problems.note(Code.NOT_UTF8, path, "is not UTF-8. Maybe it was saved in another encoding.");
    } catch (IOException e) {
      problems.note(Code.UNREADABLE_FILE, path, "can't be read.");
    }
  }

  /** The bundled files, of which no text is read: their tables and texts are packed. */
  static RuleFiles bundled(String revision) {
    return new RuleFiles("bundled", new TreeMap<>(), revision, Packed.bundled());
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return (text.startsWith("\uFEFF") ? text.substring(1) : text)
        .replace("\r\n", "\n")
        .replace('\r', '\n');
  }

  private static String hash(SortedMap<String, String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, String> file : texts.entrySet()) {
        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
        digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(9).put((byte) 0).putLong(content.length).flip());
        digest.update(content);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** The name of the folder, or {@code bundled}. */
  String name() {
    return name;
  }

  /** The first 16 hexadecimal digits of a hash over all paths and texts. */
  String revision() {
    return revision;
  }

  /** Tables and texts as rows that were checked before; {@code null} for files that are read. */
  @Nullable Packed packed() {
    return packed;
  }

  /** All paths with their texts, sorted. */
  SortedMap<String, String> all() {
    return texts;
  }

  /** The files of one folder, sorted by path. */
  SortedMap<String, String> in(String folder) {
    return texts.subMap(folder + "/", folder + "0");
  }
}
