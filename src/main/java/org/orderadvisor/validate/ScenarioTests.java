package org.orderadvisor.validate;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.Code;
import org.orderadvisor.rules.Diagnostic;
import org.orderadvisor.rules.FileNames;
import org.orderadvisor.verdict.Verdict;

/**
 * Reads the scenario tests that analysts write beside the rules, as YAML 1.2:
 *
 * <pre>{@code
 * defaults: { asOf: "2026-11-20T10:00:00Z" }
 * tests:
 *   - name: a silent seller leaves only the dispute
 *     given: { shipment: { state: SHIPPED, tracking: CANCELLED }, seller: { replied: NO } }
 *     expect: { scenario: SHIPMENT_CANCELLED, steps: { OPEN_DISPUTE: REQUIRED, PAY: false } }
 *     because: ["A silent seller leaves only the dispute"]
 * }</pre>
 *
 * <p>What a test expects is a part of the verdict's JSON, nested or as {@code refund.trigger}.
 * Thread-safe: it has no state.
 */
public final class ScenarioTests {
  /** How many characters or bytes a file may have. */
  static final int MAX_SIZE = 1 << 20;

  /** How many tests a file may have, all variants counted. */
  static final int MAX_TESTS = 10_000;

  private static final int MAX_FILES = 1_000;
  private static final String ENDING = ".yaml";
  private static final String FOLDER = "tests";

  /** A folder beside that of tests, if they stand in a folder of rules. */
  private static final String RULES = "closure";

  private ScenarioTests() {}

  /**
   * Reads all {@code *.yaml} of a folder, without those in its folders, or one file. Links out of
   * the folder, or the folder of rules that it stands in, are not read.
   *
   * @return the tests by file name, then as they stand in the file; empty if the folder has no such
   *     file
   * @throws ScenarioTestException if anything can't be read or understood, with all that is wrong
   */
  public static List<ScenarioTest> read(Path folder) {
    Problems problems = new Problems();
    List<ScenarioTest> tests = new ArrayList<>();
    if (Files.exists(folder) && !isInside(rulesOf(folder), folder)) {
      folderOutside(name(folder), problems);
      problems.throwIfAny();
    }
    List<Path> files = files(folder, problems);
    boolean alone = !Files.isDirectory(folder); // a file that was named is meant, wherever it lies
    for (Path file : files) {
      if (alone || isInside(folder, file) || isInside(rulesOf(folder), file)) {
        readFile(name(file), file, Names.ANY, tests, problems);
      } else {
        linkOutside(name(file), file, problems);
      }
    }
    problems.throwIfAny();
    return List.copyOf(tests);
  }

  /**
   * Reads the tests of one text.
   *
   * @param file its name, for messages and results
   * @throws ScenarioTestException if it can't be understood, with all that is wrong
   */
  public static List<ScenarioTest> read(String file, String yaml) {
    Problems problems = new Problems();
    List<ScenarioTest> tests = new ArrayList<>();
    readText(file, yaml, Names.ANY, tests, problems);
    problems.throwIfAny();
    return List.copyOf(tests);
  }

  /**
   * What is wrong with the tests of a folder of rules, {@code tests/*.yaml}. None is run. A link
   * out of the folder is not read.
   *
   * @return a diagnostic for each problem, its file named by its path under {@code rules}; empty if
   *     there is none, or no such folder
   */
  public static List<Diagnostic> check(Path rules) {
    return check(rules, Names.ANY);
  }

  /**
   * As {@link #check(Path)}; a test that names a rule, a scenario or a row that there is not is a
   * problem too.
   *
   * @param names of all rules; if it is empty, a test may name any
   * @param scenarios the codes of all scenarios; if it is empty, a test may name any
   * @param rows by the name of a table, such as {@code scenarios.csv}, how reasons name its rows;
   *     of a table that is not among them, a test may name any
   */
  public static List<Diagnostic> check(
      Path rules,
      Collection<String> names,
      Collection<String> scenarios,
      Map<String, ? extends Collection<String>> rows) {
    return check(rules, Names.of(names, scenarios, rows));
  }

  private static List<Diagnostic> check(Path rules, Names known) {
    Path folder = rules.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Problems problems = new Problems();
    readInside(rules, folder, known, new ArrayList<>(), problems);
    return problems.found();
  }

  /**
   * Reads and runs the tests beside a folder of rules, those in its {@code tests/}.
   *
   * @param rules the folder of rules; files are named by their path under it
   * @param advisor who is asked for verdicts
   * @return what is wrong with the files, or else the tests that fail, each at its line; empty if
   *     all passed or were skipped, or there are none
   */
  public static List<Diagnostic> failures(Path rules, Function<OrderCase, Verdict> advisor) {
    Path folder = rules.resolve(FOLDER);
    if (!Files.exists(folder)) {
      return List.of();
    }
    Problems problems = new Problems();
    List<ScenarioTest> tests = new ArrayList<>();
    readInside(rules, folder, Names.ANY, tests, problems);
    if (problems.found().isEmpty()) {
      for (ScenarioTest test : tests) {
        TestResult result = test.run(advisor);
        if (result.status() == TestResult.Status.FAILED) {
          problems.add(
              Code.FAILED_TEST, test.file(), new Place(test.line(), 0), result.inOneLine());
        }
      }
    }
    return problems.found();
  }

