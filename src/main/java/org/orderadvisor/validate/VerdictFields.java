package org.orderadvisor.validate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.rules.Input;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Certainty;
import org.orderadvisor.verdict.CouponReturn;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.words.Nearest;

/** The fields of a verdict that a test can expect something of, and their words. */
final class VerdictFields {
  static final String STEPS = "steps";
  static final String QUESTIONS = "questions";
  static final String SCENARIO = "scenario";
  static final String ALTERNATIVES = "alternatives";

  /** Lists of which a test expects that some entries are in them, or that there is none. */
  static final List<String> LISTS = List.of(ALTERNATIVES, QUESTIONS);

  static final List<String> NECESSITIES = names(Necessity.class);

  private static final List<String> ANY = List.of();
  private static final List<String> YES_OR_NO = List.of("true", "false");
  private static final Map<String, List<String>> VALUES = new LinkedHashMap<>();

  /** The fields of one step but its action, which is its name. */
  private static final Map<String, List<String>> STEP = new LinkedHashMap<>();

  static {
    VALUES.put("orderId", ANY);
    VALUES.put("asOf", ANY);
    VALUES.put(SCENARIO, ANY);
    VALUES.put("certainty", names(Certainty.class));
    VALUES.put("endedBy", names(Party.class));
    VALUES.put("whoActs", names(Party.class));
    VALUES.put("headline", ANY);
    VALUES.put("refund.trigger", names(Trigger.class));
    VALUES.put("refund.buyerMustAct", YES_OR_NO);
    VALUES.put("refund.state", names(RefundState.class));
    VALUES.put("refund.amount.amount", ANY);
    VALUES.put("refund.amount.currency", ANY);
    VALUES.put("refund.route", names(Route.class));
    VALUES.put("refund.window.earliest", ANY);
    VALUES.put("refund.window.latest", ANY);
    VALUES.put("refund.couponReturns", names(CouponReturn.class));
    VALUES.put("refund.overdue", YES_OR_NO);
    VALUES.put("refund.text", ANY);
    VALUES.put("rules.name", ANY);
    VALUES.put("rules.revision", ANY);
    STEP.put("actor", names(Party.class));
    STEP.put("action", names(Action.class));
    STEP.put("necessity", NECESSITIES);
    STEP.put("deadline", ANY);
    STEP.put("text", ANY);
  }

  private static final List<String> ACTIONS = names(Action.class);

  private VerdictFields() {}

  private static <E extends Enum<E>> List<String> names(Class<E> words) {
    return Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
  }

  /** All values but those of steps, in the order of the verdict. */
  static List<String> values() {
    return List.copyOf(VALUES.keySet());
  }

  static boolean isAction(String name) {
    return ACTIONS.contains(name);
  }

  /** Whether it has fields of its own, such as {@code refund}. */
  static boolean isObject(String path) {
    return VALUES.keySet().stream().anyMatch(field -> field.startsWith(path + "."));
  }

  /** The words that a value may be: none if it is any text, {@code null} if no verdict has it. */
  static @Nullable List<String> words(String path) {
    return VALUES.get(path);
  }

  /**
   * The words that a value of a step may be: none if it is any text, {@code null} if no step has
   * it.
   */
  static @Nullable List<String> stepWords(String field) {
    return STEP.get(field);
  }

  /** Whether questions can be about a fact: one of the case, never a derived one. */
  static boolean isInput(String fact) {
    return Input.of(fact) != null;
  }

  /** What to say after "is no fact that can be asked for." */
  static String adviceOnFact(String wrong) {
    return maybe(wrong, Arrays.stream(Input.values()).map(Input::path).toList(), "There are ");
  }

  /** What to say after "is no field of a step." */
  static String adviceOnStep(String wrong) {
    return maybe(wrong, List.copyOf(STEP.keySet()), "It has ");
  }

  /** What to say after "is no action." */
  static String adviceOnAction(String wrong) {
    return maybe(wrong, ACTIONS, "It is one of ");
  }

  /**
   * What to say after "is no field of a verdict.": the nearest path, else what stands beside it.
   */
  static String adviceOn(String wrong) {
    if (wrong.equals("reasons") || wrong.startsWith("reasons.")) {
      return " Rules that must be among the reasons stand beside expect: because: [their names].";
    }
    Set<String> paths = paths();
    String object = wrong;
    while (!object.isEmpty() && !isObject(object)) {
      object = object.substring(0, Math.max(0, object.lastIndexOf('.')));
    }
    String prefix = object.isEmpty() ? "" : object + ".";
    List<String> beside = paths.stream().filter(path -> path.equals(prefix + last(path))).toList();
    String nearest = Nearest.to(last(wrong), beside.stream().map(VerdictFields::last).toList());
    if (nearest != null) {
      return " Maybe " + prefix + nearest + ".";
    }
    String elsewhere = Nearest.to(last(wrong), paths.stream().map(VerdictFields::last).toList());
    return paths.stream()
        .filter(path -> last(path).equals(elsewhere))
        .findFirst()
        .map(path -> " Maybe " + path + ".")
        .orElse(" There are " + String.join(", ", beside) + ".");
  }

  /** The paths of all values, of {@code steps} and lists, and of the objects that hold values. */
  private static Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    for (String value : VALUES.keySet()) {
      for (int end = value.indexOf('.'); end >= 0; end = value.indexOf('.', end + 1)) {
        paths.add(value.substring(0, end));
      }
      paths.add(value);
    }
    paths.add(STEPS);
    paths.addAll(LISTS);
    return paths;
  }

  /** The nearest word, else all of them. */
  static String maybe(String wrong, List<String> words, String all) {
    String nearest = Nearest.to(wrong, words);
    return nearest == null ? " " + all + String.join(", ", words) + "." : " Maybe " + nearest + ".";
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
