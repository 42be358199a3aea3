package org.orderadvisor;

/**
 * Who matches rules and order. Verdicts are the same either way: a test asks both about random
 * orders.
 */
public enum Evaluation {
  /** Tables made of the rules when they were compiled; with the bundled rules without Drools. */
  TABLE,
  /**
   * Drools sessions, one a stage and call: for reference, a verdict takes some ten times as long.
   */
  DROOLS
}
