package org.orderadvisor.validate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.rules.Code;
import org.orderadvisor.validate.Expectation.Asks;
import org.orderadvisor.validate.Expectation.Check;
import org.orderadvisor.words.Nearest;

/** Reads what one test expects, and says what no verdict can ever have. */
final class ExpectReader {
  private final String file;
  private final Names known;
  private final Problems problems;
  private final List<Check> checks = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private ExpectReader(String file, Names known, Problems problems) {
    this.file = file;
    this.known = known;
    this.problems = problems;
  }

  static List<Check> read(String file, Node.Fields expect, Names known, Problems problems) {
    ExpectReader reader = new ExpectReader(file, known, problems);
    reader.fields("", expect);
    return reader.checks;
  }

  private void fields(String prefix, Node.Fields object) {
    for (Node.Field field : object.fields().values()) {
      String path = prefix + field.name();
      List<String> words = VerdictFields.words(path);
      if (words != null) {
        value(field, path, words);
      } else if (path.equals(VerdictFields.STEPS)) {
        steps(field.value());
      } else if (path.startsWith(VerdictFields.STEPS + ".")) {
        step(field, path.substring(VerdictFields.STEPS.length() + 1));
      } else if (VerdictFields.LISTS.contains(path)) {
        list(field, path);
      } else if (VerdictFields.isObject(path)) {
        object(field, path);
      } else {
        problem(
            Code.UNKNOWN_TEST_KEY,
            field.at(),
            path,
            "is no field of a verdict." + VerdictFields.adviceOn(path));
      }
    }
  }

  private void object(Node.Field field, String path) {
    if (field.value() instanceof Node.Fields inner) {
      if (inner.fields().isEmpty()) {
        problem(Code.MISSING_TEST_PART, inner.at(), path, "is empty: it expects nothing.");
      }
      fields(path + ".", inner);
    } else if (field.value() instanceof Node.Scalar scalar && scalar.isNull()) {
      check(field, path, Asks.EQUALS, null);
    } else {
      problem(
          Code.WRONG_TEST_VALUE,
          field.value().at(),
          path,
          "is " + field.value().kind() + ", not an object. Maybe " + path + ": { … }, or null.");
    }
  }

  private void value(Node.Field field, String path, List<String> words) {
    if (!(field.value() instanceof Node.Scalar scalar)) {
      problem(
          Code.WRONG_TEST_VALUE,
          field.value().at(),
          path,
          "is " + field.value().kind() + ", not one value.");
    } else if (scalar.isNull()) {
      check(field, path, Asks.EQUALS, null);
    } else if (words.isEmpty() || words.contains(scalar.text())) {
      if (path.equals(VerdictFields.SCENARIO)) {
        scenario(scalar, path);
      }
      check(field, path, Asks.EQUALS, scalar.text());
    } else {
      wrongWord(scalar, path, words);
    }
  }

  /** Each entry must be among those of the verdict; without entries there must be none. */
  private void list(Node.Field field, String path) {
    if (!(field.value() instanceof Node.Items list)) {
      String wrong = "is " + field.value().kind() + ", not a list. Maybe " + path + ": [";
      problem(
          Code.WRONG_TEST_VALUE, field.value().at(), path, wrong + field.value().shown() + "].");
      return;
    }
    if (list.items().isEmpty()) {
      check(field, path, Asks.EQUALS, list.shown());
    }
    for (Node item : list.items()) {
      if (!(item instanceof Node.Scalar word) || word.isNull()) {
        problem(Code.WRONG_TEST_VALUE, item.at(), path, "holds " + item.kind() + ", not a word.");
      } else if (path.equals(VerdictFields.QUESTIONS) && !VerdictFields.isInput(word.text())) {
        problem(
            Code.WRONG_TEST_VALUE,
            word.at(),
            path,
            "("
                + Nearest.shown(word.text())
                + ") is no fact that can be asked for."
                + VerdictFields.adviceOnFact(word.text()));
      } else {
        if (path.equals(VerdictFields.ALTERNATIVES)) {
          scenario(word, path);
        }
        check(field, path + "." + word.text(), Asks.PRESENT, null);
      }
    }
  }

