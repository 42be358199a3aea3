package org.orderadvisor.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orderadvisor.rules.Fact;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.MatchTable;
import org.orderadvisor.rules.Proposal;
import org.orderadvisor.rules.Proposal.OfRefund;
import org.orderadvisor.rules.Proposal.OfScenario;
import org.orderadvisor.rules.Rule;
import org.orderadvisor.rules.Rule.Condition;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.Stage;
import org.orderadvisor.rules.StageTable;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.rules.TruthTable;
import org.orderadvisor.verdict.Trigger;

/**
 * What the rules of one set propose and how it ranks, laid out by the bits of the stages' tables.
 * Immutable and thread-safe.
 */
final class Decider {
  /** By the ordinals of facts: the inputs that they rest on, as bits. */
  private static final long[] RESTS = rests();

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

  final Ranks closureRanks;
  final Ranks refundRanks;

  /** The rules of {@code closure/} that match an order of which nothing is known, as bits. */
  final long[] nothingKnown;

  /**
   * Inputs whose answer leaves open what else was possible, and that no rule of {@code closure/}
   * rests on.
   */
  final long aloneAndLater;

  private final long[] closureInputs;

  /** By the scenario's number: what the rules of later stages rest on in it. */
  private final long[] laterInputs;

  /**
   * The number of the scenario that each rule of {@code closure/} proposes first; after the last,
   * for an order that none matches, what stays undetermined.
   */
  final int[] ruleScenarios;

  /**
   * By the scenario's number, and by each rule of {@code refund/} and one after the last: the
   * ordinal of the trigger that the rule proposes first; without a rule, the usual one.
   */
  final int[] ruleTriggers;

  /** By the scenario's number: the ordinal of what usually sets the refund off. */
  final int[] usualTriggers;

  /** By the scenario's number: who usually ended it, as a bit by the party's ordinal, */
  final int[] usualEndings;

  /** and whom it usually waits for. */
  final int[] usualActors;

  final ProposedAdvice proposedAdvice;

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
    MatchTable matching = rules.matching();
    int[] closureRank = new int[proposedScenarios.length];
    for (int i = 0; i < closureRank.length; i++) {
      closureRank[i] = proposedScenarios[i][0].rank();
    }
    closureRanks = Ranks.of(matching, Stage.CLOSURE, proposedScenarios, closureRank);
    int[] refundRank = new int[proposedTriggers.length];
    for (int i = 0; i < refundRank.length; i++) {
      refundRank[i] = triggerRanks[proposedTriggers[i][0].ordinal()];
    }
    refundRanks = Ranks.of(matching, Stage.REFUND, proposedTriggers, refundRank);
    nothingKnown = new long[closure.words()];
    FactValues nothing = Derivation.derive(InputValues.unknown(), tables.vocabulary());
    for (int word = 0; word < nothingKnown.length; word++) {
      nothingKnown[word] = closure.matching(word, nothing);
    }
    closureInputs = new long[closure.rules().size()];
    for (int i = 0; i < closureInputs.length; i++) {
      closureInputs[i] = inputs(closure.rules().get(i));
    }
    long closureRests = 0;
    for (long inputs : closureInputs) {
      closureRests |= inputs;
    }
    long standAlone = 0;
    for (Input input : Input.values()) {
      standAlone |= PossibleFacts.standsAlone(input, tables.contradictions()) ? bit(input) : 0;
    }
    aloneAndLater = standAlone & ~closureRests;
    laterInputs = new long[scenarios.length];
    // the way of the money and its window rest on these
    Arrays.fill(laterInputs, bit(Input.PAYMENT_METHOD) | bit(Input.REFUND_STATE));
    for (Rule rule : refund.rules()) {
      addLaterInputs(rule);
    }
    for (Rule rule : advice.rules()) {
      addLaterInputs(rule);
    }
    proposedAdvice = new ProposedAdvice(advice.rules(), tables);
    ruleScenarios = new int[proposedScenarios.length + 1];
    Arrays.fill(ruleScenarios, undetermined.number());
    for (int i = 0; i < proposedScenarios.length; i++) {
      ruleScenarios[i] = proposedScenarios[i][0].number();
    }
    ruleTriggers = new int[scenarios.length * (proposedTriggers.length + 1)];
    usualTriggers = new int[scenarios.length];
    usualEndings = new int[scenarios.length];
    usualActors = new int[scenarios.length];
    int at = 0;
    for (Scenario scenario : scenarios) {
      for (Trigger[] proposed : proposedTriggers) {
        ruleTriggers[at++] = proposed[0].ordinal();
      }
      ruleTriggers[at++] = scenario.refund().ordinal();
      usualTriggers[scenario.number()] = scenario.refund().ordinal();
      usualEndings[scenario.number()] = 1 << scenario.endedBy().ordinal();
      usualActors[scenario.number()] = 1 << scenario.whoActs().ordinal();
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

  /** Adds what a rule of a later stage rests on to the scenarios that it can match in. */
  private void addLaterInputs(Rule rule) {
    List<TruthTable> ofScenario = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      List<Fact> facts = condition.truth().facts();
      if (facts.size() == 1 && facts.get(0) == Fact.SCENARIO) {
        ofScenario.add(condition.truth());
      }
    }
    long inputs = inputs(rule);
    for (int scenario = 0; scenario < laterInputs.length; scenario++) {
      boolean applies = true;
      for (TruthTable truth : ofScenario) {
        applies &= truth.holdsFor(scenario);
      }
      laterInputs[scenario] |= applies ? inputs : 0;
    }
  }

  private static long inputs(Rule rule) {
    long inputs = 0;
    for (Condition condition : rule.conditions()) {
      for (Fact fact : condition.truth().facts()) {
        inputs |= RESTS[fact.ordinal()];
      }
    }
    return inputs;
  }

  private static long[] rests() {
    Fact[] facts = Fact.values();
    long[] rests = new long[facts.length];
    for (Fact fact : facts) {
      for (Input input : Derivation.restsOn(fact)) {
        rests[fact.ordinal()] |= bit(input);
      }
    }
    return rests;
  }

  /** Whether a fact rests on an input. */
  static boolean rests(Fact fact, Input input) {
    return (RESTS[fact.ordinal()] & bit(input)) != 0;
  }

  /** The inputs that a fact rests on, as bits by their ordinals. */
  static long restsOn(Fact fact) {
    return RESTS[fact.ordinal()];
  }

  private static long bit(Input input) {
    return 1L << input.ordinal();
  }

  /**
   * The inputs that can matter, as bits by their ordinals: those of rules that are possible and not
   * outranked for certain, and those of later stages in the scenario.
   */
  long inputsOf(long[] possible, long[] certain, Scenario scenario) {
    long inputs = laterInputs[scenario.number()];
    for (int word = 0; word < possible.length; word++) {
      for (long bits = possible[word]; bits != 0; bits &= bits - 1) {
        if ((certain[word] & bits & -bits) != 0) {
          return inputs;
        }
        inputs |= closureInputs[(word << 6) + Long.numberOfTrailingZeros(bits)];
      }
    }
    return inputs;
  }
}
