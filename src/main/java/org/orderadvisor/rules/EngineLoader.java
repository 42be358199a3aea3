package org.orderadvisor.rules;

import java.util.function.Supplier;

/**
 * Runs Drools under the library's own class loader. Drools looks its services up by the thread's
 * context class loader and keeps the answer for the whole JVM, a wrong one too. Thread-safe: it has
 * no state.
 */
final class EngineLoader {
  private EngineLoader() {}

  static <T> T call(Supplier<T> work) {
    return call(EngineLoader.class.getClassLoader(), work);
  }

  static void run(Runnable work) {
    call(
        () -> {
          work.run();
          return work;
        });
  }

  static <T> T call(ClassLoader loader, Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
