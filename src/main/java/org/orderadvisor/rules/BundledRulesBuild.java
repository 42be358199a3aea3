package org.orderadvisor.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compiles {@code rules/} into the jar's classes and writes the guide to the scenarios. Run by the
 * build, never by an app.
 */
final class BundledRulesBuild {
  private BundledRulesBuild() {}

  /**
   * Takes the rules' folder and the classes' folder; for the guide also the page to write and the
   * folder of example orders.
   */
  public static void main(String[] args) throws IOException {
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.directory(Path.of(args[0]), problems);
    try {
      write(files, RuleSet.of(files, Map.of(), problems), Path.of(args[1]));
      if (args.length > 2) {
        writeIfChanged(Path.of(args[2]), ScenarioGuide.of(files, Path.of(args[3])));
      }
    } catch (RulesException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void write(RuleFiles files, RuleSet rules, Path classes) throws IOException {
    for (Stage stage : Stage.values()) {
      delete(classes.resolve(stage.packageName().replace('.', '/')));
    }
    RuleCompiler.Compiled compiled = rules.compile();
    for (Map.Entry<String, byte[]> entry : compiled.classes().entrySet()) {
      Path file = classes.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
    List<Rule> all = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      all.addAll(rules.stage(stage).rules());
    }
    RuleIndex index =
        new RuleIndex(files.revision(), List.copyOf(files.all().keySet()), compiled.models(), all);
    Path file = classes.resolve("org/orderadvisor/rules").resolve(RuleFiles.BUNDLED + Packed.NAME);
    Files.createDirectories(file.getParent());
    Files.write(file, Packed.pack(files, index));
  }

  private static void writeIfChanged(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }

  /** Classes of an earlier build have other names and would stay. */
  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
