package org.orderadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderadvisor.order.Money;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Certainty;
import org.orderadvisor.verdict.CouponReturn;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Outlook;
import org.orderadvisor.verdict.Question;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.RefundExpectation;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.RulesRevision;
import org.orderadvisor.verdict.Step;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.verdict.Verdict;
import org.orderadvisor.verdict.Window;

class PageTest {
  private static final Terminal NARROW = new Terminal(60, false, false, false);
  private static final Outlook OUTLOOK = Outlook.of(Certainty.CERTAIN, List.of(), List.of());
  private static final Window WINDOW =
      new Window(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 18));

  private static Verdict verdict(String day, @Nullable Window window, List<Step> steps) {
    Instant asOf = Instant.parse(day + "T23:30:00Z");
    boolean overdue = window != null && day.compareTo(window.latest().toString()) > 0;
    return new Verdict(
        "8123",
        asOf,
        "SHIPMENT_CANCELLED",
        OUTLOOK,
        Party.CARRIER,
        Party.BUYER,
        "The parcel was cancelled on its way, so the money needs a dispute.",
        steps,
        new RefundExpectation(
            Trigger.BY_DISPUTE,
            true,
            RefundState.NONE,
            Money.of("24.90", "USD"),
            Route.CARD_MOVEMENT,
            window,
            CouponReturn.NOT_APPLICABLE,
            overdue,
            "24.90 USD come back on your card once you win the dispute."),
        List.of(
            new Reason("a", "The seller shipped it, and it was cancelled.", "Help centre"),
            new Reason("b", "Second.", "Seed")),
        new RulesRevision("bundled", "abc"));
  }

  private static final List<Step> STEPS =
      List.of(
          new Step(
              Party.BUYER,
              Action.OPEN_DISPUTE,
              Necessity.REQUIRED,
              Instant.parse("2026-12-01T22:30:00Z"),
              "Open a dispute and ask for the whole amount of 24.90 USD."),
          new Step(Party.SELLER, Action.WAIT, Necessity.OPTIONAL, null, "Wait."));

  @Test
  void aPageSaysWhatHappenedWhatToDoTheMoneyAndWhy() {
    String page =
        new Page(Locale.UK, ZoneId.of("Europe/Madrid"), NARROW)
            .of(verdict("2026-11-20", WINDOW, STEPS), 0);

    assertEquals(
        """
        The parcel was cancelled on its way, so the money needs a
        dispute.
        What happened is certain by what is known.

        What to do
          ! Open a dispute and ask for the whole amount of 24.90
            USD.
            Required · by 1 Dec 2026, 23:30 Europe/Madrid
          · Wait.
            Optional · the seller
          It is your turn.

        Your money
          24.90 USD come back on your card once you win the dispute.

          ● 21 Nov 2026  today
          ○ 25 Nov 2026  earliest
          ○ 18 Dec 2026  latest

        Why
          · The seller shipped it, and it was cancelled. (Help
            centre)
          · Second. (Seed)

        """,
        page);
  }

  @Test
  void withoutStepsAndWindowItSaysSo() {
    String page =
        new Page(Locale.ENGLISH, ZoneId.of("UTC"), Terminal.NONE)
            .of(verdict("2026-11-20", null, List.of()), 0);

    assertTrue(page.contains("What to do\n  There is nothing you need to do.\n"), page);
    assertTrue(page.contains("win the dispute.\n\nWhy\n"), page);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24, ●○○, latest",
    "2026-11-25, ○●○, latest",
    "2026-12-18, ○●○, latest",
    "2026-12-19, ○!●, latest: overdue"
  })
  void todayStandsWhereItFallsInTheWindow(String today, String marks, String latest) {
    String page =
        new Page(Locale.UK, ZoneId.of("UTC"), NARROW).of(verdict(today, WINDOW, List.of()), 0);

    String found =
        page.lines()
            .filter(line -> line.matches("  [●○!] .*(today|earliest|latest.*)"))
            .map(line -> line.substring(2, 3))
            .reduce("", String::concat);
    assertEquals(marks, found, page);
    assertTrue(page.contains("18 Dec 2026  " + latest + "\n"), page);
  }

  @Test
  void severalOrdersAreSeparatedByTheirNames() {
    Page page = new Page(Locale.ENGLISH, ZoneId.of("UTC"), new Terminal(20, false, false, false));

    assertEquals("── 8123 ────────────", firstLine(page, "8123"));
    assertEquals("── #7 ──────────────", firstLine(page, null));
    assertEquals("── #7 ──────────────", firstLine(page, " \u0007 "));
    assertEquals("── [31mA B ─────────", firstLine(page, "\u001B[31mA\nB\u202E"));
    assertEquals("── 取消取消取消… ───", firstLine(page, "取消取消取消取消"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, This is likely, What would help to know",
    "es, Es probable, Qué más ayudaría saber",
    "zh, 很可能如此, 还需要了解"
  })
  void whatIsNotCertainNamesTheFirstQuestions(String tag, String certainty, String title) {
    List<Question> questions =
        IntStream.rangeClosed(1, 4)
            .mapToObj(i -> new Question("seller.replied", "Question " + i + "?", List.of()))
            .toList();
    Outlook outlook = Outlook.of(Certainty.LIKELY, List.of("COMPLETED"), questions);

    String page =
        new Page(Locale.forLanguageTag(tag), ZoneId.of("UTC"), NARROW).of(with("8123", outlook), 0);

    assertTrue(page.lines().toList().get(2).startsWith(certainty), page);
    assertTrue(
        page.contains("\n" + title + "\n  · Question 1?\n  · Question 2?\n  · Question 3?\n\n"),
        page);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | OPEN_DISPUTE | by Nov 21, 2026",
        "en | WAIT | until Nov 21, 2026",
        "es | WAIT | hasta el 21 nov 2026",
        "zh | OPEN_DISPUTE | 截止 2026年11月21日",
        "zh | WAIT | 等到 2026年11月21日"
      })
  void whoWaitsWaitsUntilAMomentAndWhoActsDoesItByThen(String tag, Action action, String says) {
    assertTrue(step(tag, action, "2026-11-21T23:30:00Z").contains(" · " + says));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 2026-11-20T23:30:00Z | (over)",
        "es | 2026-11-20T23:30:00Z | (ya ha pasado)",
        "zh | 2026-11-19T23:30:00Z | （已过）",
        "en | 2026-11-20T23:30:01Z | UTC"
      })
  void aMomentThatHasPassedIsMarked(String tag, String deadline, String end) {
    assertTrue(step(tag, Action.WAIT, deadline).contains(end + "\n"));
  }

  /** A page with one step. */
  private static String step(String tag, Action action, String deadline) {
    Step step =
        new Step(
            Party.BUYER, action, Necessity.RECOMMENDED, Instant.parse(deadline), "A step to take.");
    return new Page(Locale.forLanguageTag(tag), ZoneId.of("UTC"), Terminal.NONE)
        .of(verdict("2026-11-20", null, List.of(step)), 0);
  }

  @ParameterizedTest
  @CsvSource({"de, Nov 25", "ar, Nov 25", "fr-CA, Nov 25", "es-MX, 25 nov", "zh-Hant, 2026年11月25日"})
  void datesAreInTheLanguageOfTheLabels(String tag, String day) {
    String page =
        new Page(Locale.forLanguageTag(tag), ZoneId.of("UTC"), Terminal.NONE)
            .of(verdict("2026-11-20", WINDOW, List.of()), 0);

    assertTrue(page.contains("○ " + day), page);
  }

  private static String firstLine(Page page, @Nullable String orderId) {
    return page.of(with(orderId, OUTLOOK), 7).lines().findFirst().orElseThrow();
  }

  private static Verdict with(@Nullable String orderId, Outlook outlook) {
    Verdict v = verdict("2026-11-20", null, List.of());
    return new Verdict(
        orderId,
        v.asOf(),
        v.scenario(),
        outlook,
        v.endedBy(),
        v.whoActs(),
        v.headline(),
        v.steps(),
        v.refund(),
        v.reasons(),
        v.rules());
  }

  @Test
  void stylesStandRoundWholeLines() {
    String page =
        new Page(Locale.ENGLISH, ZoneId.of("UTC"), new Terminal(40, true, false, false))
            .of(verdict("2026-11-20", null, STEPS), 1);

    for (String line : page.lines().toList()) {
      assertEquals(line.contains("\u001B[0m"), line.contains("\u001B["), line);
      assertTrue(Wrap.width(line.replaceAll("\u001B\\[[0-9]+m", "")) <= 40, line);
    }
    assertTrue(page.contains("\u001B[1mWhat to do\u001B[0m\n"), page);
    assertTrue(page.contains("\u001B[2mSecond. (Seed)\u001B[0m\n"), page);
  }

  @ParameterizedTest
  @CsvSource({
    "en, What to do",
    "es-MX, Qué hacer",
    "zh-CN, 该怎么做",
    "zh-Hant-TW, 该怎么做",
    "de, What to do"
  })
  void labelsAreInTheCallersLanguageElseEnglish(String tag, String title) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("es"));
      String page =
          new Page(Locale.forLanguageTag(tag), ZoneId.of("UTC"), NARROW)
              .of(verdict("2026-11-20", WINDOW, STEPS), 0);
      assertTrue(page.contains("\n" + title + "\n"), page);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Page_es.properties", "Page_zh.properties"})
  void eachLanguageHasAllLabels(String file) throws IOException {
    assertEquals(keys("Page.properties"), keys(file));
    for (Party party : Party.values()) {
      assertTrue(party == Party.UNKNOWN || keys(file).contains("turn." + party));
      assertTrue(keys(file).contains("actor." + party));
    }
    for (Certainty certainty : Certainty.values()) {
      assertTrue(keys(file).contains("certainty." + certainty));
    }
    for (Necessity necessity : Necessity.values()) {
      assertTrue(keys(file).contains("necessity." + necessity));
    }
  }

  private static Set<String> keys(String file) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = PageText.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts.stringPropertyNames();
  }
}
