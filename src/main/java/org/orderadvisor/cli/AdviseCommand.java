package org.orderadvisor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code advise}, as picocli sees it. Not thread-safe. */
@Command(
    name = "advise",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = "Says what happened to each order, what to do now, and where its money is.",
    footer = {
      "",
      "A FILE holds one order, an array of orders, or one order a line (JSON).",
      "Exit code: 0 fine, 1 the rules are rejected, 2 the arguments or some order can't be used."
    })
final class AdviseCommand implements IntSupplier {
  private final Streams streams;

  @Option(names = "--json", description = "Print one verdict a line, as --format json does.")
  private boolean json;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "Print a page for people (text, the default) or one verdict a line (json).")
  private @Nullable String format;

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

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files of orders; - is standard input.")
  private List<String> files = new ArrayList<>();

  AdviseCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public int getAsInt() {
    Settings.Typed typed = new Settings.Typed();
    typed.json = json;
    typed.format = format;
    typed.locale = locale;
    typed.zone = zone;
    typed.asOf = asOf;
    typed.rules = rules;
    typed.files = files;
    return Advise.run(Settings.of(typed), streams);
  }
}
