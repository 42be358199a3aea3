package org.orderadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.ReloadResult.Gate;
import org.orderadvisor.ReloadResult.Outcome;
import org.orderadvisor.rules.RulesException;
import org.orderadvisor.verdict.RulesRevision;

/** A folder that is watched, as editors and Kubernetes change it. */
class WatchTest {
  private static final String UNPAID = "closure/unpaid.drl";
  private static final String THREAD = "order-advisor-watcher";

  @TempDir private Path home;
  private final BlockingQueue<ReloadResult> results = new LinkedBlockingQueue<>();

  private Path folder() throws IOException {
    return Files.createDirectory(home.resolve("rules"));
  }

  private OrderAdvisor watching(Path folder) {
    return OrderAdvisor.builder().watch(folder).onReload(results::add).build();
  }

  private ReloadResult next() throws InterruptedException {
    ReloadResult result = results.poll(60, TimeUnit.SECONDS);
    if (result == null) {
      throw new AssertionError("no attempt");
    }
    return result;
  }

  /** Nothing is under way that could still be told. */
  private void quiet() throws InterruptedException {
    assertEquals(null, results.poll(1_500, TimeUnit.MILLISECONDS));
  }

  @Test
  void savesAreFollowedHoweverAnEditorSaves() throws Exception {
    Path folder = folder();
    RulesFolder rules = RulesFolder.fewCopiedTo(folder);
    try (OrderAdvisor advisor = watching(folder)) {
      String good = Files.readString(folder.resolve(UNPAID));

      // Truncate, and write a part at a time: no half of it is tried.
      for (int i = 0; i <= 4; i++) {
        rules.write(UNPAID, ("// 1\n" + good).substring(0, (good.length() + 5) * i / 4));
        Thread.sleep(60);
      }
      assertEquals(Outcome.ACTIVATED, next().outcome());

      // Write aside and rename.
      Path aside = Files.writeString(folder.resolve("closure/.unpaid.new"), "// 2\n" + good);
      Files.move(aside, folder.resolve(UNPAID), StandardCopyOption.ATOMIC_MOVE);
      assertEquals(Outcome.ACTIVATED, next().outcome());

      // Rename away, and write anew.
      Files.move(folder.resolve(UNPAID), folder.resolve(UNPAID + "~"));
      rules.write(UNPAID, "// 3\n" + good);
      assertEquals(Outcome.ACTIVATED, next().outcome());

      rules.write(UNPAID, "// 4\n" + good.replace("payment.overdue", "payment.overdu"));
      assertEquals(Gate.RULES, next().refusedBy());
      assertTrue(advisor.status().stale() && advisor.status().watching());
      rules.write(UNPAID, "// 3\n" + good);
      assertEquals(Outcome.UNCHANGED, next().outcome());
      quiet();
    }
  }

  @Test
  void whatEditorsLeaveBesideTheFilesIsIgnored() throws Exception {
    Path folder = folder();
    RulesFolder.fewCopiedTo(folder);
    try (OrderAdvisor advisor = watching(folder)) {
      RulesRevision before = advisor.rules();
      for (String name :
          new String[] {
            ".unpaid.drl.swp",
            "unpaid.drl~",
            "#unpaid.drl#",
            "4913",
            "unpaid.drl.bak",
            "._unpaid.drl",
            "~unpaid.drl",
            "unpaid.drl___jb_tmp___",
            ".~lock.unpaid.drl#",
            "unpaid.drl.tmp"
          }) {
        Files.writeString(folder.resolve("closure").resolve(name), "no rule");
      }
      Files.createSymbolicLink(folder.resolve("closure/.#unpaid.drl"), Path.of("user@host.1"));
      quiet();
      assertEquals(Outcome.UNCHANGED, advisor.reload().outcome());
      assertEquals(before, advisor.rules());
    }
  }

  @Test
  void aFolderThatVanishesKeepsTheLastGoodRulesUntilItIsBack() throws Exception {
    Path folder = folder();
    RulesFolder.fewCopiedTo(folder);
    try (OrderAdvisor advisor = watching(folder)) {
      RulesRevision good = advisor.rules();

      Files.move(folder, home.resolve("away"));
      assertEquals(Gate.FILES, next().refusedBy());
      assertEquals(good, advisor.rules());
      Files.move(home.resolve("away"), folder);

      assertEquals(Outcome.UNCHANGED, next().outcome());
      assertFalse(advisor.status().stale());
    }
  }

  /** As the kubelet mounts a ConfigMap whose items have paths: the first word of each is a link. */
  @Test
  void aConfigMapsSwapIsFollowed() throws Exception {
    Path mount = Files.createDirectory(home.resolve("mount"));
    RulesFolder.fewCopiedTo(Files.createDirectory(mount.resolve("..2026_11_20_10")));
    Files.createSymbolicLink(mount.resolve("..data"), Path.of("..2026_11_20_10"));
    for (String kind : new String[] {"closure", "refund", "advice", "tables", "text", "tests"}) {
      Files.createSymbolicLink(mount.resolve(kind), Path.of("..data", kind));
    }
    Path folder = Files.createSymbolicLink(home.resolve("rules"), mount);
    try (OrderAdvisor advisor = watching(folder)) {
      RulesRevision first = advisor.rules();
      RulesFolder.fewCopiedTo(Files.createDirectory(mount.resolve("..2026_11_20_11")))
          .append(UNPAID, "// anew");
      swap(mount, "..2026_11_20_11");
      delete(mount.resolve("..2026_11_20_10"));

      ReloadResult result = next();
      assertEquals(Outcome.ACTIVATED, result.outcome(), result::toString);
      assertFalse(first.equals(advisor.rules()));
      assertEquals("rules", advisor.rules().name());

      RulesFolder.fewCopiedTo(Files.createDirectory(mount.resolve("..2026_11_20_12")))
          .write("tables/scenarios.csv", "code");
      swap(mount, "..2026_11_20_12");
      assertEquals(Gate.RULES, next().refusedBy());
      assertEquals(result.active(), advisor.rules());
    }
  }

