package handwritten;

import static org.orderadvisor.order.Answer.NO;
import static org.orderadvisor.order.Answer.YES;

import org.orderadvisor.order.Buyer;
import org.orderadvisor.order.CouponKind;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Trigger;

/** What to do: by {@code if} and {@code switch}, as {@link Steps} packs it. */
final class StepDecisions {
  private static final long WAIT = recommended(Action.WAIT);
  private static final long WAIT_OPTIONAL = optional(Action.WAIT);
  private static final long FROZEN = Steps.both(WAIT, recommended(Action.DO_NOT_CONFIRM_RECEIPT));
  private static final long SUBMIT_EVIDENCE = recommended(Action.SUBMIT_EVIDENCE);
  private static final long FOLLOW_REFUND = recommended(Action.FOLLOW_REFUND);
  private static final long FOLLOW_REFUND_OPTIONAL = optional(Action.FOLLOW_REFUND);
  private static final long SUPPORT_OPTIONAL = optional(Action.CONTACT_SUPPORT);
  private static final long SUPPORT_REQUIRED = required(Action.CONTACT_SUPPORT);
  private static final long TRACK_NEW_PARCEL = recommended(Action.TRACK_NEW_PARCEL);
  private static final long CONTACT_SELLER = recommended(Action.CONTACT_SELLER);
  private static final long CONTACT_CARRIER = recommended(Action.CONTACT_CARRIER);
  private static final long CONTACT_BANK = recommended(Action.CONTACT_BANK);
  private static final long DISPUTE = recommended(Action.OPEN_DISPUTE);
  private static final long DISPUTE_OPTIONAL = optional(Action.OPEN_DISPUTE);
  private static final long DISPUTE_REQUIRED = required(Action.OPEN_DISPUTE);
  private static final long PAY_DUTY = required(Action.PAY_DUTY);
  private static final long DOCUMENTS_OPTIONAL = optional(Action.SUBMIT_DOCUMENTS);
  private static final long DOCUMENTS_REQUIRED = required(Action.SUBMIT_DOCUMENTS);
  private static final long DOCUMENTS_OR_NOT =
      Steps.both(recommended(Action.SUBMIT_DOCUMENTS), optional(Action.LET_EXPIRE));
  private static final long WITHOUT_COUPON = optional(Action.REORDER_WITHOUT_COUPON);
  private static final long REORDER = optional(Action.REORDER);
  private static final long REORDER_OR_ASK = Steps.both(REORDER, SUPPORT_OPTIONAL);
  private static final long PAY_OR_NOT =
      Steps.both(optional(Action.PAY), optional(Action.LET_EXPIRE));
  private static final long REVIEW = Steps.both(WAIT, optional(Action.REQUEST_CANCELLATION));
  private static final long DECLINE = recommended(Action.DECLINE_CANCELLATION);
  private static final long ACCEPT = recommended(Action.ACCEPT_CANCELLATION);
  private static final long ACCEPT_OR_NOT =
      Steps.both(optional(Action.ACCEPT_CANCELLATION), optional(Action.DECLINE_CANCELLATION));
  private static final long EXTEND = recommended(Action.EXTEND_PROCESSING_TIME);
  private static final long CANCEL_OR_WAIT =
      Steps.both(optional(Action.REQUEST_CANCELLATION), WAIT_OPTIONAL);
  private static final long FILL_FORM = required(Action.FILL_REFUND_FORM);
  private static final long OVERDUE =
      Steps.both(
          recommended(Action.CHECK_STATEMENT),
          Steps.both(CONTACT_BANK, recommended(Action.CONTACT_SUPPORT)));

  private StepDecisions() {}

  private static long optional(Action action) {
    return Steps.of(action, Necessity.OPTIONAL);
  }

  private static long recommended(Action action) {
    return Steps.of(action, Necessity.RECOMMENDED);
  }

  private static long required(Action action) {
    return Steps.of(action, Necessity.REQUIRED);
  }

  static long steps(Known k, Scenario scenario, Trigger trigger, boolean overdue) {
    if (overdue) {
      return trigger == Trigger.AUTOMATIC && Decisions.isFormDue(k) ? OVERDUE | FILL_FORM : OVERDUE;
    }
    long steps = ofScenario(k, scenario, trigger);
    if (trigger == Trigger.AUTOMATIC) {
      if (Decisions.isFormDue(k)) {
        steps |= FILL_FORM;
      }
      if (Decisions.isRefundRefused(k)) {
        steps |= SUPPORT_REQUIRED;
      }
    }
    if (k.order.buyer().chargeback() == YES && Decisions.isMoneyToCome(trigger)) {
      steps |= CONTACT_BANK;
    }
    return steps;
  }

