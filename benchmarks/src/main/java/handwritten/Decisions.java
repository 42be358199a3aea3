package handwritten;

import static org.orderadvisor.order.Answer.NO;
import static org.orderadvisor.order.Answer.UNKNOWN;
import static org.orderadvisor.order.Answer.YES;

import org.orderadvisor.facts.NoticeTopic;
import org.orderadvisor.order.Buyer;
import org.orderadvisor.order.CancellationState;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.Coupon;
import org.orderadvisor.order.CouponKind;
import org.orderadvisor.order.DisputeState;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.order.SellerStanding;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.verdict.Trigger;

/** What happened, where the money is and who acts: by {@code if} and {@code switch}. */
public final class Decisions {
  private Decisions() {}

  /** What happened: the first that fits, in order of weight. */
  public static Scenario scenario(Known k) {
    if (k.status == OrderStatus.FROZEN) {
      return k.order.buyer().chargeback() == YES
          ? Scenario.FROZEN_CHARGEBACK
          : Scenario.FROZEN_UNRELIABLE_SELLER;
    }
    boolean noReason = k.closed && !k.closureStated;
    if (noReason) {
      SellerStanding standing = k.order.seller().standing();
      if (standing == SellerStanding.UNRELIABLE || standing == SellerStanding.STORE_CLOSED) {
        return Scenario.FROZEN_UNRELIABLE_SELLER;
      }
    }
    DisputeState dispute = k.order.dispute().state();
    if (k.status == OrderStatus.IN_DISPUTE || (k.open && dispute == DisputeState.OPEN)) {
      return Scenario.DISPUTE_OPEN;
    }
    if (k.closure == Closure.DISPUTE_ENDED
        || (!k.closureStated && (dispute == DisputeState.WON || dispute == DisputeState.LOST))) {
      return Scenario.DISPUTE_SETTLED;
    }
    if (k.shipped == YES) {
      switch (k.tracking) {
        case CANCELLED, EXPORT_REFUSED -> {
          return k.order.shipment().replacementTracking() == YES
              ? Scenario.SHIPMENT_REPLACED
              : Scenario.SHIPMENT_CANCELLED;
        }
        case RETURNED -> {
          return Scenario.RETURNED_TO_SELLER;
        }
        case IMPORT_REFUSED, DUTY_DUE -> {
          return Scenario.IMPORT_CUSTOMS_PROBLEM;
        }
        case DELIVERY_FAILED -> {
          return Scenario.NOT_COLLECTED;
        }
        case NONE, DECLARED -> {
          if (k.open && k.longAgo == YES) {
            return Scenario.TRACKING_STALLED;
          }
        }
        default -> {}
      }
    }
    if (k.closure == Closure.NOT_COLLECTED) {
      return Scenario.NOT_COLLECTED;
    }
    if (k.status == OrderStatus.COMPLETED || k.closure == Closure.RECEIPT_CONFIRMED) {
      return Scenario.COMPLETED;
    }
    if (k.status == OrderStatus.PARTLY_SHIPPED && k.closed) {
      return Scenario.PARTLY_CLOSED;
    }
    boolean awaitsPayment =
        k.open
            && k.status == OrderStatus.AWAITING_PAYMENT
            && k.unpaid == YES
            && k.paymentOverdue != YES;
    boolean inReview = k.open && k.status == OrderStatus.PAYMENT_REVIEW;
    boolean security = k.isSecurityClosure();
    if (k.cardCheck && (security || noReason || inReview || awaitsPayment)) {
      return Scenario.CARD_VERIFICATION;
    }
    if (security) {
      return isCouponReused(k) || k.topic == NoticeTopic.COUPON_REUSE
          ? Scenario.COUPON_OR_ADDRESS_REUSE
          : Scenario.SECURITY_CLOSURE;
    }
    if (awaitsPayment) {
      return Scenario.UNPAID_AWAITING;
    }
    if (k.unpaid == YES) {
      if (k.closure == Closure.PAYMENT_TIMEOUT || (!k.closureStated && k.paymentOverdue == YES)) {
        return Scenario.UNPAID_TIMEOUT;
      }
      if (k.closure == Closure.BUYER_CANCELLED_UNPAID) {
        return Scenario.UNPAID_CANCELLED;
      }
    }
    return k.open ? whileOpen(k, inReview) : onceEnded(k, noReason);
  }

  static boolean isCouponReused(Known k) {
    Coupon coupon = k.order.coupon();
    return coupon.kind() == CouponKind.WELCOME
        && (coupon.addressUsedBefore() == YES || coupon.accountUsedBefore() == YES);
  }

