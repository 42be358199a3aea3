package peers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rulefiles.Bundled;

/**
 * A rule of a rule file, read from its text: the peers' rules are made of these, so that they
 * decide by what stands in the files.
 *
 * @param name its name
 * @param conditions all must hold
 * @param calls what it says, such as {@code scenario("COMPLETED")}
 */
public record RuleText(String name, List<Condition> conditions, List<String> calls) {

  /** The folders, in the order in which their questions are asked. */
  public static final List<String> STAGES = List.of("closure", "refund", "advice");

  private static final Pattern RULE =
      Pattern.compile(
          "^rule\\s+\"([^\"]+)\"\\s+@Source\\(.*?\\)\\s+"
              + "when\\s+Order\\((.*?)\\)\\s+then\\s(.*?)^end",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\G\\s*([\\w.]+)\\s+(==|in|not\\s+in)\\s+(\\([^)]*\\)|[\\w.\"]+)\\s*(?:,|$)");
  private static final Pattern CALL = Pattern.compile("\\G\\s*advice\\.(\\w+\\([^)]*\\));\\s*");

  /**
   * One fact compared with words.
   *
   * @param path the fact, such as {@code payment.state}
   * @param not whether it must be none of the words, else one of them
   * @param words constants such as {@code Answer.YES}, or quoted texts
   */
  public record Condition(String path, boolean not, List<String> words) {

    /** As an expression of Java. */
    String java() {
      String fact = "order." + path.replace(".", "().") + "()";
      List<String> tests = new ArrayList<>();
      for (String word : words) {
        tests.add(word.startsWith("\"") ? fact + ".equals(" + word + ")" : fact + " == " + word);
      }
      String any = tests.size() == 1 ? tests.get(0) : "(" + String.join(" || ", tests) + ")";
      return not ? "!(" + any + ")" : any;
    }
  }

  /** All conditions, as an expression of Java. */
  String java() {
    return conditions.isEmpty()
        ? "true"
        : String.join(" && ", conditions.stream().map(Condition::java).toList());
  }

  /** The rules of a stage. */
  public static List<RuleText> of(String stage) {
    List<RuleText> rules = new ArrayList<>();
    for (String path : Bundled.paths(stage)) {
      String text = Bundled.text(path);
      int before = rules.size();
      Matcher rule = RULE.matcher(text);
      while (rule.find()) {
        rules.add(new RuleText(rule.group(1), conditions(rule.group(2)), calls(rule.group(3))));
      }
      long written = text.lines().filter(line -> line.startsWith("rule ")).count();
      if (rules.size() - before != written) {
        throw new IllegalStateException(path + " has rules of a form that is not read here");
      }
    }
    return rules;
  }

  private static List<Condition> conditions(String text) {
    List<Condition> conditions = new ArrayList<>();
    String rest = text.strip();
    Matcher next = CONDITION.matcher(rest);
    int end = 0;
    while (end < rest.length() && next.find()) {
      String words = next.group(3).replaceAll("[()]", "");
      conditions.add(
          new Condition(
              next.group(1),
              next.group(2).startsWith("not"),
              List.of(words.strip().split("\\s*,\\s*"))));
      end = next.end();
    }
    if (end != rest.length()) {
      throw new IllegalStateException("A condition of a form that is not read here: " + rest);
    }
    return conditions;
  }

  private static List<String> calls(String text) {
    List<String> calls = new ArrayList<>();
    Matcher next = CALL.matcher(text);
    int end = 0;
    while (next.find()) {
      calls.add(next.group(1));
      end = next.end();
    }
    if (end != text.length() || calls.isEmpty()) {
      throw new IllegalStateException("A consequence of a form that is not read here: " + text);
    }
    return calls;
  }
}
