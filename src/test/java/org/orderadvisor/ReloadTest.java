package org.orderadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.ReloadResult.Gate;
import org.orderadvisor.ReloadResult.Outcome;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.rules.RulesException;
import org.orderadvisor.verdict.RulesRevision;

/** A folder that is read again: what becomes active, what doesn't, and what is said of it. */
class ReloadTest {
  private static final String UNPAID = "closure/unpaid.drl";
  private static final OrderCase WAITING =
      OrderCase.builder()
          .status(OrderStatus.AWAITING_PAYMENT)
          .payment(p -> p.state(PaymentState.UNPAID))
          .build();

  @TempDir private Path home;
  private Path folder;
  private RulesFolder rules;

  @BeforeEach
  void few() throws IOException {
    folder = Files.createDirectory(home.resolve("rules"));
    rules = RulesFolder.fewCopiedTo(folder);
  }

  private OrderAdvisor advisor() {
    return OrderAdvisor.builder().rules(folder).build();
  }

  @Test
  void editedRulesAreActivatedAndAnswer() throws IOException {
    List<ReloadResult> told = new ArrayList<>();
    OrderAdvisor advisor = OrderAdvisor.builder().rules(folder).onReload(told::add).build();
    RulesRevision first = advisor.rules();
    RulesStatus made = advisor.status();
    rules.replace("text/en.properties", "headline.UNPAID_AWAITING=", "headline.UNPAID_AWAITING=X ");

    ReloadResult result = advisor.reload();

    assertEquals(Outcome.ACTIVATED, result.outcome(), result::toString);
    assertTrue(!first.equals(result.active()) && result.active().equals(advisor.rules()));
    assertTrue(advisor.advise(WAITING).headline().startsWith("X "));
    assertEquals(result.active(), advisor.advise(WAITING).rules());
    assertEquals(List.of(result), told);
    assertNull(made.lastAttempt());
    assertFalse(advisor.status().since().isBefore(made.since()));
    assertSame(result, advisor.status().lastAttempt());
    assertNull(advisor.status().lastFailure());
    assertFalse(advisor.status().stale() || advisor.status().watching());
  }

  @Test
  void theSameRulesAreUnchanged() {
    OrderAdvisor advisor = advisor();
    RulesStatus made = advisor.status();

    assertEquals(Outcome.UNCHANGED, advisor.reload().outcome());
    assertEquals(Outcome.UNCHANGED, advisor.reload().outcome());
    assertEquals(made.since(), advisor.status().since());
    assertEquals(Outcome.UNCHANGED, OrderAdvisor.standard().reload().outcome());
  }

  @Test
  void brokenRulesAreRejectedWithTheirPlaceAndTheLastGoodOnesGoOn() throws IOException {
    OrderAdvisor advisor = advisor();
    RulesRevision good = advisor.rules();
    rules.replace(UNPAID, "payment.overdue ==", "payment.overdu ==");

    ReloadResult result = advisor.reload();

    assertEquals(Outcome.REJECTED, result.outcome());
    assertEquals(Gate.RULES, result.refusedBy());
    assertEquals(good, result.active());
    assertTrue(
        result.diagnostics().get(0).toString().startsWith(UNPAID + ":31:62: "), told(result));
    assertEquals("UNPAID_AWAITING", advisor.advise(WAITING).scenario());
    assertTrue(advisor.status().stale());
    assertSame(result, advisor.status().lastFailure());
    assertEquals(Outcome.REJECTED, advisor.reload().outcome());

    rules.replace(UNPAID, "payment.overdu ==", "payment.overdue ==");
    assertEquals(Outcome.UNCHANGED, advisor.reload().outcome());
    assertFalse(advisor.status().stale());
    assertEquals(good, advisor.status().lastFailure().active());
  }

  @Test
  void rulesThatFailTheirTestsAreRejectedAtTheTestsLine() throws IOException {
    OrderAdvisor advisor = advisor();
    RulesRevision good = advisor.rules();
    rules.replace(UNPAID, "Closure.PAYMENT_TIMEOUT", "Closure.SUSPICIOUS_TRADE");

    ReloadResult result = advisor.reload();

    assertEquals(Gate.TESTS, result.refusedBy());
    assertEquals(
        "tests/unpaid.yaml:6: the test \"an unpaid order has ended\" fails:"
            + " scenario: expected UNPAID_TIMEOUT, was UNDETERMINED;"
            + " refund.trigger: expected NOTHING_CHARGED, was UNKNOWN",
        told(result));
    assertEquals(good, advisor.rules());
  }

