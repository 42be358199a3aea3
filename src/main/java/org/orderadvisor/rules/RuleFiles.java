package org.orderadvisor.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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
      for (Path inside : inside(folder, Problems.RULES, problems)) {
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
    if (Files.isDirectory(tests) && isFolderInside(folder, tests, FileNames.TESTS, problems)) {
      Map<String, String> names = new HashMap<>();
      List<Path> files = inside(tests, FileNames.TESTS, problems);
      if (tooMany(files, FileNames.TESTS, FileNames.TESTS_ENDING, problems)) {
        files = List.of();
      }
      for (Path file : files) {
        String fileName = String.valueOf(file.getFileName());
        if (isRead(fileName, FileNames.TESTS_ENDING)
            && isNamedRight(FileNames.TESTS, fileName, names, problems)
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
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
        && !isFolderInside(root, folder, kind, problems)) {
      return;
    }
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
    Map<String, String> names = new HashMap<>();
    List<Path> files = inside(folder, kind, problems);
    if (!tests && tooMany(files, kind, ending, problems)) {
      return;
    }
    for (Path file : files) {
      String fileName = String.valueOf(file.getFileName());
      if (!isRead(fileName, ending)) {
        FileNames.check(kind, Files.isDirectory(file) ? fileName + "/" : fileName, problems);
      } else if (!tests) {
        any = true;
        if (isNamedRight(kind, fileName, names, problems)
            && !readFile(root, file, kind, texts, problems)) {
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

  /** Whether a folder of a rule set is one, and lies inside it: links may lead about in there. */
  private static boolean isFolderInside(Path root, Path folder, String kind, Problems problems) {
    String told = null;
    Code code = Code.UNREADABLE_FILE;
    try {
      if (!folder.toRealPath().startsWith(root.toRealPath())) {
        code = Code.LINK_OUTSIDE;
        told = "is a link out of the rules' folder, and nothing of it is read.";
      } else if (!Files.isDirectory(folder)) {
        told = "is no folder, but a file. The folder of this name may have another one.";
      }
    } catch (IOException e) {
      told = "is a link that leads nowhere.";
    }
    if (told != null) {
      problems.note(code, kind, told);
    }
    return told == null;
  }

  /**
   * Whether a file can be named in a message, a report and on every computer.
   *
   * @param names those of the folder so far, by what they are without regard to case
   */
  private static boolean isNamedRight(
      String kind, String fileName, Map<String, String> names, Problems problems) {
    String path = kind + "/" + fileName;
    String wrong = FileNames.wrong(fileName);
    if (wrong == null) {
      String same = names.putIfAbsent(fileName.toLowerCase(Locale.ROOT), fileName);
      wrong =
          same == null
              ? null
              : "is told from %s/%s only by capital letters: on many computers one would replace the other."
                  .formatted(kind, same);
    }
    if (wrong != null) {
      problems.note(Code.WRONG_FILE_NAME, FileNames.shown(path), wrong);
    }
    return wrong == null;
  }

  /** Tells it at once, and not after the mistakes of the first thousand. */
  private static boolean tooMany(List<Path> files, String kind, String ending, Problems problems) {
    long read =
        files.stream().filter(file -> isRead(String.valueOf(file.getFileName()), ending)).count();
    if (read > MOST_FILES) {
      problems.note(
          Code.TOO_LARGE, kind, "holds too many files: at most " + MOST_FILES + " are read.");
    }
    return read > MOST_FILES;
  }

  /** Reads one file of a folder; whether others may follow. */
  private static boolean readFile(
      Path root, Path file, String kind, Map<String, String> texts, Problems problems) {
    if (isTooMuch(texts)) {
      return false; // told of the folder before
    }
    readText(root, file, kind + "/" + file.getFileName(), texts, problems);
    if (isTooMuch(texts)) {
      problems.note(Code.TOO_LARGE, kind, "holds too much: all files together may have 16 MiB.");
      return false;
    }
    return true;
  }

  private static boolean isTooMuch(Map<String, String> texts) {
    return texts.values().stream().mapToLong(String::length).sum() > MOST_ALTOGETHER;
  }

  private static void readText(
      Path root, Path file, String path, Map<String, String> texts, Problems problems) {
    Path real;
    try {
      real = file.toRealPath();
      if (!real.startsWith(root.toRealPath())) {
        problems.note(
            Code.LINK_OUTSIDE, path, "is a link out of the rules' folder, and is not read.");
        return;
      }
    } catch (IOException e) {
      problems.note(
          Code.UNREADABLE_FILE,
          path,
          Files.isSymbolicLink(file) ? "is a link that leads nowhere." : "can't be read.");
      return;
    }
    if (!Files.isRegularFile(real)) {
      problems.note(Code.UNREADABLE_FILE, path, "is no ordinary file.");
      return;
    }
    try (InputStream in = Files.newInputStream(real)) {
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
  static RuleFiles bundled(String revision, Packed packed) {
    return new RuleFiles("bundled", new TreeMap<>(), revision, packed);
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
