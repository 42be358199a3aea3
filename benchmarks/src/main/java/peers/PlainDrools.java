package peers;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.orderadvisor.facts.Order;
import rulefiles.Bundled;

/**
 * Drools as its user would write it: the rule files compiled by the executable model, one {@code
 * KieBase} a stage, and a new session for each call with a global that collects.
 */
public final class PlainDrools extends Engine {
  private final List<KieBase> bases = RuleText.STAGES.stream().map(PlainDrools::base).toList();

  private static KieBase base(String stage) {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(services.newReleaseId("plain", stage, "1"));
    for (String path : Bundled.paths(stage)) {
      files.write("src/main/resources/org/orderadvisor/rules/" + path, Bundled.text(path));
    }
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }

  @Override
  void fire(int stage, Order order, Collected said) {
    KieSession session = bases.get(stage).newKieSession();
    try {
      session.setGlobal("advice", said);
      session.insert(order);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }
}