  @Test
  void testsAloneCanRejectAndAreForgivenOnceTheyPass() throws IOException {
    OrderAdvisor advisor = advisor();
    assertEquals(Outcome.UNCHANGED, advisor.reload().outcome());
    rules.replace("tests/unpaid.yaml", "scenario: UNPAID_AWAITING", "scenario: COMPLETED");

    assertEquals(Gate.TESTS, advisor.reload().refusedBy());
    assertEquals(Gate.TESTS, advisor.reload().refusedBy(), "nor is it remembered as good");

    rules.write("tests/unpaid.yaml", "tests: [{ name: a, given: {}, expected: {} }]");
    assertEquals(
        "tests/unpaid.yaml:1:31: expected is no field of a test. Maybe expect.",
        told(advisor.reload()));

    rules.delete("tests/unpaid.yaml");
    ReloadResult untested = advisor.reload();
    assertEquals(Outcome.UNCHANGED, untested.outcome());
    assertEquals(
        "tests: warning: holds no tests: nothing shows that the rules are right.", last(untested));
  }

  @Test
  void whatCannotBeReadWholeIsRejected() throws IOException {
    OrderAdvisor advisor = advisor();
    RulesRevision good = advisor.rules();

    rules.write(UNPAID, "");
    rejected(advisor, Gate.FILES, UNPAID + ": is empty. Maybe it was not saved to its end.");
    rules.write(UNPAID, Files.readString(Path.of("rules", UNPAID)).substring(0, 700));
    rejected(advisor, Gate.RULES, UNPAID);
    rules.write(UNPAID, "//".repeat(600_000));
    rejected(advisor, Gate.FILES, UNPAID + ": is larger than 1048576 bytes.");
    rules.delete(UNPAID);
    rejected(advisor, Gate.TESTS, "tests/unpaid.yaml:3");
    Files.move(folder.resolve("closure/other.drl"), home.resolve("other.drl"));
    rejected(advisor, Gate.FILES, "closure: holds no file that ends in .drl.");
    Files.move(home.resolve("other.drl"), folder.resolve("closure/other.drl"));
    Files.createDirectory(folder.resolve(UNPAID));
    rejected(advisor, Gate.FILES, UNPAID + ": is no ordinary file.");
    Files.delete(folder.resolve(UNPAID));
    for (int i = 0; i < 17; i++) {
      rules.write("closure/large" + i + ".drl", "//".repeat(500_000));
    }
    rejected(advisor, Gate.FILES, "closure: holds too much: all files together may have 16 MiB.");
    Path away = home.resolve("away");
    Files.move(folder, away);
    rejected(advisor, Gate.FILES, folder + ": is no folder. Maybe its name is misspelt.");
    Files.createDirectory(folder);
    rejected(advisor, Gate.FILES, "advice: is missing.");

    Files.delete(folder);
    RulesFolder.fewCopiedTo(Files.createDirectory(folder));
    assertEquals(Outcome.UNCHANGED, advisor.reload().outcome());
    assertEquals(good, advisor.rules());
  }

  private static void rejected(OrderAdvisor advisor, Gate by, String start) {
    RulesRevision good = advisor.rules();
    ReloadResult result = advisor.reload();
    assertEquals(Outcome.REJECTED, result.outcome(), result::toString);
    assertEquals(by, result.refusedBy(), result::toString);
    assertTrue(told(result).startsWith(start), told(result));
    assertEquals(good, advisor.rules());
    assertEquals(good, advisor.advise(WAITING).rules());
  }

  @Test
  void testsByALinkOutOfTheFolderAreNotRead() throws IOException {
    OrderAdvisor advisor = advisor();
    Path secret = Files.writeString(home.resolve("secret"), "words");
    Files.createSymbolicLink(folder.resolve("tests/x.yaml"), secret);

    rejected(advisor, Gate.FILES, "tests/x.yaml: is a link out of the rules' folder");
  }

  @Test
  void aFirstStartWithBadRulesFailsOrFallsBackAsTheBuilderSays() throws IOException {
    rules.replace(UNPAID, "payment.overdue ==", "payment.overdu ==");

    RulesException e = assertThrows(RulesException.class, this::advisor);
    assertTrue(e.getMessage().startsWith(UNPAID + ":31:62: "), e.getMessage());

    OrderAdvisor advisor = OrderAdvisor.builder().rules(folder).fallBackToBundled().build();
    assertEquals("bundled", advisor.advise(WAITING).rules().name());
    assertTrue(advisor.status().stale());
    assertEquals(e.diagnostics(), advisor.status().lastFailure().diagnostics());
    assertEquals(Outcome.REJECTED, advisor.reload().outcome());

    rules.replace(UNPAID, "payment.overdu ==", "payment.overdue ==");
    assertEquals(Outcome.ACTIVATED, advisor.reload().outcome());
    assertEquals("rules", advisor.rules().name());
  }

  @Test
  void aListenerThatFailsHarmsNothing() throws IOException {
    OrderAdvisor advisor =
        OrderAdvisor.builder()
            .rules(folder)
            .onReload(
                result -> {
                  throw new IllegalStateException("never mind");
                })
            .build();
    rules.append(UNPAID, "// a comment");

    assertEquals(Outcome.ACTIVATED, advisor.reload().outcome());
    assertEquals(Outcome.UNCHANGED, advisor.reload().outcome());
  }

  private static String told(ReloadResult result) {
    return result.diagnostics().get(0).toString();
  }

  private static String last(ReloadResult result) {
    return result.diagnostics().get(result.diagnostics().size() - 1).toString();
  }
}
