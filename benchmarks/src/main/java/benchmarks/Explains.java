package benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.orderadvisor.explain.Explanation;

/** Explanations of one order, with every condition, what would change it, and its time line. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Explains {

  @Benchmark
  public Explanation explain(Orders orders, Orders.Place place) {
    return orders.advisor.explain(orders.orders.get(place.next()));
  }
}
