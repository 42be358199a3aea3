package org.orderadvisor.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.Buyer;
import org.orderadvisor.order.Cancellation;
import org.orderadvisor.order.CancellationState;
import org.orderadvisor.order.CarrierEvent;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.Coupon;
import org.orderadvisor.order.CouponKind;
import org.orderadvisor.order.Dispute;
import org.orderadvisor.order.DisputeState;
import org.orderadvisor.order.Money;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.Payment;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.Refund;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.order.Seller;
import org.orderadvisor.order.SellerStanding;
import org.orderadvisor.order.Shipment;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.order.Verification;

/**
 * Reads one order case, part by part. The parts are built by their records, not by their builders,
 * and by plain switches: this is the way of every order of a million.
 */
final class OrderReader {
  private final Tokens tokens;
  private final Values values;

  OrderReader(Tokens tokens, Source source) {
    this.tokens = tokens;
    this.values = new Values(tokens, source);
  }

  OrderCase read() {
    Tokens.Kind first = tokens.next();
    if (first == Tokens.Kind.END) {
      throw values.error("", "there is no order, only white space.");
    } else if (first != Tokens.Kind.OBJECT) {
      throw values.error(
          "", "an order is an object in braces, not " + Values.describe(first) + ".");
    }
    OrderCase.Builder order = OrderCase.builder();
    Scope at = new Scope(Part.ORDER, null, -1);
    for (String name = values.next(at); name != null; name = values.next(at)) {
      switch (name) {
        case "orderId" -> order.orderId(values.text(at));
        case "asOf" -> order.asOf(values.instant(at));
        case "status" -> order.status(values.word(at, OrderStatus.class));
        case "closure" -> order.closure(values.word(at, Closure.class));
        case "notice" -> order.notice(values.text(at));
        case "placedAt" -> order.placedAt(values.instant(at));
        case "closedAt" -> order.closedAt(values.instant(at));
        case "payment" -> order.payment(payment(values.open(at, Part.PAYMENT)));
        case "shipment" -> order.shipment(shipment(values.open(at, Part.SHIPMENT)));
        case "coupon" -> order.coupon(coupon(values.open(at, Part.COUPON)));
        case "seller" -> order.seller(seller(values.open(at, Part.SELLER)));
        case "cancellation" -> order.cancellation(cancellation(values.open(at, Part.CANCELLATION)));
        case "dispute" -> order.dispute(dispute(values.open(at, Part.DISPUTE)));
        case "refund" -> order.refund(refund(values.open(at, Part.REFUND)));
        case "buyer" -> order.buyer(buyer(values.open(at, Part.BUYER)));
        default -> throw unread(name);
      }
    }
    return order.build();
  }

  private Payment payment(Scope at) {
    PaymentState state = PaymentState.UNKNOWN;
    PaymentMethod method = PaymentMethod.UNKNOWN;
    Money paid = null;
    Money couponValue = null;
    Instant deadline = null;
    Instant paidAt = null;
    String errorCode = null;
    Verification verification = Verification.UNKNOWN;
    for (String name = values.next(at); name != null; name = values.next(at)) {
      switch (name) {
        case "state" -> state = values.word(at, PaymentState.class);
        case "method" -> method = values.word(at, PaymentMethod.class);
        case "paid" -> paid = values.money(at);
        case "couponValue" -> couponValue = values.money(at);
        case "deadline" -> deadline = values.instant(at);
        case "paidAt" -> paidAt = values.instant(at);
        case "errorCode" -> errorCode = values.text(at);
        case "verification" -> verification = values.word(at, Verification.class);
        default -> throw unread(name);
      }
    }
    return new Payment(state, method, paid, couponValue, deadline, paidAt, errorCode, verification);
  }

  private Shipment shipment(Scope at) {
    ShipmentState state = ShipmentState.UNKNOWN;
    Tracking tracking = Tracking.UNKNOWN;
    List<CarrierEvent> events = List.of();
    Instant deadline = null;
    Instant shippedAt = null;
    Answer replacementTracking = Answer.UNKNOWN;
    for (String name = values.next(at); name != null; name = values.next(at)) {
      switch (name) {
        case "state" -> state = values.word(at, ShipmentState.class);
        case "tracking" -> tracking = values.word(at, Tracking.class);
        case "events" -> events = events(at);
        case "deadline" -> deadline = values.instant(at);
        case "shippedAt" -> shippedAt = values.instant(at);
        case "replacementTracking" -> replacementTracking = values.word(at, Answer.class);
        default -> throw unread(name);
      }
    }
    return new Shipment(state, tracking, events, deadline, shippedAt, replacementTracking);
  }

  private List<CarrierEvent> events(Scope shipment) {
    values.openArray(shipment);
    List<CarrierEvent> events = new ArrayList<>();
    while (tokens.next() != Tokens.Kind.ARRAY_END) {
      events.add(event(values.openElement(shipment, Part.EVENT, events.size())));
    }
    return events;
  }

