package org.orderadvisor.cli;

import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code explain}, as picocli sees it. Not thread-safe. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description =
        "Says why an order's verdict is what it is: rule by rule, what came near, what would change"
            + " it, and when it changes by itself.",
    footer = {
      "",
      "The FILE holds one order, an array of orders, or one order a line (JSON).",
      "Exit code: 0 fine, 1 the rules are rejected, 2 the arguments or some order can't be used."
    })
final class ExplainCommand implements IntSupplier {
  private final Streams streams;

  @Option(names = "--json", description = "Print one explanation a line, as --format json does.")
  private boolean json;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "Print a page for people (text, the default) or one explanation a line (json).")
  private @Nullable String format;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Also write one order's explanation as a web page that needs no other file; - prints it"
              + " instead.")
  private @Nullable String html;

  @Option(names = "--all", description = "Leave nothing out of the page for people.")
  private boolean all;

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
      arity = "1",
      description = "A file of orders; - is standard input.")
  private String file = "";

  ExplainCommand(Streams streams) {
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
    typed.files = List.of(file);
    String page = html;
    if (page != null && page.equals("-") && (json || format != null)) {
      throw new UsageException(
          "--html - and --" + (json ? "json" : "format") + " exclude each other.");
    }
    return Explain.run(Settings.of(typed), page, all, streams);
  }
}
