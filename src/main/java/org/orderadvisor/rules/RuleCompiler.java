package org.orderadvisor.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
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
 * Turns rules that were written anew into classes, by Drools' executable model; needs no JDK.
 * Thread-safe.
 */
final class RuleCompiler {
  private static final Logger LOG = LoggerFactory.getLogger(RuleCompiler.class);
  private static final String GROUP = "org.orderadvisor";
  private static final String MODULE = "rules";
  private static final String CLASS = ".class";

  /** Tells builds apart that run at the same time. */
  private static final AtomicLong BUILDS = new AtomicLong();

  /**
   * The compiled rules.
   *
   * @param classes the bytes of all classes by their path in a jar; empty if the engine refused
   * @param models the names of the classes that hold rules, sorted
   */
  record Compiled(SortedMap<String, byte[]> classes, List<String> models) {

    /** The names of the classes that hold a package's rules. */
    List<String> modelsOf(String packageName) {
      return models.stream().filter(name -> name.startsWith(packageName + ".")).toList();
    }
  }

  private RuleCompiler() {}

  /**
   * Compiles texts that {@link RuleWriter} wrote, by their packages.
   *
   * @param problems told if the engine refuses them; the result is then of no use
   */
  static Compiled compile(Map<String, String> texts, Problems problems) {
    return EngineLoader.callApart(() -> compileHere(texts, problems));
  }

  /** As {@link #compile}, on this thread. */
  static Compiled compileHere(Map<String, String> texts, Problems problems) {
    KieServices services = KieServices.Factory.get();
    ReleaseId id = services.newReleaseId(GROUP, MODULE, Long.toString(BUILDS.incrementAndGet()));
    KieFileSystem system = services.newKieFileSystem();
    system.generateAndWritePomXML(id);
    texts.forEach(
        (packageName, text) ->
            system.write(
                "src/main/resources/" + packageName.replace('.', '/') + "/rules.drl", text));
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
          ? new Compiled(new TreeMap<>(), List.of())
          : taken((InternalKieModule) builder.getKieModule(), texts);
    } finally {
      services.getRepository().removeKieModule(id);
    }
  }

  private static Compiled taken(InternalKieModule module, Map<String, String> texts) {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    for (String packageName : texts.keySet()) {
      String folder = packageName.replace('.', '/') + "/";
      for (String file : module.getFileNames()) {
        if (file.startsWith(folder) && file.endsWith(CLASS)) {
          classes.put(file, module.getBytes(file));
        }
      }
    }
    String list = "META-INF/kie/%s/%s/drools-model".formatted(GROUP, MODULE);
    return new Compiled(
        classes,
        new String(module.getBytes(list), StandardCharsets.UTF_8)
            .lines()
            .skip(1) // the version of the model
            .sorted()
            .toList());
  }
}
