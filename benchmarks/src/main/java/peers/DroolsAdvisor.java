package peers;

import handwritten.Decision;
import handwritten.HandWrittenAdvisor;
import handwritten.Known;
import handwritten.RefundTerms;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.verdict.Verdict;

/** A whole verdict with plain Drools: it decides, all else is the hand-written advisor's. */
public final class DroolsAdvisor {
  private final PlainDrools drools;
  private final HandWrittenAdvisor byHand;

  /** Puts the two together. */
  public DroolsAdvisor(PlainDrools drools, HandWrittenAdvisor byHand) {
    this.drools = drools;
    this.byHand = byHand;
  }

  /** The verdict on one order. */
  public Verdict advise(OrderCase order) {
    Known known = byHand.know(order);
    Decision decision =
        drools.decide(
            known.toOrder(),
            trigger -> RefundTerms.route(known, trigger),
            trigger -> RefundTerms.overdue(known, trigger));
    return byHand.verdict(known, decision);
  }
}
