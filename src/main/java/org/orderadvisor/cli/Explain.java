package org.orderadvisor.cli;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.json.OrderJson;
import org.orderadvisor.json.OrderJsonException;
import org.orderadvisor.order.OrderCase;

/**
 * The command {@code explain}: reads orders, says of each why its verdict is so. Not thread-safe.
 */
final class Explain {
  private static final String NOT_EXPLAINED =
      "this order could not be explained. That is a mistake of the program, not of the order.";
  private static final String ARRAY_ENDS = " The rest of this array is given up.";
  private static final String ONE_PAGE =
      "there is another order, and --html shows only one. The first has been written.";

  private final OrderAdvisor advisor;
  private final Settings settings;
  private final @Nullable String html;
  private final Streams streams;
  private final ExplainPage page;
  private final Output out;
  private boolean failed;
  private int orders;

  private Explain(
      OrderAdvisor advisor,
      Settings settings,
      @Nullable String html,
      boolean all,
      Streams streams) {
    this.advisor = advisor;
    this.settings = settings;
    this.html = html;
    this.streams = streams;
    this.page = new ExplainPage(settings.locale(), settings.zone(), streams.terminal(), all);
    this.out = new Output(streams.out());
  }

  /**
   * Explains all orders of a file.
   *
   * @param html where to write a web page, {@code -} for standard output; {@code null} for none
   * @param all whether the page for people leaves nothing out
   * @return 0; 1 if the rules are rejected; 2 if some order or file could not be used
   */
  static int run(Settings settings, @Nullable String html, boolean all, Streams streams) {
    if (html != null && WebFile.isSame(html, settings.files().get(0))) {
      throw new UsageException(
          "--html ("
              + Settings.shown(html)
              + ") is the file of orders, which the page would replace. Maybe another name.");
    }
    OrderAdvisor advisor = Advise.advisor(settings, streams);
    if (advisor == null) {
      return 1;
    }
    Explain explain = new Explain(advisor, settings, html, all, streams);
    try {
      explain.file(settings.files().get(0));
    } catch (UncheckedIOException e) {
      String message = String.valueOf(e.getMessage());
      if (!streams.readerHasGone(message)) {
        explain.failed("standard output can't be written to: " + message + ".");
      }
    }
    return explain.failed ? 2 : 0;
  }

  private void file(String name) {
    String shown = Settings.shown(name);
    if (name.equals("-")) {
      input(shown, streams.in());
      return;
    }
    File file = new File(name);
    String problem = Advise.problem(file);
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

  private void input(String name, InputStream in) {
    Splitter splitter = new Splitter(in);
    try {
      while (splitter.next()) {
        Item item = splitter.item();
        if (html != null && orders > 0) {
          failed(place(name, item.line, item.column) + ONE_PAGE);
          return;
        }
        orders++;
        if (!explained(name, item) && item.array != 0) {
          splitter.giveUpArray(item.array);
        }
      }
    } catch (IOException e) {
      failed(name + ": the input can't be read on: " + e.getMessage() + ".");
    }
    if (orders == 0) {
      failed(name + ":1:1: there is no order, the input is empty.");
    }
  }

  /** Whether the item could be read as an order. */
  private boolean explained(String name, Item item) {
    String problem = item.problem;
    int line = item.line;
    int column = item.column;
    if (problem == null) {
      try {
        OrderCase order = OrderJson.read(item.bytes, item.from, item.length);
        explain(settings.asked(order), name, item);
        return true;
      } catch (OrderJsonException e) {
        line += e.line() - 1;
        column = e.line() == 1 ? column + e.column() - 1 : e.column();
        problem = String.valueOf(e.getMessage());
      }
    }
    failed(place(name, line, column) + problem + (item.array == 0 ? "" : ARRAY_ENDS));
    return false;
  }

  private void explain(OrderCase order, String name, Item item) {
    Explanation explanation;
    try {
      explanation = advisor.explain(order);
    } catch (RuntimeException e) {
      failed(place(name, item.line, item.column) + NOT_EXPLAINED);
      return;
    }
    String path = html;
    if (path != null) {
      String web = new ExplainHtml(settings.locale(), settings.zone()).of(order, explanation);
      if (path.equals("-")) {
        print(web);
        return;
      }
      write(path, web);
    }
    if (settings.json()) {
      print(OrderJson.write(explanation) + "\n");
    } else {
      boolean titled = orders > 1 || item.array != 0;
      print(page.of(explanation, titled ? orders : 0));
    }
  }

  private void print(String text) {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, String text) {
    String problem = WebFile.write(name, text.getBytes(StandardCharsets.UTF_8));
    if (problem != null) {
      failed("--html (" + Settings.shown(name) + ") " + problem);
    }
  }

  private static String place(String name, int line, int column) {
    return name + ":" + line + ":" + column + ": ";
  }

  private void failed(String message) {
    failed = true;
    streams.complain(message);
  }
}
