package handwritten;

import static org.orderadvisor.order.Answer.NO;
import static org.orderadvisor.order.Answer.UNKNOWN;
import static org.orderadvisor.order.Answer.YES;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderadvisor.facts.NoticeTopic;
import org.orderadvisor.order.Buyer;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.CouponKind;
import org.orderadvisor.order.DisputeState;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.SellerStanding;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.Trigger;
import rulefiles.Bundled;

/**
 * Why a decision is as it is: the rules that say so, in the order in which a verdict lists them.
 */
final class Reasons {
  private final Map<Scenario, Reason> usual = new EnumMap<>(Scenario.class);
  private final Map<RefundTerms.Count, Reason> counts = new EnumMap<>(RefundTerms.Count.class);
  private final Contradictions contradictions;
  private final Rules rules;
  private final StepReasons steps;

  Reasons(Texts texts) {
    rules = new Rules(texts);
    steps = new StepReasons(rules);
    contradictions = new Contradictions(texts);
    for (Map<String, String> row : Bundled.table("scenarios")) {
      Scenario scenario = Scenario.valueOf(row.get("scenario"));
      String text = texts.say("usual." + scenario.refund);
      usual.put(scenario, new Reason("scenarios.csv: " + scenario, text, row.get("source")));
    }
    Map<String, String> sources = new HashMap<>();
    Bundled.table("refund-windows").forEach(row -> sources.put(row.get("is"), row.get("source")));
    for (RefundTerms.Count count : RefundTerms.Count.values()) {
      String text =
          texts
              .say("refund-window." + count.word, "refund-window." + count.from)
              .replace("{earliestDays}", Integer.toString(count.earliest))
              .replace("{latestDays}", Integer.toString(count.latest));
      counts.put(
          count, new Reason("refund-windows.csv: " + count.word, text, sources.get(count.word)));
    }
  }

  List<Reason> of(Known k, Decision decision, RefundTerms terms) {
    List<Reason> said = new ArrayList<>(8);
    addScenario(k, decision.scenario(), said);
    said.addAll(k.codeReasons);
    contradictions.add(k, said);
    int before = said.size();
    addTrigger(k, decision.scenario(), decision.trigger(), said);
    if (said.size() == before) {
      said.add(usual.get(decision.scenario()));
    }
    if (terms.count != null) {
      said.add(counts.get(terms.count));
    }
    addParties(k, decision, terms, said);
    if (terms.overdue) {
      said.add(rules.lateRefund);
    } else {
      steps.add(k, decision, said);
    }
    return said;
  }

  static void addIf(List<Reason> said, boolean so, Reason reason) {
    if (so) {
      said.add(reason);
    }
  }