  /** A ConfigMap for each folder: there the files are links. Older kubelets link files too. */
  @Test
  void aConfigMapForEachFolderIsFollowed() throws Exception {
    Path folder = folder();
    Path all = Files.createDirectory(home.resolve("all"));
    RulesFolder.fewCopiedTo(all);
    for (String kind : new String[] {"closure", "refund", "advice", "tables", "text", "tests"}) {
      Path mount = Files.createDirectory(folder.resolve(kind));
      Files.move(all.resolve(kind), mount.resolve("..1"));
      Files.createSymbolicLink(mount.resolve("..data"), Path.of("..1"));
      for (Path name : names(mount.resolve("..1"))) {
        Files.createSymbolicLink(mount.resolve(name), Path.of("..data").resolve(name));
      }
    }
    try (OrderAdvisor advisor = watching(folder)) {
      RulesRevision first = advisor.rules();
      Path closure = folder.resolve("closure");
      Files.createDirectory(closure.resolve("..2"));
      for (Path name : names(closure.resolve("..1"))) {
        Files.writeString(
            closure.resolve("..2").resolve(name),
            Files.readString(closure.resolve("..1").resolve(name)) + "// 2");
      }
      swap(closure, "..2");

      assertEquals(Outcome.ACTIVATED, next().outcome());
      assertFalse(first.equals(advisor.rules()));
    }
  }

  @Test
  void testsMustPassFromTheStart() throws Exception {
    Path folder = folder();
    RulesFolder.fewCopiedTo(folder)
        .replace("tests/unpaid.yaml", "scenario: UNPAID_AWAITING", "scenario: COMPLETED");

    RulesException e = assertThrows(RulesException.class, () -> watching(folder));
    assertTrue(e.getMessage().startsWith("tests/unpaid.yaml:3: "), e.getMessage());

    try (OrderAdvisor advisor =
        OrderAdvisor.builder().watch(folder).fallBackToBundled().onReload(results::add).build()) {
      assertEquals("bundled", advisor.rules().name());
      RulesFolder.fewCopiedTo(Files.createDirectory(home.resolve("good")));
      Files.copy(
          home.resolve("good/tests/unpaid.yaml"),
          folder.resolve("tests/unpaid.yaml"),
          StandardCopyOption.REPLACE_EXISTING);
      assertEquals(Outcome.ACTIVATED, next().outcome());
      assertEquals("rules", advisor.rules().name());
    }
  }

  @Test
  void theThreadEndsWithCloseAndWithAForgottenAdvisor() throws Exception {
    Path folder = folder();
    RulesFolder.fewCopiedTo(folder);
    OrderAdvisor closed = watching(folder);
    assertEquals(1, threads());
    closed.close();
    closed.close();
    assertEquals(0, threads());
    assertFalse(closed.status().watching());
    assertEquals(Outcome.UNCHANGED, closed.reload().outcome());

    forget(folder);
    await(() -> threads() == 0);
  }

  /** The watcher sees a change too, and waits for its turn meanwhile: who closes doesn't wait. */
  @Test
  void aListenerMayCloseWhileTheAppReloads() throws Exception {
    Path folder = folder();
    RulesFolder rules = RulesFolder.fewCopiedTo(folder);
    String good = Files.readString(folder.resolve(UNPAID));
    Thread app = Thread.currentThread();
    AtomicReference<OrderAdvisor> self = new AtomicReference<>();
    AtomicLong took = new AtomicLong(-1);
    OrderAdvisor advisor =
        OrderAdvisor.builder()
            .watch(folder)
            .onReload(
                result -> {
                  results.add(result);
                  if (Thread.currentThread() == app && took.get() < 0) {
                    closeOnceTheWatcherWaits(self.get(), rules, good, took);
                  }
                })
            .build();
    self.set(advisor);

    assertEquals(Outcome.UNCHANGED, advisor.reload().outcome());

    assertEquals(Outcome.UNCHANGED, next().outcome());
    assertTrue(took.get() >= 0 && took.get() < 5_000, () -> "close took ms " + took);
    await(() -> threads() == 0);
    quiet();
    assertEquals(Outcome.ACTIVATED, advisor.reload().outcome());
  }

  private static void closeOnceTheWatcherWaits(
      OrderAdvisor advisor, RulesFolder rules, String good, AtomicLong took) {
    try {
      rules.write(UNPAID, "// 1\n" + good);
      for (int i = 0; i < 100 && !isWatcherWaiting(); i++) {
        Thread.sleep(100);
      }
      assertTrue(isWatcherWaiting());
      long start = System.nanoTime();
      advisor.close();
      took.set(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isWatcherWaiting() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().equals(THREAD))
        .flatMap(thread -> Stream.of(thread.getValue()))
        .anyMatch(call -> call.getClassName().endsWith("ReentrantLock"));
  }

  private void forget(Path folder) {
    watching(folder);
    assertEquals(1, threads());
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(THREAD))
        .count();
  }

  private static void await(BooleanSupplier state) throws InterruptedException {
    for (int i = 0; i < 600 && !state.getAsBoolean(); i++) {
      System.gc();
      Thread.sleep(100);
    }
    assertTrue(state.getAsBoolean());
  }

  private static void swap(Path mount, String version) throws IOException {
    Path next = Files.createSymbolicLink(mount.resolve("..data_tmp"), Path.of(version));
    Files.move(next, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<Path> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::getFileName).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
