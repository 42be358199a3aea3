package org.orderadvisor.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.Buyer;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Seller;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Trigger;

/** The column "steps" of the contract's §5: "A step without a word is recommended". */
final class WhichSteps {
  private static final Duration REVIEW = Duration.ofHours(24);

  private final Known known;
  private final Trigger trigger;
  private final Map<Action, StepIs> steps = new EnumMap<>(Action.class);

  private WhichSteps(Known known, Trigger trigger) {
    this.known = known;
    this.trigger = trigger;
  }

  static Map<Action, StepIs> of(Known known, Scenario scenario, Trigger trigger, boolean overdue) {
    WhichSteps which = new WhichSteps(known, trigger);
    if (overdue) {
      which.addOverdue();
    } else {
      which.addRow(scenario);
    }
    which.addForRefund();
    return which.steps;
  }

  /** "DECLINE_CANCELLATION if likesPrice = YES or inHurry = NO". */
  static boolean isAdviceToDecline(Known known) {
    Buyer buyer = known.order.buyer();
    return buyer.likesPrice() == Answer.YES || buyer.inHurry() == Answer.NO;
  }

  /**
   * "else ACCEPT_CANCELLATION if likesPrice = NO, availableElsewhere = YES, and inHurry = YES or
   * wantsItem = NO".
   */
  static boolean isAdviceToAccept(Known known) {
    Buyer buyer = known.order.buyer();
    return !isAdviceToDecline(known)
        && buyer.likesPrice() == Answer.NO
        && buyer.availableElsewhere() == Answer.YES
        && (buyer.inHurry() == Answer.YES || buyer.wantsItem() == Answer.NO);
  }

  private void addRow(Scenario scenario) {
    switch (scenario) {
      case FROZEN_CHARGEBACK -> recommend(Action.WAIT);
      case FROZEN_UNRELIABLE_SELLER -> addUnreliableSeller();
      case DISPUTE_OPEN -> recommend(Action.SUBMIT_EVIDENCE);
      case DISPUTE_SETTLED -> addDisputeSettled();
      case SHIPMENT_REPLACED -> recommend(Action.TRACK_NEW_PARCEL);
      case SHIPMENT_CANCELLED, RETURNED_TO_SELLER -> addShipmentCancelled();
      case IMPORT_CUSTOMS_PROBLEM -> {
        // "PAY_DUTY required if duty; else as SHIPMENT_CANCELLED"
        if (known.tracking == Tracking.DUTY_DUE) {
          require(Action.PAY_DUTY);
        } else {
          addShipmentCancelled();
        }
      }
      case NOT_COLLECTED -> {
        // "while open CONTACT_CARRIER …; CONTACT_SELLER"
        if (known.isOpen()) {
          recommend(Action.CONTACT_CARRIER);
        }
        recommend(Action.CONTACT_SELLER);
      }
      case TRACKING_STALLED -> {
        recommend(Action.CONTACT_SELLER);
        addOpenDispute(Necessity.RECOMMENDED);
      }
      case COMPLETED -> {
        // "OPEN_DISPUTE optional until dispute.deadline, then none"
        Instant deadline = known.order.dispute().deadline();
        if (!known.hasPassed(deadline)) {
          add(Action.OPEN_DISPUTE, Necessity.OPTIONAL, deadline);
        }
      }
      case PARTLY_CLOSED -> recommend(Action.FOLLOW_REFUND);
      case CARD_VERIFICATION -> addCardVerification();
      case COUPON_OR_ADDRESS_REUSE -> offer(Action.REORDER_WITHOUT_COUPON);
      case SECURITY_CLOSURE -> {
        offer(Action.REORDER);
        offer(Action.CONTACT_SUPPORT);
      }
      case UNPAID_AWAITING -> {
        // "PAY optional with the deadline, LET_EXPIRE optional"
        add(Action.PAY, Necessity.OPTIONAL, known.order.payment().deadline());
        offer(Action.LET_EXPIRE);
      }
      case UNPAID_TIMEOUT -> offer(Action.REORDER);
      case UNPAID_CANCELLED -> {} // "none required"
      case PAYMENT_UNDER_REVIEW -> {
        // "WAIT until 24 h after paidAt; REQUEST_CANCELLATION optional"
        Instant paidAt = known.order.payment().paidAt();
        add(Action.WAIT, Necessity.RECOMMENDED, paidAt == null ? null : paidAt.plus(REVIEW));
        offer(Action.REQUEST_CANCELLATION);
      }
      case CANCELLED_DURING_REVIEW -> recommend(Action.FOLLOW_REFUND);
      case CANCELLATION_PENDING ->
          add(Action.WAIT, Necessity.RECOMMENDED, known.order.cancellation().deadline());
      case SELLER_REQUESTED_CANCELLATION -> addSellerRequest();
      case CANCELLATION_REFUSED -> {
        // "CONTACT_SELLER; WAIT optional if not shipped"
        recommend(Action.CONTACT_SELLER);
        if (known.isNotShipped()) {
          offer(Action.WAIT);
        }
      }
      case CANCELLED_BY_SELLER, CANCELLED_BY_BUYER, PROCESSING_TIMEOUT ->
          offer(Action.FOLLOW_REFUND);
      case PROCESSING_DEADLINE_NEAR -> addDeadlineNear();
      case AMOUNT_NOT_CONFIRMED, GROUP_BUY_FAILED, LOGISTICS_ORDER_FAILED -> offer(Action.REORDER);
      case IN_PROGRESS -> {} // "none required"
      case UNDETERMINED -> recommend(Action.CONTACT_SELLER);
    }
  }

