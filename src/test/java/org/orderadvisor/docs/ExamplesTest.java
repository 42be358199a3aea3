package org.orderadvisor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.json.OrderJson;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.verdict.Verdict;

/** The example orders are what their names say. */
class ExamplesTest {
  private static final Path ORDERS = Path.of("examples", "orders");
  private static final OrderAdvisor ADVISOR = OrderAdvisor.standard();

  private static List<Path> orders() throws IOException {
    try (Stream<Path> files = Files.list(ORDERS)) {
      return files.sorted().toList();
    }
  }

  private static Verdict verdict(Path file) throws IOException {
    return ADVISOR.advise(OrderJson.read(Files.readString(file)));
  }

  private static String name(String scenario) {
    return scenario.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @TestFactory
  List<DynamicTest> anExampleIsOfTheScenarioThatItsNameBeginsWith() throws IOException {
    Set<String> scenarios =
        RuleSet.bundled().tables().scenarios().stream()
            .map(Scenario::code)
            .collect(Collectors.toSet());
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : orders()) {
      String name = String.valueOf(file.getFileName()).replace(".json", "");
      for (String scenario : scenarios) {
        if (name.equals(name(scenario)) || name.startsWith(name(scenario) + "-before")) {
          tests.add(
              DynamicTest.dynamicTest(
                  name, () -> assertEquals(scenario, verdict(file).scenario())));
        }
      }
    }
    assertTrue(tests.size() >= scenarios.size(), "an example for each scenario");
    return tests;
  }

  @Test
  void thereIsAnExampleOfEveryScenario() throws IOException {
    Set<String> missing = new TreeSet<>();
    RuleSet.bundled().tables().scenarios().forEach(row -> missing.add(row.code()));
    for (Path file : orders()) {
      missing.remove(verdict(file).scenario());
    }
    assertEquals(Set.of(), missing);
  }
}
