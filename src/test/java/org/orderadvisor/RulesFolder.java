package org.orderadvisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of {@code rules/} that a test may spoil. */
public final class RulesFolder {
  private static final List<String> FEW =
      List.of("closure/unpaid.drl", "closure/other.drl", "refund/master.drl", "advice/unpaid.drl");
  private static final String FEW_TESTS =
      """
      defaults: { asOf: "2026-11-20T10:00:00Z" }
      tests:
        - name: an unpaid order waits
          given: { status: AWAITING_PAYMENT, payment: { state: UNPAID } }
          expect: { scenario: UNPAID_AWAITING, refund.trigger: NOTHING_CHARGED }
        - name: an unpaid order has ended
          given: { status: CLOSED, closure: PAYMENT_TIMEOUT, payment: { state: UNPAID } }
          expect: { scenario: UNPAID_TIMEOUT, refund.trigger: NOTHING_CHARGED }
      """;

  private final Path folder;

  private RulesFolder(Path folder) {
    this.folder = folder;
  }

  /** Copies the project's rules to an empty folder. */
  public static RulesFolder copiedTo(Path folder) throws IOException {
    Path rules = Path.of("rules");
    try (Stream<Path> paths = Files.walk(rules)) {
      for (Path path : paths.toList()) {
        Path target = folder.resolve(rules.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
    return new RulesFolder(folder);
  }

  /** A copy of a few of the rules, with tests of its own: quick to compile. */
  public static RulesFolder fewCopiedTo(Path folder) throws IOException {
    RulesFolder rules = copiedTo(folder);
    for (String kind : List.of("closure", "refund", "advice", "tests")) {
      for (String file : rules.files(kind)) {
        if (!FEW.contains(file)) {
          rules.delete(file);
        }
      }
    }
    return rules.write("tests/unpaid.yaml", FEW_TESTS);
  }

  /** Where the copy stands. */
  public Path path() {
    return folder;
  }

  /** Replaces a text that must be there. */
  public RulesFolder replace(String file, String before, String after) throws IOException {
    String text = Files.readString(folder.resolve(file));
    if (!text.contains(before)) {
      throw new IllegalArgumentException(file + " lacks " + before);
    }
    return write(file, text.replace(before, after));
  }

  /** Adds lines at the end. */
  public RulesFolder append(String file, String lines) throws IOException {
    return write(file, Files.readString(folder.resolve(file)) + lines);
  }

  /** Writes a whole file. */
  public RulesFolder write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  /** Deletes a file. */
  public RulesFolder delete(String file) throws IOException {
    Files.delete(folder.resolve(file));
    return this;
  }

  /** The names of the files of one of its folders. */
  public List<String> files(String name) throws IOException {
    try (Stream<Path> paths = Files.list(folder.resolve(name))) {
      return paths.map(path -> name + "/" + path.getFileName()).sorted().toList();
    }
  }
}
