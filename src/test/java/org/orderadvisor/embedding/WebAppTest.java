package org.orderadvisor.embedding;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.net.URLClassLoader;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library inside a class loader that shares nothing but the JDK with the app. */
class WebAppTest {
  private static final String EXPECTED = new Asked().apply("");

  @Test
  void moreThanTenRulesAreCompiledOnAForkJoinThread() throws Exception {
    try (URLClassLoader loader = Isolated.webApp()) {
      String verdicts =
          ForkJoinPool.commonPool()
              .submit(() -> Isolated.function(loader, Asked.class).apply("rules"))
              .get();

      Asked.assertSame(EXPECTED, verdicts);
    }
  }

  @ParameterizedTest(name = "rules: {0}")
  @ValueSource(strings = {"", "rules"})
  void nothingStaysOfADroppedWebApp(String rules) throws Exception {
    WeakReference<ClassLoader> dropped = used(rules);

    for (int i = 0; i < 50 && dropped.get() != null; i++) {
      System.gc();
      Thread.sleep(100);
    }

    assertNull(dropped.get());
  }

  private static WeakReference<ClassLoader> used(String rules) throws Exception {
    try (URLClassLoader loader = Isolated.webApp()) {
      Asked.assertSame(EXPECTED, Isolated.function(loader, Asked.class).apply(rules));
      return new WeakReference<>(loader);
    }
  }
}