  /** The rules that see the scenario, by name. */
  private void addScenario(Known k, Scenario scenario, List<Reason> said) {
    switch (scenario) {
      case FROZEN_CHARGEBACK -> said.add(rules.chargebackFreezes);
      case FROZEN_UNRELIABLE_SELLER -> {
        SellerStanding standing = k.order.seller().standing();
        boolean unreliable =
            standing == SellerStanding.UNRELIABLE || standing == SellerStanding.STORE_CLOSED;
        addIf(said, k.closed && !k.closureStated && unreliable, rules.unreliableSeller);
        addIf(said, k.status == OrderStatus.FROZEN, rules.platformFreezes);
      }
      case DISPUTE_OPEN -> {
        addIf(
            said, k.open && k.order.dispute().state() == DisputeState.OPEN, rules.disputeWhileOpen);
        addIf(said, k.status == OrderStatus.IN_DISPUTE, rules.inDispute);
      }
      case DISPUTE_SETTLED -> {
        DisputeState state = k.order.dispute().state();
        addIf(
            said,
            !k.closureStated && (state == DisputeState.WON || state == DisputeState.LOST),
            rules.disputeDecided);
        addIf(said, k.closure == Closure.DISPUTE_ENDED, rules.disputeEnds);
      }
      case SHIPMENT_REPLACED -> said.add(rules.replaced);
      case SHIPMENT_CANCELLED -> said.add(rules.shipmentCancelled);
      case RETURNED_TO_SELLER -> said.add(rules.returned);
      case IMPORT_CUSTOMS_PROBLEM -> said.add(rules.customs);
      case NOT_COLLECTED -> {
        addIf(
            said, k.shipped == YES && k.tracking == Tracking.DELIVERY_FAILED, rules.deliveryFailed);
        addIf(said, k.closure == Closure.NOT_COLLECTED, rules.notCollected);
      }
      case TRACKING_STALLED -> said.add(rules.stalled);
      case COMPLETED -> {
        addIf(said, k.status == OrderStatus.COMPLETED, rules.completed);
        addIf(said, k.closure == Closure.RECEIPT_CONFIRMED, rules.receiptConfirmed);
      }
      case PARTLY_CLOSED -> said.add(rules.partlyClosed);
      case CARD_VERIFICATION ->
          said.add(
              !k.open
                  ? rules.cardAndClosed
                  : k.status == OrderStatus.PAYMENT_REVIEW ? rules.cardInReview : rules.cardUnpaid);
      case COUPON_OR_ADDRESS_REUSE -> {
        boolean welcome = k.order.coupon().kind() == CouponKind.WELCOME;
        addIf(said, welcome && k.order.coupon().addressUsedBefore() == YES, rules.addressTwice);
        addIf(said, welcome && k.order.coupon().accountUsedBefore() == YES, rules.buyerTwice);
        addIf(said, k.topic == NoticeTopic.COUPON_REUSE, rules.noticeBlamesCoupon);
      }
      case SECURITY_CLOSURE -> said.add(rules.security);
      case UNPAID_AWAITING -> said.add(rules.awaitsPayment);
      case UNPAID_TIMEOUT -> {
        addIf(said, !k.closureStated && k.paymentOverdue == YES, rules.paymentDeadline);
        addIf(said, k.closure == Closure.PAYMENT_TIMEOUT, rules.nobodyPaid);
      }
      case UNPAID_CANCELLED -> said.add(rules.cancelledUnpaid);
      case PAYMENT_UNDER_REVIEW -> said.add(rules.newPayment);
      case CANCELLED_DURING_REVIEW -> said.add(rules.cancelledInReview);
      case CANCELLATION_PENDING -> said.add(rules.cancellationWaits);
      case SELLER_REQUESTED_CANCELLATION -> {
        addIf(said, k.order.seller().asksToCancel() == YES, rules.sellerAsks);
        addIf(
            said,
            k.pending == YES && k.order.cancellation().requestedBy() == Party.SELLER,
            rules.sellerRequests);
      }
      case CANCELLATION_REFUSED -> said.add(rules.cancellationRefused);
      case CANCELLED_BY_SELLER -> said.add(rules.sellerCancels);
      case CANCELLED_BY_BUYER -> said.add(rules.buyerCancels);
      case PROCESSING_TIMEOUT ->
          said.add(
              k.closure == Closure.PROCESSING_TIMEOUT ? rules.shipsTooLate : rules.neverShipped);
      case PROCESSING_DEADLINE_NEAR ->
          said.add(k.shipmentNear == YES ? rules.timeAlmostOver : rules.timeOver);
      case AMOUNT_NOT_CONFIRMED -> said.add(rules.amount);
      case GROUP_BUY_FAILED -> said.add(rules.group);
      case LOGISTICS_ORDER_FAILED -> said.add(rules.logistics);
      case IN_PROGRESS -> said.add(rules.underWay);
      case UNDETERMINED -> said.add(rules.nothing);
    }
  }

  /** The rules that say otherwise than is usual in the scenario, by name. */
  private void addTrigger(Known k, Scenario scenario, Trigger trigger, List<Reason> said) {
    boolean automatic = scenario.refund == Trigger.AUTOMATIC;
    switch (trigger) {
      case AFTER_REVIEW -> said.add(rules.frozenMoney);
      case BY_DISPUTE ->
          addIf(said, scenario == Scenario.FROZEN_UNRELIABLE_SELLER, rules.parcelStillOut);
      case AFTER_ACCEPTANCE -> {
        if (scenario == Scenario.SELLER_REQUESTED_CANCELLATION) {
          Buyer buyer = k.order.buyer();
          addIf(said, buyer.inHurry() == YES, rules.inHurry);
          addIf(said, buyer.wantsItem() == NO, rules.noLongerWanted);
        }
      }
      case NOT_DUE -> {
        switch (scenario) {
          case DISPUTE_SETTLED -> said.add(rules.disputeLost);
          case CARD_VERIFICATION -> said.add(rules.cardReviewLeaves);
          case IMPORT_CUSTOMS_PROBLEM -> said.add(rules.dutyFirst);
          default -> {}
        }
      }
      case UNKNOWN -> {
        if (automatic) {
          addDoubts(k, scenario, said);
        }
      }
      case NOTHING_CHARGED -> {
        addIf(said, scenario == Scenario.CARD_VERIFICATION && k.open, rules.cardBeforePayment);
        addIf(
            said,
            automatic && (k.payment == PaymentState.UNPAID || k.payment == PaymentState.FAILED),
            rules.neverPaid);
      }
      case AUTHORIZATION_RELEASE -> said.add(automatic ? rules.onlyHeld : rules.holdOnUnpaid);
      case AUTOMATIC -> {
        switch (scenario) {
          case CARD_VERIFICATION, COUPON_OR_ADDRESS_REUSE, SECURITY_CLOSURE ->
              addIf(said, k.payment == PaymentState.UNKNOWN, rules.maybeHeld);
          default -> {}
        }
      }
      case BY_BANK -> {}
    }
  }

