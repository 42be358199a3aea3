package org.orderadvisor.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.orderadvisor.order.Party;
import org.orderadvisor.rules.Proposal;
import org.orderadvisor.rules.Proposal.OfActor;
import org.orderadvisor.rules.Proposal.OfEnding;
import org.orderadvisor.rules.Proposal.OfRefund;
import org.orderadvisor.rules.Proposal.OfScenario;
import org.orderadvisor.rules.Proposal.OfStep;
import org.orderadvisor.rules.Rule;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.Stage;
import org.orderadvisor.rules.StageTable;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Trigger;

/**
 * What the rules of one set propose and how it ranks, laid out by the bits of the stages' tables.
 * Immutable and thread-safe.
 */
final class Decider {
  final RuleSet rules;
  final StageTable closure;
  final StageTable refund;
  final StageTable advice;

  /** All scenarios, by their numbers. */
  final Scenario[] scenarios;

  final Scenario undetermined;

  /**
   * What each rule of {@code closure/} proposes of the highest rank that it proposes anything of.
   */
  final Scenario[][] proposedScenarios;

  /** The same for {@code refund/}, */
  final Trigger[][] proposedTriggers;

  /** with the ranks of triggers by their ordinals. */
  final int[] triggerRanks;

  /** What each rule of {@code advice/} proposes. */
  final OfStep[][] proposedSteps;

  /** All actions, as steps are listed. */
  final Action[] actions;

  final Party[][] proposedEndings;
  final Party[][] proposedActors;

  Decider(RuleSet rules) {
    this.rules = rules;
    Tables tables = rules.tables();
    closure = rules.stage(Stage.CLOSURE);
    refund = rules.stage(Stage.REFUND);
    advice = rules.stage(Stage.ADVICE);
    List<String> codes = tables.codes();
    scenarios = new Scenario[codes.size()];
    for (int i = 0; i < scenarios.length; i++) {
      scenarios[i] = tables.scenario(codes.get(i));
    }
    undetermined = tables.scenario(Tables.UNDETERMINED);
    triggerRanks = new int[Trigger.values().length];
    for (Trigger trigger : Trigger.values()) {
      triggerRanks[trigger.ordinal()] = tables.trigger(trigger).rank();
    }
    proposedScenarios = new Scenario[closure.rules().size()][];
    for (int i = 0; i < proposedScenarios.length; i++) {
      proposedScenarios[i] = scenarios(closure.rules().get(i), tables);
    }
    proposedTriggers = new Trigger[refund.rules().size()][];
    for (int i = 0; i < proposedTriggers.length; i++) {
      proposedTriggers[i] = triggers(refund.rules().get(i));
    }
    actions = Action.values();
    Arrays.sort(actions, Comparator.comparingInt(action -> tables.action(action).position()));
    int count = advice.rules().size();
    proposedSteps = new OfStep[count][];
    proposedEndings = new Party[count][];
    proposedActors = new Party[count][];
    for (int i = 0; i < count; i++) {
      List<OfStep> steps = new ArrayList<>();
      List<Party> endings = new ArrayList<>();
      List<Party> actors = new ArrayList<>();
      for (Proposal proposal : advice.rules().get(i).says()) {
        if (proposal instanceof OfStep step) {
          steps.add(step);
        } else if (proposal instanceof OfEnding ending) {
          endings.add(ending.party());
        } else if (proposal instanceof OfActor actor) {
          actors.add(actor.party());
        }
      }
      proposedSteps[i] = steps.toArray(new OfStep[0]);
      proposedEndings[i] = endings.toArray(new Party[0]);
      proposedActors[i] = actors.toArray(new Party[0]);
    }
  }

  private static Scenario[] scenarios(Rule rule, Tables tables) {
    List<Scenario> best = new ArrayList<>();
    for (Proposal proposal : rule.says()) {
      if (proposal instanceof OfScenario scenario) {
        Scenario row = tables.scenario(scenario.code());
        if (!best.isEmpty() && best.get(0).rank() < row.rank()) {
          best.clear();
        }
        if (best.isEmpty() || best.get(0).rank() == row.rank()) {
          best.add(row);
        }
      }
    }
    return best.toArray(new Scenario[0]);
  }

  private Trigger[] triggers(Rule rule) {
    List<Trigger> best = new ArrayList<>();
    for (Proposal proposal : rule.says()) {
      if (proposal instanceof OfRefund refund) {
        int rank = triggerRanks[refund.trigger().ordinal()];
        if (!best.isEmpty() && triggerRanks[best.get(0).ordinal()] < rank) {
          best.clear();
        }
        if (best.isEmpty() || triggerRanks[best.get(0).ordinal()] == rank) {
          best.add(refund.trigger());
        }
      }
    }
    return best.toArray(new Trigger[0]);
  }
}