  /**
   * "while frozen WAIT, DO_NOT_CONFIRM_RECEIPT; then OPEN_DISPUTE required if BY_DISPUTE,
   * FOLLOW_REFUND optional if AUTOMATIC".
   */
  private void addUnreliableSeller() {
    if (known.isFrozen()) {
      recommend(Action.WAIT);
      recommend(Action.DO_NOT_CONFIRM_RECEIPT);
    } else if (trigger == Trigger.BY_DISPUTE) {
      addOpenDispute(Necessity.REQUIRED);
    } else if (trigger == Trigger.AUTOMATIC) {
      offer(Action.FOLLOW_REFUND);
    }
  }

  /** "FOLLOW_REFUND if won, CONTACT_SUPPORT optional if lost". */
  private void addDisputeSettled() {
    switch (known.order.dispute().state()) {
      case WON -> recommend(Action.FOLLOW_REFUND);
      case LOST -> offer(Action.CONTACT_SUPPORT);
      default -> {}
    }
  }

  /**
   * "CONTACT_SELLER while unanswered (replied not YES), then OPEN_DISPUTE by dispute.deadline:
   * required once the seller is silent (replied = NO) or unconvincing, or at most 3 days are left,
   * else recommended".
   */
  private void addShipmentCancelled() {
    Seller seller = known.order.seller();
    if (seller.replied() != Answer.YES) {
      recommend(Action.CONTACT_SELLER);
    }
    boolean required =
        seller.replied() == Answer.NO
            || seller.convincing() == Answer.NO
            || known.isWithin(Known.DEADLINE_NEAR, known.order.dispute().deadline());
    addOpenDispute(required ? Necessity.REQUIRED : Necessity.RECOMMENDED);
  }

  /** "In every row, once that deadline has passed, CONTACT_SUPPORT required replaces it". */
  private void addOpenDispute(Necessity necessity) {
    Instant deadline = known.order.dispute().deadline();
    if (known.hasPassed(deadline)) {
      require(Action.CONTACT_SUPPORT);
    } else {
      add(Action.OPEN_DISPUTE, necessity, deadline);
    }
  }

  /**
   * "SUBMIT_DOCUMENTS … optional once closed, required in review; while AWAITING_PAYMENT
   * recommended, LET_EXPIRE optional".
   */
  private void addCardVerification() {
    if (!known.isOpen()) {
      offer(Action.SUBMIT_DOCUMENTS);
    } else if (known.status == OrderStatus.PAYMENT_REVIEW) {
      require(Action.SUBMIT_DOCUMENTS);
    } else {
      recommend(Action.SUBMIT_DOCUMENTS);
      offer(Action.LET_EXPIRE);
    }
  }

  /** "DECLINE_CANCELLATION if …; else ACCEPT_CANCELLATION if …; else both optional". */
  private void addSellerRequest() {
    if (isAdviceToDecline(known)) {
      recommend(Action.DECLINE_CANCELLATION);
    } else if (isAdviceToAccept(known)) {
      recommend(Action.ACCEPT_CANCELLATION);
    } else {
      offer(Action.ACCEPT_CANCELLATION);
      offer(Action.DECLINE_CANCELLATION);
    }
  }

  /**
   * "CONTACT_SELLER; EXTEND_PROCESSING_TIME by the deadline if wantsItem = YES, or unknown with a
   * coupon at stake; REQUEST_CANCELLATION and WAIT optional if wantsItem = NO; once passed only
   * WAIT".
   */
  private void addDeadlineNear() {
    Instant deadline = known.order.shipment().deadline();
    if (known.hasPassed(deadline)) {
      recommend(Action.WAIT);
      return;
    }
    recommend(Action.CONTACT_SELLER);
    Answer wantsItem = known.order.buyer().wantsItem();
    if (wantsItem == Answer.YES || (wantsItem == Answer.UNKNOWN && known.isCouponAtStake())) {
      add(Action.EXTEND_PROCESSING_TIME, Necessity.RECOMMENDED, deadline);
    } else if (wantsItem == Answer.NO) {
      offer(Action.REQUEST_CANCELLATION);
      offer(Action.WAIT);
    }
  }

  /** "Once overdue, the steps are CHECK_STATEMENT, CONTACT_BANK, CONTACT_SUPPORT". */
  private void addOverdue() {
    recommend(Action.CHECK_STATEMENT);
    recommend(Action.CONTACT_BANK);
    recommend(Action.CONTACT_SUPPORT);
  }

  /** What every row adds for the refund's own sake. */
  private void addForRefund() {
    // "FILL_REFUND_FORM required, even when overdue"
    if (trigger == Trigger.AUTOMATIC && known.isRefundFormDue()) {
      require(Action.FILL_REFUND_FORM);
    }
    // "and when REJECTED or FAILED (CONTACT_SUPPORT required)"
    if (trigger == Trigger.AUTOMATIC && known.isRefundRefused()) {
      require(Action.CONTACT_SUPPORT);
    }
    // "Where money is to come back and buyer.chargeback = YES, CONTACT_BANK is added, recommended"
    if (WhatRefund.isMoneyToComeBack(trigger) && known.order.buyer().chargeback() == Answer.YES) {
      recommend(Action.CONTACT_BANK);
    }
  }

  private void require(Action action) {
    add(action, Necessity.REQUIRED, null);
  }

  private void recommend(Action action) {
    add(action, Necessity.RECOMMENDED, null);
  }

  private void offer(Action action) {
    add(action, Necessity.OPTIONAL, null);
  }

  private void add(Action action, Necessity necessity, @Nullable Instant deadline) {
    steps.put(action, new StepIs(necessity, deadline));
  }
}
