package org.orderadvisor.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.rules.Proposal.OfRefund;
import org.orderadvisor.rules.Proposal.OfScenario;
import org.orderadvisor.rules.RuleCompiler.Compiled;
import org.orderadvisor.verdict.RulesRevision;

/**
 * Rules, tables and texts that belong together and were checked together. Immutable and
 * thread-safe.
 */
public final class RuleSet {
  private static volatile @Nullable RuleSet bundled;

  private final RulesRevision revision;
  private final Tables tables;
  private final Texts texts;
  private final Map<Stage, StageTable> stages = new EnumMap<>(Stage.class);
  private final MatchTable matching;
  private final List<Diagnostic> warnings;
  private final Supplier<Compiled> compiler;
  private volatile @Nullable Map<Stage, StageRules> engine;

  private RuleSet(
      RulesRevision revision,
      Tables tables,
      Texts texts,
      List<Rule> rules,
      List<Diagnostic> warnings,
      Supplier<Compiled> compiler) {
    this.revision = revision;
    this.tables = tables;
    this.texts = texts;
    this.warnings = warnings;
    this.compiler = compiler;
    for (Stage stage : Stage.values()) {
      List<Rule> ofStage = new ArrayList<>();
      for (Rule rule : rules) {
        if (rule.stage() == stage) {
          ofStage.add(rule);
        }
      }
      ofStage.sort(new ByRank(tables));
      stages.put(stage, new StageTable(ofStage));
    }
    List<Scenario> scenarios = new ArrayList<>();
    for (String code : tables.codes()) {
      scenarios.add(tables.scenario(code));
    }
    this.matching = new MatchTable(new ArrayList<>(stages.values()), scenarios);
  }

  /** No lambdas: the first costs a short program as much as some hundred classes. */
  private record ByRank(Tables tables) implements Comparator<Rule> {
    @Override
    public int compare(Rule one, Rule other) {
      int byRank = Integer.compare(rank(other, tables), rank(one, tables));
      return byRank != 0 ? byRank : one.info().name().compareTo(other.info().name());
    }
  }

