package benchmarks;

import handwritten.HandWrittenAdvisor;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.order.OrderCase;
import peers.MatchCase;

/** What the benchmarks ask about, shared by all threads. */
@State(Scope.Benchmark)
public class Orders {
  /** A power of two, so that a place in them is a mask away. */
  static final int COUNT = 1_024;

  final OrderAdvisor advisor = OrderAdvisor.standard();
  final HandWrittenAdvisor byHand = new HandWrittenAdvisor(advisor.rules());
  final List<OrderCase> orders = FixedOrders.first(COUNT);
  final List<MatchCase> cases = orders.stream().map(order -> MatchCase.of(order, byHand)).toList();

  /** Where each thread stands in them. */
  @State(Scope.Thread)
  public static class Place {
    private int next;

    int next() {
      return next++ & (COUNT - 1);
    }
  }
}
