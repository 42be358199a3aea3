package handwritten;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.verdict.Reason;
import rulefiles.Bundled;

/** Facts that can't both be so, and the reasons that say it. */
final class Contradictions {
  private record Row(String name, Texts.Template text, String source) {
    Reason reason(String first, String second) {
      return new Reason(name, text.with(first, second), source);
    }
  }

  private final Row awaitingAndCaptured;
  private final Row awaitingAndShipped;
  private final Row closedBeforePlaced;
  private final Row notShippedAndUnderWay;
  private final Row paidBeforePlaced;
  private final Row shippedBeforePlaced;
  private final Row unpaidAndShipped;
  private final Row unpaidClosureAndCaptured;
  private final Row unpaidClosureAndShipped;

  Contradictions(Texts texts) {
    Map<String, Row> rows = new HashMap<>();
    for (Map<String, String> row : Bundled.table("contradictions")) {
      String key = row.get("contradiction");
      rows.put(
          key,
          new Row(
              "contradictions.csv: " + key,
              texts.template("contradiction." + key, "first", "second"),
              row.get("source")));
    }
    awaitingAndCaptured = rows.get("awaiting-payment-and-captured");
    awaitingAndShipped = rows.get("awaiting-payment-and-shipped");
    closedBeforePlaced = rows.get("closed-before-placed");
    notShippedAndUnderWay = rows.get("not-shipped-and-under-way");
    paidBeforePlaced = rows.get("paid-before-placed");
    shippedBeforePlaced = rows.get("shipped-before-placed");
    unpaidAndShipped = rows.get("unpaid-and-shipped");
    unpaidClosureAndCaptured = rows.get("unpaid-closure-and-captured");
    unpaidClosureAndShipped = rows.get("unpaid-closure-and-shipped");
  }

  void add(Known k, List<Reason> said) {
    OrderCase order = k.order;
    Instant placedAt = order.placedAt();
    boolean awaiting = k.status == OrderStatus.AWAITING_PAYMENT;
    boolean captured = k.payment == PaymentState.CAPTURED;
    boolean shipped = k.shipped == Answer.YES;
    boolean unpaidClosure =
        k.closure == Closure.PAYMENT_TIMEOUT || k.closure == Closure.BUYER_CANCELLED_UNPAID;
    if (awaiting && captured) {
      said.add(awaitingAndCaptured.reason(status(k), payment(k)));
    }
    if (awaiting && shipped) {
      said.add(awaitingAndShipped.reason(status(k), shipped(k)));
    }
    if (placedAt != null) {
      addIfBefore(order.closedAt(), placedAt, "closedAt = ", closedBeforePlaced, said);
    }
    if (order.shipment().state() == ShipmentState.NOT_SHIPPED && k.handedOver) {
      said.add(notShippedAndUnderWay.reason("shipment.state = NOT_SHIPPED", tracking(k)));
    }
    if (placedAt != null) {
      addIfBefore(order.payment().paidAt(), placedAt, "payment.paidAt = ", paidBeforePlaced, said);
      addIfBefore(
          order.shipment().shippedAt(),
          placedAt,
          "shipment.shippedAt = ",
          shippedBeforePlaced,
          said);
    }
    if (shipped && (k.payment == PaymentState.UNPAID || k.payment == PaymentState.FAILED)) {
      said.add(unpaidAndShipped.reason(payment(k), shipped(k)));
    }
    if (unpaidClosure && captured) {
      said.add(unpaidClosureAndCaptured.reason(closure(k), payment(k)));
    }
    if (unpaidClosure && shipped) {
      said.add(unpaidClosureAndShipped.reason(closure(k), shipped(k)));
    }
  }

  private static void addIfBefore(
      Instant moment, Instant placedAt, String name, Row row, List<Reason> said) {
    if (moment != null && moment.isBefore(placedAt)) {
      said.add(row.reason(name + moment, "placedAt = " + placedAt));
    }
  }

  private static String status(Known k) {
    return "status = " + k.status.name();
  }

  private static String closure(Known k) {
    return "closure = " + k.closure.name();
  }

  private static String payment(Known k) {
    return "payment.state = " + k.payment.name();
  }

  private static String tracking(Known k) {
    return "shipment.tracking = " + k.tracking.name();
  }

  private static String shipped(Known k) {
    ShipmentState state = k.order.shipment().state();
    if (state != ShipmentState.UNKNOWN) {
      return "shipment.state = " + state.name();
    }
    if (k.handedOver) {
      return tracking(k);
    }
    Instant shippedAt = k.order.shipment().shippedAt();
    return shippedAt == null ? status(k) : "shipment.shippedAt = " + shippedAt;
  }
}
