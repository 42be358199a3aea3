package org.orderadvisor.embedding;

import java.nio.charset.StandardCharsets;
import org.orderadvisor.OrderAdvisor;

/**
 * Makes an advisor, or only asks one, under a context class loader. Names no test class: to load
 * one could call the library too early.
 */
final class UnderLoader {
  private UnderLoader() {}

  /** Takes the loader, the folder of rules or nothing, and when the loader is set. */
  public static void main(String[] arguments) {
    boolean early = arguments[2].equals("early");
    if (early) {
      set(arguments[0]);
    }
    OrderAdvisor advisor = Asked.advisor(arguments[1]);
    if (!early) {
      set(arguments[0]);
    }
    System.out.writeBytes(Asked.verdicts(advisor, 200).getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  /** No loader, one that sees no Drools, or one that sees a Drools of its own. */
  private static void set(String loader) {
    Thread.currentThread()
        .setContextClassLoader(
            switch (loader) {
              case "no" -> null;
              case "empty" -> Isolated.stranger();
              case "other" -> Isolated.webApp();
              default -> throw new IllegalArgumentException(loader);
            });
  }
}
