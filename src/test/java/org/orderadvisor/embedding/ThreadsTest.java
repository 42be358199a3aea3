package org.orderadvisor.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.oracle.RandomOrders;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.verdict.Verdict;

/** One advisor for all threads. */
class ThreadsTest {
  private static final OrderAdvisor ADVISOR = OrderAdvisor.standard();
  private static final List<OrderCase> ORDERS =
      Stream.generate(new RandomOrders(8)::next).limit(1_000).toList();
  private static final List<Verdict> EXPECTED = ORDERS.stream().map(ADVISOR::advise).toList();

  @Test
  void eightThreadsGetTheVerdictsOfOne() throws Exception {
    ask(Executors.newFixedThreadPool(8), 8, 25_000);
  }

  @Test
  void virtualThreadsGetTheVerdictsOfOne() throws Exception {
    assumeTrue(Runtime.version().feature() >= 21, "virtual threads need JDK 21");
    Method executor = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");

    ask((ExecutorService) executor.invoke(null), 1_000, 20);
  }

  private static void ask(ExecutorService executor, int tasks, int calls) throws Exception {
    List<Future<Integer>> wrong = new ArrayList<>();
    try {
      for (int task = 0; task < tasks; task++) {
        int start = task * 37;
        wrong.add(executor.submit(() -> wrongAnswers(start, calls)));
      }
      for (Future<Integer> count : wrong) {
        assertEquals(0, count.get());
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static int wrongAnswers(int start, int calls) {
    int wrong = 0;
    for (int i = start; i < start + calls; i++) {
      int order = i % ORDERS.size();
      if (!ADVISOR.advise(ORDERS.get(order)).equals(EXPECTED.get(order))) {
        wrong++;
      }
    }
    return wrong;
  }
}
