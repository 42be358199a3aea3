package org.orderadvisor.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the parser understood it: all that is compiled of a rule file, if nothing is wrong with
 * any.
 *
 * @param stage the folder it stands in
 * @param file the path of its file
 * @param name its name with its place
 * @param source where its knowledge comes from; {@code null} if it does not say, empty if that
 *     can't be read
 * @param conditions all must hold; none if it always matches
 * @param calls what it says
 * @param read how much of it was understood
 */
record ParsedRule(
    Stage stage,
    String file,
    Token name,
    @Nullable String source,
    List<Condition> conditions,
    List<Call> calls,
    Read read) {

  /** How much of a rule was understood. */
  enum Read {
    /** All of it. */
    WHOLE,
    /** Not what is told of: its other conditions and calls are there to be judged one by one. */
    IN_PART,
    /** As {@link #IN_PART}, and its name may go on. */
    NAMELESS
  }

  /**
   * One condition between two commas.
   *
   * @param text as written, on one line
   * @param test what it tests
   */
  record Condition(String text, Token start, Test test) {}

  /**
   * A call on {@code advice}.
   *
   * @param verb what is said
   * @param arguments what of
   */
  record Call(Token verb, List<Operand> arguments) {}

  /**
   * A word of an enum such as {@code Answer.YES}, or a text such as {@code "COMPLETED"}.
   *
   * @param place the token that it begins with
   * @param type the enum's name; {@code null} for a text
   * @param word the word, or the text
   */
  record Operand(Token place, @Nullable String type, String word) {

    /** As written in a rule. */
    String written() {
      return type == null ? "\"" + word + "\"" : type + "." + word;
    }
  }

  /** What a condition tests. */
  sealed interface Test permits OneOf, All, Any, Not {

    /** The tests that it is made of; none if it is a comparison. */
    default List<Test> parts() {
      return List.of();
    }
  }

  /**
   * A fact compared with words: {@code ==} and {@code in}; with {@code negated} also {@code !=} and
   * {@code not in}.
   *
   * @param place the token that the fact begins with
   * @param fact its path
   */
  record OneOf(Token place, String fact, boolean negated, List<Operand> words) implements Test {}

  /** All of some tests. */
  record All(List<Test> parts) implements Test {}

  /** At least one of some tests. */
  record Any(List<Test> parts) implements Test {}

  /** Not a test. */
  record Not(Test part) implements Test {

    @Override
    public List<Test> parts() {
      return List.of(part);
    }
  }
}
