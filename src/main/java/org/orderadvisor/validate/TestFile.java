package org.orderadvisor.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.Code;
import org.orderadvisor.words.Nearest;

/** Reads the tests of one file. Not thread-safe; made for one file. */
final class TestFile {
  private static final List<String> FILE_KEYS = List.of("defaults", "tests");
  private static final List<String> TEST_KEYS =
      List.of("name", "given", "expect", "because", "skip", "matrix");

  private final String file;
  private final Names known;
  private final Problems problems;
  private final List<ScenarioTest> tests = new ArrayList<>();
  private final Map<String, Place> names = new HashMap<>();
  private long count;

  private TestFile(String file, Names known, Problems problems) {
    this.file = file;
    this.known = known;
    this.problems = problems;
  }

  /** The tests that can be read; what is wrong with others is among the problems. */
  static List<ScenarioTest> read(String file, String yaml, Names known, Problems problems) {
    TestFile reader = new TestFile(file, known, problems);
    Node document = YamlReader.read(file, yaml, problems);
    if (document instanceof Node.Fields top) {
      reader.file(top);
    } else if (document != null) {
      reader.problem(
          Code.WRONG_TEST_VALUE,
          document.at(),
          "the file is " + document.kind() + ", not an object with tests.");
    }
    return reader.tests;
  }

  private void file(Node.Fields top) {
    boolean allKnown = keys(top, FILE_KEYS, "a file of tests");
    Node.Fields defaults = facts(top, "defaults");
    Node.Items list = list(top, "tests", "tests: [{ name: …, given: …, expect: … }]");
    if (list == null) {
      if (allKnown && !top.fields().containsKey("tests")) {
        problem(Code.MISSING_TEST_PART, top.at(), "the file has no tests.");
      }
      return;
    }
    if (list.items().isEmpty()) {
      problem(Code.MISSING_TEST_PART, list.at(), "tests is empty.");
    }
    for (Node item : list.items()) {
      if (!(item instanceof Node.Fields test)) {
        problem(
            Code.WRONG_TEST_VALUE,
            item.at(),
            "a test is an object with a name, not " + item.kind() + ".");
      } else if (!test(test, defaults)) {
        return;
      }
    }
  }

  /** Reads a test and its variants; false if there are more than may be. */
  private boolean test(Node.Fields test, Node.Fields defaults) {
    if (keys(test, TEST_KEYS, "a test")) {
      require(test, "name", "Maybe name: what the test says.");
      if (!test.fields().containsKey("skip")) {
        require(test, "given", "Maybe given: {}, if no fact is known.");
        require(test, "expect", "Maybe expect: { scenario: … }.");
      }
    }
    String name = sentence(test, "name");
    String skip = sentence(test, "skip");
    Node.Fields facts = defaults.under(facts(test, "given"));
    Expectation expectation = expectation(test);
    Matrix matrix = matrix(test);
    count += matrix.size();
    if (count > ScenarioTests.MAX_TESTS) {
      problem(
          Code.TOO_LARGE,
          test.at(),
          "with this test there are more than " + ScenarioTests.MAX_TESTS + " tests in the file.");
      return false;
    }
    for (Matrix.Variant variant : matrix.variants(test.at())) {
      OrderCase order = GivenOrder.read(file, facts.under(variant.facts()), problems);
      String label = variant.label().isEmpty() ? "" : " [" + variant.label() + "]";
      if (name != null && isNew(test, name + label) && order != null) {
        tests.add(new ScenarioTest(file, test.at(), name + label, skip, order, expectation));
      }
    }
    return true;
  }

  /** The facts of {@code given} or {@code defaults}, as in JSON; none if there is no such key. */
  private Node.Fields facts(Node.Fields object, String key) {
    Node.Fields facts = object(object, key);
    if (facts == null) {
      return Node.Fields.none(object.at());
    }
    Map<String, Node.Field> plain = new LinkedHashMap<>(facts.fields());
    for (Node.Field field : facts.fields().values()) {
      int point = field.name().indexOf('.');
      if (point >= 0) {
        plain.remove(field.name());
        String path = Nearest.shown(field.name());
        problem(
            Code.UNKNOWN_TEST_KEY,
            field.at(),
            path + " is a path. In " + key + " each object has its own braces.");
      }
    }
    return new Node.Fields(facts.at(), plain);
  }

  private boolean isNew(Node.Fields test, String name) {
    Place first = names.putIfAbsent(name, test.at());
    if (first != null) {
      String shown = Nearest.shown(name);
      problem(
          Code.REPEATED_TEST_KEY,
          test.at(),
          "name (" + shown + ") is that of the test on line " + first.line() + " too.");
    }
    return first == null;
  }

