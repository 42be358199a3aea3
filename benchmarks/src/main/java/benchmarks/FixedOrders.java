package benchmarks;

import java.util.List;
import java.util.stream.Stream;
import org.orderadvisor.oracle.RandomOrders;
import org.orderadvisor.order.OrderCase;

/** The orders that all benchmarks ask about: the tests' random ones, always the same. */
final class FixedOrders {
  private static final long SEED = 20261123L;

  private FixedOrders() {}

  static List<OrderCase> first(int count) {
    RandomOrders orders = new RandomOrders(SEED);
    return Stream.generate(orders::next).limit(count).toList();
  }
}