  private CarrierEvent event(Scope at) {
    Instant moment = null;
    String code = null;
    String text = null;
    for (String name = values.next(at); name != null; name = values.next(at)) {
      switch (name) {
        case "at" -> moment = values.instant(at);
        case "code" -> code = values.text(at);
        case "text" -> text = values.text(at);
        default -> throw unread(name);
      }
    }
    return new CarrierEvent(moment, code, text);
  }

  private Coupon coupon(Scope at) {
    CouponKind kind = CouponKind.UNKNOWN;
    Answer addressUsedBefore = Answer.UNKNOWN;
    Answer accountUsedBefore = Answer.UNKNOWN;
    for (String name = values.next(at); name != null; name = values.next(at)) {
      switch (name) {
        case "kind" -> kind = values.word(at, CouponKind.class);
        case "addressUsedBefore" -> addressUsedBefore = values.word(at, Answer.class);
        case "accountUsedBefore" -> accountUsedBefore = values.word(at, Answer.class);
        default -> throw unread(name);
      }
    }
    return new Coupon(kind, addressUsedBefore, accountUsedBefore);
  }

  private Seller seller(Scope at) {
    SellerStanding standing = SellerStanding.UNKNOWN;
    Answer replied = Answer.UNKNOWN;
    Answer convincing = Answer.UNKNOWN;
    Answer asksToCancel = Answer.UNKNOWN;
    for (String name = values.next(at); name != null; name = values.next(at)) {
      switch (name) {
        case "standing" -> standing = values.word(at, SellerStanding.class);
        case "replied" -> replied = values.word(at, Answer.class);
        case "convincing" -> convincing = values.word(at, Answer.class);
        case "asksToCancel" -> asksToCancel = values.word(at, Answer.class);
        default -> throw unread(name);
      }
    }
    return new Seller(standing, replied, convincing, asksToCancel);
  }

  private Cancellation cancellation(Scope at) {
    CancellationState state = CancellationState.UNKNOWN;
    Party requestedBy = Party.UNKNOWN;
    String reason = null;
    Instant deadline = null;
    for (String name = values.next(at); name != null; name = values.next(at)) {
      switch (name) {
        case "state" -> state = values.word(at, CancellationState.class);
        case "requestedBy" -> requestedBy = values.requester(at);
        case "reason" -> reason = values.text(at);
        case "deadline" -> deadline = values.instant(at);
        default -> throw unread(name);
      }
    }
    return new Cancellation(state, requestedBy, reason, deadline);
  }

  private Dispute dispute(Scope at) {
    DisputeState state = DisputeState.UNKNOWN;
    Instant deadline = null;
    for (String name = values.next(at); name != null; name = values.next(at)) {
      switch (name) {
        case "state" -> state = values.word(at, DisputeState.class);
        case "deadline" -> deadline = values.instant(at);
        default -> throw unread(name);
      }
    }
    return new Dispute(state, deadline);
  }

  private Refund refund(Scope at) {
    RefundState state = RefundState.UNKNOWN;
    Instant acceptedAt = null;
    Instant sentAt = null;
    Money amount = null;
    for (String name = values.next(at); name != null; name = values.next(at)) {
      switch (name) {
        case "state" -> state = values.word(at, RefundState.class);
        case "acceptedAt" -> acceptedAt = values.instant(at);
        case "sentAt" -> sentAt = values.instant(at);
        case "amount" -> amount = values.money(at);
        default -> throw unread(name);
      }
    }
    return new Refund(state, acceptedAt, sentAt, amount);
  }

  private Buyer buyer(Scope at) {
    Answer wantsItem = Answer.UNKNOWN;
    Answer likesPrice = Answer.UNKNOWN;
    Answer inHurry = Answer.UNKNOWN;
    Answer availableElsewhere = Answer.UNKNOWN;
    Answer chargeback = Answer.UNKNOWN;
    for (String name = values.next(at); name != null; name = values.next(at)) {
      switch (name) {
        case "wantsItem" -> wantsItem = values.word(at, Answer.class);
        case "likesPrice" -> likesPrice = values.word(at, Answer.class);
        case "inHurry" -> inHurry = values.word(at, Answer.class);
        case "availableElsewhere" -> availableElsewhere = values.word(at, Answer.class);
        case "chargeback" -> chargeback = values.word(at, Answer.class);
        default -> throw unread(name);
      }
    }
    return new Buyer(wantsItem, likesPrice, inHurry, availableElsewhere, chargeback);
  }

  /** A name that stands in the table of {@link Part} but in no switch: a test looks for it. */
  private static IllegalStateException unread(String name) {
    return new IllegalStateException("The field " + name + " is named but not read.");
  }
}
