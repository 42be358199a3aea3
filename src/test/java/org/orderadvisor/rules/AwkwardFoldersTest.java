package org.orderadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.RulesFolder;
import org.orderadvisor.rules.Corpus.Told;

/** Folders of rules that hold what no editor writes: the answer comes soon, and is one of words. */
class AwkwardFoldersTest {
  /** So generous that only what hangs is caught. */
  private static final Duration WITHOUT_END = Duration.ofSeconds(60);

  /** More than are read, and with {@code -Dmany=20000} more than are looked at. */
  private static final int MANY = Integer.getInteger("many", 3_000);

  private static final String SECRET = "hunter2-secret";
  private static final String RULE =
      """
      package org.orderadvisor.rules.closure;
      rule "%s"
          @Source("x")
      when
          Order( status == OrderStatus.COMPLETED, closure == Closure.UNKNOWN )
      then
          advice.scenario("COMPLETED");
      end
      """;

  @TempDir private Path temporary;

  private final Map<String, Case> cases = new LinkedHashMap<>();

  private interface Spoil {
    void at(Path folder, Path outside) throws IOException, InterruptedException;
  }

  /** The file and a part of what is said of it; nothing is said if both are empty. */
  private record Case(String file, String part, Spoil spoil) {}

  private void refused(String name, String file, String part, Spoil spoil) {
    cases.put(name, new Case(file, part, spoil));
  }

  private void accepted(String name, Spoil spoil) {
    cases.put(name, new Case("", "", spoil));
  }

  private static Path write(Path folder, String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    return Files.writeString(folder.resolve(file), text);
  }

  private static void write(Path folder, String file, String text, Charset charset)
      throws IOException {
    Files.write(folder.resolve(file), text.getBytes(charset));
  }

  private static void link(Path folder, String file, Path to) throws IOException {
    Files.deleteIfExists(folder.resolve(file));
    Files.createSymbolicLink(folder.resolve(file), to);
  }