  private static Scenario whileOpen(Known k, boolean inReview) {
    if (inReview) {
      return Scenario.PAYMENT_UNDER_REVIEW;
    }
    Party by = k.order.cancellation().requestedBy();
    if (k.pending == YES && (by == Party.BUYER || by == Party.PLATFORM || by == Party.UNKNOWN)) {
      return Scenario.CANCELLATION_PENDING;
    }
    if (k.shipped != YES
        && ((k.pending == YES && by == Party.SELLER) || k.order.seller().asksToCancel() == YES)) {
      return Scenario.SELLER_REQUESTED_CANCELLATION;
    }
    if (k.order.cancellation().state() == CancellationState.REFUSED) {
      return Scenario.CANCELLATION_REFUSED;
    }
    return switch (k.status) {
      case AWAITING_SHIPMENT ->
          k.shipmentNear == YES || k.shipmentOverdue == YES
              ? Scenario.PROCESSING_DEADLINE_NEAR
              : Scenario.IN_PROGRESS;
      case PARTLY_SHIPPED, SHIPPED -> Scenario.IN_PROGRESS;
      default -> Scenario.UNDETERMINED;
    };
  }

  private static Scenario onceEnded(Known k, boolean noReason) {
    return switch (k.closure) {
      case BUYER_CANCELLED_IN_REVIEW -> Scenario.CANCELLED_DURING_REVIEW;
      case SELLER_CANCELLED -> Scenario.CANCELLED_BY_SELLER;
      case BUYER_CANCELLED -> Scenario.CANCELLED_BY_BUYER;
      case PROCESSING_TIMEOUT -> Scenario.PROCESSING_TIMEOUT;
      case AMOUNT_NOT_CONFIRMED -> Scenario.AMOUNT_NOT_CONFIRMED;
      case GROUP_BUY_FAILED -> Scenario.GROUP_BUY_FAILED;
      case LOGISTICS_FAILED -> Scenario.LOGISTICS_ORDER_FAILED;
      default ->
          noReason && k.payment == PaymentState.CAPTURED && k.shipped == NO
              ? Scenario.PROCESSING_TIMEOUT
              : Scenario.UNDETERMINED;
    };
  }

  /** What sets a refund off. */
  public static Trigger trigger(Known k, Scenario scenario) {
    switch (scenario) {
      case FROZEN_UNRELIABLE_SELLER -> {
        if (k.status == OrderStatus.FROZEN) {
          return Trigger.AFTER_REVIEW;
        }
        if (k.shipped != NO) {
          return k.shipped == YES && !k.delivered ? Trigger.BY_DISPUTE : Trigger.UNKNOWN;
        }
        return ofMoney(k, isUnderWay(k));
      }
      case DISPUTE_SETTLED -> {
        return switch (k.order.dispute().state()) {
          case LOST -> Trigger.NOT_DUE;
          case WON -> ofMoney(k, isUnderWay(k));
          default -> Trigger.UNKNOWN;
        };
      }
      case IMPORT_CUSTOMS_PROBLEM -> {
        return k.tracking == Tracking.DUTY_DUE ? Trigger.NOT_DUE : Trigger.BY_DISPUTE;
      }
      case PARTLY_CLOSED -> {
        return ofMoney(k, isUnderWay(k));
      }
      case CARD_VERIFICATION -> {
        if (!k.open) {
          return ofMoney(k, k.shipped == YES || isUnderWay(k));
        }
        return k.status == OrderStatus.PAYMENT_REVIEW ? Trigger.NOT_DUE : Trigger.NOTHING_CHARGED;
      }
      case AMOUNT_NOT_CONFIRMED, GROUP_BUY_FAILED, LOGISTICS_ORDER_FAILED -> {
        return k.payment == PaymentState.UNKNOWN
            ? Trigger.UNKNOWN
            : ofMoney(k, k.shipped == YES || isUnderWay(k));
      }
      case COUPON_OR_ADDRESS_REUSE,
          SECURITY_CLOSURE,
          CANCELLED_DURING_REVIEW,
          CANCELLED_BY_SELLER,
          CANCELLED_BY_BUYER,
          PROCESSING_TIMEOUT -> {
        return ofMoney(k, k.shipped == YES || isUnderWay(k));
      }
      case UNPAID_TIMEOUT, UNPAID_CANCELLED -> {
        return k.payment == PaymentState.AUTHORIZED
            ? Trigger.AUTHORIZATION_RELEASE
            : Trigger.NOTHING_CHARGED;
      }
      case SELLER_REQUESTED_CANCELLATION -> {
        return isAdviceToAccept(k.order.buyer()) ? Trigger.AFTER_ACCEPTANCE : Trigger.NOT_DUE;
      }
      default -> {
        return scenario.refund;
      }
    }
  }