  /** The highest rank that a rule proposes something of; 0 for what has no rank. */
  private static int rank(Rule rule, Tables tables) {
    int highest = 0;
    for (Proposal proposal : rule.says()) {
      if (proposal instanceof OfScenario scenario) {
        highest = Math.max(highest, tables.scenario(scenario.code()).rank());
      } else if (proposal instanceof OfRefund refund) {
        highest = Math.max(highest, tables.trigger(refund.trigger()).rank());
      }
    }
    return highest;
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
   * Reads and checks a folder of rules. Conditions that the bundled rules don't have are compiled,
   * which takes up to some seconds.
   *
   * @throws RulesException with all that is wrong
   */
  public static RuleSet directory(Path folder) {
    return directory(folder, bundled());
  }

  /**
   * As {@link #directory(Path)}, but compiles only the conditions that another rule set doesn't
   * have.
   *
   * @param like the rule set that was in use before
   * @throws RulesException with all that is wrong
   */
  public static RuleSet directory(Path folder, RuleSet like) {
    Problems problems = new Problems();
    return of(RuleFiles.directory(folder, problems), like.truths(), problems);
  }

  /**
   * Checks tables, texts and rules, and finds out where the rules' conditions hold.
   *
   * @param known conditions of which that is known
   * @param problems what was found so far
   * @throws RulesException with all that is wrong
   */
  static RuleSet of(RuleFiles files, Map<ConditionProbe.Key, TruthTable> known, Problems problems) {
    return of(Draft.read(files, problems), known, problems);
  }

  /**
   * As {@link #of(RuleFiles, Map, Problems)}, of what was read before.
   *
   * @param problems what was found so far: if there is an error, the draft is of no use
   */
  static RuleSet of(Draft draft, Map<ConditionProbe.Key, TruthTable> known, Problems problems) {
    problems.throwIfAny();
    Tables tables = draft.tables();
    List<ParsedRule> parsed = draft.rules();
    Map<ConditionProbe.Key, TruthTable> truths =
        ConditionProbe.probe(parsed, known, tables.codes(), problems);
    problems.throwIfAny();
    return new RuleSet(
        new RulesRevision(draft.files().name(), draft.files().revision()),
        tables,
        draft.texts(),
        rules(parsed, truths, tables.codes()),
        problems.found(),
        () -> compiled(parsed));
  }

  private static List<Rule> rules(
      List<ParsedRule> parsed, Map<ConditionProbe.Key, TruthTable> truths, List<String> scenarios) {
    Map<Stage, Integer> numbers = new EnumMap<>(Stage.class);
    List<Rule> rules = new ArrayList<>();
    for (ParsedRule rule : parsed) {
      List<Rule.Condition> conditions = new ArrayList<>();
      for (ParsedRule.Condition condition : rule.conditions()) {
        ConditionProbe.Key key = ConditionProbe.Key.of(condition.test(), scenarios);
        conditions.add(
            new Rule.Condition(
                condition.text(),
                key.written(),
                condition.start().line(),
                Objects.requireNonNull(truths.get(key), "a table of each condition")));
      }
      rules.add(
          new Rule(
              rule.stage(),
              RuleWriter.id(numbers.merge(rule.stage(), 1, Integer::sum) - 1),
              RuleInfo.of(rule),
              rule.file(),
              rule.name().line(),
              List.copyOf(conditions),
              rule.calls().stream().map(Proposal::of).toList()));
    }
    return rules;
  }

  private static Compiled compiled(List<ParsedRule> parsed) {
    Map<String, String> texts = new HashMap<>();
    for (Stage stage : Stage.values()) {
      texts.put(
          stage.packageName(),
          RuleWriter.write(stage, parsed.stream().filter(rule -> rule.stage() == stage).toList()));
    }
    Problems problems = new Problems();
    Compiled compiled = RuleCompiler.compile(texts, problems);
    problems.throwIfAny();
    return compiled;
  }

  private static RuleSet loadBundled() {
    Packed packed = Packed.bundled();
    List<List<String>> found = packed.rows(RuleIndex.NAME);
    RuleFiles files = RuleFiles.bundled(RuleIndex.revision(found), packed);
    Problems problems = new Problems();
    Tables tables = new Tables(files, problems);
    Texts texts = Texts.bundled(packed);
    problems.throwIfAny();
    RuleIndex index = RuleIndex.read(found, tables.codes().size());
    return new RuleSet(
        new RulesRevision(files.name(), index.revision()),
        tables,
        texts,
        index.rules(),
        List.of(),
        new InTheJar(index.models()));
  }

  /** The bundled rules' classes, which need no compiling. */
  private record InTheJar(List<String> models) implements Supplier<Compiled> {
    @Override
    public Compiled get() {
      return new Compiled(BundledClasses.read(), models);
    }
  }

  Map<ConditionProbe.Key, TruthTable> truths() {
    Map<ConditionProbe.Key, TruthTable> truths = new HashMap<>();
    for (StageTable stage : stages.values()) {
      for (Rule rule : stage.rules()) {
        for (Rule.Condition condition : rule.conditions()) {
          boolean reads = condition.truth().facts().contains(Fact.SCENARIO);
          truths.put(
              new ConditionProbe.Key(condition.key(), reads ? tables.codes() : List.of()),
              condition.truth());
        }
      }
    }
    return truths;
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

  /** The rules of all stages, laid out to be matched. */
  public MatchTable matching() {
    return matching;
  }

  /** The rules of a stage, as a table. */
  public StageTable stage(Stage stage) {
    return Objects.requireNonNull(stages.get(stage), "a table of each stage");
  }

  /**
   * The rules of a stage, for Drools to match. The first call loads Drools; for a folder it also
   * compiles the rules, which takes seconds.
   *
   * @throws RulesException if the engine can't compile a folder's rules
   */
  public StageRules engine(Stage stage) {
    Map<Stage, StageRules> loaded = engine;
    if (loaded == null) {
      synchronized (this) {
        loaded = engine;
        if (loaded == null) {
          loaded = loadEngine();
          engine = loaded;
        }
      }
    }
    return Objects.requireNonNull(loaded.get(stage), "rules of each stage");
  }

  private Map<Stage, StageRules> loadEngine() {
    Compiled compiled = compile();
    ClassLoader loader = new RuleClassLoader(compiled.classes());
    Map<Stage, StageRules> loaded = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      loaded.put(
          stage,
          StageRules.load(compiled.modelsOf(stage.packageName()), stage(stage).rules(), loader));
    }
    return loaded;
  }

  /** The classes that Drools matches. */
  Compiled compile() {
    return compiler.get();
  }
}