  private static void pipe(Path file) throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
  }

  private static void sparse(Path file) throws IOException {
    try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
      big.setLength(2L << 30);
    }
  }

  private void links() {
    refused(
        "a link to a file outside",
        "closure/x.drl",
        "link out",
        (in, out) -> link(in, "closure/x.drl", write(out, "a.drl", SECRET)));
    refused(
        "a table that is a link outside",
        "tables/limits.csv",
        "link out",
        (in, out) -> link(in, "tables/limits.csv", write(out, "a.csv", SECRET)));
    refused(
        "a text that is a link outside",
        "text/fr.properties",
        "link out",
        (in, out) -> link(in, "text/fr.properties", write(out, "a.properties", SECRET)));
    refused(
        "a folder that is a link outside",
        "closure",
        "link",
        (in, out) -> {
          write(out, "d/" + SECRET + ".drl", SECRET);
          Files.move(in.resolve("closure"), in.resolve("old"));
          link(in, "closure", out.resolve("d"));
        });
    refused(
        "a link to nothing",
        "closure/x.drl",
        "link",
        (in, out) -> link(in, "closure/x.drl", out.resolve("nothing")));
    refused(
        "a link to itself",
        "closure/x.drl",
        "link",
        (in, out) -> link(in, "closure/x.drl", in.resolve("closure/x.drl")));
    refused(
        "two links to each other",
        "closure/y.drl",
        "link",
        (in, out) -> {
          link(in, "closure/x.drl", Path.of("y.drl"));
          link(in, "closure/y.drl", Path.of("x.drl"));
        });
    refused(
        "a link to a folder above",
        "closure/x.drl",
        "link out",
        (in, out) -> link(in, "closure/x.drl", in.getParent()));
    refused(
        "a link to a device without end",
        "closure/x.drl",
        "link",
        (in, out) -> link(in, "closure/x.drl", Path.of("/dev/zero")));
    refused(
        "a link to the process's own memory",
        "closure/x.drl",
        "link out",
        (in, out) -> link(in, "closure/x.drl", Path.of("/proc/self/maps")));
    refused(
        "a folder of tests that is a link outside",
        "tests",
        "nothing of it is read",
        (in, out) -> {
          write(out, "t/" + SECRET + ".yaml", SECRET + ": 1");
          Files.move(in.resolve("tests"), in.resolve("old"));
          link(in, "tests", out.resolve("t"));
        });
    refused(
        "a folder that is a link to nothing",
        "tables",
        "leads nowhere",
        (in, out) -> {
          Files.move(in.resolve("tables"), in.resolve("old"));
          link(in, "tables", out.resolve("nothing"));
        });
    refused(
        "a folder that is a link to itself",
        "text",
        "leads nowhere",
        (in, out) -> {
          Files.move(in.resolve("text"), in.resolve("old"));
          link(in, "text", in.resolve("text"));
        });
    accepted(
        "folders that are links within the folder",
        (in, out) -> {
          for (String kind : new String[] {"closure", "tables", "tests"}) {
            Files.createDirectories(in.resolve("..data"));
            Files.move(in.resolve(kind), in.resolve("..data/" + kind));
            link(in, kind, Path.of("..data", kind));
          }
        });
    accepted(
        "a link within the folder",
        (in, out) -> {
          Files.move(in.resolve("closure/unpaid.drl"), in.resolve("shared.txt"));
          link(in, "closure/unpaid.drl", Path.of("../shared.txt"));
        });
    refused(
        "a test that is a link outside",
        "tests/x.yaml",
        "link",
        (in, out) -> link(in, "tests/x.yaml", write(out, "a.yaml", SECRET + ": 1\n")));
  }

  private void files() {
    refused(
        "a pipe",
        "closure/x.drl",
        "no ordinary file",
        (in, out) -> pipe(in.resolve("closure/x.drl")));
    refused(
        "a pipe for a table",
        "tables/limits.csv",
        "no ordinary file",
        (in, out) -> {
          Files.delete(in.resolve("tables/limits.csv"));
          pipe(in.resolve("tables/limits.csv"));
        });
    refused(
        "a pipe for a test",
        "tests/x.yaml",
        "no ordinary file",
        (in, out) -> pipe(in.resolve("tests/x.yaml")));
    refused(
        "a folder with a file's name",
        "closure/x.drl",
        "no ordinary file",
        (in, out) -> Files.createDirectory(in.resolve("closure/x.drl")));
    refused(
        "a file with a folder's name",
        "closure",
        "no folder",
        (in, out) -> {
          Files.move(in.resolve("closure"), in.resolve("old"));
          write(in, "closure", "x");
        });
    refused(
        "a missing folder",
        "refund",
        "missing",
        (in, out) -> Files.move(in.resolve("refund"), in.resolve("old")));
    refused(
        "a sparse file of two gigabytes",
        "closure/x.drl",
        "larger",
        (in, out) -> sparse(in.resolve("closure/x.drl")));
    refused(
        "a sparse table",
        "tables/limits.csv",
        "larger",
        (in, out) -> sparse(in.resolve("tables/limits.csv")));
    refused(
        "a sparse test", "tests/x.yaml", "larger", (in, out) -> sparse(in.resolve("tests/x.yaml")));
    refused(
        "thousands of files",
        "closure",
        "too many files",
        (in, out) -> {
          for (int i = 0; i < MANY; i++) {
            write(in, "closure/x" + i + ".drl", "");
          }
        });
    refused(
        "thousands of folders with files' names",
        "closure",
        "too many files",
        (in, out) -> {
          for (int i = 0; i < MANY; i++) {
            Files.createDirectory(in.resolve("closure/x" + i + ".drl"));
          }
        });
    refused(
        "thousands of tests",
        "tests",
        "more than",
        (in, out) -> {
          for (int i = 0; i < MANY; i++) {
            write(in, "tests/x" + i + ".yaml", "");
          }
        });
    accepted(
        "folders in folders, two hundred deep",
        (in, out) -> Files.createDirectories(in.resolve("closure" + "/d".repeat(200))));
    accepted(
        "files of Java, archives and settings of the engine beside the rules",
        (in, out) -> {
          write(in, "closure/Evil.java", "class Evil {}");
          write(in, "META-INF/kmodule.xml", "<kmodule/>");
          write(in, "closure/evil.jar", "PK");
          write(in, "closure/evil.dsl", "[when]x=eval(true)");
          write(in, "pom.xml", "<project/>");
        });
    accepted(
        "hidden files of editors",
        (in, out) -> {
          write(in, "closure/.#unpaid.drl", "x");
          write(in, "closure/.unpaid.drl.swp", "x");
          write(in, "closure/unpaid.drl~", "x");
        });
    refused(
        "a copy of a file",
        "closure/unpaid.drl",
        "a rule of this name stands in closure/unpaid (copy).drl",
        (in, out) ->
            Files.copy(in.resolve("closure/unpaid.drl"), in.resolve("closure/unpaid (copy).drl")));
    refused(
        "a name in another case",
        "closure/unpaid.drl",
        "closure/Unpaid.drl",
        (in, out) -> write(in, "closure/Unpaid.drl", RULE.formatted("x")));
    refused(
        "a name that closes a text",
        "closure/x\"; System.exit(1); \".drl",
        "file's name",
        (in, out) -> write(in, "closure/x\"; System.exit(1); \".drl", RULE.formatted("x")));
    refused(
        "a name with a line break",
        "closure/x?closure?unpaid.drl",
        "file's name",
        (in, out) -> write(in, "closure/x\nclosure\nunpaid.drl", RULE.formatted("x")));
    refused(
        "a name with a terminal escape",
        "closure/x?[2J.drl",
        "file's name",
        (in, out) -> write(in, "closure/x\u001B[2J.drl", RULE.formatted("x")));
    refused(
        "a name that runs from right to left",
        "closure/x?lrd.drl",
        "file's name",
        (in, out) -> write(in, "closure/x\u202Elrd.drl", RULE.formatted("x")));
    refused(
        "a name in another case of its ending",
        "closure/x.DRL",
        "read",
        (in, out) -> write(in, "closure/x.DRL", RULE.formatted("x")));
    refused(
        "a name with a second ending",
        "closure/x.drl.txt",
        "read",
        (in, out) -> write(in, "closure/x.drl.txt", RULE.formatted("x")));
    refused(
        "rules in a folder within a folder",
        "closure/sub",
        "read",
        (in, out) -> write(in, "closure/sub/x.drl", RULE.formatted("x")));
  }

  private void names() {
    refused(
        "a name without end",
        "closure/" + "x".repeat(92) + "…",
        "file's name",
        (in, out) -> write(in, "closure/" + "x".repeat(240) + ".drl", RULE.formatted("x")));
    refused(
        "a table's name in another case",
        "tables/limits.csv",
        "tables/LIMITS.csv",
        (in, out) -> write(in, "tables/LIMITS.csv", "x"));
    accepted(
        "names in many scripts",
        (in, out) -> {
          write(
              in,
              "closure/已完成.drl",
              RULE.formatted("x").replace("Closure.UNKNOWN", "Closure.SECURITY"));
          write(
              in,
              "closure/हिन्दी ñ.drl",
              RULE.formatted("y").replace("Closure.UNKNOWN", "Closure.NOT_COLLECTED"));
        });
    accepted(
        "thousands of names that nothing reads",
        (in, out) -> {
          for (int i = 0; i < MANY; i++) {
            write(in, "closure/x" + i + ".drl.txt", "x");
          }
        });
  }

  private static String heavy(String condition, int times, int rules) {
    StringBuilder many = new StringBuilder("package org.orderadvisor.rules.closure;\n");
    for (int i = 0; i < rules; i++) {
      many.append(
          RULE.formatted("r" + i)
              .replaceFirst("package.*\n", "")
              .replaceFirst(
                  "status.*UNKNOWN", String.join(", ", Collections.nCopies(times, condition))));
    }
    return many.toString();
  }

  private void numbers() {
    refused(
        "conditions that take long together",
        "closure/x.drl",
        "too many combinations",
        (in, out) ->
            write(
                in,
                "closure/x.drl",
                heavy(
                    "status == OrderStatus.CLOSED || closure == Closure.SECURITY || shipment.tracking == Tracking.MOVING",
                    30,
                    60)));
    refused(
        "more rules than a folder holds",
        "closure/x8.drl",
        "too many rules",
        (in, out) -> {
          for (int i = 0; i < 11; i++) {
            write(in, "closure/x" + i + ".drl", heavy("status == OrderStatus.CLOSED", 1, 499));
          }
        });
    refused(
        "more conditions than a folder holds",
        "closure/x2.drl",
        "too many rules",
        (in, out) -> {
          for (int i = 0; i < 3; i++) {
            write(in, "closure/x" + i + ".drl", heavy("open == Answer.YES", 60, 120));
          }
        });
    refused(
        "a table that is too long",
        "tables/tracking-texts.csv",
        "too long",
        (in, out) -> {
          StringBuilder many =
              new StringBuilder(Files.readString(in.resolve("tables/tracking-texts.csv")));
          String cells =
              ",x"
                  .repeat(
                      (int)
                          many.substring(0, many.indexOf("\n"))
                              .chars()
                              .filter(c -> c == ',')
                              .count());
          for (int i = 0; i < 20_000; i++) {
            many.append("w").append(i).append(cells).append("\n");
          }
          write(in, "tables/tracking-texts.csv", many.toString());
        });
  }

  private void texts() {
    refused("an empty file", "closure/x.drl", "empty", (in, out) -> write(in, "closure/x.drl", ""));
    refused(
        "an empty table",
        "tables/limits.csv",
        "is empty",
        (in, out) -> write(in, "tables/limits.csv", ""));
    refused(
        "an empty file of English",
        "text/en.properties",
        "is empty",
        (in, out) -> write(in, "text/en.properties", ""));
    refused("an empty test", "tests/x.yaml", "empty", (in, out) -> write(in, "tests/x.yaml", ""));
    refused(
        "UTF-16",
        "closure/x.drl",
        "UTF-8",
        (in, out) -> write(in, "closure/x.drl", RULE.formatted("x"), StandardCharsets.UTF_16));
    refused(
        "UTF-16 without a mark",
        "closure/x.drl",
        "U+0000",
        (in, out) -> write(in, "closure/x.drl", RULE.formatted("x"), StandardCharsets.UTF_16LE));
    refused(
        "Latin-1",
        "closure/x.drl",
        "UTF-8",
        (in, out) ->
            write(in, "closure/x.drl", RULE.formatted("\u00E9"), StandardCharsets.ISO_8859_1));
    refused(
        "Chinese of Windows",
        "tables/limits.csv",
        "UTF-8",
        (in, out) -> write(in, "tables/limits.csv", "\u5173\u95ED", Charset.forName("GBK")));
    refused(
        "a megabyte of NUL",
        "closure/x.drl",
        "U+0000",
        (in, out) -> write(in, "closure/x.drl", "\0".repeat(1 << 20)));
    refused(
        "a program",
        "closure/x.drl",
        "UTF-8",
        (in, out) ->
            Files.write(in.resolve("closure/x.drl"), new byte[] {127, 'E', 'L', 'F', (byte) 0xFF}));
    refused(
        "a line without end",
        "closure/x.drl",
        "goes on for too long",
        (in, out) -> write(in, "closure/x.drl", "a ".repeat(500_000)));
    refused(
        "a word without end",
        "closure/x.drl",
        "between rules",
        (in, out) -> write(in, "closure/x.drl", "a".repeat(1_000_000)));
    refused(
        "a text without end",
        "closure/x.drl",
        "longer",
        (in, out) -> write(in, "closure/x.drl", RULE.formatted("a".repeat(1_000_000))));
    refused(
        "brackets without end",
        "closure/x.drl",
        "nested",
        (in, out) ->
            write(
                in,
                "closure/x.drl",
                RULE.formatted("x").replace("Order( ", "Order( " + "(".repeat(40_000))));
    refused(
        "comments without end",
        "closure/x.drl",
        "never closed",
        (in, out) -> write(in, "closure/x.drl", "/* ".repeat(300_000)));
    refused(
        "curly quotation marks without end",
        "closure/x.drl",
        "curly",
        (in, out) -> write(in, "closure/x.drl", "\u201C".repeat(340_000)));
    refused(
        "curly quotation marks in a text without end",
        "closure/x.drl",
        "never closed",
        (in, out) -> write(in, "closure/x.drl", "\"" + "\u201C".repeat(340_000) + "\n\""));
    refused(
        "ten thousand rules in a file",
        "closure/x.drl",
        "too",
        (in, out) -> {
          StringBuilder many = new StringBuilder(RULE.formatted("r"));
          String rule =
              "rule \"r%d\" @Source(\"x\") when Order() then advice.scenario(\"COMPLETED\"); end\n";
          for (int i = 0; i < 10_000; i++) {
            many.append(rule.formatted(i));
          }
          write(in, "closure/x.drl", many.toString());
        });
    refused(
        "conditions that take long to try",
        "closure/x.drl",
        "too many",
        (in, out) -> {
          String heavy =
              "status == OrderStatus.CLOSED || closure == Closure.SECURITY || payment.method == PaymentMethod.CARD || shipment.tracking == Tracking.MOVING || closed == Answer.YES";
          StringBuilder many = new StringBuilder("package org.orderadvisor.rules.closure;\n");
          for (int i = 0; i < 60; i++) {
            many.append(
                RULE.formatted("r" + i)
                    .replaceFirst("package.*\n", "")
                    .replaceFirst(
                        "status.*UNKNOWN", String.join(", ", Collections.nCopies(18, heavy))));
          }
          write(in, "closure/x.drl", many.toString());
        });
  }

  private void tables() {
    refused(
        "a table with a million columns",
        "tables/limits.csv",
        "header",
        (in, out) -> write(in, "tables/limits.csv", ",".repeat(1_000_000)));
    refused(
        "a row with a million cells",
        "tables/limits.csv",
        "cells",
        (in, out) ->
            write(
                in,
                "tables/limits.csv",
                Files.readString(in.resolve("tables/limits.csv")) + ",".repeat(900_000)));
    refused(
        "a table with a quotation mark that is never closed",
        "tables/limits.csv",
        "quot",
        (in, out) ->
            write(
                in,
                "tables/limits.csv",
                Files.readString(in.resolve("tables/limits.csv"))
                    .replace("DAYS,NONE,", "DAYS,\"NONE,")));
    refused(
        "a table with half a million rows",
        "tables/limits.csv",
        "cells",
        (in, out) ->
            write(
                in,
                "tables/limits.csv",
                Files.readString(in.resolve("tables/limits.csv")) + "x\n".repeat(500_000)));
    refused(
        "a table of quotation marks",
        "tables/limits.csv",
        "header",
        (in, out) -> write(in, "tables/limits.csv", "\"".repeat(1_000_000)));
    refused(
        "a table with NUL",
        "tables/limits.csv",
        "U+0000",
        (in, out) -> write(in, "tables/limits.csv", "\0".repeat(1_000)));
    refused(
        "a file of texts with many keys twice",
        "text/fr.properties",
        "already",
        (in, out) -> write(in, "text/fr.properties", "a=1\n".repeat(40_000)));
    refused(
        "a file of texts with many braces",
        "text/fr.properties",
        "nothing fills in",
        (in, out) -> write(in, "text/fr.properties", "a=" + "{".repeat(900_000) + "}"));
    refused(
        "a file of texts with a broken escape",
        "text/fr.properties",
        "a backslash and a u",
        (in, out) -> write(in, "text/fr.properties", "a=\\uXYZW"));
    accepted(
        "a file of texts with many keys",
        (in, out) -> {
          StringBuilder many =
              new StringBuilder(Files.readString(in.resolve("text/en.properties")));
          for (int i = 0; i < 50_000; i++) {
            many.append("k").append(i).append("=x\n");
          }
          write(in, "text/en.properties", many.toString());
        });
    refused(
        "a name of texts that is no language",
        "text/english of mine.properties",
        "language",
        (in, out) -> write(in, "text/english of mine.properties", "a=1\n"));
  }

  private void tests() {
    refused(
        "a test with a tag",
        "tests/x.yaml",
        "tag",
        (in, out) -> write(in, "tests/x.yaml", "tests: !!javax.script.ScriptEngineManager [x]\n"));
    refused(
        "a test with aliases that laugh",
        "tests/x.yaml",
        "anchor",
        (in, out) -> {
          StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
          for (int i = 1; i < 60; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
          }
          write(in, "tests/x.yaml", laughs.toString());
        });
    refused(
        "a test nested without end",
        "tests/x.yaml",
        "deep",
        (in, out) -> write(in, "tests/x.yaml", "[".repeat(500_000)));
    refused(
        "a test nested by blocks",
        "tests/x.yaml",
        "deep",
        (in, out) -> write(in, "tests/x.yaml", "- ".repeat(100_000)));
    refused(
        "a test that is a list",
        "tests/x.yaml",
        "list",
        (in, out) -> write(in, "tests/x.yaml", "- 1\n"));
    refused(
        "a test with a matrix without end",
        "tests/x.yaml",
        "more than",
        (in, out) -> {
          String answers = ": [YES, NO, UNKNOWN]";
          String axes =
              String.join(
                      answers + ", ",
                      "seller.replied",
                      "seller.convincing",
                      "seller.asksToCancel",
                      "buyer.wantsItem",
                      "buyer.likesPrice",
                      "buyer.inHurry",
                      "buyer.availableElsewhere",
                      "buyer.chargeback",
                      "coupon.addressUsedBefore",
                      "coupon.accountUsedBefore")
                  + answers;
          write(
              in,
              "tests/x.yaml",
              "tests:\n  - name: x\n    given: {}\n    expect: { scenario: COMPLETED }\n    matrix: { "
                  + axes
                  + " }\n");
        });
    refused(
        "a test with NUL",
        "tests/x.yaml",
        "x.yaml",
        (in, out) -> write(in, "tests/x.yaml", "tests: \0\n"));
    refused(
        "a test with two documents",
        "tests/x.yaml",
        "document",
        (in, out) -> write(in, "tests/x.yaml", "tests: []\n---\ntests: []\n"));
    refused(
        "a test in Latin-1",
        "tests/x.yaml",
        "UTF-8",
        (in, out) -> write(in, "tests/x.yaml", "tests: \u00E9\n", StandardCharsets.ISO_8859_1));
    refused(
        "a test with a key without end",
        "tests/x.yaml",
        "x.yaml",
        (in, out) -> write(in, "tests/x.yaml", "k".repeat(1_000_000) + ": 1\n"));
  }

  @TestFactory
  List<DynamicTest> anAnswerInWordsComesSoon() {
    links();
    files();
    names();
    numbers();
    texts();
    tables();
    tests();
    List<DynamicTest> tests = new ArrayList<>();
    cases.forEach(
        (name, made) ->
            tests.add(
                DynamicTest.dynamicTest(
                    name, () -> assertTimeoutPreemptively(WITHOUT_END, () -> check(made)))));
    return tests;
  }

  private void check(Case made) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(temporary, "rules");
    Path outside = Files.createTempDirectory(temporary, "outside");
    RulesFolder.copiedTo(folder);
    made.spoil().at(folder, outside);

    List<Told> told =
        made.file().startsWith("tests")
            ? Corpus.toldOfTests(folder.resolve("tests"), null)
            : Corpus.told(folder);

    Corpus.assertInOurWords(told);
    String all = told.stream().limit(30).map(Told::toString).collect(Collectors.joining("\n"));
    assertFalse(all.contains(SECRET), all);
    if (made.file().isEmpty()) {
      assertEquals(
          "", told.stream().filter(Told::error).map(Told::toString).collect(Collectors.joining()));
    } else if (made.file().startsWith("tests")) {
      assertTrue(told.stream().anyMatch(one -> one.toString().contains(made.part())), all);
    } else {
      assertTrue(
          told.stream()
              .anyMatch(
                  one -> one.file().equals(made.file()) && one.message().contains(made.part())),
          all);
    }
  }
}
