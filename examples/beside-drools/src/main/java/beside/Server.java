package beside;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * A server with a Drools of its own, of another version, and a web app in a class loader
 * beside it: the jar of the example {@code shaded}.
 */
public final class Server {
  private Server() {}

  /** Takes the web app's jar and a folder of rules. */
  public static void main(String[] arguments) throws Exception {
    // On this thread the server's Drools is the one that services are looked up in.
    try (URLClassLoader app =
        new URLClassLoader(
            new URL[] {Path.of(arguments[0]).toUri().toURL()},
            ClassLoader.getPlatformClassLoader())) {
      Class<?> main = app.loadClass("shaded.App");
      main.getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {arguments[1]});
      ownRule();
      main.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }
  }

  private static void ownRule() {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write(
        "src/main/resources/beside/rule.drl",
        "package beside\nrule \"A text\" when String( this == \"text\" ) then end\n");
    var results =
        services.newKieBuilder(files).buildAll(ExecutableModelProject.class).getResults();
    if (results.hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(results.getMessages().toString());
    }
    KieSession session =
        services
            .newKieContainer(services.getRepository().getDefaultReleaseId())
            .newKieSession();
    session.insert("text");
    int fired = session.fireAllRules();
    session.dispose();
    System.out.println("the server's own Drools fired " + fired);
    if (fired != 1) {
      System.exit(1);
    }
  }
}
