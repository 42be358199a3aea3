package org.orderadvisor.cli;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.rules.Diagnostic;
import org.orderadvisor.rules.RulesException;

/** The command {@code advise}: reads orders, prints a verdict for each. Not thread-safe. */
final class Advise {
  private final Streams streams;
  private final Pipeline pipeline;
  private boolean failed;
  private long orders;

  private Advise(Streams streams, Pipeline pipeline) {
    this.streams = streams;
    this.pipeline = pipeline;
  }

  /**
   * Answers all orders of all files.
   *
   * @return 0; 1 if the rules are rejected; 2 if some order or file could not be read
   */
  static int run(Settings settings, Streams streams) {
    OrderAdvisor built = advisor(settings, streams);
    if (built == null) {
      return 1;
    }
    boolean several = settings.files().size() > 1;
    Answerer answerer = new Answerer(built, settings, streams.terminal(), several);
    try (Pipeline pipeline = new Pipeline(answerer, streams)) {
      Advise advise = new Advise(streams, pipeline);
      try {
        for (String file : settings.files()) {
          advise.file(file);
        }
      } catch (UncheckedIOException e) {
        advise.outputFailed(String.valueOf(e.getMessage()));
      }
      return advise.failed || pipeline.failed() ? 2 : 0;
    }
  }

  /** The advisor of the settings; {@code null} if its rules are rejected, which was told. */
  static @Nullable OrderAdvisor advisor(Settings settings, Streams streams) {
    OrderAdvisor.Builder advisor =
        OrderAdvisor.builder().locale(settings.locale()).zone(settings.zone());
    Path rules = settings.rules();
    if (rules == null) {
      return build(advisor);
    }
    try {
      OrderAdvisor built = advisor.rules(rules).build();
      complain(rules, built.warnings(), streams);
      return built;
    } catch (RulesException e) {
      complain(rules, e.diagnostics(), streams);
      return null;
    }
  }

  /** Tells what is wrong, or may not be meant, in a folder of rules. */
  static void complain(Path rules, List<Diagnostic> problems, Streams streams) {
    StringBuilder lines = new StringBuilder();
    problems.forEach(problem -> Problem.print(rules, problem, streams.terminal(), lines));
    streams.complain(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Throws {@link UsageException} if the bundled rules are not there. */
  static OrderAdvisor build(OrderAdvisor.Builder advisor) {
    try {
      return advisor.build();
    } catch (IllegalStateException e) {
      // Nothing of an order is in it yet: the bundled rules are not there, and it says what to run.
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** A reader that has gone, as {@code head} does, is no failure; a full disk is. */
  private void outputFailed(String message) {
    if (!streams.readerHasGone(message)) {
      failed("standard output can't be written to: " + message + ".");
    }
  }

  private void file(String name) {
    String shown = Settings.shown(name);
    if (name.equals("-")) {
      input(shown, streams.in());
      return;
    }
    File file = new File(name);
    String problem = problem(file);
    if (problem != null) {
      failed(shown + ": " + problem);
      return;
    }
    try (InputStream in = new FileInputStream(file)) {
      input(shown, in);
    } catch (IOException e) {
      failed(shown + ": the file can't be opened. Maybe its permissions forbid it.");
    }
  }

  /** Why a file can't be read, as a sentence; {@code null} if it can. */
  static @Nullable String problem(File file) {
    if (file.isDirectory()) {
      return "this is a folder, not a file.";
    } else if (!file.exists()) {
      return "there is no such file.";
    } else if (!file.canRead()) {
      return "the file may not be read.";
    }
    return null;
  }

  private void input(String name, InputStream in) {
    Splitter splitter = new Splitter(in);
    long before = orders;
    Batch batch = new Batch(name, orders);
    try {
      while (splitter.next()) {
        if (!batch.fits(splitter.item())) {
          pipeline.submit(batch);
          batch = new Batch(name, orders);
        }
        batch.add(splitter.item());
        orders++;
        if (splitter.wouldWait()) {
          pipeline.finish(batch);
          batch = new Batch(name, orders);
        }
        if (pipeline.brokenArray() != 0) {
          splitter.giveUpArray(pipeline.brokenArray());
        }
      }
      pipeline.finish(batch);
    } catch (IOException e) {
      pipeline.finish(batch);
      failed(name + ": the input can't be read on: " + e.getMessage() + ".");
    }
    pipeline.nextInput();
    if (orders == before && !splitter.hadArray()) {
      failed(name + ":1:1: there is no order, the input is empty.");
    }
  }

  private void failed(String message) {
    failed = true;
    streams.complain(message);
  }
}
