package org.orderadvisor.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.Evaluation;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.RulesFolder;
import org.orderadvisor.cli.Main;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.verdict.Verdict;

/** The bundled rules answer by tables: Drools is not even loaded. */
class WithoutEngineTest {
  private static final List<String> LOG = List.of("-Xlog:class+load:stdout");
  private static final String NEW_CONDITION =
      "status == OrderStatus.AWAITING_PAYMENT || status == OrderStatus.FROZEN";

  @Test
  void theBundledRulesLoadNoClassOfDrools() throws Exception {
    List<String> loaded = loaded("TABLE");

    assertTrue(loaded.stream().anyMatch(line -> line.contains("org.orderadvisor.OrderAdvisor ")));
    assertEquals(List.of(), loaded.stream().filter(WithoutEngineTest::isEngine).toList());
  }

  @Test
  void droolsIsLoadedWhereItIsAskedFor() throws Exception {
    assertTrue(loaded("DROOLS").stream().anyMatch(WithoutEngineTest::isEngine));
  }

  /** The JVM's first lambda takes as long as a tenth of the whole command. */
  @Test
  void theCommandLineMakesNoLambdaForItsFirstVerdict() throws Exception {
    List<String> lines =
        ChildJvm.run(LOG, Main.class, "advise", "--json", "examples/orders/shipment-cancelled.json")
            .out()
            .lines()
            .toList();

    assertTrue(lines.stream().anyMatch(line -> line.contains("\"SHIPMENT_CANCELLED\"")));
    assertEquals(
        List.of(),
        lines.stream()
            .filter(line -> line.contains(" org.orderadvisor.") && line.contains("$$Lambda"))
            .toList());
  }

  @Test
  void theCommandLineNeedsTheEngineForNewConditionsAlone(@TempDir Path folder) throws Exception {
    RulesFolder rules = RulesFolder.fewCopiedTo(folder);
    assertEquals(0, advised(folder).exitCode());

    rules.replace("closure/unpaid.drl", "status == OrderStatus.AWAITING_PAYMENT", NEW_CONDITION);

    ChildJvm.Printed printed = advised(folder);
    assertEquals(2, printed.exitCode(), printed.err());
    assertEquals(
        "order-advisor: these rules must be compiled, but Drools is missing."
            + " order-advisor-engine.jar belongs beside order-advisor-cli.jar.",
        printed.err().strip());
  }

  private static ChildJvm.Printed advised(Path rules) throws Exception {
    return ChildJvm.start(
        60,
        List.of("-Dwithout=drools-", "-Dwithout=kie-"),
        Main.class,
        "advise",
        "--rules",
        rules.toString(),
        "examples/orders/completed.json");
  }

  private static List<String> loaded(String evaluation) throws Exception {
    List<String> lines = ChildJvm.run(LOG, Advised.class, evaluation).out().lines().toList();
    assertTrue(lines.contains("advised"));
    return lines;
  }

  private static boolean isEngine(String line) {
    return line.contains(" org.drools.") || line.contains(" org.kie.");
  }

  static final class Advised {
    private Advised() {}

    /** Uses all of a verdict. */
    public static void main(String[] arguments) {
      Verdict verdict =
          OrderAdvisor.builder()
              .evaluation(Evaluation.valueOf(arguments[0]))
              .build()
              .advise(OrderCase.builder().status(OrderStatus.FROZEN).build());
      if (verdict.hashCode() != 0) {
        System.out.println("\nadvised");
      }
    }
  }
}
