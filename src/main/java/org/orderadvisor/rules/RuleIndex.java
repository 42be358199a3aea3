package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderadvisor.rules.Rule.Condition;

/**
 * What the build found out about the bundled rules, as rows of words: so that an app needs neither
 * a parser nor Drools to use them.
 *
 * @param revision of the files that it was made of
 * @param files their paths
 * @param models the names of the compiled classes that hold rules
 * @param rules all rules
 */
record RuleIndex(String revision, List<String> files, List<String> models, List<Rule> rules) {
  /** Beside the tables and texts in {@link Packed}. */
  static final String NAME = "index";

  private static final String REVISION = "revision";
  private static final String FILE = "file";
  private static final String MODEL = "model";
  private static final String TRUTH = "truth";
  private static final String RULE = "rule";
  private static final String WHEN = "when";
  private static final String THEN = "then";

  /** The rows. */
  List<List<String>> write() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(REVISION, revision));
    files.forEach(file -> rows.add(List.of(FILE, file)));
    models.forEach(model -> rows.add(List.of(MODEL, model)));
    Map<String, Integer> truths = new LinkedHashMap<>();
    for (Rule rule : rules) {
      for (Condition condition : rule.conditions()) {
        truths.putIfAbsent(condition.truth().written(), truths.size());
      }
    }
    truths.keySet().forEach(truth -> rows.add(List.of(TRUTH, truth)));
    for (Rule rule : rules) {
      rows.add(
          List.of(
              RULE,
              rule.stage().name(),
              rule.id(),
              rule.file(),
              Integer.toString(rule.line()),
              rule.info().name(),
              rule.info().source(),
              rule.info().textKey()));
      for (Condition condition : rule.conditions()) {
        rows.add(
            List.of(
                WHEN,
                Integer.toString(condition.line()),
                String.valueOf(truths.get(condition.truth().written())),
                condition.key(),
                condition.text()));
      }
      rule.says().forEach(proposal -> rows.add(List.of(THEN, proposal.written())));
    }
    return rows;
  }

  /** Of what {@link #write} wrote, the files' revision. */
  static String revision(List<List<String>> rows) {
    return rows.get(0).get(1);
  }

  /** Reads what {@link #write} wrote; {@code scenarios} is the number of all scenarios. */
  static RuleIndex read(List<List<String>> rows, int scenarios) {
    List<String> files = new ArrayList<>();
    List<String> models = new ArrayList<>();
    List<TruthTable> truths = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    for (List<String> row : rows) {
      switch (row.get(0)) {
        case REVISION -> {}
        case FILE -> files.add(row.get(1));
        case MODEL -> models.add(row.get(1));
        case TRUTH -> truths.add(TruthTable.read(row.get(1), scenarios));
        case RULE ->
            rules.add(
                new Rule(
                    Stage.valueOf(row.get(1)),
                    row.get(2),
                    new RuleInfo(row.get(5), row.get(6), row.get(7)),
                    row.get(3),
                    Integer.parseInt(row.get(4)),
                    new ArrayList<>(),
                    new ArrayList<>()));
        case WHEN ->
            last(rules)
                .conditions()
                .add(
                    new Condition(
                        row.get(4),
                        row.get(3),
                        Integer.parseInt(row.get(1)),
                        truths.get(Integer.parseInt(row.get(2)))));
        case THEN -> last(rules).says().add(Proposal.read(row.get(1)));
        default -> throw new IllegalStateException("The list of bundled rules is of no use.");
      }
    }
    return new RuleIndex(revision(rows), files, models, rules);
  }

  private static Rule last(List<Rule> rules) {
    return rules.get(rules.size() - 1);
  }
}
