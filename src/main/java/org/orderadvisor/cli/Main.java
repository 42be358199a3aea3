package org.orderadvisor.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program {@code order-advisor}. Thread-safe. */
public final class Main {
  private static final String NAME = "order-advisor";
  private static final String NO_ENGINE =
      "these rules must be compiled, but Drools is missing. order-advisor-engine.jar belongs beside"
          + " order-advisor-cli.jar.";

  private Main() {}

  /**
   * Runs one command and ends the process with 0 (fine), 1 (the answer is "not fine") or 2
   * (unusable arguments or input).
   */
  public static void main(String[] args) {
    // From Java 22 on a console is there even if nobody sits before it, unless told so.
    System.setProperty("jdk.console", "java.base");
    Streams streams =
        new Streams(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            Terminal.ofProcess());
    System.exit(run(args, streams));
  }

  /** Runs one command and returns its exit code. */
  static int run(String[] args, Streams streams) {
    try {
      Settings.Typed plain = PlainArguments.read(args);
      return plain != null ? Advise.run(Settings.of(plain), streams) : Commands.run(args, streams);
    } catch (UsageException e) {
      streams.complain(NAME + ": " + e.getMessage());
      return 2;
    } catch (NoClassDefFoundError e) {
      streams.complain(NAME + ": " + (hasEngine() ? internal(e) : NO_ENGINE));
      return 2;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      streams.complain(NAME + ": " + internal(e));
      return 2;
    } catch (OutOfMemoryError e) {
      streams.complain(NAME + ": the memory is used up. Maybe more of it, as in java -Xmx1g.");
      return 2;
    }
  }

  /** What broke and where, on one line and without anything of an order. */
  private static String internal(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return "internal error, please report it: "
        + e.getClass().getName()
        + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private static boolean hasEngine() {
    return Main.class.getResource("/org/kie/api/KieServices.class") != null;
  }

  /** All that needs picocli; a class of its own, so that {@code advise} need not load it. */
  private static final class Commands {
    private Commands() {}

    static int run(String[] args, Streams streams) {
      PrintWriter out =
          new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8));
      CommandLine root = new CommandLine(new Root());
      root.addSubcommand(new AdviseCommand(streams));
      root.addSubcommand(new InterviewCommand(streams));
      root.addSubcommand(new ExplainCommand(streams));
      root.addSubcommand(new CheckCommand(streams));
      root.setExpandAtFiles(false);
      root.setOut(out);
      root.setUsageHelpWidth(Math.max(60, Math.min(100, streams.terminal().width())));
      root.setColorScheme(
          CommandLine.Help.defaultColorScheme(
              streams.terminal().styled() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
      try {
        CommandLine.ParseResult parsed = root.parseArgs(args);
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
          return helped;
        }
        CommandLine.ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        return ((IntSupplier) last.commandSpec().userObject()).getAsInt();
      } catch (CommandLine.ParameterException e) {
        throw new UsageException(explain(e));
      } finally {
        out.flush();
      }
    }

    private static String explain(CommandLine.ParameterException wrong) {
      CommandLine command = wrong.getCommandLine();
      String help = " See " + command.getCommandSpec().qualifiedName() + " --help.";
      if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
        return unmatched(unmatched.getUnmatched(), command) + help;
      } else if (wrong instanceof CommandLine.MissingParameterException missing
          && !missing.getMissing().isEmpty()) {
        return missing.getMissing().get(0) instanceof CommandLine.Model.OptionSpec option
            ? option.longestName() + " needs a value: " + option.paramLabel() + "." + help
            : noArgument(missing.getMissing().get(0).paramLabel()) + help;
      } else if (wrong instanceof CommandLine.OverwrittenOptionException twice) {
        CommandLine.Model.ArgSpec option = twice.getOverwritten();
        String name =
            option instanceof CommandLine.Model.OptionSpec spec ? spec.longestName() : "an option";
        return name + " is given twice." + help;
      }
      return "the arguments can't be used." + help;
    }

    private static String noArgument(String label) {
      return "no "
          + label
          + " is given."
          + (label.equals("FILE") ? " Maybe - for standard input." : "");
    }

    private static String unmatched(List<String> words, CommandLine command) {
      String word = words.isEmpty() ? "" : words.get(0);
      int value = word.indexOf('=');
      String name = value < 0 ? word : word.substring(0, value);
      if (name.startsWith("-")) {
        List<String> options = command.getCommandSpec().optionsMap().keySet().stream().toList();
        return Settings.shown(name) + " is no option." + Settings.maybe(name, options);
      }
      List<CommandLine.Model.PositionalParamSpec> takes =
          command.getCommandSpec().positionalParameters();
      if (!takes.isEmpty()) {
        return command.getCommandName() + " takes one " + takes.get(0).paramLabel() + ".";
      }
      List<String> commands = command.getSubcommands().keySet().stream().toList();
      return Settings.shown(name) + " is no command." + Settings.maybe(name, commands);
    }
  }

  @Command(
      name = NAME,
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = "Says why a marketplace order ended and where its money is.",
      synopsisSubcommandLabel = "COMMAND")
  private static final class Root implements IntSupplier {
    @Override
    public int getAsInt() {
      throw new UsageException(
          "no command is given. Maybe advise, explain, interview or check. See "
              + NAME
              + " --help.");
    }
  }

  /** The version in the jar's manifest. Immutable and thread-safe. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      @Nullable String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {NAME + " " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
