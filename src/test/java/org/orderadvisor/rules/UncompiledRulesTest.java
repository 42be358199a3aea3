package org.orderadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.OrderAdvisor;

/** Where only Java was compiled, as by an IDE or {@code mvn compile}, it is said what to run. */
class UncompiledRulesTest {
  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path RULES = Path.of("org", "orderadvisor", "rules");
  private static final String MAIN = "org.orderadvisor.cli.Main";
  private static final String ORDER = Path.of("examples", "orders", "completed.json").toString();
  private static final String SENTENCE =
      "The bundled rules are not compiled. Run `mvn process-classes` once; an IDE or `mvn compile`"
          + " alone doesn't compile rules.";

  @Test
  void saysWhatToRunOnEachCallInsteadOfMissingAClass(@TempDir Path classes) throws Exception {
    copyWithoutCompiledRules(classes);

    Result result = run(classes, Calls.class.getName());

    assertEquals(0, result.exit(), result.output());
    assertEquals(
        List.of("IllegalStateException: " + SENTENCE, "IllegalStateException: " + SENTENCE),
        result.output().lines().toList());
  }

  /** Asks twice: what a class's initializer throws is another error from the second time on. */
  static final class Calls {
    private Calls() {}

    public static void main(String[] args) {
      for (int call = 0; call < 2; call++) {
        try {
          OrderAdvisor.standard();
          System.out.println("made");
        } catch (RuntimeException | LinkageError e) {
          System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
      }
    }
  }

  @Test
  void theCommandLineSaysItInOneLine(@TempDir Path classes) throws Exception {
    copyWithoutCompiledRules(classes);

    Result result = run(classes, MAIN, "advise", ORDER);

    assertEquals(2, result.exit(), result.output());
    assertEquals("order-advisor: " + SENTENCE, result.output());
  }

  @Test
  void theSameClassesAnswerWithTheirRules() throws Exception {
    Result result = run(CLASSES, MAIN, "advise", "--json", ORDER);

    assertEquals(0, result.exit(), result.output());
  }

  /** What {@code mvn compile} leaves: Java's classes, and the rules as they are written. */
  private static void copyWithoutCompiledRules(Path to) throws IOException {
    int left = 0;
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = CLASSES.relativize(file);
        if (isCompiledRules(name)) {
          left++;
          continue;
        }
        Path target = to.resolve(name);
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    assertEquals(2, left);
  }

  private static boolean isCompiledRules(Path name) {
    return name.equals(RULES.resolve(Packed.CLASS + ".class"))
        || name.equals(RULES.resolve("bundled").resolve(BundledClasses.NAME));
  }

  private record Result(int exit, String output) {}

  /** In another JVM, since this one has the rules already. */
  private static Result run(Path classes, String... main) throws Exception {
    String path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).equals(CLASSES.toAbsolutePath()))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(classes + File.pathSeparator + path);
    command.addAll(List.of(main));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return new Result(process.waitFor(), output);
  }
}
