package org.orderadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.json.OrderJson;

class InterviewerTest {
  private static final String AT = "2026-11-20T10:00:00Z";
  private static final String CANCELLED =
      """
      { "asOf": "2026-11-20T10:00:00Z", "status": "SHIPPED", "payment": { "state": "CAPTURED" },
        "shipment": { "state": "SHIPPED", "tracking": "CANCELLED", "replacementTracking": "NO" } }
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String answers, String... args) {
    List<String> all = new ArrayList<>(List.of("interview", "--as-of", AT));
    all.addAll(List.of(args));
    byte[] bytes = answers.getBytes(StandardCharsets.UTF_8);
    Streams streams = new Streams(new ByteArrayInputStream(bytes), out, err, Terminal.NONE);
    return Main.run(all.toArray(new String[0]), streams);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("order.json"), text).toString();
  }

  private static String verdict(String order) {
    return OrderJson.write(OrderAdvisor.standard().advise(OrderJson.read(order))) + "\n";
  }

  @Test
  void answersSharpenTheVerdictAndTheLastOneIsPrinted() throws IOException {
    int code = run("no\nq\n", file(CANCELLED));

    assertEquals("", err());
    assertEquals(0, code);
    assertTrue(out().startsWith("So far: Your order was marked as shipped, but then"), out());
    assertTrue(out().contains("\nHas the seller answered your messages?\n  1  Yes → "), out());
    assertTrue(out().contains("\nWhat to do\n"), out());
    assertTrue(out().contains("\n  ! Open the order on the platform, start a dispute"), out());
  }

  /** A number that is shown can be typed. */
  @Test
  void answersAreNumberedTheSameOnEveryMachine() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      run("q\n", file(CANCELLED));
    } finally {
      Locale.setDefault(before);
    }

    assertTrue(out().contains("\n  1  Yes → "), out());
  }

  @ParameterizedTest
  @CsvSource({"9", "CLOSED", "closed", "It is closed", "it is CLOSED"})
  void aNumberAWordAndAValueAnswerTheSame(String answer) {
    run(answer + "\n", "--json");

    assertEquals(verdict("{\"asOf\":\"" + AT + "\",\"status\":\"CLOSED\"}"), out());
  }

  @Test
  void asJsonOnlyTheVerdictIsOnStandardOutput() throws IOException {
    int code = run("NO\n", "--json", file(CANCELLED));

    String answered =
        CANCELLED.replace("\"shipment\"", "\"seller\": { \"replied\": \"NO\" }, \"shipment\"");
    assertEquals(verdict(answered), out());
    assertTrue(err().contains("Has the seller answered your messages?"), err());
    assertEquals(0, code);
  }

  @Test
  void whereAnAnswerLeadsComesTrue() throws IOException {
    run("?\n", file(CANCELLED));

    assertTrue(out().contains("  2  No\n     Your order was marked as shipped"), out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shiped | shiped is no answer here. Maybe SHIPPED.",
        "it is closd | it is closd is no answer here. Maybe It is closed.",
        "11 | There is no answer 11: they are numbered from 1 to 10.",
        "0 | There is no answer 0: they are numbered from 1 to 10.",
        "banana | banana is no answer here.",
        "b | There is nothing to go back to.",
      })
  void whatIsNoAnswerIsToldAndAskedAgain(String answer, String told) {
    run(answer + "\nCLOSED\n");

    assertTrue(out().contains("\n" + told + "\n"), out());
    assertTrue(out().contains("Which reason does the platform give"), out());
  }

  @Test
  void aDayWithoutATimeIsToldSo() throws IOException {
    String waiting = "{\"asOf\":\"" + AT + "\",\"status\":\"CANCELLATION_REQUESTED\"}";
    String answers = "\n".repeat(20).replace("\n", "2026-12-01\n\n");

    run(answers, file(waiting));

    String told = "\n2026-12-01 has no time of day. Maybe 2026-12-01T00:00:00Z.\n";
    assertTrue(out().contains(told), out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-02-30T00:00Z | is no day and time that exist. It looks like 2026-11-20T10:00:00Z.",
        "2026-12-01T10:00 | has no time zone. Add Z or an offset such as +02:00.",
        "banana | is no instant. It looks like 2026-11-20T10:00:00Z.",
      })
  void whatIsWrongWithAMomentIsTold(String answer, String wrong) throws IOException {
    String waiting = "{\"asOf\":\"" + AT + "\",\"status\":\"CANCELLATION_REQUESTED\"}";

    run((answer + "\n\n").repeat(20), file(waiting));

    String told = " cancellation.deadline (" + answer + ") " + wrong + " ";
    assertTrue(out().replaceAll("\\s+", " ").contains(told), out());
  }

  @Test
  void chineseSentencesFollowEachOtherWithoutABlank() {
    run("?\nq\n", "--locale", "zh");

    assertTrue(out().startsWith("目前："), out());
    String dialogue = out().substring(0, out().lastIndexOf("\n该怎么做\n"));
    assertFalse(dialogue.matches("(?s).*。 \\S.*"), dialogue);
  }

  @Test
  void theHelpIsSetByTheWidthOfItsReader() {
    Main.run(
        new String[] {"interview", "--help"},
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            out,
            err,
            new Terminal(60, false, false, false)));

    String footer = out().substring(out().indexOf("Answers are read"));
    for (String line : footer.lines().limit(4).toList()) {
      assertTrue(line.length() > 40 && line.length() <= 60, footer);
    }
  }

  @Test
  void whoeverGoesBackAnswersAnew() {
    run("CLOSED\nb\nCOMPLETED\n", "--json");

    assertEquals(verdict("{\"asOf\":\"" + AT + "\",\"status\":\"COMPLETED\"}"), out());
  }

  @Test
  void whoeverKnowsNothingGetsTheFirstVerdict() {
    int code = run("\nu\n".repeat(40), "--json");

    assertEquals(verdict("{\"asOf\":\"" + AT + "\"}"), out());
    assertTrue(err().endsWith("There is nothing left to ask.\n"), err());
    assertEquals(0, code);
  }

  @Test
  void itEndsByItselfWhereNothingWouldChangeTheVerdict() {
    run("1\n".repeat(40));

    assertTrue(out().contains("\nNo further answer would change this.\n"), out());
  }

  @Test
  void theEndOfTheAnswersIsTheEnd() {
    int code = run("");

    assertTrue(out().contains("\nWhat to do\n"), out());
    assertEquals(0, code);
  }

  @ParameterizedTest
  @CsvSource({"es, Hasta ahora: , Quizá SHIPPED.", "zh, 目前：, 也许是 SHIPPED。"})
  void itSpeaksTheCallersLanguage(String tag, String soFar, String maybe) {
    run("shiped\n", "--locale", tag);

    assertTrue(out().startsWith(soFar), out());
    assertTrue(out().contains(maybe), out());
  }

  @Test
  void anOrderThatCanNotBeReadIsTold() throws IOException {
    String name = file("{\n \"status\": \"CLOSE\"}");

    assertEquals(2, run("", name));
    assertEquals(name + ":2:12: status (CLOSE) is no order status. Maybe CLOSED.\n", err());
    assertEquals("", out());
  }

  @Test
  void oneOrderIsTakenAndNotTwo() throws IOException {
    String name = file("{}\n{}\n");

    assertEquals(2, run("", name));
    assertEquals(name + ":2:1: there is a second order. An interview is about one.\n", err());
  }

  @Test
  void unusableFilesAreTold() throws IOException {
    String empty = file(" ");

    assertEquals(2, run("", "-"));
    assertEquals(2, run("", "a", "b"));
    assertEquals(2, run("", folder.toString()));
    assertEquals(2, run("", empty));
    assertEquals(
        """
        order-advisor: interview reads answers from standard input, so - can't be the order. Maybe a file.
        order-advisor: interview takes one FILE: it is about one order.
        %s: this is a folder, not a file.
        %s:1:1: there is no order, the file is empty.
        """
            .formatted(folder, empty),
        err());
  }

  @Test
  void nothingIsPrintedThatSteersTheTerminal() {
    run("\u001B[31mred\n");

    assertFalse(out().contains("\u001B"), out());
  }
}
