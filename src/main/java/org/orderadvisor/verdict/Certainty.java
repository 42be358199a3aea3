package org.orderadvisor.verdict;

/** How sure a verdict's scenario is. */
public enum Certainty {
  /**
   * No value of the unknown facts that agrees with the known ones would give another scenario, and
   * the known ones agree with each other.
   */
  CERTAIN,

  /** Another scenario is possible, or the facts disagree, but known facts speak for this one. */
  LIKELY,

  /** No known fact speaks for it: it is what remains. */
  POSSIBLE
}
