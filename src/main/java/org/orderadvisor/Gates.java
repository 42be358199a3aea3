package org.orderadvisor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.ReloadResult.Gate;
import org.orderadvisor.match.Evaluator;
import org.orderadvisor.rules.Code;
import org.orderadvisor.rules.Diagnostic;
import org.orderadvisor.rules.FolderContent;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.RulesException;
import org.orderadvisor.validate.ScenarioTests;

/** What a folder passes before its rules may answer. Thread-safe: it has no state. */
final class Gates {
  /** What the tests are read with; optional dependencies of the library. */
  private static final List<String> TEST_LIBRARIES =
      List.of("org.snakeyaml.engine.v2.api.LoadSettings", "tools.jackson.core.JsonParser");

  private static final int MOST_READS = 3;

  /** What became of a folder. */
  sealed interface Judgement permits Passed, Refused {
    /** As it was read. */
    FolderContent content();
  }

  /**
   * The folder can be used.
   *
   * @param tested whether it was asked to pass its tests
   */
  record Passed(FolderContent content, RuleSet rules, boolean tested, List<Diagnostic> warnings)
      implements Judgement {}

  /**
   * The folder can't be used.
   *
   * @param cause what nobody has foreseen; {@code null} where the folder is simply wrong
   */
  record Refused(
      FolderContent content, Gate by, List<Diagnostic> problems, @Nullable Throwable cause)
      implements Judgement {}

  private Gates() {}

  /**
   * Reads and judges a folder. One that changes meanwhile is read again: what is judged stood there
   * before and after.
   *
   * @param last what passed before; not made anew if it is the same
   */
  static Judgement judge(Path folder, @Nullable Passed last, boolean tested) {
    FolderContent before = FolderContent.of(folder);
    for (int i = 0; i < MOST_READS; i++) {
      Judgement judgement = judge(folder, before, last, tested);
      FolderContent after = FolderContent.of(folder);
      if (after.equals(before)) {
        return judgement;
      }
      before = after;
    }
    return new Refused(
        before,
        Gate.FILES,
        List.of(
            found(
                Code.UNREADABLE_FILE,
                String.valueOf(folder),
                "changes each time that it is read.")),
        null);
  }

  private static Judgement judge(
      Path folder, FolderContent content, @Nullable Passed last, boolean tested) {
    if (last != null && last.content().equals(content) && (last.tested() || !tested)) {
      return last;
    }
    if (!content.problems().isEmpty()) {
      return new Refused(content, Gate.FILES, content.problems(), null);
    }
    Gate gate = Gate.RULES;
    try {
      RuleSet rules =
          last != null && last.content().revision().equals(content.revision())
              ? last.rules()
              : RuleSet.directory(folder, last == null ? RuleSet.bundled() : last.rules());
      List<Diagnostic> warnings = new ArrayList<>(rules.warnings());
      gate = Gate.TESTS;
      List<Diagnostic> failures = tested ? failures(folder, content, rules, warnings) : List.of();
      return failures.isEmpty()
          ? new Passed(content, rules, tested, warnings)
          : new Refused(content, gate, failures, null);
    } catch (RulesException e) {
      return new Refused(content, gate, e.diagnostics(), null);
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      // Whatever it is, the last good rules are better than none.
      Diagnostic unforeseen =
          found(
              Code.NOT_COMPILED,
              String.valueOf(folder),
              e instanceof OutOfMemoryError
                  ? "needs more memory than there is."
                  : "can't be loaded (%s). Please report it with the rules."
                      .formatted(e.getClass().getSimpleName()));
      return new Refused(content, gate, List.of(unforeseen), e);
    }
  }

  private static List<Diagnostic> failures(
      Path folder, FolderContent content, RuleSet rules, List<Diagnostic> warnings) {
    if (content.tests().isEmpty()) {
      warnings.add(
          found(
              Code.NOT_TESTED, "tests", "holds no tests: nothing shows that the rules are right."));
      return List.of();
    }
    if (!canReadTests()) {
      warnings.add(
          found(
              Code.NOT_TESTED,
              "tests",
              "are not run: that needs snakeyaml-engine and jackson-core on the class path."));
      return List.of();
    }
    // By standard settings: the tests mean the same in every app.
    Evaluator evaluator = new Evaluator(rules, OrderAdvisor.STANDARD);
    return ScenarioTests.failures(folder, order -> OrderAdvisor.verdict(order, evaluator));
  }

  private static boolean canReadTests() {
    try {
      for (String name : TEST_LIBRARIES) {
        Class.forName(name, false, Gates.class.getClassLoader());
      }
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static Diagnostic found(Code code, String file, String message) {
    return new Diagnostic(file, 0, 0, 0, code, null, message, null);
  }
}
