package org.orderadvisor.match;

import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.Vocabulary;
import org.orderadvisor.verdict.Trigger;

/**
 * What the rules decide of one order once one of its unknown inputs is answered, word by word. Not
 * thread-safe; made for one order.
 */
final class Answering {
  private final Vocabulary vocabulary;
  private final OpenRules rules;
  private final Supposing supposing;
  private final Unknowns unknowns;

  /** The order as it is now, */
  private final Match match;

  private final FactValues decided;

  /** and with the answer. */
  private final Match other;

  private final FactValues values;
  private final InputValues inputs;
  private Input input = Input.STATUS;
  private Following following;

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
    this.vocabulary = evaluator.rules().tables().vocabulary();
    this.rules = evaluator.openRules();
    this.supposing = supposing;
    this.unknowns = unknowns;
    this.match = match;
    this.decided = decided;
    this.other = new Match(evaluator.decider(), false);
    this.values = decided.copy();
    this.inputs = unknowns.inputs.copy();
    this.following = rules.following(input);
  }

  /** The answers from here on are of another input; what was answered before is unknown again. */
  void begin(Input next, Following nextFollowing) {
    answer(unknowns.inputs.get(input));
    input = next;
    following = nextFollowing;
  }

  private void answer(int word) {
    inputs.set(input, word);
    Derivation.derive(inputs, input, vocabulary, values);
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
    if (!following.decides) {
      return false;
    }
    supposing.decide(other, inputs, values);
    return !other.sameAs(match);
  }

  /** The scenario with the answer. */
  Scenario scenario() {
    return following.decides ? other.scenario() : match.scenario();
  }

  /** The trigger with the answer. */
  Trigger trigger() {
    return following.decides ? other.trigger() : match.trigger();
  }
}
