package peers;

import handwritten.Decision;
import handwritten.Scenario;
import java.util.function.Function;
import java.util.function.Predicate;
import org.orderadvisor.facts.Order;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.Party;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;

/**
 * A rule engine that decides an order in three stages, each of which may read what the stages
 * before it decided. Thread-safe.
 */
public abstract class Engine {

  /** Lets the rules of a stage, 0 to 2, speak of an order. */
  abstract void fire(int stage, Order order, Collected said);

  /** Decides an order. */
  public final Decision decide(MatchCase match) {
    return decide(
        match.order(),
        trigger -> match.routes()[trigger.ordinal()],
        trigger -> match.overdue()[trigger.ordinal()]);
  }

  /** Decides an order whose money's way and dates are worked out once the trigger is known. */
  final Decision decide(Order order, Function<Trigger, Route> route, Predicate<Trigger> late) {
    Collected said = new Collected();
    fire(0, order, said);
    Usual.Row row = said.scenario;
    fire(1, with(order, row, Trigger.UNKNOWN, Route.UNKNOWN, Answer.UNKNOWN), said);
    Trigger trigger = said.trigger == null ? row.refund() : said.trigger;
    Answer overdue = late.test(trigger) ? Answer.YES : Answer.NO;
    fire(2, with(order, row, trigger, route.apply(trigger), overdue), said);
    Party endedBy = said.endedBy == null ? row.endedBy() : said.endedBy;
    Party whoActs = said.whoActs == null ? row.whoActs() : said.whoActs;
    return new Decision(row.scenario(), trigger, endedBy, whoActs, said.steps());
  }

  /** The first stage alone. */
  public final Scenario scenario(MatchCase match) {
    Collected said = new Collected();
    fire(0, match.order(), said);
    return said.scenario.scenario();
  }

  private static Order with(
      Order order, Usual.Row row, Trigger trigger, Route route, Answer overdue) {
    return new Order(
        order.status(),
        order.closure(),
        order.closureStated(),
        order.closed(),
        order.open(),
        order.shipped(),
        order.delivered(),
        order.unpaid(),
        order.notice(),
        row.scenario().name(),
        order.payment(),
        order.shipment(),
        order.coupon(),
        order.seller(),
        order.cancellation(),
        order.dispute(),
        new Order.Refund(
            order.refund().state(), row.refund(), row.endedBy(), trigger, route, overdue),
        order.buyer());
  }
}
