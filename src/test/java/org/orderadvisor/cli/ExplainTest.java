package org.orderadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.explain.RuleTrace.ConditionTrace;
import org.orderadvisor.explain.RuleTrace.Result;
import org.orderadvisor.json.OrderJson;

class ExplainTest {
  private static final String ORDER =
      "{\"orderId\":\"7\",\"asOf\":\"2026-11-20T10:00:00Z\",\"status\":\"AWAITING_SHIPMENT\","
          + "\"payment\":{\"state\":\"CAPTURED\"},"
          + "\"shipment\":{\"state\":\"NOT_SHIPPED\",\"deadline\":\"2026-12-01T10:00:00Z\"}}";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String input, Terminal terminal, String... args) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    return Main.run(args, new Streams(new ByteArrayInputStream(bytes), out, err, terminal));
  }

  private int run(String input, String... args) {
    return run(input, Terminal.NONE, args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void thePageSaysWhyWhyNotWhatElseAndUntilWhen() {
    int code = run(ORDER, "explain", "-");

    String page = out();
    run(ORDER, "advise", "-");
    assertTrue(out().endsWith(page.substring(0, page.indexOf("Rule by rule\n"))), page);
    assertEquals(0, code);
    assertEquals("", err());
    assertTrue(
        page.contains(
            """
            Rule by rule
              What happened?
                An open order with nothing wrong is under way
                  closure/other.drl:41 → scenario IN_PROGRESS
                  ✓ true     :44  open == Answer.YES
                                  open = YES
                  ✓ true     :45  status in ( OrderStatus.AWAITING_SHIPMENT,
                                  OrderStatus.PARTLY_SHIPPED, OrderStatus.SHIPPED )
                                  status = AWAITING_SHIPMENT
            """),
        page);
    assertTrue(
        page.contains(
            """
                The seller's time to ship is almost over
                  closure/processing.drl:28 → scenario PROCESSING_DEADLINE_NEAR
                  ✗ false    :32  shipment.deadlineNear == Answer.YES
                                  shipment.deadlineNear = NO
            """),
        page);
    assertTrue(page.contains("\nOutranked\n    Without a fitting rule"), page);
    assertTrue(page.contains("\n  · status: AWAITING_SHIPMENT → "), page);
    assertTrue(
        page.contains("\nWhat time will bring\n  · Nov 28, 2026, 10:00 AM UTC\n")
            || page.contains("\nWhat time will bring\n  · Nov 28, 2026, 10:00\u202fAM UTC\n"),
        page);
    assertTrue(page.contains("\n    PROCESSING_DEADLINE_NEAR · NOT_DUE\n"), page);
    assertTrue(page.matches("(?s).*\n\\d+ other rules do not apply; \\d+ of them could, .*"), page);
  }

  @Test
  void allShowsWhatIsLeftOutElse() {
    run(ORDER, "explain", "-");
    String some = out();
    out.reset();

    run(ORDER, "explain", "--all", "-");

    assertTrue(some.contains(" more, shown with --all.\n"), some);
    assertFalse(out().contains(" more, shown with --all.\n"), out());
    assertTrue(out().length() > some.length());
  }

  @ParameterizedTest
  @CsvSource({"en, 20", "en, 60", "en, 200", "es, 40", "zh, 40", "zh, 100"})
  void linesFitTheTerminalAndColoursEndWithTheirLine(String locale, int width) {
    run(ORDER, new Terminal(width, true, false, false), "explain", "--locale", locale, "-");

    assertTrue(out().contains("\u001B[32m✓"), out());
    for (String line : out().lines().toList()) {
      assertEquals(line.contains("\u001B["), line.contains("\u001B[0m"), line);
      String plain = line.replaceAll("\u001B\\[[0-9]+m", "");
      // one word may be longer than the line
      boolean oneWord = Wrap.cut(plain.strip(), width - 18).indexOf(' ') < 0;
      assertTrue(width < 60 || oneWord || Wrap.width(plain) <= width, plain);
    }
  }

  @Test
  void conditionsOfChinesePagesStandUnderEachOther() {
    run(ORDER, "explain", "--all", "--locale", "zh", "-");

    for (String line : out().lines().toList()) {
      if (line.matches("      [✓✗?] .*")) {
        int column = Wrap.width(line.substring(0, line.indexOf(" :")));
        assertEquals(Wrap.width("      ✓ 不成立 "), column, line);
      }
    }
  }

  @Test
  void jsonIsThatOfTheLibraryOneLineAnOrder() {
    int code = run(ORDER + "\n" + ORDER + "\n", "explain", "--json", "-");

    String one = OrderJson.write(OrderAdvisor.standard().explain(OrderJson.read(ORDER)));
    assertEquals(one + "\n" + one + "\n", out());
    assertEquals(0, code);
  }

  @Test
  void severalOrdersHaveTheirNamesAboveThem() {
    run("[" + ORDER + "," + ORDER + "]", "explain", "-");

    assertEquals(2, out().lines().filter(line -> line.startsWith("── 7 ───")).count());
  }

  @Test
  void mistakesHaveTheirPlaceAndTheOthersGoOn() {
    int code = run("{\"status\":\"CLOSE\"}\n" + ORDER, "explain", "--json", "-");

    assertEquals("-:1:11: status (CLOSE) is no order status. Maybe CLOSED.\n", err());
    assertEquals(1, out().lines().count());
    assertEquals(2, code);
  }

  @Test
  void whatCanNotBeReadIsSaid() {
    assertEquals(2, run("", "explain", folder.resolve("no.json").toString()));
    assertTrue(err().endsWith("no.json: there is no such file.\n"), err());
    assertEquals(2, run(" ", "explain", "-"));
    assertTrue(err().endsWith("-:1:1: there is no order, the input is empty.\n"), err());
    assertEquals(2, run("[{},", "explain", "-"));
    assertFalse(err().contains("Exception"), err());
    assertEquals(2, run("", "explain"));
    assertTrue(
        err()
            .endsWith(
                "no FILE is given. Maybe - for standard input. "
                    + "See order-advisor explain --help.\n"),
        err());
  }

  @Test
  void asOfCountsForOrdersThatNameNone() {
    run("{\"status\":\"CLOSED\"}", "explain", "--as-of", "2026-11-20T10:00:00Z", "--json", "-");

    assertTrue(out().contains("\"asOf\":\"2026-11-20T10:00:00Z\""), out());
  }

  @Test
  void htmlIsWrittenBesideThePage() throws IOException {
    Path page = folder.resolve("why.html");

    int code = run(ORDER, "explain", "--html", page.toString(), "-");

    assertEquals(0, code);
    assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
    assertTrue(out().contains("Rule by rule\n"), out());
    out.reset();
    assertEquals(0, run(ORDER, "explain", "--html", "-", "-"));
    assertEquals(Files.readString(page), out());
  }

  @Test
  void htmlThatCanNotBeWrittenIsSaid() {
    String missing = folder.resolve("missing").resolve("why.html").toString();

    assertEquals(2, run(ORDER, "explain", "--html", missing, "-"));
    assertEquals(
        "--html ("
            + missing
            + ") can't be written to. Maybe its folder is not there, or its permissions forbid"
            + " it.\n",
        err());
    err.reset();
    assertEquals(2, run(ORDER, "explain", "--html", folder.toString(), "-"));
    assertEquals("--html (" + folder + ") is a folder, not a file.\n", err());
    err.reset();
    assertEquals(2, run(ORDER, "explain", "--html", "-", "--json", "-"));
    assertEquals("order-advisor: --html - and --json exclude each other.\n", err());
  }

  @Test
  void htmlShowsOneOrderOnly() throws IOException {
    Path page = folder.resolve("why.html");

    int code = run(ORDER + "\n" + ORDER, "explain", "--html", page.toString(), "-");

    assertEquals(2, code);
    assertEquals(
        "-:2:1: there is another order, and --html shows only one. The first has been written.\n",
        err());
    assertTrue(Files.exists(page));
  }

  @Test
  void aPageNeverReplacesTheOrderItIsAbout() throws IOException {
    Path order = Files.writeString(folder.resolve("order.json"), ORDER);
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), order);
    Path other = Files.createLink(folder.resolve("other.json"), order);
    for (Path page : new Path[] {order, folder.resolve(".").resolve("order.json"), link, other}) {
      err.reset();

      int code = run("", "explain", "--html", page.toString(), order.toString());

      assertEquals(2, code);
      assertEquals(
          "order-advisor: --html ("
              + page
              + ") is the file of orders, which the page would replace. Maybe another name.\n",
          err());
      assertEquals("", out());
      assertEquals(ORDER, Files.readString(order));
    }
  }

  @Test
  void aPageNeverReplacesWhatStandardInputComesFrom() throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.exists(Path.of("/dev/stdin")));
    Path order = Files.writeString(folder.resolve("order.json"), ORDER);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "explain",
                "--html",
                order.toString(),
                "-")
            .redirectInput(order.toFile())
            .redirectErrorStream(true)
            .start();

    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(2, process.waitFor());
    assertTrue(said.contains(") is the file of orders, which the page would replace."), said);
    assertEquals(ORDER, Files.readString(order));
  }

  @Test
  void anOldPageStaysUntilTheNewOneIsWhole() throws IOException {
    Path page = Files.writeString(folder.resolve("why.html"), "old");

    assertEquals(2, run("{", "explain", "--html", page.toString(), "-"));
    assertEquals("old", Files.readString(page));
    Path reader = Files.createLink(folder.resolve("reader"), page);
    assertEquals(0, run(ORDER, "explain", "--html", page.toString(), "-"));
    assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>\n"));
    assertEquals("old", Files.readString(reader), "not written over, but moved into place");
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void aPageIsWrittenToWhereItsLinkLeads() throws IOException {
    Path page = Files.writeString(folder.resolve("why.html"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.html"), page);

    assertEquals(0, run(ORDER, "explain", "--html", link.toString(), "-"));

    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>\n"));
  }

  @Test
  void aPageIsWrittenToWhereItsLinkLeadsBeforeAnythingIsThere() throws IOException {
    Path shelf = Files.createDirectory(folder.resolve("shelf"));
    Path second = Files.createSymbolicLink(folder.resolve("second.html"), Path.of("shelf/w.html"));
    Path link = Files.createSymbolicLink(folder.resolve("link.html"), second.getFileName());

    assertEquals(0, run(ORDER, "explain", "--html", link.toString(), "-"));

    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.isSymbolicLink(second));
    assertTrue(Files.readString(shelf.resolve("w.html")).startsWith("<!DOCTYPE html>\n"));
  }

  @Test
  void aLinkThatLeadsToItselfIsNoPage() throws IOException {
    Path link = folder.resolve("link.html");
    Files.createSymbolicLink(link, link);

    assertEquals(2, run(ORDER, "explain", "--html", link.toString(), "-"));

    assertTrue(err().contains(") can't be written to."), err());
    assertTrue(Files.isSymbolicLink(link));
  }

  @Test
  void aFileOfAnotherIsNeitherInTheWayNorDeleted() throws IOException {
    Path page = folder.resolve("why.html");
    Path other = folder.resolve("why.html." + ProcessHandle.current().pid());
    Files.writeString(other, "mine");

    assertEquals(0, run(ORDER, "explain", "--html", page.toString(), "-"));

    assertEquals("mine", Files.readString(other));
    assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>\n"));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void aPageMayBeReadByWhomAnyNewFileMayOrItsOldOne() throws IOException {
    Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path usual = Files.createFile(folder.resolve("usual"));
    Path fresh = folder.resolve("fresh.html");
    Path old = Files.writeString(folder.resolve("old.html"), "old");
    Set<PosixFilePermission> few = PosixFilePermissions.fromString("rw-r--rw-");
    Files.setPosixFilePermissions(old, few);

    run(ORDER, "explain", "--html", fresh.toString(), "-");
    run(ORDER, "explain", "--html", old.toString(), "-");

    assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(fresh));
    assertEquals(few, Files.getPosixFilePermissions(old));
    assertTrue(Files.readString(old).startsWith("<!DOCTYPE html>\n"));
  }

  @Test
  void aPageIsWrittenOverWhereItsFolderTakesNoOtherFile() throws IOException {
    Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path shelf = Files.createDirectory(folder.resolve("shelf"));
    Path page = Files.writeString(shelf.resolve("why.html"), "old ".repeat(50_000));
    Files.setPosixFilePermissions(shelf, PosixFilePermissions.fromString("r-xr-xr-x"));
    Assumptions.assumeFalse(Files.isWritable(shelf), "whom permissions don't concern");
    try {
      assertEquals(0, run(ORDER, "explain", "--html", page.toString(), "-"));

      String written = Files.readString(page);
      assertTrue(written.startsWith("<!DOCTYPE html>\n"));
      assertTrue(written.endsWith("</html>\n"));
      String another = shelf.resolve("another.html").toString();
      assertEquals(2, run(ORDER, "explain", "--html", another, "-"));
    } finally {
      Files.setPosixFilePermissions(shelf, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Nothing among the sources speaks of it, so none is referred to. */
  @ParameterizedTest
  @CsvSource({
    "en, No rule adds a step or names who acts., No rule says otherwise",
    "es, Ninguna regla añade un paso ni dice quién actúa., Ninguna regla dice otra cosa",
    "zh, 没有规则增加步骤或指明由谁行动。, 没有规则另作规定"
  })
  void whereNoRuleSpeaksOfStepsNothingIsReferredTo(String locale, String said, String usual)
      throws IOException {
    String order = Files.readString(Path.of("examples", "orders", "unpaid-cancelled.json"));

    run(order, "explain", "--locale", locale, "-");
    assertTrue(out().contains("\n    " + said + "\n"), out());
    assertEquals(2, out().split(usual, -1).length, "said of the refund alone");
    out.reset();

    run(order, "explain", "--locale", locale, "--html", "-", "-");
    assertTrue(out().contains("<p>" + said + "</p>"), out());
    assertEquals(2, out().split(usual, -1).length, "said of the refund alone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--all", "--html=-"})
  void aReaderThatHasGoneIsNoFailure(String option) {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    byte[] bytes = ORDER.getBytes(StandardCharsets.UTF_8);

    int code =
        Main.run(
            new String[] {"explain", option, "-"},
            new Streams(new ByteArrayInputStream(bytes), gone, err, Terminal.NONE));

    assertEquals("", err());
    assertEquals(0, code);
  }

  @ParameterizedTest
  @CsvSource({
    "en, payment.cardCheck = NO as far as is known",
    "es, payment.cardCheck = NO por lo que se sabe",
    "zh, payment.cardCheck = NO（就目前所知）"
  })
  void whatSeemsToContradictAResultIsExplained(String locale, String soFar) {
    String order = "{\"asOf\":\"2026-11-20T10:00:00Z\",\"status\":\"CLOSED\"}";

    run(order, new Terminal(200, false, false, false), "explain", "--all", "--locale", locale, "-");

    assertTrue(out().contains("payment.cardCheck == Answer.YES  " + soFar + "\n"), out());
  }

  @Test
  void onlyWhatSeemsToContradictIsMarked() {
    Map<String, String> open = Map.of("closed", "NO");
    Map<String, String> unknown = Map.of("closure", "UNKNOWN");
    Map<String, String> two = Map.of("closure", "UNKNOWN", "seller.replied", "NO");
    Map<String, String> decided = Map.of("refund.trigger", "UNKNOWN");

    assertEquals("explain.soFar", key(open, Result.UNKNOWN));
    assertEquals("explain.excluded", key(unknown, Result.FALSE));
    assertNull(key(open, Result.FALSE));
    assertNull(key(open, Result.TRUE));
    assertNull(key(unknown, Result.UNKNOWN));
    assertNull(key(two, Result.UNKNOWN));
    assertNull(key(two, Result.FALSE));
    assertNull(key(decided, Result.FALSE));
  }

  private static String key(Map<String, String> facts, Result result) {
    return ReadFacts.key(new ConditionTrace("a condition", 1, facts, result));
  }
}