  private static long ofScenario(Known k, Scenario scenario, Trigger trigger) {
    return switch (scenario) {
      case FROZEN_CHARGEBACK, CANCELLATION_PENDING -> WAIT;
      case FROZEN_UNRELIABLE_SELLER -> {
        if (k.status == OrderStatus.FROZEN) {
          yield FROZEN;
        }
        if (trigger == Trigger.BY_DISPUTE) {
          yield k.disputeOverdue == YES ? SUPPORT_REQUIRED : DISPUTE_REQUIRED;
        }
        yield trigger == Trigger.AUTOMATIC ? FOLLOW_REFUND_OPTIONAL : 0;
      }
      case DISPUTE_OPEN -> SUBMIT_EVIDENCE;
      case DISPUTE_SETTLED ->
          switch (k.order.dispute().state()) {
            case WON -> FOLLOW_REFUND;
            case LOST -> SUPPORT_OPTIONAL;
            default -> 0;
          };
      case SHIPMENT_REPLACED -> TRACK_NEW_PARCEL;
      case SHIPMENT_CANCELLED, RETURNED_TO_SELLER -> ofLostParcel(k);
      case IMPORT_CUSTOMS_PROBLEM -> trigger == Trigger.NOT_DUE ? PAY_DUTY : ofLostParcel(k);
      case NOT_COLLECTED -> k.open ? CONTACT_SELLER | CONTACT_CARRIER : CONTACT_SELLER;
      case TRACKING_STALLED ->
          CONTACT_SELLER | (k.disputeOverdue == YES ? SUPPORT_REQUIRED : DISPUTE);
      case COMPLETED -> k.disputeOverdue == YES ? 0 : DISPUTE_OPTIONAL;
      case PARTLY_CLOSED, CANCELLED_DURING_REVIEW -> FOLLOW_REFUND;
      case CARD_VERIFICATION -> {
        if (!k.open) {
          yield DOCUMENTS_OPTIONAL;
        }
        yield k.status == OrderStatus.PAYMENT_REVIEW ? DOCUMENTS_REQUIRED : DOCUMENTS_OR_NOT;
      }
      case COUPON_OR_ADDRESS_REUSE -> WITHOUT_COUPON;
      case SECURITY_CLOSURE -> REORDER_OR_ASK;
      case UNPAID_AWAITING -> PAY_OR_NOT;
      case UNPAID_TIMEOUT, AMOUNT_NOT_CONFIRMED, GROUP_BUY_FAILED, LOGISTICS_ORDER_FAILED ->
          REORDER;
      case UNPAID_CANCELLED, IN_PROGRESS -> 0;
      case PAYMENT_UNDER_REVIEW -> REVIEW;
      case SELLER_REQUESTED_CANCELLATION -> {
        Buyer buyer = k.order.buyer();
        if (buyer.likesPrice() == YES || buyer.inHurry() == NO) {
          yield DECLINE;
        }
        yield trigger == Trigger.AFTER_ACCEPTANCE ? ACCEPT : ACCEPT_OR_NOT;
      }
      case CANCELLATION_REFUSED ->
          k.shipped == NO ? CONTACT_SELLER | WAIT_OPTIONAL : CONTACT_SELLER;
      case CANCELLED_BY_SELLER, CANCELLED_BY_BUYER, PROCESSING_TIMEOUT -> FOLLOW_REFUND_OPTIONAL;
      case PROCESSING_DEADLINE_NEAR -> {
        if (k.shipmentOverdue == YES) {
          yield WAIT;
        }
        yield switch (k.order.buyer().wantsItem()) {
          case YES -> CONTACT_SELLER | EXTEND;
          case NO -> CONTACT_SELLER | CANCEL_OR_WAIT;
          case UNKNOWN -> isCouponAtStake(k) ? CONTACT_SELLER | EXTEND : CONTACT_SELLER;
        };
      }
      case UNDETERMINED -> CONTACT_SELLER;
    };
  }

  private static long ofLostParcel(Known k) {
    long first = k.order.seller().replied() == YES ? 0 : CONTACT_SELLER;
    if (k.disputeOverdue == YES) {
      return first | SUPPORT_REQUIRED;
    }
    return first | (isDisputeUrgent(k) ? DISPUTE_REQUIRED : DISPUTE);
  }

  static boolean isDisputeUrgent(Known k) {
    return k.order.seller().replied() == NO
        || k.order.seller().convincing() == NO
        || k.disputeNear == YES;
  }

  static boolean isCouponAtStake(Known k) {
    CouponKind kind = k.order.coupon().kind();
    return kind != CouponKind.NONE && kind != CouponKind.UNKNOWN;
  }
}
