package peers;

import handwritten.Decision;
import handwritten.Decisions;
import handwritten.Scenario;
import org.orderadvisor.verdict.Trigger;

/** The hand-written advisor's decision, without its texts. */
public final class PlainJava {
  private PlainJava() {}

  /** Decides an order. */
  public static Decision decide(MatchCase match) {
    Scenario scenario = Decisions.scenario(match.known());
    Trigger trigger = Decisions.trigger(match.known(), scenario);
    return Decisions.decide(match.known(), scenario, trigger, match.overdue()[trigger.ordinal()]);
  }

  /** The first stage alone. */
  public static Scenario scenario(MatchCase match) {
    return Decisions.scenario(match.known());
  }
}
