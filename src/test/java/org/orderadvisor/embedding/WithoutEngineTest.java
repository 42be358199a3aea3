package org.orderadvisor.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderadvisor.Evaluation;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.verdict.Verdict;

/** The bundled rules answer by tables: Drools is not even loaded. */
class WithoutEngineTest {
  private static final List<String> LOG = List.of("-Xlog:class+load:stdout");

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
