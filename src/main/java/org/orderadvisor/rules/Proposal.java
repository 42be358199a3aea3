package org.orderadvisor.rules;

import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.Deadline;
import org.orderadvisor.order.Party;
import org.orderadvisor.rules.ParsedRule.Call;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Trigger;

/** One call of a rule on {@code advice}, as data. Immutable and thread-safe. */
public sealed interface Proposal {

  /** Proposes what happened. */
  record OfScenario(String code) implements Proposal {
    @Override
    public String written() {
      return "scenario " + code;
    }
  }

  /** Proposes what sets the refund off. */
  record OfRefund(Trigger trigger) implements Proposal {
    @Override
    public String written() {
      return "refund " + trigger;
    }
  }

  /**
   * Proposes a step.
   *
   * @param deadline by when; {@code null} if the rule names no deadline
   * @param instead whether it pushes other steps aside
   */
  record OfStep(Action action, Necessity necessity, @Nullable Deadline deadline, boolean instead)
      implements Proposal {
    @Override
    public String written() {
      return (instead ? "insteadStep " : "step ")
          + action
          + " "
          + necessity
          + (deadline == null ? "" : " " + deadline);
    }
  }

  /** Says who ended it. */
  record OfEnding(Party party) implements Proposal {
    @Override
    public String written() {
      return "endedBy " + party;
    }
  }

  /** Says whom it waits for. */
  record OfActor(Party party) implements Proposal {
    @Override
    public String written() {
      return "whoActs " + party;
    }
  }

  /** The verb and its words, separated by spaces. */
  String written();

  /** A call that the guard has passed. */
  static Proposal of(Call call) {
    StringBuilder written = new StringBuilder(call.verb().text());
    call.arguments().forEach(argument -> written.append(' ').append(argument.word()));
    return read(written.toString());
  }

  /** Reads what {@link #written} wrote. */
  static Proposal read(String written) {
    String[] words = written.split(" ", -1);
    return switch (words[0]) {
      case "scenario" -> new OfScenario(words[1]);
      case "refund" -> new OfRefund(Trigger.valueOf(words[1]));
      case "step", "insteadStep" ->
          new OfStep(
              Action.valueOf(words[1]),
              Necessity.valueOf(words[2]),
              words.length > 3 ? Deadline.valueOf(words[3]) : null,
              words[0].equals("insteadStep"));
      case "endedBy" -> new OfEnding(Party.valueOf(words[1]));
      case "whoActs" -> new OfActor(Party.valueOf(words[1]));
      default -> throw new IllegalArgumentException(written);
    };
  }
}
