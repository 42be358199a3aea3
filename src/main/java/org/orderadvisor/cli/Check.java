package org.orderadvisor.cli;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.rules.Diagnostic;
import org.orderadvisor.rules.Diagnostic.Severity;
import org.orderadvisor.rules.ReasonNames;
import org.orderadvisor.rules.RulesCheck;
import org.orderadvisor.validate.ScenarioTests;

/**
 * What {@code check} found, to be printed. Immutable and thread-safe.
 *
 * @param folder the folder of rules, as it was named
 * @param files how many files were read
 * @param problems all, sorted by place
 */
record Check(Path folder, int files, List<Diagnostic> problems) {
  /** How it is printed. */
  enum Form {
    TEXT,
    JSON,
    SARIF;

    /** Throws {@link UsageException} if there is no such form, or two are asked for. */
    static Form of(@Nullable String format, boolean json) {
      if (format == null) {
        return json ? JSON : TEXT;
      }
      for (Form form : values()) {
        if (form.toString().equals(format)) {
          if (json && form != JSON) {
            throw new UsageException("--json and --format " + form + " exclude each other.");
          }
          return form;
        }
      }
      throw new UsageException(
          "--format ("
              + Settings.shown(format)
              + ") is none of text, json and sarif."
              + Settings.maybe(format, List.of("text", "json", "sarif")));
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Checks a folder and prints what is wrong.
   *
   * @return 0 if there is no error, else 1; 2 if standard output can't be written to
   */
  static int run(Path folder, Form form, Streams streams) {
    Check check = of(folder);
    String page =
        switch (form) {
          case TEXT -> check.text(streams.terminal());
          case JSON -> CheckJson.write(check);
          case SARIF -> CheckSarif.write(check);
        };
    try {
      new Output(streams.out()).write(page.getBytes(StandardCharsets.UTF_8));
    } catch (UncheckedIOException e) {
      streams.complain("standard output can't be written to: " + e.getMessage() + ".");
      return 2;
    }
    return check.count(Severity.ERROR) == 0 ? 0 : 1;
  }

  static Check of(Path folder) {
    RulesCheck check = RulesCheck.of(folder);
    ReasonNames names = check.names();
    TreeSet<Diagnostic> all = new TreeSet<>(check.diagnostics());
    all.addAll(ScenarioTests.check(folder, names.rules(), names.scenarios(), names.rows()));
    return new Check(folder, check.files() + ScenarioTests.count(folder), List.copyOf(all));
  }

  long count(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }

  private String text(Terminal terminal) {
    StringBuilder page = new StringBuilder();
    for (Diagnostic problem : problems) {
      Problem.print(folder, problem, terminal, page);
    }
    return page.append(summary()).append('\n').toString();
  }

  private String summary() {
    long inFiles = problems.stream().map(Diagnostic::file).distinct().count();
    if (problems.isEmpty()) {
      return "No problems in " + several(files, "file") + ".";
    }
    long errors = count(Severity.ERROR);
    long warnings = count(Severity.WARNING);
    return (errors == 0 ? "" : several(errors, "error") + (warnings == 0 ? "" : ", "))
        + (warnings == 0 ? "" : several(warnings, "warning"))
        + " in "
        + several(inFiles, "file")
        + ".";
  }

  private static String several(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
