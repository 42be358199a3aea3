package org.orderadvisor.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.orderadvisor.verdict.RulesRevision;

/**
 * Rules, tables and texts that belong together and were checked together. Immutable and thread-safe.
 *
 * @param revision which rules these are
 * @param tables what the tables say
 * @param texts the sentences
 * @param stages the rules, ready to fire
 */
public record RuleSet(
    RulesRevision revision, Tables tables, Texts texts, Map<Stage, StageRules> stages) {

  /** The build's list of what it compiled, beside the bundled files. */
  static final String INDEX = "index";

  private static final class Bundled {
    private static final RuleSet RULES = loadBundled();
  }

  /**
   * The rules in the jar, compiled when it was built; loaded on the first call.
   *
   * @throws IllegalStateException if the jar was built without them
   */
  public static RuleSet bundled() {
    return Bundled.RULES;
  }

  /**
   * Reads and compiles a folder of rules, which takes seconds.
   *
   * @throws RulesException with all that is wrong
   */
  public static RuleSet directory(Path folder) {
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.directory(folder, problems);
    problems.throwIfAny();
    RuleCompiler.Compiled compiled = compile(files);
    return load(files, compiled.models(), new RuleClassLoader(compiled.classes()));
  }

  /**
   * Checks tables and texts, and compiles the rules.
   *
   * @throws RulesException with all that is wrong
   */
  static RuleCompiler.Compiled compile(RuleFiles files) {
    Problems problems = new Problems();
    Tables.read(files, problems);
    Texts.read(files, problems);
    RuleCompiler.Compiled compiled = RuleCompiler.compile(files, problems);
    problems.throwIfAny();
    return compiled;
  }

  private static RuleSet load(
      RuleFiles files, Map<Stage, List<String>> models, ClassLoader loader) {
    Problems problems = new Problems();
    Tables tables = Tables.read(files, problems);
    Texts texts = Texts.read(files, problems);
    problems.throwIfAny();
    Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);
    models.forEach((stage, names) -> stages.put(stage, StageRules.load(names, loader)));
    return new RuleSet(new RulesRevision(files.name(), files.revision()), tables, texts, stages);
  }

  private static RuleSet loadBundled() {
    List<String> paths = new ArrayList<>();
    Map<Stage, List<String>> models = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      models.put(stage, new ArrayList<>());
    }
    for (String line : index()) {
      String[] words = line.split(" ", 2);
      if (words[0].equals("file")) {
        paths.add(words[1]);
      } else {
        for (Stage stage : Stage.values()) {
          if (stage.folder().equals(words[0])) {
            models.get(stage).add(words[1]);
          }
        }
      }
    }
    return load(RuleFiles.bundled(paths), models, RuleSet.class.getClassLoader());
  }

  private static List<String> index() {
    try (InputStream in = RuleSet.class.getResourceAsStream(RuleFiles.BUNDLED + INDEX)) {
      if (in == null) {
        throw new IllegalStateException(
            "The bundled rules are not compiled. Run `mvn process-classes` once; an IDE or `mvn compile` alone"
                + " doesn't compile rules.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException("The list of bundled rules can't be read.", e);
    }
  }
}
