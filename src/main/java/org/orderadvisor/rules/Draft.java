package org.orderadvisor.rules;

import java.util.List;

/**
 * A folder of rules, read and checked as far as that needs no engine. It is of use once there is no
 * error.
 *
 * @param rules as far as they can be read
 * @param names what tests can name of it
 */
record Draft(
    RuleFiles files, Tables tables, Texts texts, List<ParsedRule> rules, ReasonNames names) {

  /**
   * Reads and checks tables, texts and rules.
   *
   * @param problems what was found so far; what is found goes there too
   * @throws RulesException if there is no file at all
   */
  static Draft read(RuleFiles files, Problems problems) {
    if (files.all().isEmpty()) {
      problems.throwIfAny(); // what such a folder lacks would only be told file by file
    }
    Tables tables = new Tables(files, problems);
    Texts texts = Texts.read(files, problems);
    List<ParsedRule> rules = Guard.read(files, tables, texts, problems);
    return new Draft(files, tables, texts, rules, ReasonNames.of(rules, tables, problems));
  }
}
