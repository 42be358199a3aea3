package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderadvisor.rules.Rule.Condition;

/**
 * What the build found out about the bundled rules, as lines of text: so that an app needs neither
 * a parser nor Drools to use them.
 *
 * @param revision of the files that it was made of
 * @param files their paths
 * @param models the names of the compiled classes that hold rules
 * @param rules all rules
 */
record RuleIndex(String revision, List<String> files, List<String> models, List<Rule> rules) {
  private static final String TAB = "\t";
  private static final String REVISION = "revision";
  private static final String FILE = "file";
  private static final String MODEL = "model";
  private static final String TRUTH = "truth";
  private static final String RULE = "rule";
  private static final String WHEN = "when";
  private static final String THEN = "then";

  /** The lines. */
  List<String> write() {
    List<String> lines = new ArrayList<>();
    lines.add(REVISION + TAB + revision);
    files.forEach(file -> lines.add(FILE + TAB + file));
    models.forEach(model -> lines.add(MODEL + TAB + model));
    Map<String, Integer> truths = new LinkedHashMap<>();
    for (Rule rule : rules) {
      for (Condition condition : rule.conditions()) {
        truths.putIfAbsent(condition.truth().written(), truths.size());
      }
    }
    truths.keySet().forEach(truth -> lines.add(TRUTH + TAB + truth));
    for (Rule rule : rules) {
      lines.add(
          String.join(
              TAB,
              RULE,
              rule.stage().name(),
              rule.id(),
              rule.file(),
              Integer.toString(rule.line()),
              rule.info().name(),
              rule.info().source(),
              rule.info().textKey()));
      for (Condition condition : rule.conditions()) {
        lines.add(
            String.join(
                TAB,
                WHEN,
                Integer.toString(condition.line()),
                String.valueOf(truths.get(condition.truth().written())),
                condition.key(),
                condition.text()));
      }
      rule.says().forEach(proposal -> lines.add(THEN + TAB + proposal.written()));
    }
    return lines;
  }

  /** Of what {@link #write} wrote, the files' revision. */
  static String revision(List<String> lines) {
    return lines.get(0).substring(REVISION.length() + 1);
  }

  /** Reads what {@link #write} wrote; {@code scenarios} is the number of all scenarios. */
  static RuleIndex read(List<String> lines, int scenarios) {
    String revision = "";
    List<String> files = new ArrayList<>();
    List<String> models = new ArrayList<>();
    List<TruthTable> truths = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(TAB, -1);
      switch (parts[0]) {
        case REVISION -> revision = parts[1];
        case FILE -> files.add(parts[1]);
        case MODEL -> models.add(parts[1]);
        case TRUTH -> truths.add(TruthTable.read(parts[1], scenarios));
        case RULE ->
            rules.add(
                new Rule(
                    Stage.valueOf(parts[1]),
                    parts[2],
                    new RuleInfo(parts[5], parts[6], parts[7]),
                    parts[3],
                    Integer.parseInt(parts[4]),
                    new ArrayList<>(),
                    new ArrayList<>()));
        case WHEN ->
            last(rules)
                .conditions()
                .add(
                    new Condition(
                        parts[4],
                        parts[3],
                        Integer.parseInt(parts[1]),
                        truths.get(Integer.parseInt(parts[2]))));
        case THEN -> last(rules).says().add(Proposal.read(parts[1]));
        default -> throw new IllegalStateException("The list of bundled rules is of no use.");
      }
    }
    return new RuleIndex(revision, files, models, rules);
  }

  private static Rule last(List<Rule> rules) {
    return rules.get(rules.size() - 1);
  }
}
