package org.orderadvisor.match;

import org.orderadvisor.rules.Fact;
import org.orderadvisor.rules.Input;

/**
 * What is to be looked at again once an input is answered. Facts are bits by their ordinals, or a
 * list of ordinals where rules read them. Immutable and thread-safe.
 */
final class Following {
  /** What earlier stages decide. */
  static final long DECIDED = decided();

  /** The facts that rest on the input, */
  final long facts;

  /** whether rules of each stage read them, */
  final boolean inClosure;

  final boolean inRefund;
  final boolean inAdvice;

  /** those that conditions on one fact read, */
  final int[] closure;

  final int[] refund;
  final int[] advice;

  /** and, with them, what {@code closure/} decides. */
  final int[] refundAnew;

  /** Whether the way of the money or its window rests on the input. */
  final boolean money;

  /** Whether an answer can stand against known facts. */
  final boolean contradicts;

  /** The facts that can be less once it is answered, */
  final long possible;

  /** those of them that rules of {@code closure/} read. */
  final int[] open;

  Following(Input input, OpenRules rules) {
    long rest = 0;
    boolean contradicted = false;
    for (Fact fact : Fact.values()) {
      if (Decider.rests(fact, input)) {
        rest |= 1L << fact.ordinal();
        contradicted |= rules.disagreements.isAbout(fact);
      }
    }
    facts = rest;
    inClosure = rules.closure.reads(facts);
    inRefund = rules.refund.reads(facts);
    inAdvice = rules.advice.reads(facts);
    closure = rules.closure.readOf(facts);
    refund = rules.refund.readOf(facts);
    advice = rules.advice.readOf(facts);
    refundAnew = rules.refund.readOf(facts | DECIDED);
    money = input == Input.PAYMENT_METHOD || input == Input.REFUND_STATE;
    contradicts = contradicted;
    possible = contradicts ? facts | rules.disagreements.restricted() : facts;
    open = rules.closure.readOf(possible);
  }

  private static long decided() {
    long decided = 0;
    for (Fact fact : Fact.values()) {
      decided |= Derivation.restsOn(fact).isEmpty() ? 1L << fact.ordinal() : 0;
    }
    return decided;
  }
}
