package benchmarks;

import handwritten.Scenario;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.orderadvisor.match.Derived;
import peers.KieDmn;
import peers.PlainJava;

/** The scenario alone, the first of a match's three questions: all that KIE DMN is asked. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Scenarios {

  @Benchmark
  public Scenario handWritten(Orders orders, Orders.Place place) {
    return PlainJava.scenario(orders.cases.get(place.next()));
  }

  /** The library's tables, laid out once, and a match that is used again. */
  @State(Scope.Thread)
  public static class Library {
    final Derived tables = new Derived();

    /** A benchmark of wrong answers says nothing. */
    @Setup
    public void alike(Orders orders) {
      Alike.scenarios("the library", orders.cases, tables::scenario);
    }
  }

  @Benchmark
  public Scenario orderAdvisor(Orders orders, Orders.Place place, Library library) {
    return library.tables.scenario(orders.cases.get(place.next()));
  }

  /** KIE DMN, its table compiled once. */
  @State(Scope.Benchmark)
  public static class Dmn {
    final KieDmn engine = new KieDmn();

    /** A benchmark of wrong answers says nothing. */
    @Setup
    public void alike(Orders orders) {
      Alike.scenarios("KIE DMN", orders.cases, engine::scenario);
    }
  }

  @Benchmark
  public Scenario kieDmn(Orders orders, Orders.Place place, Dmn dmn) {
    return dmn.engine.scenario(orders.cases.get(place.next()));
  }
}
