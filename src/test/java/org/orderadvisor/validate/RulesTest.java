package org.orderadvisor.validate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;
import org.orderadvisor.OrderAdvisor;

/** The scenario tests beside the bundled rules. */
class RulesTest {
  private static final Path FOLDER = Path.of("rules", "tests");

  @TestFactory
  List<DynamicContainer> theBundledRulesPassTheirTests() {
    OrderAdvisor advisor = OrderAdvisor.standard();
    Map<String, List<DynamicTest>> files = new LinkedHashMap<>();
    for (ScenarioTest test : ScenarioTests.read(FOLDER)) {
      URI place = URI.create(uri(test.file()) + "?line=" + test.line());
      files
          .computeIfAbsent(test.file(), file -> new ArrayList<>())
          .add(dynamicTest(test.name(), place, () -> run(test, advisor)));
    }
    assertFalse(files.isEmpty(), FOLDER + " holds no tests");
    return files.entrySet().stream()
        .map(file -> dynamicContainer(file.getKey(), uri(file.getKey()), file.getValue().stream()))
        .toList();
  }

  private static URI uri(String file) {
    return Path.of(file).toUri();
  }

  private static void run(ScenarioTest test, OrderAdvisor advisor) {
    TestResult result = test.run(advisor::advise);
    switch (result.status()) {
      case PASSED -> {}
      case FAILED -> throw new AssertionFailedError(result.text());
      case SKIPPED -> abort(result.text());
    }
  }
}
