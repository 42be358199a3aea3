package org.orderadvisor.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Party;

/**
 * What happened to one order, who acts next, and where its money is. Immutable and thread-safe. It
 * depends on the case, its {@code asOf}, the advisor's zone, locale and calendar, and the rules'
 * revision, and on nothing else.
 *
 * @param orderId as in the case; {@code null} if the case has none
 * @param asOf the moment it speaks of, UTC
 * @param scenario what happened: a code of {@code scenarios.csv}; open-ended, so switch over it
 *     with a default
 * @param outlook how certain that is, what else it may be, and what to ask
 * @param endedBy who ended the order; {@code NOBODY} if it has not ended
 * @param whoActs whom the outcome waits for; {@code NOBODY} if it runs by itself
 * @param headline one sentence in the caller's language
 * @param steps what can be done next, in the order of {@code actions.csv}; empty if nothing needs
 *     doing
 * @param refund what to expect of the money
 * @param reasons the rules and table rows that decided, those on the scenario first; never empty
 * @param rules which rules said so
 */
public record Verdict(
    @Nullable String orderId,
    Instant asOf,
    String scenario,
    Outlook outlook,
    Party endedBy,
    Party whoActs,
    String headline,
    List<Step> steps,
    RefundExpectation refund,
    List<Reason> reasons,
    RulesRevision rules) {

  /** Throws {@link NullPointerException} if a component is {@code null} that may not be. */
  public Verdict {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(outlook, "outlook");
    Objects.requireNonNull(endedBy, "endedBy");
    Objects.requireNonNull(whoActs, "whoActs");
    Objects.requireNonNull(headline, "headline");
    steps = List.copyOf(steps);
    Objects.requireNonNull(refund, "refund");
    reasons = List.copyOf(reasons);
    Objects.requireNonNull(rules, "rules");
  }

  /** How certain the scenario is. */
  public Certainty certainty() {
    return outlook.certainty();
  }

  /** Other scenarios that the unknown facts still allow, best first; empty if it is certain. */
  public List<String> alternatives() {
    return outlook.alternatives();
  }

  /**
   * The unknown facts whose answer would change this verdict, the most informative first; {@link
   * Outlook#questions} says what counts as a change.
   */
  public List<Question> questions() {
    return outlook.questions();
  }

  /**
   * Names the decision only: what may be personal (the order's id, texts, amounts) stays out of
   * logs.
   */
  @Override
  public String toString() {
    return "Verdict[scenario=%s, trigger=%s, asOf=%s]".formatted(scenario, refund.trigger(), asOf);
  }
}
