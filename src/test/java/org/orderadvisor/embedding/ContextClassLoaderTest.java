package org.orderadvisor.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderadvisor.OrderAdvisor;

/** Drools keeps what the first look-up finds, so each case needs a JVM of its own. */
class ContextClassLoaderTest {
  private static final String EXPECTED = new Asked().apply("");

  @ParameterizedTest(name = "{0} loader, rules: {1}")
  @CsvSource({"no, ''", "empty, ''", "other, ''", "no, rules", "other, rules"})
  void theFirstCallOfAJvmWorksUnderAnyContextClassLoader(String loader, String rules)
      throws Exception {
    String printed = ChildJvm.run(List.of(), UnderLoader.class, loader, rules, "early").out();

    Asked.assertSame(EXPECTED, printed);
  }

  @ParameterizedTest(name = "{0} loader")
  @ValueSource(strings = {"no", "empty", "other"})
  void anAdvisorMadeElsewhereAnswersUnderAnyContextClassLoader(String loader) throws Exception {
    String printed = ChildJvm.run(List.of(), UnderLoader.class, loader, "", "late").out();

    Asked.assertSame(EXPECTED, printed);
  }

  @Test
  void theThreadKeepsItsContextClassLoader() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader own = Isolated.stranger();
    thread.setContextClassLoader(own);
    try {
      Asked.verdicts(OrderAdvisor.standard(), 1);

      assertEquals(own, thread.getContextClassLoader());
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
