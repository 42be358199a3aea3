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
public final class ChildJvm {
  private static final long SECONDS = 120;
  private static final String WITHOUT = "-Dwithout=";

  /** All that the JVM printed. */
  record Printed(int exitCode, String out, String err) {}

  private ChildJvm() {}

  /** Runs a main class and fails with what it printed unless it exits with 0. */
  static Printed run(List<String> options, Class<?> main, String... arguments) throws Exception {
    return run(SECONDS, options, main, arguments);
  }

  /** As above, with more or fewer seconds before it is ended. */
  static Printed run(long seconds, List<String> options, Class<?> main, String... arguments)
      throws Exception {
    Printed printed = start(seconds, options, main, arguments);
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

  /** A JVM that may be ended at any time; it prints with this one. */
  public static Process startAside(Class<?> main, String... arguments) throws IOException {
    return new ProcessBuilder(command(List.of("-Xmx96m"), main, arguments)).inheritIO().start();
  }

  private static List<String> command(List<String> options, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(without(options)), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs a main class, whatever it exits with. */
  static Printed start(long seconds, List<String> options, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = command(options, main, arguments);
    Path out = Files.createTempFile("child", ".out");
    Path err = Files.createTempFile("child", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
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

  /** Options say which libraries the JVM is to do without. */
  private static List<String> without(List<String> options) {
    return options.stream()
        .filter(option -> option.startsWith(WITHOUT))
        .map(option -> option.substring(WITHOUT.length()))
        .toList();
  }

  /** Without empty entries, which mean the working folder. */
  private static String classPath(List<String> without) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty() && without.stream().noneMatch(entry::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - 5_000));
  }
}
