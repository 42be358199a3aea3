package org.orderadvisor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
      "Answers are read from standard input, one a line: a number, a word, or any value that the",
      "order's JSON takes; an empty line or u for don't know, b for back, ? for where each answer",
      "leads, q to quit. Without FILE nothing is known at first.",
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
          "The moment asked about if the order has no asOf, such as 2026-11-20T10:00:00Z; now if"
              + " not given.")
  private @Nullable String asOf;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A folder of rules instead of the bundled ones.")
  private @Nullable String rules;

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
    Settings.Typed typed = new Settings.Typed();
    typed.json = json;
    typed.format = format;
    typed.locale = locale;
    typed.zone = zone;
    typed.asOf = asOf;
    typed.rules = rules;
    typed.files = files;
    return Interviewer.run(Settings.ofAny(typed), streams);
  }
}