  /** Said not to be shipped, but a carrier has it. */
  static boolean isUnderWay(Known k) {
    return k.shipped == NO && k.handedOver;
  }

  private static Trigger ofMoney(Known k, boolean doubtful) {
    return switch (k.payment) {
      case UNPAID, FAILED -> Trigger.NOTHING_CHARGED;
      case AUTHORIZED -> Trigger.AUTHORIZATION_RELEASE;
      case CAPTURED, UNKNOWN -> doubtful ? Trigger.UNKNOWN : Trigger.AUTOMATIC;
    };
  }

  private static boolean isAdviceToAccept(Buyer buyer) {
    return buyer.likesPrice() == NO
        && buyer.availableElsewhere() == YES
        && (buyer.inHurry() == YES || (buyer.inHurry() == UNKNOWN && buyer.wantsItem() == NO));
  }

  /** Everything else, once the money's trigger and its dates are known. */
  public static Decision decide(Known k, Scenario scenario, Trigger trigger, boolean overdue) {
    return new Decision(
        scenario,
        trigger,
        endedBy(k, scenario),
        whoActs(k, scenario, trigger),
        StepDecisions.steps(k, scenario, trigger, overdue));
  }

  private static Party endedBy(Known k, Scenario scenario) {
    return switch (scenario) {
      case FROZEN_UNRELIABLE_SELLER ->
          k.status == OrderStatus.FROZEN ? Party.NOBODY : scenario.endedBy;
      case NOT_COLLECTED, CARD_VERIFICATION -> k.open ? Party.NOBODY : scenario.endedBy;
      case COMPLETED -> k.closure == Closure.RECEIPT_CONFIRMED ? Party.BUYER : scenario.endedBy;
      case PARTLY_CLOSED ->
          switch (k.closure) {
            case BUYER_CANCELLED, BUYER_CANCELLED_IN_REVIEW, BUYER_CANCELLED_UNPAID -> Party.BUYER;
            case SELLER_CANCELLED -> Party.SELLER;
            default -> scenario.endedBy;
          };
      default -> scenario.endedBy;
    };
  }

  private static Party whoActs(Known k, Scenario scenario, Trigger trigger) {
    if (trigger == Trigger.AUTOMATIC && (isFormDue(k) || isRefundRefused(k))) {
      return Party.BUYER;
    }
    return switch (scenario) {
      case FROZEN_UNRELIABLE_SELLER -> {
        if (k.status == OrderStatus.FROZEN) {
          yield Party.SELLER;
        }
        yield trigger == Trigger.BY_DISPUTE ? Party.BUYER : scenario.whoActs;
      }
      case CANCELLATION_PENDING -> k.cancellationOverdue == YES ? Party.NOBODY : scenario.whoActs;
      case SELLER_REQUESTED_CANCELLATION ->
          k.order.buyer().likesPrice() == YES || k.order.buyer().inHurry() == NO
              ? Party.SELLER
              : scenario.whoActs;
      case IN_PROGRESS -> {
        if (k.delivered || k.shipped == UNKNOWN) {
          yield scenario.whoActs;
        }
        yield k.shipped == YES ? Party.CARRIER : Party.SELLER;
      }
      case PROCESSING_DEADLINE_NEAR -> k.shipmentOverdue == YES ? Party.PLATFORM : scenario.whoActs;
      case CARD_VERIFICATION -> k.open ? Party.BUYER : scenario.whoActs;
      default -> scenario.whoActs;
    };
  }

  static boolean isFormDue(Known k) {
    PaymentMethod method = k.order.payment().method();
    return (method == PaymentMethod.BOLETO || method == PaymentMethod.WESTERN_UNION)
        && k.order.refund().state() != RefundState.SENT;
  }

  static boolean isRefundRefused(Known k) {
    RefundState state = k.order.refund().state();
    return state == RefundState.REJECTED || state == RefundState.FAILED;
  }

  static boolean isMoneyToCome(Trigger trigger) {
    return switch (trigger) {
      case AUTOMATIC, AUTHORIZATION_RELEASE, AFTER_ACCEPTANCE, BY_DISPUTE, AFTER_REVIEW -> true;
      case NOTHING_CHARGED, BY_BANK, NOT_DUE, UNKNOWN -> false;
    };
  }
}
