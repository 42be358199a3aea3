package org.orderadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.oracle.RandomOrders;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.verdict.RulesRevision;
import org.orderadvisor.verdict.Verdict;

/**
 * Two threads ask while the rules change: each verdict is wholly that of the revision that it
 * names. {@code -DflipSeconds=60} asks for a minute.
 */
class FlipTest {
  private static final int SECONDS = Integer.getInteger("flipSeconds", 3);
  private static final int ORDERS = 500;

  @TempDir private Path home;
  private final List<OrderCase> orders = new ArrayList<>();
  private final Map<RulesRevision, List<Verdict>> expected = new HashMap<>();

  /** Two folders whose every verdict differs, in its headline at least. */
  @BeforeEach
  void twoRevisions() throws Exception {
    RandomOrders random = new RandomOrders(20261123);
    for (int i = 0; i < ORDERS; i++) {
      orders.add(random.next());
    }
    RulesFolder.fewCopiedTo(Files.createDirectory(home.resolve("one")));
    RulesFolder other = RulesFolder.fewCopiedTo(Files.createDirectory(home.resolve("two")));
    String texts = Files.readString(home.resolve("two/text/en.properties"));
    other.write("text/en.properties", texts.replaceAll("(?m)^(headline[^=]*=)", "$1Now: "));
    other.append(
        "closure/other.drl",
        """

        rule "What is not paid is over"
            @Source("a test")
        when
            Order( payment.state == PaymentState.UNPAID )
        then
            advice.scenario("COMPLETED");
        end
        """);
    other.write(
        "tests/unpaid.yaml", "tests: [{ name: a, given: {}, expect: { scenario: UNDETERMINED } }]");
    link("one");
    OrderAdvisor first = OrderAdvisor.builder().rules(rules()).build();
    link("two");
    OrderAdvisor second = OrderAdvisor.builder().rules(rules()).build();
    expected.put(first.rules(), orders.stream().map(first::advise).toList());
    expected.put(second.rules(), orders.stream().map(second::advise).toList());
    assertEquals(2, expected.size());
  }

  private Path rules() {
    return home.resolve("rules");
  }

  private void link(String target) throws Exception {
    Path next = Files.createSymbolicLink(home.resolve("next"), Path.of(target));
    Files.move(next, rules(), StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void whileTheRulesFlipEveryTenthOfASecond() throws Exception {
    Reloader reloader = Reloader.of(rules(), false, false, result -> {}, OrderAdvisor.STANDARD);
    List<RuleSet> both = new ArrayList<>();
    for (String name : new String[] {"one", "two"}) {
      link(name);
      both.add(RuleSet.directory(rules()));
    }
    OrderAdvisor advisor = new OrderAdvisor(reloader);
    asking(
        advisor,
        i -> {
          reloader.activate(both.get(i % 2), List.of());
          Thread.sleep(100);
        });
  }

  @Test
  void whileTheFolderChangesAndIsReloadedWithoutAPause() throws Exception {
    link("one");
    OrderAdvisor advisor = OrderAdvisor.builder().rules(rules()).build();
    asking(
        advisor,
        i -> {
          link(i % 2 == 0 ? "two" : "one");
          ReloadResult result = advisor.reload();
          assertEquals(ReloadResult.Outcome.ACTIVATED, result.outcome(), result::toString);
        });
  }

  private interface Flip {
    void now(int time) throws Exception;
  }

  private void asking(OrderAdvisor advisor, Flip flip) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Map<RulesRevision, Integer>> asks = () -> ask(advisor, over);
      List<Future<Map<RulesRevision, Integer>>> asked =
          List.of(threads.submit(asks), threads.submit(asks));
      Instant end = Instant.now().plus(Duration.ofSeconds(SECONDS));
      int flips = 0;
      while (flips < 4 || Instant.now().isBefore(end)) {
        flip.now(flips++);
      }
      over.set(true);
      for (Future<Map<RulesRevision, Integer>> one : asked) {
        Map<RulesRevision, Integer> verdicts = one.get();
        System.out.println(flips + " flips, verdicts by revision: " + verdicts.values());
        assertEquals(expected.keySet(), verdicts.keySet());
      }
    } finally {
      over.set(true);
      threads.shutdown();
    }
  }

  private Map<RulesRevision, Integer> ask(OrderAdvisor advisor, AtomicBoolean over) {
    Map<RulesRevision, Integer> counts = new HashMap<>();
    for (int i = 0; !over.get(); i = (i + 1) % ORDERS) {
      Verdict verdict = advisor.advise(orders.get(i));
      assertTrue(expected.containsKey(verdict.rules()), () -> "no revision " + verdict.rules());
      assertEquals(expected.get(verdict.rules()).get(i), verdict);
      counts.merge(verdict.rules(), 1, Integer::sum);
    }
    return counts;
  }
}
