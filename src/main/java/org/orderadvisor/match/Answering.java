package org.orderadvisor.match;

import org.orderadvisor.order.Answer;
import org.orderadvisor.rules.Fact;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.RuleRows;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.Stage;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;

/**
 * What the rules decide of one order once one of its unknown inputs is answered, word by word. Only
 * what rests on the input is looked at again; for most answers that leaves all as it was. Not
 * thread-safe; made for one order.
 */
final class Answering {
  private static final Fact[] DECIDED = decided();

  private final Tables tables;
  private final OpenRules rules;
  private final Supposing supposing;
  private final Unknowns unknowns;

  /** The order as it is now, */
  private final Match match;

  private final FactValues decided;
  private final boolean overdue;

  /** and with the answer. */
  private final Match other;

  private final FactValues values;
  private final InputValues inputs;
  private Input input = Input.STATUS;
  private Following following;

  private final Part closure;
  private final Part refund;
  private final Part advice;
  private boolean stays;

  /** A stage's rules, as far as facts leave them that don't rest on the input. */
  private static final class Part {
    final RuleRows rows;

    /** With what earlier stages decide as it is now, and without it. */
    final long[] others;

    final long[] undecided;
    final long[] matching;
    boolean laid;

    Part(RuleRows rows) {
      this.rows = rows;
      this.others = new long[rows.words()];
      this.undecided = new long[rows.words()];
      this.matching = new long[rows.words()];
    }
  }

  /**
   * Answers in an order that is decided.
   *
   * @param decided its facts, with what the stages decided; not to be changed
   */
  Answering(
      Evaluator evaluator,
      Supposing supposing,
      Unknowns unknowns,
      Match match,
      FactValues decided) {
    this.tables = evaluator.rules().tables();
    this.rules = evaluator.openRules();
    this.supposing = supposing;
    this.unknowns = unknowns;
    this.match = match;
    this.decided = decided;
    this.overdue = decided.get(Fact.REFUND_OVERDUE) == Answer.YES.ordinal();
    this.other = new Match(evaluator.decider(), false);
    this.values = decided.copy();
    this.inputs = unknowns.inputs.copy();
    this.following = rules.following(input);
    this.closure = new Part(rules.closure);
    this.refund = new Part(rules.refund);
    this.advice = new Part(rules.advice);
  }

  private static Fact[] decided() {
    Fact[] facts = Fact.values();
    Fact[] decided = new Fact[Long.bitCount(Following.DECIDED)];
    int count = 0;
    for (long left = Following.DECIDED; left != 0; left &= left - 1) {
      decided[count++] = facts[Long.numberOfTrailingZeros(left)];
    }
    return decided;
  }

  /** The answers from here on are of another input. */
  void begin(Input next, Following nextFollowing) {
    input = next;
    following = nextFollowing;
    begin(closure, following.inClosure);
    begin(refund, following.inRefund);
    begin(advice, following.inAdvice);
  }

  private void begin(Part part, boolean reads) {
    part.laid = false;
    if (reads) {
      part.rows.without(following.facts, decided, part.others);
    }
  }

  /** Ends the answers of an input. */
  void end() {
    answer(unknowns.inputs.get(input));
  }

  private void answer(int word) {
    inputs.set(input, word);
    Derivation.derive(inputs, input, tables.vocabulary(), values);
  }

  /** Puts an answer in; false if it stands against a known fact. */
  boolean agrees(int word) {
    answer(word);
    return !following.contradicts || !rules.disagreements.anew(values, decided);
  }

  /** The facts with the answer. */
  FactValues values() {
    return values;
  }

  /** Decides with the answer; whether the verdict is another. */
  boolean changes() {
    boolean sameClosure = !following.inClosure || isSame(Stage.CLOSURE, closure, following.closure);
    stays =
        sameClosure
            && (!following.inRefund || isSame(Stage.REFUND, refund, following.refund))
            && (!following.inAdvice || isSame(Stage.ADVICE, advice, following.advice))
            && (!following.money || moneyStays());
    return !stays && decide(sameClosure);
  }

  private boolean isSame(Stage stage, Part part, int[] read) {
    part.rows.matching(part.others, read, values, part.matching);
    return match.isOf(stage, part.matching);
  }

  private boolean moneyStays() {
    return supposing.route(match.trigger(), inputs) == match.route()
        && supposing.overdue(match.trigger(), inputs) == overdue;
  }

  private boolean decide(boolean sameClosure) {
    if (sameClosure) {
      other.sameScenario(match);
    } else {
      other.closure(values, closure.matching);
    }
    other.refund(values, matching(refund, following.refundAnew));
    boolean changed =
        other.scenario().number() != match.scenario().number()
            || other.trigger() != match.trigger();
    if (!changed) {
      Route route = supposing.route(other.trigger(), inputs);
      changed = route != match.route();
      if (!changed) {
        other.advice(values, route, supposing.overdue(other.trigger(), inputs));
        changed = !other.sameAs(match);
      }
    }
    for (Fact fact : DECIDED) {
      values.set(fact, decided.get(fact));
    }
    return changed;
  }

  private long[] matching(Part part, int[] read) {
    if (!part.laid) {
      part.rows.without(following.facts | Following.DECIDED, decided, part.undecided);
      part.laid = true;
    }
    part.rows.matching(part.undecided, read, values, part.matching);
    return part.matching;
  }

  /** The scenario with the answer. */
  Scenario scenario() {
    return stays ? match.scenario() : other.scenario();
  }

  /** The trigger with the answer. */
  Trigger trigger() {
    return stays ? match.trigger() : other.trigger();
  }
}
