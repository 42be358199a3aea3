package org.orderadvisor.embedding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.oracle.RandomOrders;

/** Nothing of an order stays. */
class HeapTest {
  private static final long MOST_GROWTH = 512 << 10;

  @Test
  void aHundredThousandCallsLeaveTheHeapAsItWas() throws Exception {
    String[] used = ChildJvm.run(List.of("-Xmx64m"), Calls.class).out().strip().split(" ", -1);

    long growth = Long.parseLong(used[1]) - Long.parseLong(used[0]);
    assertTrue(growth < MOST_GROWTH, () -> growth + " bytes more after 80,000 calls");
  }

  /** Prints the bytes in use after 20,000 and after 100,000 calls. */
  static final class Calls {
    private Calls() {}

    public static void main(String[] arguments) throws InterruptedException {
      OrderAdvisor advisor = OrderAdvisor.standard();
      RandomOrders orders = new RandomOrders(20);
      System.out.print(usedAfter(20_000, advisor, orders) + " ");
      System.out.println(usedAfter(80_000, advisor, orders));
    }

    private static long usedAfter(int calls, OrderAdvisor advisor, RandomOrders orders)
        throws InterruptedException {
      for (int i = 0; i < calls; i++) {
        advisor.advise(orders.next());
      }
      for (int i = 0; i < 3; i++) {
        System.gc();
        Thread.sleep(50);
      }
      return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
  }
}
