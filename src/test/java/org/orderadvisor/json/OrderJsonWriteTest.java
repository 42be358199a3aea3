package org.orderadvisor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class OrderJsonWriteTest {
  private static final Outlook OUTLOOK =
      Outlook.of(
          Certainty.LIKELY,
          List.of("SHIPMENT_REPLACED"),
          List.of(
              new Question(
                  "seller.replied",
                  "Has the seller answered?",
                  List.of(
                      new Question.Choice("NO", "No", "SHIPMENT_CANCELLED", Trigger.BY_DISPUTE)))));

  private static Verdict verdict(@Nullable String orderId, RefundExpectation refund) {
    return verdict(orderId, OUTLOOK, refund);
  }

  private static Verdict verdict(
      @Nullable String orderId, Outlook outlook, RefundExpectation refund) {
    return new Verdict(
        orderId,
        Instant.parse("2026-11-22T10:00:00Z"),
        "SHIPMENT_CANCELLED",
        outlook,
        Party.CARRIER,
        Party.BUYER,
        "The parcel was \"cancelled\" / 取消.",
        List.of(
            new Step(
                Party.BUYER,
                Action.OPEN_DISPUTE,
                Necessity.REQUIRED,
                Instant.parse("2026-12-01T09:05:07.5Z"),
                "Open a dispute."),
            new Step(Party.SELLER, Action.WAIT, Necessity.OPTIONAL, null, "Wait.")),
        refund,
        List.of(new Reason("A rule", "because", "a source")),
        new RulesRevision("bundled", "abc"));
  }

  private static final RefundExpectation PROMISED =
      new RefundExpectation(
          Trigger.BY_DISPUTE,
          true,
          RefundState.NONE,
          Money.of("0.000001", "USD"),
          Route.CARD_MOVEMENT,
          new Window(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 18)),
          CouponReturn.NOT_APPLICABLE,
          false,
          "It comes.");

  private static final RefundExpectation NONE =
      new RefundExpectation(
          Trigger.UNKNOWN,
          false,
          RefundState.UNKNOWN,
          null,
          Route.UNKNOWN,
          null,
          CouponReturn.UNKNOWN,
          false,
          "Nobody knows.");

  @Test
  void fieldsStandInTheOrderOfTheContract() {
    assertEquals(
        "{\"orderId\":\"A1\",\"asOf\":\"2026-11-22T10:00:00Z\",\"scenario\":\"SHIPMENT_CANCELLED\",\"certainty\":\"LIKELY\","
            + "\"endedBy\":\"CARRIER\",\"whoActs\":\"BUYER\","
            + "\"headline\":\"The parcel was \\\"cancelled\\\" / 取消.\",\"steps\":["
            + "{\"actor\":\"BUYER\",\"action\":\"OPEN_DISPUTE\",\"necessity\":\"REQUIRED\","
            + "\"deadline\":\"2026-12-01T09:05:07.500Z\",\"text\":\"Open a dispute.\"},"
            + "{\"actor\":\"SELLER\",\"action\":\"WAIT\",\"necessity\":\"OPTIONAL\","
            + "\"deadline\":null,\"text\":\"Wait.\"}],"
            + "\"refund\":{\"trigger\":\"BY_DISPUTE\",\"buyerMustAct\":true,\"state\":\"NONE\","
            + "\"amount\":{\"amount\":\"0.000001\",\"currency\":\"USD\"},"
            + "\"route\":\"CARD_MOVEMENT\","
            + "\"window\":{\"earliest\":\"2026-11-25\",\"latest\":\"2026-12-18\"},"
            + "\"couponReturns\":\"NOT_APPLICABLE\",\"overdue\":false,\"text\":\"It comes.\"},"
            + "\"reasons\":[{\"rule\":\"A rule\",\"because\":\"because\",\"source\":\"a source\"}],"
            + "\"alternatives\":[\"SHIPMENT_REPLACED\"],"
            + "\"questions\":[{\"fact\":\"seller.replied\",\"text\":\"Has the seller answered?\","
            + "\"answers\":[{\"answer\":\"NO\",\"text\":\"No\","
            + "\"scenario\":\"SHIPMENT_CANCELLED\",\"refundTrigger\":\"BY_DISPUTE\"}]}],"
            + "\"rules\":{\"name\":\"bundled\",\"revision\":\"abc\"}}",
        OrderJson.write(verdict("A1", PROMISED)));
  }

  @Test
  void whatIsNotKnownIsNull() {
    String json = OrderJson.write(verdict(null, NONE));

    assertEquals("{\"orderId\":null,", json.substring(0, 16));
    assertEquals(1, occurrences(json, "\"amount\":null,\"route\":\"UNKNOWN\",\"window\":null,"));
  }

  @Test
  void halfACharacterOfAnIdentifierIsReplaced() {
    assertEquals(
        "{\"orderId\":\"a\uFFFDb\uD83D\uDE00\uFFFD\",",
        OrderJson.write(verdict("a\uD83Db\uD83D\uDE00\uDE00", NONE)).substring(0, 20));
  }

  @Test
  void theStreamingFormWritesTheSame() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      OrderJson.write(verdict("A1", NONE), json);
      OrderJson.write(verdict("A2", NONE), json);
      json.writeEndArray();
    }

    String first = OrderJson.write(verdict("A1", NONE));
    String second = OrderJson.write(verdict("A2", NONE));
    assertEquals("[" + first + "," + second + "]", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void eachCharacterIsWrittenAsTheStreamingFormWritesIt() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : 997) {
      all.appendCodePoint(Character.getType(c) == Character.SURROGATE ? ' ' : c);
    }
    Verdict verdict = verdict(all.toString(), PROMISED);
    ByteArrayOutputStream streamed = new ByteArrayOutputStream();
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), streamed)) {
      OrderJson.write(verdict, json);
    }

    assertEquals(streamed.toString(StandardCharsets.UTF_8), OrderJson.write(verdict));
  }

  /** What several share is kept from the second time on. */
  @Test
  void linesAreTheSameHoweverOftenTheyAreWritten() {
    Verdict verdict = verdict("A1", PROMISED);
    VerdictLines lines = new VerdictLines();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream own = lines.buffer(10);
    for (int i = 0; i < 4; i++) {
      lines.write(verdict, out);
      lines.write(verdict, own);
    }

    String line = OrderJson.write(verdict) + "\n";
    assertEquals(line.repeat(4), out.toString(StandardCharsets.UTF_8));
    assertEquals(line.repeat(4), own.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aVerdictThatCannotBeWrittenLeavesNoPartOfItself() {
    Supplier<List<Question>> failing =
        () -> {
          throw new IllegalStateException("no calendar");
        };
    Verdict broken = verdict("A2", Outlook.of(Certainty.LIKELY, List.of(), failing), PROMISED);
    Verdict verdict = verdict("A1", PROMISED);
    VerdictLines lines = new VerdictLines();
    for (ByteArrayOutputStream out : List.of(lines.buffer(1 << 16), new ByteArrayOutputStream())) {
      lines.write(verdict, out);
      assertThrows(IllegalStateException.class, () -> lines.write(broken, out));
      lines.write(verdict, out);

      assertEquals(
          (OrderJson.write(verdict) + "\n").repeat(2), out.toString(StandardCharsets.UTF_8));
    }
  }

  private static int occurrences(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
