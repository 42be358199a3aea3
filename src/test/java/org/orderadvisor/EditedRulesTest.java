package org.orderadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.json.OrderJson;
import org.orderadvisor.match.CaseFacts;
import org.orderadvisor.oracle.RandomOrders;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.rules.RulesException;
import org.orderadvisor.verdict.Question;
import org.orderadvisor.verdict.Question.Choice;
import org.orderadvisor.verdict.Verdict;

/** A folder of rules that was edited: what works, and what is said where it does not. */
class EditedRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @Test
  void anAnalystsScenarioNeedsNoJava(@TempDir Path folder) throws IOException {
    RulesFolder.copiedTo(folder)
        .append("tables/scenarios.csv", "STRIKE,400,UNKNOWN,PAID,NOBODY,CARRIER,Carrier's site\n")
        .append("text/en.properties", "headline.STRIKE=The carrier is on strike.\n")
        .write(
            "closure/strike.drl",
            """
            package org.orderadvisor.rules.closure;

            import org.orderadvisor.facts.*;
            import org.orderadvisor.order.*;
            import org.orderadvisor.verdict.*;

            global Advice advice;

            rule "A strike stops everything"
                @Source("Carrier's site")
            when
                Order( shipment.tracking == Tracking.MOVING )
            then
                advice.scenario("STRIKE");
            end
            """);

    Verdict verdict =
        OrderAdvisor.builder()
            .rules(folder)
            .build()
            .advise(OrderCase.builder().shipment(s -> s.tracking(Tracking.MOVING)).build());

    assertEquals("STRIKE", verdict.scenario());
    assertEquals("The carrier is on strike.", verdict.headline());
    assertEquals("A strike stops everything", verdict.reasons().get(0).rule());
    assertEquals("A strike stops everything.", verdict.reasons().get(0).because());
  }

  /** Placed yesterday, and of a parcel that is only declared. */
  private static OrderCase.Builder placedYesterday() {
    return OrderCase.builder()
        .asOf(NOW)
        .placedAt(NOW.minusSeconds(86_400))
        .status(OrderStatus.SHIPPED)
        .shipment(s -> s.state(ShipmentState.SHIPPED).tracking(Tracking.DECLARED));
  }

  @Test
  void aShipmentBeforeTheOrderIsPossibleOnceNoRowSaysOtherwise(@TempDir Path folder)
      throws IOException {
    RulesFolder rules = RulesFolder.copiedTo(folder);
    String row =
        Files.readAllLines(folder.resolve("tables/contradictions.csv")).stream()
            .filter(line -> line.startsWith("shipped-before-placed"))
            .findFirst()
            .orElseThrow();
    rules.replace("tables/contradictions.csv", row + "\n", "");

    Verdict before = OrderAdvisor.standard().advise(placedYesterday().build());
    Verdict verdict =
        OrderAdvisor.builder().rules(folder).build().advise(placedYesterday().build());

    assertFalse(before.alternatives().contains("TRACKING_STALLED"));
    assertTrue(verdict.alternatives().contains("TRACKING_STALLED"), verdict::toString);
  }

  @Test
  void aShipmentIsNotBeforeAnyMomentThatARowNames(@TempDir Path folder) throws IOException {
    RulesFolder.copiedTo(folder)
        .append(
            "tables/contradictions.csv",
            "shipped-before-paid,shipment.shippedAt,BEFORE,payment.paidAt,SET,y\n")
        .append("text/en.properties", "contradiction.shipped-before-paid=Paid later.\n");
    OrderCase order =
        placedYesterday()
            .placedAt(NOW.minusSeconds(86_400 * 100))
            .payment(p -> p.paidAt(NOW.minusSeconds(86_400)))
            .build();

    assertTrue(OrderAdvisor.standard().advise(order).alternatives().contains("TRACKING_STALLED"));
    assertFalse(
        OrderAdvisor.builder()
            .rules(folder)
            .build()
            .advise(order)
            .alternatives()
            .contains("TRACKING_STALLED"));
  }

  @Test
  void withoutAPeriodNothingIsNear(@TempDir Path folder) throws IOException {
    RulesFolder.copiedTo(folder)
        .replace(
            "tables/limits.csv",
            "PROCESSING_DEADLINE_NEAR,3,3,DAYS",
            "PROCESSING_DEADLINE_NEAR,0,0,DAYS");
    OrderAdvisor advisor = OrderAdvisor.builder().rules(folder).build();
    OrderCase order =
        OrderCase.builder()
            .asOf(NOW)
            .status(OrderStatus.AWAITING_SHIPMENT)
            .payment(p -> p.state(PaymentState.CAPTURED))
            .build();

    Question question =
        advisor.advise(order).questions().stream()
            .filter(one -> one.fact().equals("shipment.deadline"))
            .findFirst()
            .orElseThrow();

    assertEquals(2, question.answers().size());
    for (Choice choice : question.answers()) {
      OrderCase answered = CaseFacts.with(order, question.fact(), choice.answer());
      assertEquals(choice.scenario(), advisor.advise(answered).scenario());
    }
  }

  /** The values of an order win, whatever limits are called. */
  @Test
  void aLimitCalledLikeAValueReplacesNoAmountAndNoDay(@TempDir Path folder) throws IOException {
    RulesFolder.copiedTo(folder)
        .append(
            "tables/limits.csv",
            "amount,5,5,DAYS,NONE,test\nlatest,9,9,DAYS,NONE,test\nlatestDays,8,8,DAYS,NONE,test\n");
    OrderCase order =
        OrderCase.builder()
            .asOf(Instant.parse("2026-11-20T10:00:00Z"))
            .closure(Closure.SELLER_CANCELLED)
            .closedAt(Instant.parse("2026-11-20T10:00:00Z"))
            .payment(p -> p.state(PaymentState.CAPTURED).paid("25.00", "USD"))
            .shipment(s -> s.state(ShipmentState.NOT_SHIPPED))
            .build();

    Verdict edited = OrderAdvisor.builder().rules(folder).build().advise(order);

    Verdict bundled = OrderAdvisor.standard().advise(order);
    assertTrue(bundled.refund().text().contains("25.00"), bundled.refund().text());
    assertEquals(bundled.refund().text(), edited.refund().text());
    assertEquals(bundled.reasons(), edited.reasons());
  }

  @Test
  void aWindowOfMoreDaysThanCanBeCountedIsRefused(@TempDir Path folder) throws IOException {
    RulesFolder rules = RulesFolder.copiedTo(folder);
    rules.replace("tables/refund-windows.csv", "ANY,ANY,ACCEPTED,3,20,", "ANY,ANY,ACCEPTED,3,401,");

    RulesException refused =
        assertThrows(RulesException.class, () -> OrderAdvisor.builder().rules(folder).build());

    assertEquals(
        "tables/refund-windows.csv:10:22: latestBusinessDays (401) is more than 400.",
        refused.diagnostics().get(0).toString().lines().findFirst().orElseThrow());
  }

  /** Of any eight days one is a business day: the longest window ends within the days searched. */
  @Test
  void theLongestWindowCanBeCounted(@TempDir Path folder) throws IOException {
    RulesFolder.copiedTo(folder)
        .replace(
            "tables/refund-windows.csv", "ANY,ANY,ACCEPTED,3,20,", "ANY,ANY,ACCEPTED,400,400,");
    OrderAdvisor advisor =
        OrderAdvisor.builder()
            .rules(folder)
            .calendar(day -> Math.floorMod(day.toEpochDay(), 8) == 0)
            .build();

    Verdict verdict =
        advisor.advise(
            OrderCase.builder()
                .asOf(NOW)
                .closure(Closure.PROCESSING_TIMEOUT)
                .closedAt(NOW)
                .payment(p -> p.state(PaymentState.CAPTURED))
                .shipment(s -> s.state(ShipmentState.NOT_SHIPPED))
                .build());

    assertNotNull(verdict.refund().window());
  }

  /** Each figure of {@code limits.csv} as large as it may be, on both ends of the calendar. */
  @ParameterizedTest
  @ValueSource(
      strings = {"0001-01-01T00:00:00Z", "2026-11-20T10:00:00Z", "9999-12-31T23:59:59.999999999Z"})
  void theLargestLimitsBreakNoAnswer(String moment, @TempDir Path folder) throws IOException {
    RulesFolder rules = RulesFolder.copiedTo(folder);
    rules.write(
        "tables/limits.csv",
        Files.readString(folder.resolve("tables/limits.csv"))
            .replaceAll("(?m)^([A-Z_]+),\\d+,\\d+,", "$1,99999,99999,"));
    OrderAdvisor advisor = OrderAdvisor.builder().rules(folder).build();
    Instant at = Instant.parse(moment);
    RandomOrders orders = new RandomOrders(5);
    for (int i = 0; i < 100; i++) {
      OrderCase order = orders.next().withAsOf(at);

      Explanation explanation = advisor.explain(order);

      OrderJson.write(explanation);
      for (Question question : explanation.verdict().questions()) {
        for (Choice choice : question.answers()) {
          OrderCase answered = CaseFacts.with(order, question.fact(), choice.answer());
          assertEquals(choice.scenario(), advisor.advise(answered).scenario(), question.fact());
        }
      }
    }
  }

  /** What rules decide is not there yet when facts are compared. */
  @Test
  void contradictionsAreAboutWhatAnOrderSays(@TempDir Path folder) throws IOException {
    RulesFolder.copiedTo(folder)
        .append("tables/contradictions.csv", "x,refund.usual,NOT_DUE,payment.state,CAPTURED,y\n");
    int line = Files.readAllLines(folder.resolve("tables/contradictions.csv")).size();

    RulesException e =
        assertThrows(RulesException.class, () -> OrderAdvisor.builder().rules(folder).build());

    assertTrue(
        e.getMessage()
            .contains(
                "tables/contradictions.csv:"
                    + line
                    + ":3: first (refund.usual) is decided by rules: an order doesn't say it."),
        e.getMessage());
  }

  @Test
  void rulesOfEqualRankThatDisagreeAreReportedAndNotTossed(@TempDir Path folder)
      throws IOException {
    RulesFolder.copiedTo(folder)
        .replace("tables/scenarios.csv", "COMPLETED,220,", "COMPLETED,300,");

    Verdict verdict =
        OrderAdvisor.builder()
            .rules(folder)
            .build()
            .advise(
                OrderCase.builder()
                    .status(OrderStatus.IN_DISPUTE)
                    .closure(Closure.RECEIPT_CONFIRMED)
                    .build());

    assertEquals("UNDETERMINED", verdict.scenario());
    List<String> rules = verdict.reasons().stream().map(reason -> reason.rule()).toList();
    assertTrue(
        rules.containsAll(
            List.of(
                "A confirmed receipt completes an order",
                "An order in dispute has an open dispute",
                "ranks")),
        rules::toString);
  }

  @Test
  void badTablesAreToldAllAtOnceWithPlaceAndNearestWord(@TempDir Path folder) throws IOException {
    RulesFolder.copiedTo(folder)
        .replace(
            "tables/refund-windows.csv", "METHOD,QIWI,ACCEPTED,7,10", "METHOD,QIWY,ACCEPTED,7,1O")
        .replace("tables/coupons.csv", "STORE,NO", "STORE,NOO")
        .replace("tables/limits.csv", "TRACKING_STALLED,14,14,", "TRACKING_STALLED,14,14")
        .append("tables/scenarios.csv", "COMPLETED,5,NOT_DUE,PAID,PLATFORM,NOBODY,twice\n")
        .delete("tables/actions.csv");

    RulesException e =
        assertThrows(RulesException.class, () -> OrderAdvisor.builder().rules(folder).build());

    String message = e.getMessage();
    assertTrue(
        message.contains(
            "tables/refund-windows.csv:7:11: is (QIWY) is no word of METHOD. Maybe QIWI."),
        message);
    assertTrue(
        message.contains("latestBusinessDays (1O) is no whole number from 0 to 99999. Maybe 10."),
        message);
    assertTrue(
        message.contains("returns (NOO) is none of the words it may be. Maybe NO."), message);
    assertTrue(message.contains("tables/limits.csv:11:1: has 5 cells, the header 6."), message);
    assertTrue(message.contains("scenario (COMPLETED) stands in line 12 already."), message);
    assertTrue(message.contains("tables/actions.csv: is missing."), message);
    assertTrue(e.diagnostics().size() >= 6, message);
  }

  @Test
  void aRulesNameIsNeverCode(@TempDir Path folder) throws IOException {
    String name =
        "*/ static String b = System.setProperty(String.valueOf(4711), String.valueOf(1)); /*";
    RulesFolder.copiedTo(folder)
        .append(
            "closure/unpaid.drl",
            """

            rule "%s"
                @Source("%s")
            when
                Order( notice == NoticeTopic.COUPON_REUSE, closed == Answer.NO )
            then
                advice.scenario("COMPLETED");
            end
            """
                .formatted(name, name));

    OrderAdvisor edited = OrderAdvisor.builder().rules(folder).build();
    edited.advise(OrderCase.builder().asOf(NOW).build());

    assertEquals(null, System.getProperty("4711"));
  }

  @Test
  void aLinkOutOfTheFolderIsNotRead(@TempDir Path folder, @TempDir Path outside)
      throws IOException {
    Path secret = Files.writeString(outside.resolve("secret"), "rule secret-words here");
    RulesFolder.copiedTo(folder);
    Files.createSymbolicLink(folder.resolve("closure/x.drl"), secret);
    Files.move(folder.resolve("closure/unpaid.drl"), folder.resolve("closure/unpaid"));
    Files.createSymbolicLink(folder.resolve("closure/y.drl"), Path.of("unpaid"));

    RulesException e =
        assertThrows(RulesException.class, () -> OrderAdvisor.builder().rules(folder).build());

    assertEquals(
        "closure/x.drl: is a link out of the rules' folder, and is not read.", e.getMessage());
  }

  @Test
  void aFolderThatIsNoneIsSaidSo(@TempDir Path folder) {
    RulesException e =
        assertThrows(
            RulesException.class,
            () -> OrderAdvisor.builder().rules(folder.resolve("rulez")).build());

    assertTrue(e.getMessage().endsWith("rulez: is no folder. Maybe its name is misspelt."));
  }

  @Test
  void aRuleThatDoesNotCompileIsNamedByItsFile(@TempDir Path folder) throws IOException {
    RulesFolder.copiedTo(folder)
        .replace(
            "closure/unpaid.drl", "payment.overdue == Answer.YES", "payment.overdu == Answer.YES");

    RulesException e =
        assertThrows(RulesException.class, () -> OrderAdvisor.builder().rules(folder).build());

    assertTrue(e.getMessage().contains("closure/unpaid.drl"), e.getMessage());
    assertTrue(e.getMessage().contains("overdu"), e.getMessage());
  }
}
