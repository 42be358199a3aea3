package org.orderadvisor.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.Evaluation;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.RulesFolder;
import org.orderadvisor.order.OrderCase;

/**
 * Random orders through the tables and through Drools: the verdicts are the same, reasons included.
 * {@code -Dorders=1000000 -Dseed=7} runs more or others.
 */
class BothWaysTest {
  private static final int ORDERS = Integer.getInteger("orders", 10_000);
  private static final long SEED = Long.getLong("seed", 20261123L);

  @Test
  void tablesSayWhatDroolsSaysByTheBundledRules() {
    compare(OrderAdvisor.builder(), OrderAdvisor.builder());
  }

  @Test
  void tablesSayWhatDroolsSaysByRulesThatReadSeveralFactsAtOnce(@TempDir Path folder)
      throws IOException {
    RulesFolder.copiedTo(folder)
        .append("tables/scenarios.csv", "STRIKE,400,UNKNOWN,PAID,NOBODY,CARRIER,Carrier's site\n")
        .append("tables/scenarios.csv", "LOCKOUT,400,AUTOMATIC,PAID,SELLER,SELLER,Site\n")
        .append("text/en.properties", "headline.STRIKE=The carrier is on strike.\n")
        .append("text/en.properties", "headline.LOCKOUT=The seller is closed.\n")
        .write(
            "closure/strike.drl",
            """
            package org.orderadvisor.rules.closure;

            import org.orderadvisor.facts.*;
            import org.orderadvisor.order.*;
            import org.orderadvisor.verdict.*;

            global Advice advice;

            rule "A strike stops parcels, or orders that were never paid" @Source("Carrier's site")
            when
                Order( (shipment.tracking == Tracking.MOVING && !(shipped == Answer.NO))
                       || (payment.state == PaymentState.FAILED && seller.replied != Answer.YES) )
            then
                advice.scenario("STRIKE");
            end

            rule "A lockout is of the seller's making" @Source("Site")
            when
                Order( seller.standing not in ( SellerStanding.GOOD, SellerStanding.UNKNOWN ) || dispute.overdue == Answer.YES,
                       buyer.inHurry == Answer.YES )
            then
                advice.scenario("LOCKOUT");
            end
            """)
        .write(
            "advice/strike.drl",
            """
            package org.orderadvisor.rules.advice;

            import org.orderadvisor.facts.*;
            import org.orderadvisor.order.*;
            import org.orderadvisor.verdict.*;

            global Advice advice;

            rule "A strike or a missed deadline takes patience" @Source("Carrier's site")
            when
                Order( scenario == "STRIKE" || refund.overdue == Answer.YES && refund.trigger != Trigger.BY_DISPUTE )
            then
                advice.step(Action.WAIT, Necessity.RECOMMENDED, Deadline.DISPUTE);
                advice.step(Action.WAIT, Necessity.OPTIONAL, Deadline.PAYMENT);
                advice.whoActs(Party.CARRIER);
                advice.endedBy(Party.NOBODY);
            end
            """);

    compare(OrderAdvisor.builder().rules(folder), OrderAdvisor.builder().rules(folder));
  }

  private static void compare(OrderAdvisor.Builder one, OrderAdvisor.Builder other) {
    OrderAdvisor tables = one.evaluation(Evaluation.TABLE).build();
    OrderAdvisor drools = other.evaluation(Evaluation.DROOLS).build();
    RandomOrders orders = new RandomOrders(SEED);
    for (int i = 0; i < ORDERS; i++) {
      OrderCase order = orders.next();
      assertEquals(drools.advise(order), tables.advise(order), order::toString);
    }
  }
}
