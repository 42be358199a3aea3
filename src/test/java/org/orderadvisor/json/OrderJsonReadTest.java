package org.orderadvisor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.CancellationState;
import org.orderadvisor.order.CarrierEvent;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.CouponKind;
import org.orderadvisor.order.DisputeState;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.order.SellerStanding;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.order.Verification;

class OrderJsonReadTest {
  private static final String FULL =
      """
      {
        "orderId": "8123456789",
        "asOf": "2026-11-20T10:00:00+02:00",
        "status": "PARTLY_SHIPPED",
        "closure": "NOT_COLLECTED",
        "notice": "Closed \\u2014 «por seguridad», 因安全原因关闭",
        "placedAt": "2026-11-01T00:00:00Z",
        "closedAt": "2026-11-19T23:59:59.5Z",
        "payment": {
          "state": "CAPTURED", "method": "WESTERN_UNION",
          "paid": {"amount": "24.90", "currency": "USD"},
          "couponValue": {"currency": "EUR", "amount": "3"},
          "deadline": "2026-11-02T00:00:00Z", "paidAt": "2026-11-01T10:00Z",
          "errorCode": "CSC_7200026", "verification": "REQUESTED"
        },
        "shipment": {
          "state": "SHIPPED", "tracking": "CANCELLED",
          "events": [
            {"at": "2026-11-05T00:00:00Z", "code": "X1", "text": "Label created"},
            {"code": "X2"},
            {}
          ],
          "deadline": "2026-11-08T00:00:00Z", "shippedAt": "2026-11-04T00:00:00Z",
          "replacementTracking": "NO"
        },
        "coupon": {"kind": "WELCOME", "addressUsedBefore": "YES", "accountUsedBefore": "NO"},
        "seller": {
          "standing": "UNRELIABLE", "replied": "YES", "convincing": "NO", "asksToCancel": "YES"
        },
        "cancellation": {
          "state": "REFUSED", "requestedBy": "PLATFORM", "reason": "otherReasons",
          "deadline": "2026-11-09T00:00:00Z"
        },
        "dispute": {"state": "WON", "deadline": "2026-12-01T00:00:00Z"},
        "refund": {
          "state": "SENT", "acceptedAt": "2026-11-10T00:00:00Z", "sentAt": "2026-11-11T00:00:00Z",
          "amount": {"amount": "0.000001", "currency": "JPY"}
        },
        "buyer": {
          "wantsItem": "YES", "likesPrice": "NO", "inHurry": "YES", "availableElsewhere": "NO",
          "chargeback": "YES"
        }
      }
      """;

  private static final OrderCase FULL_CASE =
      OrderCase.builder()
          .orderId("8123456789")
          .asOf(at("2026-11-20T08:00:00Z"))
          .status(OrderStatus.PARTLY_SHIPPED)
          .closure(Closure.NOT_COLLECTED)
          .notice("Closed \u2014 «por seguridad», 因安全原因关闭")
          .placedAt(at("2026-11-01T00:00:00Z"))
          .closedAt(at("2026-11-19T23:59:59.5Z"))
          .payment(
              p ->
                  p.state(PaymentState.CAPTURED)
                      .method(PaymentMethod.WESTERN_UNION)
                      .paid("24.90", "USD")
                      .couponValue("3", "EUR")
                      .deadline(at("2026-11-02T00:00:00Z"))
                      .paidAt(at("2026-11-01T10:00:00Z"))
                      .errorCode("CSC_7200026")
                      .verification(Verification.REQUESTED))
          .shipment(
              s ->
                  s.state(ShipmentState.SHIPPED)
                      .tracking(Tracking.CANCELLED)
                      .event(new CarrierEvent(at("2026-11-05T00:00:00Z"), "X1", "Label created"))
                      .event(new CarrierEvent(null, "X2", null))
                      .event(new CarrierEvent(null, null, null))
                      .deadline(at("2026-11-08T00:00:00Z"))
                      .shippedAt(at("2026-11-04T00:00:00Z"))
                      .replacementTracking(Answer.NO))
          .coupon(
              c ->
                  c.kind(CouponKind.WELCOME)
                      .addressUsedBefore(Answer.YES)
                      .accountUsedBefore(Answer.NO))
          .seller(
              s ->
                  s.standing(SellerStanding.UNRELIABLE)
                      .replied(Answer.YES)
                      .convincing(Answer.NO)
                      .asksToCancel(Answer.YES))
          .cancellation(
              c ->
                  c.state(CancellationState.REFUSED)
                      .requestedBy(Party.PLATFORM)
                      .reason("otherReasons")
                      .deadline(at("2026-11-09T00:00:00Z")))
          .dispute(d -> d.state(DisputeState.WON).deadline(at("2026-12-01T00:00:00Z")))
          .refund(
              r ->
                  r.state(RefundState.SENT)
                      .acceptedAt(at("2026-11-10T00:00:00Z"))
                      .sentAt(at("2026-11-11T00:00:00Z"))
                      .amount("0.000001", "JPY"))
          .buyer(
              b ->
                  b.wantsItem(Answer.YES)
                      .likesPrice(Answer.NO)
                      .inHurry(Answer.YES)
                      .availableElsewhere(Answer.NO)
                      .chargeback(Answer.YES))
          .build();

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  @Test
  void everyFieldIsRead() {
    assertEquals(FULL_CASE, OrderJson.read(FULL));
  }

  @Test
  void aPartOfAByteArrayIsRead() {
    byte[] utf8 = ("garbage" + FULL + "garbage").getBytes(StandardCharsets.UTF_8);

    assertEquals(FULL_CASE, OrderJson.read(utf8, 7, utf8.length - 14));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " \r\n\t{ } \n",
        "{\"status\": null, \"payment\": null, \"asOf\": null, \"shipment\": null}",
        "{\"status\": \"UNKNOWN\", \"payment\": {\"state\": \"UNKNOWN\"}}",
        "{\"payment\": {\"paid\": null}, \"shipment\": {\"events\": []}}",
        "{\"payment\": {\"paid\": {}}}",
        "{\"payment\": {\"paid\": {\"amount\": null, \"currency\": null}}}",
        "{\"cancellation\": {\"requestedBy\": \"UNKNOWN\"}}"
      })
  void whatIsAbsentNullOrUnknownIsUnknown(String json) {
    assertEquals(OrderCase.builder().build(), OrderJson.read(json));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T10:00:00Z, 2026-11-20T10:00:00Z",
    "2026-11-20T10:00Z, 2026-11-20T10:00:00Z",
    "2026-11-20t10:00:00z, 2026-11-20T10:00:00Z",
    "2026-11-20T10:00:00+02:00, 2026-11-20T08:00:00Z",
    "2026-11-20T10:00:00-0330, 2026-11-20T13:30:00Z",
    "2026-11-20T10:00:00+02, 2026-11-20T08:00:00Z",
    "2026-11-20T10:00:00.123456789Z, 2026-11-20T10:00:00.123456789Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
  })
  void anInstantHasAZoneOrAnOffset(String text, String expected) {
    assertEquals(at(expected), OrderJson.read("{\"asOf\": \"" + text + "\"}").asOf());
  }
}
