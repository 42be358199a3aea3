package org.orderadvisor.embedding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.ReloadResult;
import org.orderadvisor.RulesFolder;
import org.orderadvisor.order.OrderCase;

/**
 * Old rules are let go. {@code -Dreloads=1000} takes a thousand of them, which takes some minutes.
 */
class ReloadedMemoryTest {
  private static final int RELOADS = Integer.getInteger("reloads", 30);
  private static final long MOST_HEAP = 6 << 20;
  private static final long MOST_METASPACE = 2 << 20;

  /** What the JDK holds softly, such as the names of classes it has looked for, is not held. */
  private static final String NOTHING_SOFT = "-XX:SoftRefLRUPolicyMSPerMB=0";

  @Test
  void reloadsLeaveHeapAndMetaspaceAsTheyWere(@TempDir Path folder) throws Exception {
    RulesFolder.fewCopiedTo(folder);

    List<String> lines =
        ChildJvm.run(
                120 + 3L * RELOADS,
                List.of("-Xmx96m", NOTHING_SOFT),
                Reloads.class,
                folder.toString(),
                Integer.toString(RELOADS))
            .out()
            .lines()
            .toList();

    lines.forEach(System.out::println);
    long[] before = figures(lines.get(0));
    long[] after = figures(lines.get(lines.size() - 1));
    assertTrue(after[0] - before[0] < MOST_HEAP, () -> "heap: " + lines);
    assertTrue(after[1] - before[1] < MOST_METASPACE, () -> "metaspace: " + lines);
  }

  private static long[] figures(String line) {
    String[] words = line.split(" ", -1);
    return new long[] {Long.parseLong(words[3]), Long.parseLong(words[6])};
  }

  /** Prints the bytes in use after the first ten reloads, and ten times on the way. */
  static final class Reloads {
    private Reloads() {}

    public static void main(String[] arguments) throws Exception {
      Path file = Path.of(arguments[0], "closure", "unpaid.drl");
      String rules = Files.readString(file);
      int reloads = Integer.parseInt(arguments[1]);
      OrderAdvisor advisor = OrderAdvisor.builder().rules(Path.of(arguments[0])).build();
      for (int i = 1; i <= reloads; i++) {
        Files.writeString(file, rules + "// " + i);
        long start = System.nanoTime();
        ReloadResult result = advisor.reload();
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (result.outcome() != ReloadResult.Outcome.ACTIVATED) {
          throw new IllegalStateException(result.toString());
        }
        advisor.advise(OrderCase.builder().build());
        if (i == 10 || i % Math.max(10, reloads / 10) == 0) {
          print(i, millis);
        }
      }
    }

    private static void print(int reloads, long millis) throws InterruptedException {
      for (int i = 0; i < 3; i++) {
        System.gc();
        Thread.sleep(50);
      }
      System.out.printf(
          "%d reloads: heap %d bytes, metaspace %d bytes, %d classes, the last took %d ms%n",
          reloads,
          Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory(),
          metaspace(),
          ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
          millis);
    }

    private static long metaspace() {
      return ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getName().equals("Metaspace"))
          .map(MemoryPoolMXBean::getUsage)
          .mapToLong(usage -> usage.getUsed())
          .sum();
    }
  }
}
