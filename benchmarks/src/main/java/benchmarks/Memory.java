package benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.order.OrderCase;

/** Prints, in kB, the peak of the process, and the heap and metaspace that one advisor holds. */
public final class Memory {
  private Memory() {}

  /** {@code bare} makes no advisor; {@code advisor} makes one and asks it about the orders. */
  public static void main(String[] args) throws IOException {
    List<OrderCase> orders = List.of();
    OrderAdvisor advisor = null;
    long heap = 0;
    long metaspace = 0;
    if (args[0].equals("advisor")) {
      orders = FixedOrders.first(1_000);
      long heapBefore = heap();
      long metaspaceBefore = metaspace();
      advisor = OrderAdvisor.standard();
      for (OrderCase order : orders) {
        advisor.advise(order);
      }
      heap = heap() - heapBefore;
      metaspace = metaspace() - metaspaceBefore;
    }
    System.out.printf("%d %d %d%n", peak(), heap / 1024, metaspace / 1024);
    if (advisor != null && orders.isEmpty()) {
      throw new IllegalStateException("both must live until here");
    }
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .map(MemoryPoolMXBean::getUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static long peak() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
