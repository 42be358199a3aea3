package org.orderadvisor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code interview}, as picocli sees it. Not thread-safe. */
@Command(
    name = "interview",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = "Asks about an order until no answer would change the verdict, then prints it.",
    footer = {
      "",
      "Answers are read from standard input, one a line: a number, a word, or any value that the"
          + " order's JSON takes; an empty line or u for don't know, b for back, ? for where each"
          + " answer leads, q to quit. Without FILE nothing is known at first.",
      "Exit code: 0 fine, 1 the rules are rejected, 2 the arguments or the order can't be used."
    })
final class InterviewCommand implements IntSupplier {
  private final Streams streams;

  @Option(
      names = "--json",
      description =
          "Print the last verdict as JSON; questions then go to standard error. As --format json.")
  private boolean json;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How to print the last verdict: a page for people (the default) or JSON.")
  private @Nullable String format;

  @Mixin private AskedOptions asked = new AskedOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "A file with one order (JSON): what is known of it at first.")
  private List<String> files = new ArrayList<>();

  InterviewCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public int getAsInt() {
    if (files.contains("-")) {
      throw new UsageException(
          "interview reads answers from standard input, so - can't be the order. Maybe a file.");
    } else if (files.size() > 1) {
      throw new UsageException("interview takes one FILE: it is about one order.");
    }
    return Interviewer.run(Settings.ofAny(asked.typed(json, format, files)), streams);
  }
}
