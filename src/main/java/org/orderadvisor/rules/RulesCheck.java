package org.orderadvisor.rules;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is wrong with a folder of rules: read, checked and compiled, but nothing of it loaded or
 * run. Immutable and thread-safe.
 *
 * @param files how many files were read
 * @param diagnostics all that was found, sorted by place; empty if nothing was
 * @param rules the rules; {@code null} if they can't be used
 * @param names what tests can name of them
 */
public record RulesCheck(
    int files, List<Diagnostic> diagnostics, @Nullable RuleSet rules, ReasonNames names) {
  private static final Logger LOG = LoggerFactory.getLogger(RulesCheck.class);

  /** Copies the list. */
  public RulesCheck {
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Checks a folder, which takes seconds if it is compiled in the end. Never throws for its
   * content.
   */
  public static RulesCheck of(Path folder) {
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.directory(folder, problems);
    RuleSet rules = null;
    ReasonNames names = ReasonNames.NONE;
    try {
      Draft draft = Draft.read(files, problems);
      names = draft.names();
      rules = RuleSet.of(draft, RuleSet.bundled().truths(), problems);
    } catch (RulesException e) {
      LOG.debug("Rejected; the problems tell why.");
    } catch (IllegalStateException | IllegalArgumentException | StackOverflowError e) {
      LOG.debug("The engine fails on rules that passed the guard", e);
      problems.note(
          Code.NOT_COMPILED,
          Problems.RULES,
          "the engine can't compile these rules. Please report it with the rules.");
    }
    return new RulesCheck(files.all().size(), problems.found(), rules, names);
  }
}
