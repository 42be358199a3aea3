package org.orderadvisor.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.orderadvisor.rules.ParsedRule.OneOf;
import org.orderadvisor.rules.ParsedRule.Test;

/**
 * Writes rules anew from what the parser understood. Only this text is compiled: whatever else
 * stands in a rule file never reaches the engine. Thread-safe: it has no state.
 */
final class RuleWriter {
  private RuleWriter() {}

  /** A whole file of rules of one stage. */
  static String write(Stage stage, List<ParsedRule> rules) {
    StringBuilder drl = head(stage.packageName());
    drl.append("\nglobal Advice advice;\n");
    for (int i = 0; i < rules.size(); i++) {
      ParsedRule rule = rules.get(i);
      drl.append("\nrule \"").append(id(i)).append("\"\n");
      drl.append("when\n    Order( ").append(conditions(rule)).append(" )\nthen\n");
      drl.append(calls(rule)).append("end\n");
    }
    return drl.toString();
  }

  /** A file of rules that each have one condition and say nothing. */
  static String conditions(String packageName, List<Test> tests) {
    StringBuilder drl = head(packageName);
    for (int i = 0; i < tests.size(); i++) {
      drl.append("\nrule \"").append(id(i)).append("\"\n");
      drl.append("when\n    Order( ").append(written(tests.get(i))).append(" )\nthen\nend\n");
    }
    return drl.toString();
  }

  private static StringBuilder head(String packageName) {
    StringBuilder drl = new StringBuilder("package " + packageName + ";\n\n");
    for (String part : List.of("facts", "order", "verdict")) {
      drl.append("import org.orderadvisor.").append(part).append(".*;\n");
    }
    return drl;
  }

  /**
   * What the engine knows a rule by, from its place among those of its stage: it writes names into
   * generated Java, so no text of a rule file may be one.
   */
  static String id(int index) {
    return "r" + index;
  }

  /** The conditions, separated by commas. */
  static String conditions(ParsedRule rule) {
    return rule.conditions().stream()
        .map(condition -> written(condition.test()))
        .collect(Collectors.joining(", "));
  }

  /** The calls, one a line. */
  static String calls(ParsedRule rule) {
    return rule.calls().stream()
        .map(
            call ->
                "    advice.%s(%s);\n"
                    .formatted(
                        call.verb().text(),
                        call.arguments().stream()
                            .map(ParsedRule.Operand::written)
                            .collect(Collectors.joining(", "))))
        .collect(Collectors.joining());
  }

  /** One condition. */
  static String written(Test test) {
    if (test instanceof OneOf one) {
      if (one.words().size() == 1) {
        return one.fact() + (one.negated() ? " != " : " == ") + one.words().get(0).written();
      }
      return one.fact()
          + (one.negated() ? " not in ( " : " in ( ")
          + one.words().stream().map(ParsedRule.Operand::written).collect(Collectors.joining(", "))
          + " )";
    }
    if (test instanceof ParsedRule.Not not) {
      return "!( " + written(not.part()) + " )";
    }
    if (test instanceof ParsedRule.All all) {
      return joined(all.parts(), " && ");
    }
    return joined(((ParsedRule.Any) test).parts(), " || ");
  }

  private static String joined(List<Test> parts, String sign) {
    return parts.stream()
        .map(part -> part instanceof OneOf ? written(part) : "( " + written(part) + " )")
        .collect(Collectors.joining(sign));
  }
}
