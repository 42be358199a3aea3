package org.orderadvisor.rules;

import org.orderadvisor.facts.Advice;

/** The questions that rules answer, in this order. Each is a folder of rules and a package. */
public enum Stage {
  /** What happened? {@link Advice#scenario} */
  CLOSURE("closure"),
  /** Where is the money? {@link Advice#refund} */
  REFUND("refund"),
  /** What to do, and who acts? {@link Advice#step} and the rest */
  ADVICE("advice");

  private final String folder;

  Stage(String folder) {
    this.folder = folder;
  }

  /** The folder's name; also the last word of the rules' package. */
  public String folder() {
    return folder;
  }

  /** The package that the rules of this stage stand in. */
  String packageName() {
    return "org.orderadvisor.rules." + folder;
  }
}