  private Expectation expectation(Node.Fields test) {
    List<String> because = new ArrayList<>();
    Node.Items rules = list(test, "because", "because: [\"the rule's name\"]");
    if (rules != null) {
      for (Node rule : rules.items()) {
        if (rule instanceof Node.Scalar scalar && isText(scalar)) {
          because(scalar);
          because.add(scalar.text());
        } else {
          problem(
              Code.WRONG_TEST_VALUE,
              rule.at(),
              "because names rules by text. This is " + rule.kind() + ".");
        }
      }
      if (rules.items().isEmpty()) {
        problem(Code.MISSING_TEST_PART, rules.at(), "because is empty: it expects nothing.");
      }
    }
    Node.Fields expect = object(test, "expect");
    if (expect == null) {
      return new Expectation(List.of(), because);
    }
    if (expect.fields().isEmpty() && rules == null) {
      problem(Code.MISSING_TEST_PART, expect.at(), "expect is empty: the test could never fail.");
    }
    return new Expectation(ExpectReader.read(file, expect, known, problems), because);
  }

  private void because(Node.Scalar rule) {
    String wrong = known.wrongReason(rule.text());
    if (wrong != null) {
      problem(
          Code.UNKNOWN_TEST_WORD,
          rule.at(),
          "because (" + Nearest.shown(rule.text()) + ") " + wrong);
    }
  }

  private Matrix matrix(Node.Fields test) {
    Node.Fields matrix = object(test, "matrix");
    if (matrix == null) {
      return new Matrix(List.of());
    }
    List<Matrix.Axis> axes = new ArrayList<>();
    for (Node.Field field : matrix.fields().values()) {
      if (field.value() instanceof Node.Items values && !values.items().isEmpty()) {
        axes.add(new Matrix.Axis(field, different(field, values)));
      } else {
        matrixProblem(
            Code.WRONG_TEST_VALUE,
            field.value().at(),
            field,
            "is no list of values. Maybe payment.method: [CARD, PAYPAL]");
      }
    }
    if (matrix.fields().isEmpty()) {
      problem(
          Code.MISSING_TEST_PART,
          matrix.at(),
          "matrix is empty. Maybe matrix: { payment.method: [CARD, PAYPAL] }.");
    }
    return new Matrix(axes);
  }

  private List<Node> different(Node.Field path, Node.Items values) {
    Map<String, Node> different = new LinkedHashMap<>();
    for (Node value : values.items()) {
      if (different.putIfAbsent(value.shown(), value) != null) {
        matrixProblem(
            Code.REPEATED_TEST_KEY,
            value.at(),
            path,
            "has " + Nearest.shown(value.shown()) + " twice");
      }
    }
    return List.copyOf(different.values());
  }

  private void matrixProblem(Code code, Place at, Node.Field path, String message) {
    problem(code, at, "matrix: " + Nearest.shown(path.name()) + " " + message + ".");
  }

  /** Whether all fields are known. */
  private boolean keys(Node.Fields object, List<String> known, String what) {
    boolean allKnown = true;
    for (Node.Field field : object.fields().values()) {
      if (!known.contains(field.name())) {
        allKnown = false;
        String advice = VerdictFields.maybe(field.name(), known, "It may have ");
        problem(
            Code.UNKNOWN_TEST_KEY,
            field.at(),
            Nearest.shown(field.name()) + " is no field of " + what + "." + advice);
      }
    }
    return allKnown;
  }

  private void require(Node.Fields test, String key, String advice) {
    if (!test.fields().containsKey(key)) {
      problem(Code.MISSING_TEST_PART, test.at(), "the test has no " + key + ". " + advice);
    }
  }

  private @Nullable String sentence(Node.Fields object, String key) {
    Node.Field field = object.fields().get(key);
    if (field == null) {
      return null;
    }
    Node value = field.value();
    if (!(value instanceof Node.Scalar scalar) || !isText(scalar)) {
      problem(Code.WRONG_TEST_VALUE, value.at(), key + " is " + value.kind() + ", not a sentence.");
    } else if (scalar.text().chars().anyMatch(Character::isISOControl)) {
      problem(
          Code.WRONG_TEST_VALUE,
          value.at(),
          key + " has a line break or control character. It is one line.");
    } else {
      return scalar.text();
    }
    return null;
  }

  private static boolean isText(Node.Scalar scalar) {
    return scalar.meaning() == Node.Meaning.TEXT && !scalar.text().isBlank();
  }

  private Node.@Nullable Fields object(Node.Fields object, String key) {
    Node.Field field = object.fields().get(key);
    if (field == null) {
      return null;
    } else if (field.value() instanceof Node.Fields inner) {
      return inner;
    }
    problem(
        Code.WRONG_TEST_VALUE,
        field.value().at(),
        key + " is " + field.value().kind() + ", not an object.");
    return null;
  }

  private Node.@Nullable Items list(Node.Fields object, String key, String like) {
    Node.Field field = object.fields().get(key);
    if (field == null) {
      return null;
    } else if (field.value() instanceof Node.Items items) {
      return items;
    }
    problem(
        Code.WRONG_TEST_VALUE,
        field.value().at(),
        key + " is " + field.value().kind() + ", not a list. Maybe " + like + ".");
    return null;
  }

  private void problem(Code code, Place at, String message) {
    problems.add(code, file, at, message);
  }
}
