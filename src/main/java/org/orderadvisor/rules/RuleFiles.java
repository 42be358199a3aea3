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
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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

  /** Where scenario tests stand; they are no part of the rules. */
  static final String TESTS = "tests";

  static final String TESTS_ENDING = ".yaml";

  /** The folders of a rules' folder, and how the names end that are read there. */
  static final Map<String, String> ENDINGS =
      Map.of(
          "closure",
          ".drl",
          "refund",
          ".drl",
          "advice",
          ".drl",
          TABLES,
          ".csv",
          TEXT,
          ".properties");

  private static final long MOST_BYTES = 1 << 20;
  private static final int LONGEST_SEARCHED = 200_000;
  private static final int MOST_FILES = 1_000;
  private static final long MOST_ALTOGETHER = 16 << 20;

  private final String name;
  private final SortedMap<String, String> texts;
  private final String revision;

  private RuleFiles(String name, SortedMap<String, String> texts) {
    this.name = name;
    this.texts = Collections.unmodifiableSortedMap(texts);
    this.revision = hash(texts);
  }

  /** Reads a folder of rules; other files in it are left alone. Problems go to {@code problems}. */
  static RuleFiles directory(Path folder, Problems problems) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      problems.add(folder.toString(), 0, 0, "is no folder. Maybe its name is misspelt.");
    } else {
      for (Map.Entry<String, String> kind : new TreeMap<>(ENDINGS).entrySet()) {
        int before = texts.size() + problems.errors();
        readFolder(folder, kind.getKey(), kind.getValue(), texts, problems);
        if (texts.size() + problems.errors() == before) {
          problems.add(kind.getKey(), 0, 0, "holds no file that ends in " + kind.getValue() + ".");
        }
      }
    }
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return new RuleFiles(last == null ? "rules" : last.toString(), texts);
  }

  /** Reads the tests beside the rules, if there are any. */
  static RuleFiles tests(Path folder, Problems problems) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder.resolve(TESTS))) {
      readFolder(folder, TESTS, TESTS_ENDING, texts, problems);
    }
    return new RuleFiles(TESTS, texts);
  }

  /** Editors and offices leave files beside the true ones that are hidden or begin with ~. */
  static boolean isRead(String fileName, String ending) {
    return !fileName.startsWith(".") && !fileName.startsWith("~") && fileName.endsWith(ending);
  }

  private static void readFolder(
      Path root, String kind, String ending, Map<String, String> texts, Problems problems) {
    Path folder = root.resolve(kind);
    if (!Files.isDirectory(folder)) {
      problems.add(
          kind, 0, 0, "is missing. A rules' folder has closure, refund, advice, tables and text.");
      return;
    }
    long size = texts.values().stream().mapToLong(String::length).sum();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String fileName = String.valueOf(file.getFileName());
        if (isRead(fileName, ending)) {
          if (texts.size() >= MOST_FILES) {
            problems.add(kind, 0, 0, "holds too many files: at most " + MOST_FILES + " are read.");
            return;
          }
          String path = kind + "/" + fileName;
          readFile(root, file, path, texts, problems);
          size += texts.getOrDefault(path, "").length();
          if (size > MOST_ALTOGETHER) {
            problems.add(kind, 0, 0, "holds too much: all files together may have 16 MiB.");
            return;
          }
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      problems.add(kind, 0, 0, "can't be read.");
    }
  }

  private static void readFile(
      Path root, Path file, String path, Map<String, String> texts, Problems problems) {
    if (!Files.isRegularFile(file)) {
      problems.add(path, 0, 0, "is no ordinary file.");
      return;
    }
    try {
      if (!file.toRealPath().startsWith(root.toRealPath())) {
        problems.add(path, 0, 0, "is a link out of the rules' folder, and is not read.");
        return;
      }
    } catch (IOException e) {
      problems.add(path, 0, 0, "can't be read.");
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((int) MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        problems.add(path, 0, 0, "is larger than " + MOST_BYTES + " bytes.");
        return;
      }
      String text = decode(bytes);
      if (text.isBlank()) {
        problems.add(path, 0, 0, "is empty. Maybe it was not saved to its end.");
        return;
      }
      texts.put(path, text);
    } catch (CharacterCodingException e) {
      problems.add(path, 0, 0, "is not UTF-8. Maybe it was saved in another encoding.");
    } catch (IOException e) {
      problems.add(path, 0, 0, "can't be read.");
    }
  }

  /** Reads the bundled files that the build listed. */
  static RuleFiles bundled(List<String> paths) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String path : paths) {
      try (InputStream in = RuleFiles.class.getResourceAsStream(BUNDLED + path)) {
        if (in == null) {
          throw new IllegalStateException("The jar lacks its rule file " + path + ".");
        }
        texts.put(path, decode(in.readAllBytes()));
      } catch (IOException e) {
        throw new IllegalStateException("The jar's rule file " + path + " can't be read.", e);
      }
    }
    return new RuleFiles("bundled", texts);
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

  /** The line of a properties file that a key stands in; 0 if it can't be told. */
  int lineOf(String path, String key) {
    String whole = texts.getOrDefault(path, "");
    if (whole.length() > LONGEST_SEARCHED) {
      return 0;
    }
    int line = 0;
    for (String text : whole.split("\n", -1)) {
      line++;
      String start = text.strip();
      if (start.startsWith(key)
          && start.length() > key.length()
          && "=: ".indexOf(start.charAt(key.length())) >= 0) {
        return line;
      }
    }
    return 0;
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
