package org.orderadvisor.rules;

import java.util.Arrays;
import java.util.List;
import org.orderadvisor.facts.Deadline;
import org.orderadvisor.order.Party;
import org.orderadvisor.rules.ParsedRule.Call;
import org.orderadvisor.rules.ParsedRule.Operand;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.words.Nearest;

/** Checks what rules say against what can be said in their stage. Not thread-safe. */
final class CallCheck {
  /** What can be said in which stage, and of what. */
  private enum Verb {
    scenario(Stage.CLOSURE),
    refund(Stage.REFUND, Trigger.class),
    step(Stage.ADVICE, Action.class, Necessity.class, Deadline.class),
    insteadStep(Stage.ADVICE, Action.class, Necessity.class),
    endedBy(Stage.ADVICE, Party.class),
    whoActs(Stage.ADVICE, Party.class);

    private final Stage stage;

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives an immutable one
    private final List<Class<?>> types;

    Verb(Stage stage, Class<?>... types) {
      this.stage = stage;
      this.types = List.of(types);
    }
  }

  private final FactCheck facts;
  private final Problems problems;

  CallCheck(FactCheck facts, Problems problems) {
    this.facts = facts;
    this.problems = problems;
  }

  /** Checks a call. */
  void check(ParsedRule rule, Call call) {
    Verb verb = null;
    for (Verb known : Verb.values()) {
      if (call.verb().is(known.name())) {
        verb = known;
      }
    }
    if (verb == null) {
      List<String> names =
          Arrays.stream(Verb.values())
              .filter(known -> known.stage == rule.stage())
              .map(Verb::name)
              .toList();
      String near = Nearest.to(call.verb().text(), names);
      problems.note(
          Code.UNKNOWN_CALL,
          rule,
          call.verb(),
          "advice can't say "
              + call.verb().shown()
              + " in "
              + rule.stage().folder()
              + "/."
              + (near == null
                  ? " It can say " + String.join(", ", names) + "."
                  : " Maybe advice." + near + "."));
      return;
    }
    if (verb.stage != rule.stage()) {
      problems.note(
          Code.WRONG_STAGE,
          rule,
          call.verb(),
          "advice.%s is said in %s/, not in %s/."
              .formatted(verb, verb.stage.folder(), rule.stage().folder()));
      return;
    }
    if (verb == Verb.scenario) {
      checkScenario(rule, call);
      return;
    }
    int most = verb.types.size();
    int least = verb == Verb.step ? most - 1 : most;
    int given = call.arguments().size();
    if (given < least || given > most) {
      problems.note(
          Code.WRONG_ARGUMENTS,
          rule,
          call.verb(),
          "advice.%s takes %s, not %s: %s."
              .formatted(verb, least == most ? most : least + " or " + most, given, form(verb)));
      return;
    }
    for (int i = 0; i < given; i++) {
      checkArgument(rule, call.arguments().get(i), verb.types.get(i));
    }
  }

  private static String form(Verb verb) {
    return "advice."
        + verb
        + "("
        + String.join(", ", verb.types.stream().map(Class::getSimpleName).toList())
        + ")";
  }

  private void checkScenario(ParsedRule rule, Call call) {
    if (call.arguments().size() != 1) {
      problems.note(
          Code.WRONG_ARGUMENTS,
          rule,
          call.verb(),
          "advice.scenario takes 1, not %s: a scenario's code in quotation marks."
              .formatted(call.arguments().size()));
      return;
    }
    Operand code = call.arguments().get(0);
    facts.checkScenario(rule, code);
  }

  private void checkArgument(ParsedRule rule, Operand operand, Class<?> type) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
    String name = type.getSimpleName();
    if (operand.type() == null || operand.type().isEmpty()) {
      problems.note(
          Code.MISSING_TYPE,
          rule,
          operand.place(),
          "%s stands %s.%s"
              .formatted(
                  operand.place().shown(),
                  operand.type() == null
                      ? "where a word of " + name + " belongs"
                      : "without its type",
                  Words.maybe(operand.word(), words, name + ".%s")));
    } else if (!operand.type().equals(name)) {
      problems.note(
          Code.WRONG_TYPE,
          rule,
          operand.place(),
          "%s stands where a word of %s belongs.%s"
              .formatted(
                  Nearest.shown(operand.written()),
                  name,
                  Words.maybe(operand.word(), words, name + ".%s")));
    } else if (!words.contains(operand.word())) {
      problems.note(
          Code.UNKNOWN_WORD,
          rule,
          operand.place(),
          "%s has no word %s.%s"
              .formatted(
                  name,
                  Nearest.shown(operand.word()),
                  Words.maybeOrAll(operand.word(), words, name)));
    }
  }
}
