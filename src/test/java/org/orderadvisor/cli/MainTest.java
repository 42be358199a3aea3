package org.orderadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.json.OrderJson;

class MainTest {
  private static final String AT = "\"asOf\":\"2026-11-20T10:00:00Z\"";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String input, String... args) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    return Main.run(args, new Streams(new ByteArrayInputStream(bytes), out, err, Terminal.NONE));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** What each line of the output is about: an order's identifier, or the line of an error. */
  private List<String> subjects() {
    return out()
        .lines()
        .map(
            line ->
                line.startsWith("{\"error\":\"")
                    ? line.substring(line.lastIndexOf("\"line\""), line.length() - 1)
                    : line.substring(0, line.indexOf(',')))
        .toList();
  }

  private static String order(String id) {
    return "{\"orderId\":\"" + id + "\"," + AT + ",\"status\":\"CLOSED\"}";
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void eachOrderHasAVerdictInTheOrderOfTheInput() throws IOException {
    String lines = file("lines.ndjson", order("a") + "\n\n" + order("b") + "\r\n");
    String array = file("array.json", "[" + order("c") + ",\n" + order("d") + "]");
    String object = file("object.json", order("e").replace(",", ",\n "));

    int code = run(order("f"), "advise", "--json", lines, array, object, "-");

    assertEquals("", err());
    assertEquals(
        "abcdef",
        subjects().stream().map(id -> id.substring(12, 13)).collect(Collectors.joining()));
    assertEquals(0, code);
  }

  @Test
  void theVerdictsAreThoseOfTheLibrary() {
    run(order("a"), "advise", "--json", "-");

    String expected = OrderJson.write(OrderAdvisor.standard().advise(OrderJson.read(order("a"))));
    assertEquals(expected + "\n", out());
  }

  @Test
  void aLineThatCanNotBeReadCostsOnlyItself() {
    int code =
        run(
            order("a")
                + "\n{\"status\":\"CLOSE\"}\nnull\n"
                + order("b")
                + "\n  {\"payment\":\n  {\"paid\":{\"amount\":\"1\"}}}\n",
            "advise",
            "--json",
            "-");

    assertEquals(
        """
        -:2:11: status (CLOSE) is no order status. Maybe CLOSED.
        -:3:1: an order is an object in braces, not null.
        -:6:11: payment.paid has no currency. It needs both an amount and a currency.
        """,
        err());
    assertEquals(
        List.of(
            "{\"orderId\":\"a\"", "\"line\":2", "\"line\":3", "{\"orderId\":\"b\"", "\"line\":6"),
        subjects());
    assertTrue(
        out()
            .contains(
                "\n{\"error\":\"status (CLOSE) is no order status. Maybe CLOSED.\",\"line\":2}\n"));
    assertEquals(2, code);
  }

  @Test
  void anUnreadableElementEndsItsArray() {
    int code =
        run(
            "[" + order("a") + ",\n {\"status\":\"?\"}," + order("b") + "]\n" + order("c"),
            "advise",
            "--json",
            "-");

    assertEquals(List.of("{\"orderId\":\"a\"", "\"line\":2", "{\"orderId\":\"c\""), subjects());
    assertTrue(err().startsWith("-:2:12: status (?) is no order status."), err());
    assertTrue(err().endsWith(" The rest of this array is given up.\n"), err());
    assertEquals(2, code);
  }

  @Test
  void manyOrdersAreAnsweredInOrderAndAnArrayStillEndsWhereItBreaks() {
    String many =
        IntStream.range(0, 5000)
            .mapToObj(i -> i == 3000 ? "{\"orderId\": 1}" : order("n" + i))
            .collect(Collectors.joining(",\n", "[", "]\n"));

    int code = run(many + many.substring(1, many.indexOf(",\n")), "advise", "--json", "-");

    List<String> subjects = subjects();
    assertEquals(3002, subjects.size());
    for (int i = 0; i < 3000; i++) {
      assertEquals("{\"orderId\":\"n" + i + "\"", subjects.get(i));
    }
    assertEquals("\"line\":3001", subjects.get(3000));
    assertEquals("{\"orderId\":\"n0\"", subjects.get(3001));
    assertEquals(1, err().lines().count());
    assertEquals(2, code);
  }

  @Test
  void aFileThatCanNotBeReadIsNamedAndTheOthersGoOn() throws IOException {
    String missing = folder.resolve("missing.json").toString();
    String empty = file("empty.json", "");
    String blank = file("blank.json", " \n\n");
    String noOrders = file("none.json", "[]");
    String good = file("good.json", order("a"));

    int code =
        run("", "advise", "--json", missing, folder.toString(), empty, blank, noOrders, good, "-");

    assertEquals(
        missing
            + ": there is no such file.\n"
            + folder
            + ": this is a folder, not a file.\n"
            + empty
            + ":1:1: there is no order, the input is empty.\n"
            + blank
            + ":1:1: there is no order, the input is empty.\n"
            + "-:1:1: there is no order, the input is empty.\n",
        err());
    assertEquals(List.of("{\"orderId\":\"a\""), subjects());
    assertEquals(2, code);
  }

  @Test
  void anArrayWithoutOrdersIsFine() {
    assertEquals(0, run("[]", "advise", "--json", "-"));
    assertEquals("", out() + err());
  }

  @Test
  void asOfIsForOrdersThatNameNone() {
    run(
        "{\"orderId\":\"a\"}\n" + order("b") + "\n",
        "advise",
        "--json",
        "--as-of",
        "2020-02-29T12:00:00Z",
        "-");

    assertEquals(
        List.of("2020-02-29T12:00:00Z", "2026-11-20T10:00:00Z"),
        out().lines().map(line -> line.substring(23, 43)).toList());
  }

  @Test
  void oneOrderHasNoTitleAndSeveralHave() {
    run(order("a"), "advise", "-");
    assertFalse(out().startsWith("──"), out());
    out.reset();

    run(order("a") + "\n" + order("b"), "advise", "-");

    assertEquals(
        List.of("── a ", "── b "),
        out().lines().filter(l -> l.startsWith("──")).map(l -> l.substring(0, 5)).toList());
  }

  @Test
  void aRejectedRuleFileIsTheAnswerNo() throws IOException {
    Files.createDirectories(folder.resolve("closure"));
    Files.writeString(folder.resolve("closure/bad.drl"), "rule \"x\" when then end");

    int code = run(order("a"), "advise", "--rules", folder.toString(), "-");

    assertEquals(1, code);
    assertFalse(err().isBlank());
    assertFalse(err().contains("\tat "), err());
    assertEquals("", out());
  }

  @Test
  void aFullDiskIsToldAndAClosedPipeIsNot() {
    assertEquals(2, runInto("No space left on device"));
    assertEquals("standard output can't be written to: No space left on device.\n", err());
    err.reset();

    assertEquals(0, runInto("Broken pipe"));
    assertEquals("", err());
  }

  private int runInto(String failure) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(failure);
          }
        };
    byte[] bytes = order("a").getBytes(StandardCharsets.UTF_8);
    return Main.run(
        new String[] {"advise", "-"},
        new Streams(new ByteArrayInputStream(bytes), broken, err, Terminal.NONE));
  }
}
