package org.orderadvisor.rules;

import java.util.List;

/**
 * A rule as data: where each of its conditions holds, and what it says. Immutable and thread-safe.
 *
 * @param stage the question it answers
 * @param id what the engine knows it by
 * @param info what it says of itself
 * @param file the path of its file
 * @param line where its name stands, from 1
 * @param conditions all must hold; none if it always matches
 * @param says its proposals
 */
public record Rule(
    Stage stage,
    String id,
    RuleInfo info,
    String file,
    int line,
    List<Condition> conditions,
    List<Proposal> says) {

  /**
   * A condition of a rule.
   *
   * @param text as written in its file, on one line
   * @param key the condition as the rules are written anew: what is equal holds alike
   * @param line where it stands, from 1
   * @param truth where it holds
   */
  public record Condition(String text, String key, int line, TruthTable truth) {}
}