  /** Files are named by their path under the folder of rules; a link out of it is not read. */
  private static void readInside(
      Path rules, Path folder, Names known, List<ScenarioTest> tests, Problems problems) {
    if (!isInside(rules, folder)) {
      folderOutside(FOLDER, problems);
      return;
    }
    for (Path file : yaml(folder, problems)) {
      String fileName = String.valueOf(file.getFileName());
      String name = FOLDER + "/" + fileName;
      String wrong = FileNames.wrong(fileName);
      if (wrong != null) {
        problems.add(Code.WRONG_FILE_NAME, FileNames.shown(name), Place.FILE, wrong);
      } else if (isInside(rules, file)) {
        readFile(name, file, known, tests, problems);
      } else {
        linkOutside(name, file, problems);
      }
    }
  }

  private static void folderOutside(String name, Problems problems) {
    problems.add(
        Code.LINK_OUTSIDE,
        name,
        Place.FILE,
        "is a link out of the rules' folder, and nothing of it is read.");
  }

  private static void linkOutside(String name, Path file, Problems problems) {
    if (Files.exists(file)) {
      problems.add(
          Code.LINK_OUTSIDE,
          name,
          Place.FILE,
          "is a link out of the rules' folder, and is not read.");
    } else {
      problems.add(Code.UNREADABLE_FILE, name, Place.FILE, "is a link that leads nowhere.");
    }
  }

  /** The folder of rules that a folder of tests stands in; itself if it stands in none. */
  private static Path rulesOf(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    Path parent = path.getParent();
    return parent != null && path.endsWith(FOLDER) && Files.isDirectory(parent.resolve(RULES))
        ? parent
        : folder;
  }

  /** How many files {@link #check} reads. */
  public static int count(Path rules) {
    Path folder = rules.resolve(FOLDER);
    return Files.isDirectory(folder) && isInside(rules, folder)
        ? yaml(folder, new Problems()).size()
        : 0;
  }

  private static boolean isInside(Path root, Path file) {
    try {
      return file.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> files(Path folder, Problems problems) {
    if (!Files.isDirectory(folder)) {
      if (Files.exists(folder)) {
        return List.of(folder);
      }
      problems.add(
          Code.NOT_A_FOLDER,
          name(folder),
          Place.FILE,
          "is no folder and no file. Maybe its name is misspelt.");
      return List.of();
    }
    for (Path file : inside(folder, problems)) {
      if (file.toString().endsWith(".yml")) {
        problems.add(
            Code.WRONG_FILE_NAME,
            name(file),
            Place.FILE,
            "is not read. Its name must end in " + ENDING + ".");
      }
    }
    return yaml(folder, problems);
  }

  private static List<Path> yaml(Path folder, Problems problems) {
    List<Path> files = new ArrayList<>();
    for (Path file : inside(folder, problems)) {
      String fileName = String.valueOf(file.getFileName());
      if (!fileName.startsWith(".") && fileName.endsWith(ENDING)) {
        files.add(file);
      }
    }
    if (files.size() > MAX_FILES) {
      problems.add(
          Code.TOO_LARGE,
          name(folder),
          Place.FILE,
          "holds more than " + MAX_FILES + " files of tests.");
      return List.of();
    }
    return files;
  }

  private static List<Path> inside(Path folder, Problems problems) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.limit(MAX_FILES * 10L).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      problems.add(Code.UNREADABLE_FILE, name(folder), Place.FILE, "can't be read.");
      return List.of();
    }
  }

  private static void readFile(
      String name, Path file, Names known, List<ScenarioTest> tests, Problems problems) {
    if (!Files.isRegularFile(file)) {
      problems.add(Code.UNREADABLE_FILE, name, Place.FILE, "is no ordinary file.");
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_SIZE + 1);
      if (bytes.length > MAX_SIZE) {
        tooLarge(name, problems);
        return;
      }
      String yaml = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      readText(name, yaml, known, tests, problems);
    } catch (CharacterCodingException e) {
      problems.add(
          Code.NOT_UTF8, name, Place.FILE, "is not UTF-8. Maybe it was saved in another encoding.");
    } catch (IOException e) {
      problems.add(Code.UNREADABLE_FILE, name, Place.FILE, "can't be read.");
    }
  }

  private static void readText(
      String file, String yaml, Names known, List<ScenarioTest> tests, Problems problems) {
    if (yaml.length() > MAX_SIZE) {
      tooLarge(file, problems);
      return;
    }
    problems.reading(file, yaml);
    tests.addAll(TestFile.read(file, yaml, known, problems));
  }

  private static void tooLarge(String file, Problems problems) {
    problems.add(
        Code.TOO_LARGE, file, Place.FILE, "is larger than 1 MiB. Maybe split it by topic.");
  }

  private static String name(Path file) {
    return file.toString().replace(File.separatorChar, '/');
  }
}