  /** Says so if there is no such scenario, where it is known which there are. */
  private void scenario(Node.Scalar code, String path) {
    if (!known.scenarios().isEmpty() && !known.scenarios().contains(code.text())) {
      String near = Nearest.to(code.text(), known.scenarios());
      problem(
          Code.UNKNOWN_TEST_WORD,
          code.at(),
          path,
          "("
              + Nearest.shown(code.text())
              + ") is no scenario."
              + (near == null ? "" : " Maybe " + near + "."));
    }
  }

  private void steps(Node value) {
    if (value instanceof Node.Items list && list.items().isEmpty()) {
      checks.add(new Check(VerdictFields.STEPS, Asks.EQUALS, list.shown()));
    } else if (!(value instanceof Node.Fields steps)) {
      problem(
          Code.WRONG_TEST_VALUE,
          value.at(),
          VerdictFields.STEPS,
          "is " + value.kind() + ", not an object. Maybe steps: { OPEN_DISPUTE: REQUIRED }.");
    } else if (steps.fields().isEmpty()) {
      problem(
          Code.MISSING_TEST_PART,
          value.at(),
          VerdictFields.STEPS,
          "is empty: it expects nothing. Maybe [], for no step.");
    } else {
      steps.fields().values().forEach(field -> step(field, field.name()));
    }
  }

  /**
   * A step, or a field of it.
   *
   * @param name {@code PAY}, or {@code PAY.deadline}
   */
  private void step(Node.Field field, String name) {
    int point = name.indexOf('.');
    String action = point < 0 ? name : name.substring(0, point);
    String path = VerdictFields.STEPS + "." + action;
    if (!VerdictFields.isAction(action)) {
      problem(
          Code.UNKNOWN_TEST_KEY,
          field.at(),
          path,
          "is no action." + VerdictFields.adviceOnAction(action));
    } else if (point >= 0) {
      stepField(field, path, name.substring(point + 1));
    } else if (field.value() instanceof Node.Fields inner) {
      if (inner.fields().isEmpty()) {
        problem(
            Code.MISSING_TEST_PART, inner.at(), path, "is empty: it expects nothing. Maybe true.");
      }
      inner.fields().values().forEach(part -> stepField(part, path, part.name()));
    } else if (field.value() instanceof Node.Scalar scalar && !scalar.isNull()) {
      stepWord(field, path, scalar);
    } else {
      problem(
          Code.WRONG_TEST_VALUE,
          field.value().at(),
          path,
          "is "
              + field.value().kind()
              + ". Maybe true (there is the step) or false (there is not).");
    }
  }

  private void stepWord(Node.Field field, String path, Node.Scalar word) {
    if (word.text().equals("true")) {
      check(field, path, Asks.PRESENT, null);
    } else if (word.text().equals("false")) {
      check(field, path, Asks.ABSENT, null);
    } else if (VerdictFields.NECESSITIES.contains(word.text())) {
      check(field, path, Asks.EQUALS, word.text());
    } else {
      List<String> words = new ArrayList<>(VerdictFields.NECESSITIES);
      words.addAll(List.of("true", "false"));
      wrongWord(word, path, words);
    }
  }

  private void stepField(Node.Field field, String step, String name) {
    List<String> words = VerdictFields.stepWords(name);
    String path = step + "." + name;
    if (words == null) {
      problem(
          Code.UNKNOWN_TEST_KEY,
          field.at(),
          path,
          "is no field of a step." + VerdictFields.adviceOnStep(name));
    } else {
      value(field, path, words);
    }
  }

  private void check(Node.Field field, String path, Asks asks, @Nullable String value) {
    if (seen.add(path)) {
      checks.add(new Check(path, asks, value));
    } else {
      problem(Code.REPEATED_TEST_KEY, field.at(), path, "is given twice.");
    }
  }

  private void wrongWord(Node.Scalar word, String path, List<String> words) {
    String wrong = "(" + Nearest.shown(word.text()) + ") is none of its words.";
    problem(
        Code.WRONG_TEST_VALUE,
        word.at(),
        path,
        wrong + VerdictFields.maybe(word.text(), words, "They are "));
  }

  private void problem(Code code, Place at, String path, String message) {
    problems.add(code, file, at, "expect: " + Nearest.shown(path) + " " + message);
  }
}
