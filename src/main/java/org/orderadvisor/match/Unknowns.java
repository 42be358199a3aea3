package org.orderadvisor.match;

import java.time.Instant;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Tables;

/**
 * What is not known of one order: which inputs can be asked for, and what each can be. Not
 * thread-safe; made for one order.
 */
final class Unknowns {
  final InputValues inputs;

  /** The facts as they are known now; not to be changed. */
  final FactValues now;

  final PossibleFacts possible;

  /** How answers are written. */
  final AnswerTexts texts;

  private final OrderCase facts;
  private final Tables tables;

  Unknowns(OrderCase facts, Instant asOf, InputValues inputs, Evaluator evaluator) {
    this.facts = facts;
    this.inputs = inputs;
    this.tables = evaluator.rules().tables();
    this.texts = new AnswerTexts(facts, asOf, evaluator);
    this.now = Derivation.derive(inputs, tables.vocabulary());
    this.possible =
        PossibleFacts.of(
            inputs, now, texts.shippedLongAgo(), tables, evaluator.openRules().disagreements);
  }

  /**
   * Whether an input is unknown and can be asked for. What a notice says of status and closure is
   * known. A text that no table knows is a fact all the same: it isn't asked for again.
   */
  boolean isAsked(Input input) {
    if (!inputs.unknown(input) || tables.questions().asking(input) == null) {
      return false;
    }
    return switch (input) {
      case STATUS, CLOSURE ->
          inputs.get(Input.NOTICE) == 0 || Long.bitCount(possible.get(input)) > 1;
      case NOTICE -> facts.notice() == null;
      case PAYMENT_ERROR_CODE -> facts.payment().errorCode() == null;
      default -> true;
    };
  }

  /** Whether two known facts cannot both be so. */
  boolean disagree() {
    return tables.disagree(facts, now);
  }
}
