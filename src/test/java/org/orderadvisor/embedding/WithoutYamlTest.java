package org.orderadvisor.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.ReloadResult;
import org.orderadvisor.RulesFolder;

/** Reloading needs no optional dependency: without the libraries for tests it says so. */
class WithoutYamlTest {
  @Test
  void testsThatCannotBeReadAreAWarning(@TempDir Path folder) throws Exception {
    RulesFolder.fewCopiedTo(folder).append("closure/unpaid.drl", "// new");

    String out =
        ChildJvm.run(List.of("-Dwithout=snakeyaml-engine"), Reloading.class, folder.toString())
            .out();

    assertEquals(
        """
        UNCHANGED
        tests: warning: are not run: that needs snakeyaml-engine and jackson-core on the class path.
        """,
        out.replace("\r\n", "\n"));
  }

  static final class Reloading {
    private Reloading() {}

    public static void main(String[] arguments) {
      ReloadResult result = OrderAdvisor.builder().rules(Path.of(arguments[0])).build().reload();
      System.out.println(result.outcome());
      result.diagnostics().stream()
          .filter(one -> one.file().equals("tests"))
          .forEach(System.out::println);
    }
  }
}
