package handwritten;

import static handwritten.Reasons.addIf;
import static org.orderadvisor.order.Answer.NO;
import static org.orderadvisor.order.Answer.UNKNOWN;
import static org.orderadvisor.order.Answer.YES;

import java.util.List;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.Buyer;
import org.orderadvisor.order.DisputeState;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.Trigger;

/** Why the steps are as they are. */
final class StepReasons {
  private final Rules rules;

  StepReasons(Rules rules) {
    this.rules = rules;
  }

  /** The rules behind the steps, by name; who said something already is not named again. */
  void add(Known k, Decision decision, List<Reason> said) {
    int from = said.size();
    addOfScenario(k, decision, said);
    if (k.order.buyer().chargeback() == YES && Decisions.isMoneyToCome(decision.trigger())) {
      said.add(rules.chargebackRuns);
    }
    for (int i = from + 1; i < said.size(); i++) {
      Reason reason = said.get(i);
      int to = i;
      for (; to > from && said.get(to - 1).rule().compareTo(reason.rule()) > 0; to--) {
        said.set(to, said.get(to - 1));
      }
      said.set(to, reason);
    }
  }

  private void addOfScenario(Known k, Decision decision, List<Reason> said) {
    switch (decision.scenario()) {
      case FROZEN_CHARGEBACK -> said.add(rules.bankDecides);
      case FROZEN_UNRELIABLE_SELLER -> {
        switch (decision.trigger()) {
          case BY_DISPUTE ->
              said.add(k.disputeOverdue == YES ? rules.onlySupport : rules.disputeInTime);
          case AUTOMATIC -> said.add(rules.unreliableRefund);
          default -> {}
        }
      }
      case DISPUTE_OPEN -> said.add(rules.evidence);
      case DISPUTE_SETTLED -> {
        addIf(said, k.order.dispute().state() == DisputeState.WON, rules.disputeWon);
        addIf(said, k.order.dispute().state() == DisputeState.LOST, rules.lostOnceMore);
      }
      case SHIPMENT_REPLACED -> said.add(rules.newNumber);
      case SHIPMENT_CANCELLED, RETURNED_TO_SELLER -> addLostParcel(k, said);
      case IMPORT_CUSTOMS_PROBLEM -> {
        if (decision.trigger() == Trigger.NOT_DUE) {
          said.add(rules.duty);
        } else {
          addLostParcel(k, said);
        }
      }
      case NOT_COLLECTED -> said.add(rules.askAboutParcel);
      case TRACKING_STALLED -> {
        said.add(k.disputeOverdue == YES ? rules.onlySupport : rules.neverMoves);
        said.add(rules.askWhyStill);
      }
      case COMPLETED -> addIf(said, k.disputeOverdue != YES, rules.stillDisputed);
      case PARTLY_CLOSED, CANCELLED_DURING_REVIEW -> said.add(rules.worthWatching);
      case CARD_VERIFICATION -> addIf(said, !k.open, rules.documentsClear);
      case COUPON_OR_ADDRESS_REUSE -> said.add(rules.withoutCoupon);
      case SECURITY_CLOSURE -> said.add(rules.orderAgain);
      case UNPAID_AWAITING -> said.add(rules.payOrNot);
      case UNPAID_TIMEOUT, AMOUNT_NOT_CONFIRMED, GROUP_BUY_FAILED, LOGISTICS_ORDER_FAILED ->
          said.add(rules.placedAgain);
      case PAYMENT_UNDER_REVIEW -> said.add(rules.checkTakesTime);
      case CANCELLATION_PENDING -> said.add(rules.waitedFor);
      case SELLER_REQUESTED_CANCELLATION -> {
        Buyer buyer = k.order.buyer();
        if (decision.trigger() == Trigger.AFTER_ACCEPTANCE) {
          said.add(rules.quickerWay);
        } else {
          addIf(said, buyer.likesPrice() != YES && buyer.inHurry() != NO, rules.neverObliged);
        }
      }
      case CANCELLATION_REFUSED -> {
        addIf(said, k.shipped == NO, rules.mayRunOut);
        said.add(rules.afterRefusal);
      }
      case CANCELLED_BY_SELLER, CANCELLED_BY_BUYER, PROCESSING_TIMEOUT ->
          said.add(rules.canBeFollowed);
      case PROCESSING_DEADLINE_NEAR -> {
        if (k.shipmentNear == YES) {
          Answer wantsItem = k.order.buyer().wantsItem();
          addIf(said, wantsItem == NO, rules.noLongerWants);
          addIf(said, wantsItem == UNKNOWN && StepDecisions.isCouponAtStake(k), rules.savesCoupon);
          addIf(said, wantsItem == YES, rules.savesItem);
          said.add(rules.askBeforeEnd);
        }
      }
      case UNDETERMINED -> said.add(rules.sellerCanSay);
      case UNPAID_CANCELLED, IN_PROGRESS -> {}
    }
  }

  private void addLostParcel(Known k, List<Reason> said) {
    if (k.disputeOverdue == YES) {
      said.add(rules.onlySupport);
    } else if (StepDecisions.isDisputeUrgent(k)) {
      addIf(said, k.order.seller().replied() == NO, rules.silentSeller);
      addIf(said, k.order.seller().convincing() == NO, rules.unconvincing);
      addIf(said, k.disputeNear == YES, rules.disputeAlmostOver);
    } else {
      said.add(rules.neverArrives);
    }
    addIf(said, k.order.seller().replied() != YES, rules.askFirst);
  }
}
