package org.orderadvisor.embedding;

import java.lang.ref.WeakReference;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ForkJoinPool;

/**
 * Deploys the library as a web app, uses it there, and drops it. Names no test class and no class
 * of the library, so that only the web app loads them.
 */
final class WebApp {
  private WebApp() {}

  /** Takes the folder of rules or nothing, and what to do. */
  public static void main(String[] arguments) throws Exception {
    if (arguments[1].equals("compile on a ForkJoin thread")) {
      try (URLClassLoader app = Isolated.webApp()) {
        print(ForkJoinPool.commonPool().submit(() -> asked(app, arguments[0])).get());
      }
    } else {
      WeakReference<ClassLoader> dropped = dropped(arguments[0]);
      forgetLastRecord();
      for (int i = 0; i < 50 && dropped.get() != null; i++) {
        System.gc();
        Thread.sleep(100);
      }
      print(dropped.get() == null ? "gone" : "still there");
    }
  }

  private static WeakReference<ClassLoader> dropped(String folder) throws Exception {
    try (URLClassLoader app = Isolated.webApp()) {
      asked(app, folder);
      return new WeakReference<>(app);
    }
  }

  private static String asked(ClassLoader app, String folder) throws Exception {
    return Isolated.function(app, Asked.class).apply(folder);
  }

  /** JDK 17 keeps the class of the record that was compared last until another is. */
  private static void forgetLastRecord() {
    record Other(Thread any, Other next) {}
    Other other = new Other(Thread.currentThread(), new Other(null, null));
    if (other.equals(new Other(Thread.currentThread(), null)) || other.hashCode() == 0) {
      throw new IllegalStateException(other.toString());
    }
  }

  private static void print(String text) {
    System.out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }
}
