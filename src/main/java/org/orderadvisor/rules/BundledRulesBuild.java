package org.orderadvisor.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compiles {@code rules/} for the jar and writes the guide to the scenarios. Run by the build,
 * never by an app.
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
    RuleCompiler.Compiled compiled = rules.compile();
    List<Rule> all = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      all.addAll(rules.stage(stage).rules());
    }
    RuleIndex index =
        new RuleIndex(files.revision(), List.copyOf(files.all().keySet()), compiled.models(), all);
    Path folder = classes.resolve("org/orderadvisor/rules").resolve(RuleFiles.BUNDLED);
    Files.createDirectories(folder);
    Files.write(folder.resolve(BundledClasses.NAME), BundledClasses.pack(compiled.classes()));
    Packer.pack(files, index, classes);
  }

  private static void writeIfChanged(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }
}
