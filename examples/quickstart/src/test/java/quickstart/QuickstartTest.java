package quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Step;
import org.orderadvisor.verdict.Verdict;

class QuickstartTest {
  @Test
  void aSilentSellerLeavesOnlyTheDispute() {
    Verdict verdict = Quickstart.verdict();

    assertEquals("SHIPMENT_CANCELLED", verdict.scenario());
    Step last = verdict.steps().get(verdict.steps().size() - 1);
    assertEquals(Action.OPEN_DISPUTE, last.action());
    assertEquals(Necessity.REQUIRED, last.necessity());
  }
}
