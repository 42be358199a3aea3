package benchmarks;

import handwritten.Decision;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.orderadvisor.match.Derived;
import peers.EasyRules;
import peers.Evrete;
import peers.PlainDrools;
import peers.PlainJava;

/** The decision alone: scenario, trigger, parties and steps. Each set-up checks the answers. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Matches {

  @Benchmark
  public Decision handWritten(Orders orders, Orders.Place place) {
    return PlainJava.decide(orders.cases.get(place.next()));
  }

  /** The library's tables, laid out once, and a match that is used again. */
  @State(Scope.Thread)
  public static class Library {
    final Derived tables = new Derived();

    /** A benchmark of wrong answers says nothing. */
    @Setup
    public void alike(Orders orders) {
      Alike.decisions("the library", orders.cases, tables::decide);
    }
  }

  @Benchmark
  public Decision orderAdvisor(Orders orders, Orders.Place place, Library library) {
    return library.tables.decide(orders.cases.get(place.next()));
  }

  /** Drools, its rules compiled once. */
  @State(Scope.Benchmark)
  public static class Drools {
    final PlainDrools engine = new PlainDrools();

    /** A benchmark of wrong answers says nothing. */
    @Setup
    public void alike(Orders orders) {
      Alike.decisions("plain Drools", orders.cases, engine::decide);
    }
  }

  @Benchmark
  public Decision plainDrools(Orders orders, Orders.Place place, Drools drools) {
    return drools.engine.decide(orders.cases.get(place.next()));
  }

  /** Easy Rules, its rules registered once. */
  @State(Scope.Benchmark)
  public static class Easy {
    final EasyRules engine = new EasyRules();

    /** A benchmark of wrong answers says nothing. */
    @Setup
    public void alike(Orders orders) {
      Alike.decisions("Easy Rules", orders.cases, engine::decide);
    }
  }

  @Benchmark
  public Decision easyRules(Orders orders, Orders.Place place, Easy easy) {
    return easy.engine.decide(orders.cases.get(place.next()));
  }

  /** Evrete, its knowledge built once. */
  @State(Scope.Benchmark)
  public static class EvreteKnowledge {
    final Evrete engine = new Evrete();

    /** A benchmark of wrong answers says nothing. */
    @Setup
    public void alike(Orders orders) {
      Alike.decisions("Evrete", orders.cases, engine::decide);
    }
  }

  @Benchmark
  public Decision evrete(Orders orders, Orders.Place place, EvreteKnowledge evrete) {
    return evrete.engine.decide(orders.cases.get(place.next()));
  }
}
