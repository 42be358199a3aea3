package org.orderadvisor.order;

import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Moments;

/**
 * The facts of one order, as far as they are known: what {@link
 * org.orderadvisor.OrderAdvisor#advise} takes. Immutable and thread-safe. Unknown is a value of its
 * own: the word {@code UNKNOWN} of an enum, or {@code null} where {@code @Nullable} says so; it
 * never means "no".
 *
 * @param orderId echoed in the verdict, never interpreted; {@code null} if unknown
 * @param asOf the moment the question is asked about, UTC; {@code null} for the moment of the call
 * @param status where the platform says the order stands
 * @param closure why it ended, as the platform said
 * @param notice the sentence the platform showed the buyer; {@code null} if unknown
 * @param placedAt when it was ordered, UTC; {@code null} if unknown
 * @param closedAt when it ended, UTC; {@code null} if unknown
 * @param payment what is known of the payment
 * @param shipment what is known of the shipment
 * @param coupon what is known of the coupon
 * @param seller what is known of the seller
 * @param cancellation what is known of a request to cancel
 * @param dispute what is known of a dispute
 * @param refund what is known of a refund
 * @param buyer what the buyer wants
 */
public record OrderCase(
    @Nullable String orderId,
    @Nullable Instant asOf,
    OrderStatus status,
    Closure closure,
    @Nullable String notice,
    @Nullable Instant placedAt,
    @Nullable Instant closedAt,
    Payment payment,
    Shipment shipment,
    Coupon coupon,
    Seller seller,
    Cancellation cancellation,
    Dispute dispute,
    Refund refund,
    Buyer buyer) {
  /**
   * Throws {@link NullPointerException} if a component is {@code null} that may not be, {@link
   * IllegalArgumentException} if an instant is outside the years 1 to 9999.
   */
  public OrderCase {
    Moments.check("asOf", asOf);
    Moments.check("placedAt", placedAt);
    Moments.check("closedAt", closedAt);
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(closure, "closure");
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(shipment, "shipment");
    Objects.requireNonNull(coupon, "coupon");
    Objects.requireNonNull(seller, "seller");
    Objects.requireNonNull(cancellation, "cancellation");
    Objects.requireNonNull(dispute, "dispute");
    Objects.requireNonNull(refund, "refund");
    Objects.requireNonNull(buyer, "buyer");
  }

  /** A builder that knows nothing yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** Names the deciding words only: what may be personal (identifiers, texts) stays out of logs. */
  @Override
  public String toString() {
    return "OrderCase[status=%s, closure=%s, asOf=%s]".formatted(status, closure, asOf);
  }

  /** The same facts, asked about another moment; {@code null} for when an advisor is asked. */
  public OrderCase withAsOf(@Nullable Instant moment) {
    return new OrderCase(
        orderId,
        moment,
        status,
        closure,
        notice,
        placedAt,
        closedAt,
        payment,
        shipment,
        coupon,
        seller,
        cancellation,
        dispute,
        refund,
        buyer);
  }

  /** Builds an {@link OrderCase}; what is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private @Nullable String orderId;
    private @Nullable Instant asOf;
    private OrderStatus status = OrderStatus.UNKNOWN;
    private Closure closure = Closure.UNKNOWN;
    private @Nullable String notice;
    private @Nullable Instant placedAt;
    private @Nullable Instant closedAt;
    private Payment payment = Payment.UNKNOWN;
    private Shipment shipment = Shipment.UNKNOWN;
    private Coupon coupon = Coupon.UNKNOWN;
    private Seller seller = Seller.UNKNOWN;
    private Cancellation cancellation = Cancellation.UNKNOWN;
    private Dispute dispute = Dispute.UNKNOWN;
    private Refund refund = Refund.UNKNOWN;
    private Buyer buyer = Buyer.UNKNOWN;

    private Builder() {}

    /** Sets the order's id, which is echoed in the verdict and never interpreted. */
    public Builder orderId(@Nullable String value) {
      orderId = value;
      return this;
    }

    /**
     * Sets the moment the question is asked about, UTC; {@code null} for the moment of the call.
     */
    public Builder asOf(@Nullable Instant value) {
      asOf = value;
      return this;
    }

    /** Sets where the platform says the order stands. */
    public Builder status(OrderStatus value) {
      status = value;
      return this;
    }

    /** Sets why it ended, as the platform said. */
    public Builder closure(Closure value) {
      closure = value;
      return this;
    }

    /** Sets the sentence the platform showed the buyer. */
    public Builder notice(@Nullable String value) {
      notice = value;
      return this;
    }

    /** Sets when it was ordered, UTC. */
    public Builder placedAt(@Nullable Instant value) {
      placedAt = value;
      return this;
    }

    /** Sets when it ended, UTC. */
    public Builder closedAt(@Nullable Instant value) {
      closedAt = value;
      return this;
    }

    /** Says what is known of the payment. */
    public Builder payment(UnaryOperator<Payment.Builder> facts) {
      payment = facts.apply(new Payment.Builder()).build();
      return this;
    }

    /** Sets what is known of the payment. */
    public Builder payment(Payment value) {
      payment = value;
      return this;
    }

    /** Says what is known of the shipment. */
    public Builder shipment(UnaryOperator<Shipment.Builder> facts) {
      shipment = facts.apply(new Shipment.Builder()).build();
      return this;
    }

    /** Sets what is known of the shipment. */
    public Builder shipment(Shipment value) {
      shipment = value;
      return this;
    }

    /** Says what is known of the coupon. */
    public Builder coupon(UnaryOperator<Coupon.Builder> facts) {
      coupon = facts.apply(new Coupon.Builder()).build();
      return this;
    }

    /** Sets what is known of the coupon. */
    public Builder coupon(Coupon value) {
      coupon = value;
      return this;
    }

    /** Says what is known of the seller. */
    public Builder seller(UnaryOperator<Seller.Builder> facts) {
      seller = facts.apply(new Seller.Builder()).build();
      return this;
    }

    /** Sets what is known of the seller. */
    public Builder seller(Seller value) {
      seller = value;
      return this;
    }

    /** Says what is known of a request to cancel. */
    public Builder cancellation(UnaryOperator<Cancellation.Builder> facts) {
      cancellation = facts.apply(new Cancellation.Builder()).build();
      return this;
    }

    /** Sets what is known of a request to cancel. */
    public Builder cancellation(Cancellation value) {
      cancellation = value;
      return this;
    }

    /** Says what is known of a dispute. */
    public Builder dispute(UnaryOperator<Dispute.Builder> facts) {
      dispute = facts.apply(new Dispute.Builder()).build();
      return this;
    }

    /** Sets what is known of a dispute. */
    public Builder dispute(Dispute value) {
      dispute = value;
      return this;
    }

    /** Says what is known of a refund. */
    public Builder refund(UnaryOperator<Refund.Builder> facts) {
      refund = facts.apply(new Refund.Builder()).build();
      return this;
    }

    /** Sets what is known of a refund. */
    public Builder refund(Refund value) {
      refund = value;
      return this;
    }

    /** Says what the buyer wants. */
    public Builder buyer(UnaryOperator<Buyer.Builder> facts) {
      buyer = facts.apply(new Buyer.Builder()).build();
      return this;
    }

    /** Sets what the buyer wants. */
    public Builder buyer(Buyer value) {
      buyer = value;
      return this;
    }

    /** The facts set so far; {@code null} in none of them but where it means unknown. */
    public OrderCase build() {
      return new OrderCase(
          orderId,
          asOf,
          status,
          closure,
          notice,
          placedAt,
          closedAt,
          payment,
          shipment,
          coupon,
          seller,
          cancellation,
          dispute,
          refund,
          buyer);
    }
  }
}
