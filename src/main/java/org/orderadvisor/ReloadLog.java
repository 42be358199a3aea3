package org.orderadvisor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.rules.Diagnostic;
import org.orderadvisor.verdict.RulesRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line an event, with nothing of what stands in the files. Thread-safe: it has no state. */
final class ReloadLog {
  private static final Logger LOG = LoggerFactory.getLogger(OrderAdvisor.class);

  private ReloadLog() {}

  static void activated(RulesRevision active, List<Diagnostic> warnings) {
    LOG.info(
        "Rules {} of revision {} are active; warnings: {}",
        active.name(),
        active.revision(),
        warnings.size());
  }

  static void rejected(
      RulesRevision active,
      ReloadResult.Gate by,
      List<Diagnostic> problems,
      @Nullable Throwable cause) {
    LOG.warn(
        "New rules are rejected ({}), problems: {}; rules {} of revision {} stay active",
        by,
        problems.size(),
        active.name(),
        active.revision());
    if (cause != null) {
      LOG.debug("What nobody has foreseen", cause);
    }
  }

  static void listenerFailed(RuntimeException e) {
    LOG.warn("The listener for reloads failed: {}", e.getClass().getName());
  }

  static void watchingFailed(Throwable e) {
    LOG.warn("Looking at the rules' folder failed: {}", e.getClass().getName());
  }
}
