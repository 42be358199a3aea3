package org.orderadvisor.match;

import org.orderadvisor.rules.Fact;
import org.orderadvisor.rules.Input;

/**
 * What is to be looked at again once an input is answered. Facts are bits by their ordinals, or a
 * list of ordinals where rules read them. Immutable and thread-safe.
 */
final class Following {
  /** Whether rules read facts that rest on the input, or the money's way or window rests on it. */
  final boolean decides;

  /** Whether an answer can stand against known facts. */
  final boolean contradicts;

  /** The facts that can be less once it is answered, */
  final long possible;

  /** those of them that rules of {@code closure/} read. */
  final int[] open;

  Following(Input input, Decider decider, OpenRules rules) {
    long rest = 0;
    boolean contradicted = false;
    for (Fact fact : Fact.values()) {
      if (Decider.rests(fact, input)) {
        rest |= 1L << fact.ordinal();
        contradicted |= rules.disagreements.isAbout(fact);
      }
    }
    decides =
        decider.closure.reads(rest)
            || decider.refund.reads(rest)
            || decider.advice.reads(rest)
            || input == Input.PAYMENT_METHOD
            || input == Input.REFUND_STATE;
    contradicts = contradicted;
    possible = contradicts ? rest | rules.disagreements.restricted() : rest;
    open = rules.closure.readOf(possible);
  }
}
