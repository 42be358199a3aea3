package org.orderadvisor.rules;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns rule files into classes, by Drools' executable model; needs no JDK. Thread-safe: it has no
 * state.
 */
final class RuleCompiler {
  private static final Logger LOG = LoggerFactory.getLogger(RuleCompiler.class);
  private static final String GROUP = "org.orderadvisor";
  private static final String MODULE = "rules";
  private static final String CLASS = ".class";

  /**
   * The compiled rules.
   *
   * @param classes the bytes of all classes by their path in a jar
   * @param models the names of the classes that hold each stage's rules
   * @param rules what each id stands for, by stage
   */
  record Compiled(
      SortedMap<String, byte[]> classes,
      Map<Stage, List<String>> models,
      Map<Stage, Map<String, RuleInfo>> rules) {}

  private RuleCompiler() {}

  /**
   * Compiles rules that the guard has passed. Problems go to {@code problems}; the result is then
   * of no use.
   *
   * @param revision names the build among others that run at the same time
   */
  static Compiled compile(List<ParsedRule> rules, String revision, Problems problems) {
    return EngineLoader.callApart(() -> compileHere(rules, revision, problems));
  }

  private static Compiled compileHere(List<ParsedRule> rules, String revision, Problems problems) {
    KieServices services = KieServices.Factory.get();
    ReleaseId id = services.newReleaseId(GROUP, MODULE, revision);
    KieFileSystem system = services.newKieFileSystem();
    system.generateAndWritePomXML(id);
    for (Stage stage : Stage.values()) {
      String folder = "src/main/resources/" + stage.packageName().replace('.', '/') + "/";
      system.write(
          folder + stage.folder() + ".drl",
          RuleWriter.write(stage, rules.stream().filter(rule -> rule.stage() == stage).toList()));
    }
    try {
      KieBuilder builder =
          services
              .newKieBuilder(system, RuleCompiler.class.getClassLoader())
              .buildAll(ExecutableModelProject.class);
      for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
        LOG.debug("The engine refuses rules that passed the guard: {}", message.getText());
        problems.add(
            "rules",
            0,
            0,
            "the engine can't compile these rules. Please report it with the rules.");
      }
      return builder.getResults().hasMessages(Message.Level.ERROR)
          ? new Compiled(new TreeMap<>(), Map.of(), Map.of())
          : taken((InternalKieModule) builder.getKieModule(), rules);
    } finally {
      services.getRepository().removeKieModule(id);
    }
  }

  private static Compiled taken(InternalKieModule module, List<ParsedRule> rules) {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    Map<Stage, List<String>> models = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      String folder = stage.packageName().replace('.', '/') + "/";
      for (String file : module.getFileNames()) {
        if (file.startsWith(folder) && file.endsWith(CLASS)) {
          classes.put(file, module.getBytes(file));
        }
      }
    }
    String list = "META-INF/kie/%s/%s/drools-model".formatted(GROUP, MODULE);
    List<String> names =
        new String(module.getBytes(list), StandardCharsets.UTF_8)
            .lines()
            .skip(1) // the version of the model
            .sorted()
            .toList();
    for (Stage stage : Stage.values()) {
      models.put(
          stage,
          names.stream().filter(name -> name.startsWith(stage.packageName() + ".")).toList());
    }
    Map<Stage, Map<String, RuleInfo>> infos = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      Map<String, RuleInfo> byId = new LinkedHashMap<>();
      for (ParsedRule rule : rules) {
        if (rule.stage() == stage) {
          byId.put(RuleWriter.id(byId.size()), RuleInfo.of(rule));
        }
      }
      infos.put(stage, byId);
    }
    return new Compiled(classes, models, infos);
  }
}
