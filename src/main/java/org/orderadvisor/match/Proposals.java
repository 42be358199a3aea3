package org.orderadvisor.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.Advice;
import org.orderadvisor.facts.Deadline;
import org.orderadvisor.facts.Order;
import org.orderadvisor.order.Party;
import org.orderadvisor.rules.RuleInfo;
import org.orderadvisor.rules.StageRules;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Trigger;

/** What the rules of one stage propose, whatever order they fire in. Not thread-safe. */
final class Proposals implements Advice {

  /** One thing that one rule proposes. */
  private record Proposal<T>(T what, RuleInfo rule) {}

  /**
   * What ranks made of the proposals.
   *
   * @param what the answer; {@code null} if nothing was proposed, or if rules of equal rank
   *     disagree
   * @param rules the rules that proposed it, or that disagree, by name
   * @param conflict whether rules of equal rank disagree
   */
  record Decision<T>(@Nullable T what, List<RuleInfo> rules, boolean conflict) {}

  /**
   * A step that at least one rule proposes.
   *
   * @param necessity the strongest of those proposed
   * @param deadline the first deadline that a proposal of this necessity names; {@code null} if
   *     none does
   */
  record ProposedStep(Action action, Necessity necessity, @Nullable Deadline deadline) {}

  private record StepProposal(ProposedStep step, boolean instead) {}

  private final List<Proposal<String>> scenarios = new ArrayList<>();
  private final List<Proposal<Trigger>> triggers = new ArrayList<>();
  private final List<Proposal<StepProposal>> steps = new ArrayList<>();
  private final List<Proposal<Party>> endings = new ArrayList<>();
  private final List<Proposal<Party>> actors = new ArrayList<>();
  private @Nullable RuleInfo speaking;

  private Proposals() {}

  /** Lets the rules of a stage speak. */
  static Proposals of(StageRules rules, Order order) {
    Proposals proposals = new Proposals();
    rules.fire(order, proposals, rule -> proposals.speaking = rule);
    return proposals;
  }

  private RuleInfo rule() {
    if (speaking == null) {
      throw new IllegalStateException("Only a rule can propose.");
    }
    return speaking;
  }

  @Override
  public void scenario(String code) {
    scenarios.add(new Proposal<>(code, rule()));
  }

  @Override
  public void refund(Trigger trigger) {
    triggers.add(new Proposal<>(trigger, rule()));
  }

  @Override
  public void step(Action action, Necessity necessity) {
    add(new ProposedStep(action, necessity, null), false);
  }

  @Override
  public void step(Action action, Necessity necessity, Deadline deadline) {
    add(new ProposedStep(action, necessity, deadline), false);
  }

  @Override
  public void insteadStep(Action action, Necessity necessity) {
    add(new ProposedStep(action, necessity, null), true);
  }

  private void add(ProposedStep step, boolean instead) {
    steps.add(new Proposal<>(new StepProposal(step, instead), rule()));
  }

  @Override
  public void endedBy(Party party) {
    endings.add(new Proposal<>(party, rule()));
  }

  @Override
  public void whoActs(Party party) {
    actors.add(new Proposal<>(party, rule()));
  }

  /** The scenario of the highest rank. */
  Decision<String> scenario(ToIntFunction<String> rank) {
    return decide(scenarios, rank);
  }

  /** The trigger of the highest rank. */
  Decision<Trigger> refund(ToIntFunction<Trigger> rank) {
    return decide(triggers, rank);
  }

  /** Who ended it; all proposals rank alike. */
  Decision<Party> endedBy() {
    return decide(endings, party -> 0);
  }

  /** Who acts; all proposals rank alike. */
  Decision<Party> whoActs() {
    return decide(actors, party -> 0);
  }

  private static <T> Decision<T> decide(List<Proposal<T>> proposals, ToIntFunction<T> rank) {
    Set<T> best = new LinkedHashSet<>();
    TreeSet<RuleInfo> rules = new TreeSet<>(Comparator.comparing(RuleInfo::name));
    int highest = Integer.MIN_VALUE;
    for (Proposal<T> proposal : proposals) {
      int its = rank.applyAsInt(proposal.what());
      if (its > highest) {
        highest = its;
        best.clear();
        rules.clear();
      }
      if (its == highest) {
        best.add(proposal.what());
        rules.add(proposal.rule());
      }
    }
    boolean conflict = best.size() > 1;
    return new Decision<>(
        best.isEmpty() || conflict ? null : best.iterator().next(), List.copyOf(rules), conflict);
  }

  /** The steps that stay: those that push others aside if there are any, each once. */
  Map<Action, ProposedStep> steps() {
    Map<Action, ProposedStep> kept = new EnumMap<>(Action.class);
    for (Proposal<StepProposal> proposal : keptSteps()) {
      kept.merge(proposal.what().step().action(), proposal.what().step(), Proposals::stronger);
    }
    return kept;
  }

  /** The rules behind the steps that stay, by name. */
  List<RuleInfo> stepRules() {
    TreeSet<RuleInfo> rules = new TreeSet<>(Comparator.comparing(RuleInfo::name));
    Map<Action, ProposedStep> kept = steps();
    for (Proposal<StepProposal> proposal : keptSteps()) {
      ProposedStep step = proposal.what().step();
      ProposedStep winner = kept.get(step.action());
      if (winner != null && step.necessity() == winner.necessity()) {
        rules.add(proposal.rule());
      }
    }
    return List.copyOf(rules);
  }

  private List<Proposal<StepProposal>> keptSteps() {
    List<Proposal<StepProposal>> instead =
        steps.stream().filter(proposal -> proposal.what().instead()).toList();
    return instead.isEmpty() ? steps : instead;
  }

  private static ProposedStep stronger(ProposedStep one, ProposedStep other) {
    if (one.necessity() != other.necessity()) {
      return one.necessity().compareTo(other.necessity()) < 0 ? one : other;
    }
    if (one.deadline() == null || other.deadline() == null) {
      return one.deadline() == null ? other : one;
    }
    return one.deadline().compareTo(other.deadline()) <= 0 ? one : other;
  }
}
