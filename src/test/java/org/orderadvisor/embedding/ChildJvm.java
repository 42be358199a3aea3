package org.orderadvisor.embedding;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fresh JVM with this one's class path: for what only a JVM's first call shows. */
final class ChildJvm {
  private static final long SECONDS = 120;

  /** All that the JVM printed. */
  record Printed(int exitCode, String out, String err) {}

  private ChildJvm() {}

  /** Runs a main class and fails with what it printed unless it exits with 0. */
  static Printed run(List<String> options, Class<?> main, String... arguments) throws Exception {
    Printed printed = start(options, main, arguments);
    if (printed.exitCode() != 0) {
      throw new AssertionError(
          "%s %s exited with %d:%n%s%n%s"
              .formatted(
                  main.getName(),
                  options,
                  printed.exitCode(),
                  tail(printed.err()),
                  tail(printed.out())));
    }
    return printed;
  }

  private static Printed start(List<String> options, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("child", ".out");
    Path err = Files.createTempFile("child", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      return new Printed(
          process.exitValue(),
          new String(Files.readAllBytes(out), StandardCharsets.UTF_8),
          new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Without empty entries, which mean the working folder. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - 5_000));
  }
}
