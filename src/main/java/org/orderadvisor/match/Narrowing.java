package org.orderadvisor.match;

import java.util.Arrays;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Scenario;

/**
 * How many of the scenarios that an order can have are left once one of its unknown inputs is
 * answered. Not thread-safe; made for one order.
 */
final class Narrowing {
  private final Decider decider;
  private final OpenRules rules;
  private final PossibleFacts before;
  private final PossibleFacts after;

  /** The scenarios that are possible at all. */
  private final long[] found;

  /** The rules of {@code closure/} that can match, and those that must, */
  private final long[] possible;

  private final long[] certain;

  /** and the scenarios that they allow for. */
  private final long[] allowed;

  private final int count;
  private Input input = Input.STATUS;
  private Following following;

  /** What facts leave that are the same whatever the answer. */
  private final long[] possibleOthers;

  private final long[] certainOthers;

  /** Of one answer. */
  private final long[] possibleNow;

  private final long[] certainNow;
  private final long[] allowedNow;

  /** Of the answer before. */
  private final long[] possibleLast;

  private int left;
  private boolean narrows;

  /**
   * The scenarios of one order.
   *
   * @param found those that are possible
   * @param possible the rules of {@code closure/} that can match, {@code certain} that must
   */
  Narrowing(
      Evaluator evaluator, PossibleFacts before, long[] found, long[] possible, long[] certain) {
    this.decider = evaluator.decider();
    this.rules = evaluator.openRules();
    this.before = before;
    this.after = before.forAnswers();
    this.found = found;
    this.possible = possible;
    this.certain = certain;
    this.allowed = new long[found.length];
    this.allowedNow = new long[found.length];
    this.following = rules.following(input);
    this.possibleOthers = new long[possible.length];
    this.certainOthers = new long[possible.length];
    this.possibleNow = possible.clone();
    this.certainNow = new long[possible.length];
    this.possibleLast = new long[possible.length];
    rules.cut(possibleNow, certain);
    allow(possibleNow, allowed);
    this.count = count(allowed);
  }

  /** How many are possible now. */
  int count() {
    return count;
  }

  /** The inputs that can matter, as bits by their ordinals. */
  long relevant(Scenario scenario) {
    return decider.inputsOf(possible, certain, scenario);
  }

  /** The answers from here on are of another input. */
  void begin(Input next, Following nextFollowing) {
    input = next;
    following = nextFollowing;
    rules.bounds.without(following.possible, before.facts(), possibleOthers, certainOthers);
    Arrays.fill(possibleLast, 0);
    left = 0;
    narrows = true;
  }

  /**
   * Puts an answer in; whether others are possible than now.
   *
   * @param values the facts with the answer
   */
  boolean narrows(int word, FactValues values) {
    after.answer(before, input, word, following, values);
    rules.bounds.within(
        possibleOthers, certainOthers, following.open, after.facts(), possibleNow, certainNow);
    rules.cut(possibleNow, certainNow);
    if (!Arrays.equals(possibleNow, possibleLast)) {
      System.arraycopy(possibleNow, 0, possibleLast, 0, possibleNow.length);
      allow(possibleNow, allowedNow);
      left = count(allowedNow);
      narrows = !Arrays.equals(allowedNow, allowed);
    }
    return narrows;
  }

  /** How many are possible with the answer. */
  int left() {
    return left;
  }

  private void allow(long[] matching, long[] into) {
    Arrays.fill(into, 0);
    rules.proposed(matching, into);
    for (int i = 0; i < into.length; i++) {
      into[i] &= found[i];
    }
  }

  private static int count(long[] scenarios) {
    int count = 0;
    for (long word : scenarios) {
      count += Long.bitCount(word);
    }
    return count;
  }
}