  private void addDoubts(Known k, Scenario scenario, List<Reason> said) {
    boolean card = scenario == Scenario.CARD_VERIFICATION;
    boolean frozen = scenario == Scenario.FROZEN_UNRELIABLE_SELLER;
    boolean settled = scenario == Scenario.DISPUTE_SETTLED;
    boolean underWay = k.isPaymentOpen() && Decisions.isUnderWay(k);
    addIf(said, card && underWay, rules.cardUnderWay);
    addIf(said, frozen && k.shipped == YES && k.delivered, rules.delivered);
    addIf(said, settled && k.order.dispute().state() != DisputeState.WON, rules.disputeUnknown);
    addIf(said, !card && underWay, rules.parcelUnderWay);
    addIf(
        said,
        k.isPaymentOpen()
            && k.shipped == YES
            && !frozen
            && !settled
            && scenario != Scenario.PARTLY_CLOSED,
        rules.shippedOrder);
    addIf(said, frozen && k.shipped == UNKNOWN, rules.nobodyKnowsShipped);
    switch (scenario) {
      case AMOUNT_NOT_CONFIRMED, GROUP_BUY_FAILED, LOGISTICS_ORDER_FAILED ->
          addIf(said, k.payment == PaymentState.UNKNOWN, rules.nobodyKnowsPaid);
      default -> {}
    }
  }

  /** First who ended the order, then who acts. */
  private void addParties(Known k, Decision decision, RefundTerms terms, List<Reason> said) {
    Buyer buyer = k.order.buyer();
    switch (decision.scenario()) {
      case FROZEN_UNRELIABLE_SELLER -> {
        addIf(said, k.status == OrderStatus.FROZEN, rules.sellerProves);
        addIf(said, decision.trigger() == Trigger.BY_DISPUTE, rules.onlyDispute);
      }
      case NOT_COLLECTED -> addIf(said, k.open, rules.stillCollected);
      case COMPLETED -> addIf(said, k.closure == Closure.RECEIPT_CONFIRMED, rules.buyersWord);
      case PARTLY_CLOSED -> {
        switch (k.closure) {
          case BUYER_CANCELLED, BUYER_CANCELLED_IN_REVIEW, BUYER_CANCELLED_UNPAID ->
              said.add(rules.partByBuyer);
          case SELLER_CANCELLED -> said.add(rules.partBySeller);
          default -> {}
        }
      }
      case CARD_VERIFICATION ->
          addIf(
              said,
              k.open,
              k.status == OrderStatus.PAYMENT_REVIEW
                  ? rules.documentsDecide
                  : rules.documentsLetPay);
      case CANCELLATION_PENDING -> addIf(said, k.cancellationOverdue == YES, rules.silence);
      case SELLER_REQUESTED_CANCELLATION -> {
        addIf(said, buyer.inHurry() == NO, rules.noHurry);
        addIf(said, buyer.likesPrice() == YES, rules.goodPrice);
      }
      case IN_PROGRESS -> {
        if (!k.delivered) {
          addIf(said, k.shipped == YES, rules.waitsForCarrier);
          addIf(said, k.shipped == NO, rules.waitsForSeller);
        }
      }
      case PROCESSING_DEADLINE_NEAR -> addIf(said, k.shipmentOverdue == YES, rules.platformCloses);
      default -> {}
    }
    if (decision.trigger() == Trigger.AUTOMATIC) {
      addIf(said, Decisions.isFormDue(k), terms.overdue ? rules.lateForm : rules.form);
      addIf(said, Decisions.isRefundRefused(k), rules.refundFailed);
    }
  }
}
