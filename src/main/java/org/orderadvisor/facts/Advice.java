package org.orderadvisor.facts;

import org.orderadvisor.order.Party;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Trigger;

/**
 * What a rule can say: the global {@code advice}. A rule only proposes; ranks decide (columns of
 * {@code scenarios.csv} and {@code triggers.csv}), so the order in which rules fire cannot matter.
 * Each folder has its own words. For rules, not for apps; not thread-safe.
 */
public interface Advice {

  /** In {@code closure/}: proposes what happened, a code of {@code scenarios.csv}. */
  void scenario(String code);

  /**
   * In {@code refund/}: proposes what sets the refund off, instead of what is usual in the
   * scenario.
   */
  void refund(Trigger trigger);

  /**
   * In {@code advice/}: proposes a step; of one action proposed twice the stronger necessity stays.
   */
  void step(Action action, Necessity necessity);

  /**
   * As {@link #step(Action, Necessity)}, to be done by a deadline of the order if that is known.
   */
  void step(Action action, Necessity necessity, Deadline deadline);

  /**
   * In {@code advice/}: proposes a step that pushes aside all that were proposed by {@code step}.
   */
  void insteadStep(Action action, Necessity necessity);

  /** In {@code advice/}: says who ended the order, instead of what is usual in the scenario. */
  void endedBy(Party party);

  /**
   * In {@code advice/}: says whom the outcome waits for, instead of what is usual in the scenario.
   */
  void whoActs(Party party);
}
