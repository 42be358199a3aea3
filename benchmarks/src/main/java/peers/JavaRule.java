package peers;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.orderadvisor.facts.Advice;
import org.orderadvisor.facts.Order;

/** A rule as a programmer would write it for an engine that takes Java: two lambdas. */
public record JavaRule(String name, Predicate<Order> when, Consumer<Advice> then) {}
