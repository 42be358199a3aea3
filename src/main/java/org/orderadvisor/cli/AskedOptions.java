package org.orderadvisor.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of all commands that ask about orders, as picocli sees them. Not thread-safe. */
final class AskedOptions {
  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "Language of the texts, such as en (the default), es or zh.")
  private @Nullable String locale;

  @Option(
      names = "--zone",
      paramLabel = "ID",
      description = "Time zone of the days, such as Europe/Madrid; UTC if not given.")
  private @Nullable String zone;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "The moment asked about, for orders without asOf, such as 2026-11-20T10:00:00Z; now if"
              + " not given.")
  private @Nullable String asOf;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A folder of rules instead of the bundled ones.")
  private @Nullable String rules;

  /** These with what a command has of its own. */
  Settings.Typed typed(boolean json, @Nullable String format, List<String> files) {
    Settings.Typed typed = new Settings.Typed();
    typed.json = json;
    typed.format = format;
    typed.locale = locale;
    typed.zone = zone;
    typed.asOf = asOf;
    typed.rules = rules;
    typed.files = files;
    return typed;
  }
}
