package org.orderadvisor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private AskedOptions asked = new AskedOptions();

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
    return Advise.run(Settings.of(asked.typed(json, format, files)), streams);
  }
}
