package peers;

import handwritten.HandWrittenAdvisor;
import handwritten.Known;
import handwritten.RefundTerms;
import org.orderadvisor.facts.Order;
import org.orderadvisor.match.Derived;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;

/**
 * One order, ready to be matched. What rests on dates is worked out beforehand, for all
 * contestants: a match is the decision alone.
 *
 * @param facts the order
 * @param known as plain Java knows it
 * @param order as engines match it
 * @param values as the library matches it; a match writes into them what it decides
 * @param routes by which way money comes, for each trigger
 * @param overdue whether money is late, for each trigger
 */
public record MatchCase(
    OrderCase facts,
    Known known,
    Order order,
    FactValues values,
    Route[] routes,
    boolean[] overdue) {

  /** Works out all that is no decision. */
  public static MatchCase of(OrderCase facts, HandWrittenAdvisor by) {
    Known known = by.know(facts);
    Trigger[] triggers = Trigger.values();
    Route[] routes = new Route[triggers.length];
    boolean[] overdue = new boolean[triggers.length];
    for (Trigger trigger : triggers) {
      routes[trigger.ordinal()] = RefundTerms.route(known, trigger);
      overdue[trigger.ordinal()] = RefundTerms.overdue(known, trigger);
    }
    return new MatchCase(
        facts, known, known.toOrder(), Derived.values(facts, facts.asOf()), routes, overdue);
  }
}
