package benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.verdict.Verdict;
import peers.DroolsAdvisor;
import peers.PlainDrools;

/** Whole verdicts, with texts, dates and reasons: one by one, and a thousand at a time. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Verdicts {
  private static final int FEW = 128;

  /** The two advisors, compared. */
  @State(Scope.Benchmark)
  public static class Advisors {
    /** A benchmark of wrong answers says nothing. */
    @Setup
    public void alike(Orders orders) {
      for (OrderCase order : orders.orders) {
        Alike.requireSame(order, orders.advisor.advise(order), orders.byHand.advise(order));
      }
    }
  }

  @Benchmark
  public Verdict handWritten(Orders orders, Orders.Place place, Advisors alike) {
    return orders.byHand.advise(orders.orders.get(place.next()));
  }

  @Benchmark
  public Verdict orderAdvisor(Orders orders, Orders.Place place, Advisors alike) {
    return orders.advisor.advise(orders.orders.get(place.next()));
  }

  /** Too many for what is kept of outlooks: each is searched for anew. */
  @State(Scope.Benchmark)
  public static class Many {
    static final int COUNT = 1 << 16;

    final List<OrderCase> orders = FixedOrders.first(COUNT);
    int next;
  }

  /** With certainty, other scenarios and questions, which are worked out when asked for. */
  @Benchmark
  public Verdict verdictWithOutlook(Orders orders, Many many, Blackhole outlook) {
    return read(orders.advisor.advise(many.orders.get(many.next++ & (Many.COUNT - 1))), outlook);
  }

  /** The same of a few orders again and again, as alike as a shop's: most outlooks are kept. */
  @Benchmark
  public Verdict verdictWithKnownOutlook(
      Orders orders, Orders.Place place, Advisors alike, Blackhole outlook) {
    return read(orders.advisor.advise(orders.orders.get(place.next() & (FEW - 1))), outlook);
  }

  private static Verdict read(Verdict verdict, Blackhole outlook) {
    outlook.consume(verdict.certainty());
    outlook.consume(verdict.alternatives());
    outlook.consume(verdict.questions());
    return verdict;
  }

  /** Drools that decides, and plain Java for all else. */
  @State(Scope.Benchmark)
  public static class Drools {
    DroolsAdvisor advisor;

    /** A benchmark of wrong answers says nothing. */
    @Setup
    public void alike(Orders orders) {
      advisor = new DroolsAdvisor(new PlainDrools(), orders.byHand);
      for (OrderCase order : orders.orders) {
        Alike.requireSame(order, orders.advisor.advise(order), advisor.advise(order));
      }
    }
  }

  @Benchmark
  public Verdict plainDrools(Orders orders, Orders.Place place, Drools drools) {
    return drools.advisor.advise(orders.orders.get(place.next()));
  }

  @Benchmark
  @OperationsPerInvocation(1_000)
  public void batchHandWritten(Orders orders, Advisors alike, Blackhole verdicts) {
    for (int i = 0; i < 1_000; i++) {
      verdicts.consume(orders.byHand.advise(orders.orders.get(i)));
    }
  }

  @Benchmark
  @OperationsPerInvocation(1_000)
  public void batchOrderAdvisor(Orders orders, Advisors alike, Blackhole verdicts) {
    for (int i = 0; i < 1_000; i++) {
      verdicts.consume(orders.advisor.advise(orders.orders.get(i)));
    }
  }
}
