package org.orderadvisor.cli;

import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private AskedOptions asked = new AskedOptions();

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
    String page = html;
    if (page != null && page.equals("-") && (json || format != null)) {
      throw new UsageException(
          "--html - and --" + (json ? "json" : "format") + " exclude each other.");
    }
    return Explain.run(Settings.of(asked.typed(json, format, List.of(file))), page, all, streams);
  }
}
