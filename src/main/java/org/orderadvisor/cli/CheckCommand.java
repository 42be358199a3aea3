package org.orderadvisor.cli;

import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code check}, as picocli sees it. Not thread-safe. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description =
        "Says what is wrong with a folder of rules: rules, tables, texts, and the tests beside them."
            + " No rule and no test is run.",
    footer = {
      "",
      "Each kind of mistake is shown wrong and right in docs/checks.md.",
      "Exit code: 0 no error (maybe warnings), 1 some error, 2 the arguments can't be used."
    })
final class CheckCommand implements IntSupplier {
  private final Streams streams;

  @Option(names = "--json", description = "Print one JSON object, as --format json does.")
  private boolean json;

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif",
      description =
          "Print problems with their lines (text, the default), one JSON object (json), or SARIF"
              + " 2.1.0 for code scanning (sarif).")
  private @Nullable String format;

  @Parameters(paramLabel = "DIR", arity = "1", description = "The folder of rules.")
  private String folder = "";

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public int getAsInt() {
    return Check.run(Settings.folder("DIR", folder), Check.Form.of(format, json), streams);
  }
}
