package benchmarks;

import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.oracle.Answered;
import org.orderadvisor.oracle.ContractOracle;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.verdict.Verdict;

/** Whole verdicts, with texts, dates and reasons, beside plain Java that decides without texts. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Verdicts {

  /** One advisor for all threads, as an app has it. */
  @State(Scope.Benchmark)
  public static class Shared {
    final OrderAdvisor advisor = OrderAdvisor.standard();
    final List<OrderCase> orders = FixedOrders.first(1_024);

    /** A benchmark of wrong answers says nothing. */
    @Setup
    public void sameAnswers() {
      for (OrderCase order : orders) {
        Verdict verdict = advisor.advise(order);
        Answered expected = ContractOracle.answer(order, order.asOf(), ZoneOffset.UTC);
        if (!verdict.scenario().equals(expected.scenario())
            || verdict.refund().trigger() != expected.trigger()
            || verdict.steps().size() != expected.steps().size()) {
          throw new IllegalStateException("differs from the second implementation: " + order);
        }
      }
    }
  }

  /** Where each thread stands in the orders. */
  @State(Scope.Thread)
  public static class Place {
    private int next;

    OrderCase order(Shared shared) {
      return shared.orders.get(next++ & 1_023);
    }
  }

  @Benchmark
  public Verdict advisor(Shared shared, Place place) {
    return shared.advisor.advise(place.order(shared));
  }

  @Benchmark
  public Answered plainJavaWithoutTexts(Shared shared, Place place) {
    OrderCase order = place.order(shared);
    return ContractOracle.answer(order, order.asOf(), ZoneOffset.UTC);
  }
}
