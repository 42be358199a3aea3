package org.orderadvisor.json;

import java.util.ArrayList;
import java.util.List;
import org.orderadvisor.words.Nearest;

/**
 * The fields of one object of an order case: the table behind "no such field" and its "Maybe".
 *
 * @param path from the top, with a point at the end; empty for the top itself
 */
record Part(String path, List<String> names) {
  static final Part ORDER =
      new Part(
          "",
          List.of(
              "orderId",
              "asOf",
              "status",
              "closure",
              "notice",
              "placedAt",
              "closedAt",
              "payment",
              "shipment",
              "coupon",
              "seller",
              "cancellation",
              "dispute",
              "refund",
              "buyer"));

  static final Part PAYMENT =
      new Part(
          "payment.",
          List.of(
              "state",
              "method",
              "paid",
              "couponValue",
              "deadline",
              "paidAt",
              "errorCode",
              "verification"));

  static final Part SHIPMENT =
      new Part(
          "shipment.",
          List.of("state", "tracking", "events", "deadline", "shippedAt", "replacementTracking"));

  static final Part EVENT = new Part("shipment.events[].", List.of("at", "code", "text"));

  static final Part COUPON =
      new Part("coupon.", List.of("kind", "addressUsedBefore", "accountUsedBefore"));

  static final Part SELLER =
      new Part("seller.", List.of("standing", "replied", "convincing", "asksToCancel"));

  static final Part CANCELLATION =
      new Part("cancellation.", List.of("state", "requestedBy", "reason", "deadline"));

  static final Part DISPUTE = new Part("dispute.", List.of("state", "deadline"));

  static final Part REFUND =
      new Part("refund.", List.of("state", "acceptedAt", "sentAt", "amount"));

  static final Part BUYER =
      new Part(
          "buyer.",
          List.of("wantsItem", "likesPrice", "inHurry", "availableElsewhere", "chargeback"));

  static final Part MONEY = new Part("payment.paid.", List.of("amount", "currency"));

  /** Those whose fields can be meant from another place, the top first. */
  private static List<Part> all() {
    return List.of(ORDER, PAYMENT, SHIPMENT, COUPON, SELLER, CANCELLATION, DISPUTE, REFUND, BUYER);
  }

  /**
   * What to say after "is no field": the right name or place, or the names there are.
   *
   * @param here the path of this part in the order case that is read, with a point at the end
   */
  String advice(String wrong, String here) {
    String plain = plain(wrong);
    for (String name : names) {
      if (plain(name).equals(plain)) {
        return " Maybe " + here + name + ".";
      }
    }
    List<String> elsewhere = new ArrayList<>();
    for (Part part : all()) {
      for (String name : part.names) {
        if (plain(name).equals(plain) || plain(part.path + name).equals(plain)) {
          elsewhere.add(part.path + name);
        }
      }
    }
    if (!elsewhere.isEmpty()) {
      return " Maybe " + String.join(" or ", elsewhere) + ".";
    }
    String near = Nearest.to(wrong, names);
    if (near != null) {
      return " Maybe " + here + near + ".";
    }
    for (Part part : all()) {
      near = Nearest.to(wrong, part.names);
      if (near != null) {
        return " Maybe " + part.path + near + ".";
      }
    }
    return " Its fields are " + String.join(", ", names) + ".";
  }

  /** A name without case and punctuation. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        plain.append(Character.toLowerCase(name.charAt(i)));
      }
    }
    return plain.toString();
  }
}
