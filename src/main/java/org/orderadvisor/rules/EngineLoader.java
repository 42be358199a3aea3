package org.orderadvisor.rules;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

  /**
   * Works on a thread of its own: what Drools' parsers keep for a thread ends with it, instead of
   * holding the class loader of an app that is gone.
   */
  static <T> T callApart(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(call(work));
              } catch (Throwable e) {
                result.completeExceptionally(e);
              }
            },
            "order-advisor-compiler");
    thread.setDaemon(true);
    thread.start();
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
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
