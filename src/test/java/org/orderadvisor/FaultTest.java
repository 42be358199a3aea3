package org.orderadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.embedding.ChildJvm;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.verdict.RulesRevision;

/** Power goes while a file is saved and rules are reloaded; a disk is full. Nothing is lost. */
class FaultTest {
  private static final String UNPAID = "closure/unpaid.drl";
  private static final OrderCase WAITING =
      OrderCase.builder().status(OrderStatus.AWAITING_PAYMENT).build();

  /** Shorter by any character it is no rule file, or fails its tests. */
  private static String version(String good, int number) {
    return "// " + number + "\n" + good.strip();
  }

  @Test
  void killedWhileSavingAndReloading(@TempDir Path folder) throws Exception {
    RulesFolder rules = RulesFolder.fewCopiedTo(folder);
    String good = Files.readString(folder.resolve(UNPAID));
    Set<RulesRevision> whole = new HashSet<>();
    for (int i = 0; i < 2; i++) {
      rules.write(UNPAID, version(good, i));
      whole.add(OrderAdvisor.builder().rules(folder).build().rules());
    }
    Random random = new Random(7);
    try (OrderAdvisor advisor = OrderAdvisor.builder().watch(folder).build()) {
      for (int round = 0; round < 3; round++) {
        Process child = ChildJvm.startAside(SavesAndReloads.class, folder.toString(), good);
        try {
          Thread.sleep(1_500 + random.nextInt(1_000));
        } finally {
          child.destroyForcibly().waitFor();
        }
        for (int i = 0; i < 20; i++) {
          assertTrue(whole.contains(advisor.advise(WAITING).rules()));
          Thread.sleep(50);
        }
        rules.write(UNPAID, version(good, round % 2));
        ReloadResult after = advisor.reload();
        assertTrue(after.outcome() != ReloadResult.Outcome.REJECTED, after::toString);
        assertTrue(whole.contains(after.active()));
      }
    }
  }

  @Test
  void aDiskThatIsFullCutsAFileAndNothingElse(@TempDir Path folder) throws Exception {
    RulesFolder rules = RulesFolder.fewCopiedTo(folder);
    OrderAdvisor advisor = OrderAdvisor.builder().rules(folder).build();
    RulesRevision good = advisor.rules();
    for (String file : new String[] {UNPAID, "tables/scenarios.csv", "tests/unpaid.yaml"}) {
      String text = Files.readString(folder.resolve(file)).strip();
      for (int part = 0; part < 8; part++) {
        rules.write(file, text.substring(0, text.length() * part / 8));
        ReloadResult result = advisor.reload();
        assertEquals(good, advisor.advise(WAITING).rules(), file + " cut at " + part);
        if (!file.startsWith("tests")) {
          assertEquals(ReloadResult.Outcome.REJECTED, result.outcome(), file + " cut at " + part);
        }
      }
      rules.write(file, text);
      assertTrue(advisor.reload().outcome() != ReloadResult.Outcome.REJECTED);
      good = advisor.rules();
    }
  }

  /** Saves one file over and over, in place and bit by bit, and reloads on another thread. */
  static final class SavesAndReloads {
    private SavesAndReloads() {}

    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      Thread reloads =
          new Thread(
              () -> {
                OrderAdvisor advisor =
                    OrderAdvisor.builder().rules(folder).fallBackToBundled().build();
                while (true) {
                  advisor.reload();
                }
              });
      reloads.setDaemon(true);
      reloads.start();
      for (int i = 0; true; i = 1 - i) {
        save(folder.resolve(UNPAID), version(arguments[1], i));
        Thread.sleep(300);
      }
    }

    private static void save(Path file, String text) throws IOException, InterruptedException {
      try (OutputStream out = Files.newOutputStream(file)) {
        for (String line : text.split("(?<=\n)", -1)) {
          out.write(line.getBytes(StandardCharsets.UTF_8));
          Thread.sleep(2);
        }
      }
    }
  }
}
