package org.orderadvisor.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.verdict.RulesRevision;

/**
 * Rules, tables and texts that belong together and were checked together. Immutable and
 * thread-safe.
 */
public final class RuleSet {
  /** The build's list of what it compiled, beside the bundled files. */
  static final String INDEX = "index";

  /** How the lines of the list that name a file begin; the others begin with their stage. */
  static final String FILE = "file ";

  /** How the lines begin that say what a rule's id stands for. */
  static final String RULE = "rule ";

  private static volatile @Nullable RuleSet bundled;

  private final RulesRevision revision;
  private final Tables tables;
  private final Texts texts;
  private final Map<Stage, StageRules> stages;
  private final List<Diagnostic> warnings;

  private RuleSet(
      RulesRevision revision,
      Tables tables,
      Texts texts,
      Map<Stage, StageRules> stages,
      List<Diagnostic> warnings) {
    this.warnings = warnings;
    this.revision = revision;
    this.tables = tables;
    this.texts = texts;
    this.stages = stages;
  }

  /**
   * The rules in the jar, compiled when it was built; loaded on the first call.
   *
   * @throws IllegalStateException if the jar was built without them
   */
  public static RuleSet bundled() {
    RuleSet loaded = bundled;
    return loaded == null ? bundledOnce() : loaded;
  }

  /** Not by a class's initializer: that would tell of a missing class from the second call on. */
  private static synchronized RuleSet bundledOnce() {
    RuleSet loaded = bundled;
    if (loaded == null) {
      loaded = loadBundled();
      bundled = loaded;
    }
    return loaded;
  }

  /**
   * Reads, checks and compiles a folder of rules, which takes seconds.
   *
   * @throws RulesException with all that is wrong
   */
  public static RuleSet directory(Path folder) {
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.directory(folder, problems);
    RuleCompiler.Compiled compiled = compile(files, problems);
    return load(
        files,
        compiled.models(),
        compiled.rules(),
        new RuleClassLoader(compiled.classes()),
        problems.found());
  }

  /**
   * Checks tables, texts and rules, and compiles the rules.
   *
   * @param problems what was found so far; warnings are added
   * @throws RulesException with all that is wrong
   */
  static RuleCompiler.Compiled compile(RuleFiles files, Problems problems) {
    if (files.all().isEmpty()) {
      problems.throwIfAny(); // what such a folder lacks would only be told file by file
    }
    Tables tables = new Tables(files, problems);
    Texts texts = Texts.read(files, problems);
    List<ParsedRule> rules = Guard.read(files, tables, texts, problems);
    problems.throwIfAny();
    RuleCompiler.Compiled compiled = RuleCompiler.compile(rules, files.revision(), problems);
    problems.throwIfAny();
    return compiled;
  }

  private static RuleSet load(
      RuleFiles files,
      Map<Stage, List<String>> models,
      Map<Stage, Map<String, RuleInfo>> rules,
      ClassLoader loader,
      List<Diagnostic> warnings) {
    Problems problems = new Problems();
    Tables tables = new Tables(files, problems);
    Texts texts = Texts.read(files, problems);
    problems.throwIfAny();
    Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);
    models.forEach(
        (stage, names) ->
            stages.put(stage, StageRules.load(names, rules.getOrDefault(stage, Map.of()), loader)));
    return new RuleSet(
        new RulesRevision(files.name(), files.revision()), tables, texts, stages, warnings);
  }

  private static RuleSet loadBundled() {
    List<String> paths = new ArrayList<>();
    Map<Stage, List<String>> models = new EnumMap<>(Stage.class);
    Map<Stage, Map<String, RuleInfo>> rules = new EnumMap<>(Stage.class);
    List<String> lines = index();
    for (String line : lines) {
      if (line.startsWith(FILE)) {
        paths.add(line.substring(FILE.length()));
      }
    }
    for (Stage stage : Stage.values()) {
      String start = stage.folder() + " ";
      models.put(
          stage,
          lines.stream()
              .filter(line -> line.startsWith(start))
              .map(line -> line.substring(start.length()))
              .toList());
      Map<String, RuleInfo> byId = new HashMap<>();
      for (String line : lines) {
        if (line.startsWith(RULE + stage.folder() + "\t")) {
          List<String> parts = List.of(line.split("\t", -1));
          byId.put(parts.get(1), RuleInfo.of(parts.get(2), parts.get(3)));
        }
      }
      rules.put(stage, byId);
    }
    return load(RuleFiles.bundled(paths), models, rules, RuleSet.class.getClassLoader(), List.of());
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

  /** Which rules these are. */
  public RulesRevision revision() {
    return revision;
  }

  /** What may not be meant, though the rules can be used; sorted by place. */
  public List<Diagnostic> warnings() {
    return warnings;
  }

  /** What the tables say. */
  public Tables tables() {
    return tables;
  }

  /** The sentences. */
  public Texts texts() {
    return texts;
  }

  /** The rules of a stage, ready to fire. */
  public StageRules stage(Stage stage) {
    return Objects.requireNonNull(stages.get(stage), "rules of each stage");
  }
}
