package org.orderadvisor.embedding;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;

/** Class loaders as containers make them. */
final class Isolated {
  private Isolated() {}

  /** Holds this JVM's whole class path and shares nothing but the JDK with it. */
  static URLClassLoader webApp() {
    URL[] urls =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Isolated::url)
            .toArray(URL[]::new);
    return new URLClassLoader("web-app", urls, ClassLoader.getPlatformClassLoader());
  }

  /** Sees neither the library nor Drools. */
  static ClassLoader stranger() {
    return new URLClassLoader("stranger", new URL[0], ClassLoader.getPlatformClassLoader());
  }

  /** A function of a class as {@code loader} sees it. */
  @SuppressWarnings("unchecked")
  static Function<String, String> function(ClassLoader loader, Class<?> type) throws Exception {
    return (Function<String, String>)
        loader.loadClass(type.getName()).getDeclaredConstructor().newInstance();
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
