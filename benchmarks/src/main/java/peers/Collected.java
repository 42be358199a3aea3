package peers;

import handwritten.Steps;
import org.orderadvisor.facts.Advice;
import org.orderadvisor.facts.Deadline;
import org.orderadvisor.order.Party;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Trigger;

/** What an engine's rules say of one order; the highest rank wins. For one call. */
public final class Collected implements Advice {
  Usual.Row scenario;
  Trigger trigger;
  Party endedBy;
  Party whoActs;
  private int triggerRank;
  private long steps;
  private long instead;

  @Override
  public void scenario(String code) {
    Usual.Row row = Usual.SCENARIOS.get(code);
    if (scenario == null || row.rank() > scenario.rank()) {
      scenario = row;
    }
  }

  @Override
  public void refund(Trigger said) {
    int rank = Usual.TRIGGERS.get(said);
    if (trigger == null || rank > triggerRank) {
      trigger = said;
      triggerRank = rank;
    }
  }

  @Override
  public void step(Action action, Necessity necessity) {
    steps = Steps.both(steps, Steps.of(action, necessity));
  }

  @Override
  public void step(Action action, Necessity necessity, Deadline deadline) {
    step(action, necessity);
  }

  @Override
  public void insteadStep(Action action, Necessity necessity) {
    instead = Steps.both(instead, Steps.of(action, necessity));
  }

  @Override
  public void endedBy(Party party) {
    endedBy = party;
  }

  @Override
  public void whoActs(Party party) {
    whoActs = party;
  }

  long steps() {
    return instead == 0 ? steps : instead;
  }
}
