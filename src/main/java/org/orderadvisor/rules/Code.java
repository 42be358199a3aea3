package org.orderadvisor.rules;

import java.util.Locale;
import org.orderadvisor.rules.Diagnostic.Severity;

/**
 * The kinds of mistakes in a folder of rules, one for each that somebody may look up. The words are
 * stable: a code is never given another meaning. {@code docs/checks.md} shows each, wrong and
 * right. Immutable and thread-safe.
 */
public enum Code {
  // Files
  NOT_A_FOLDER(Severity.ERROR, "The folder of rules is not there, or is a file."),
  MISSING_FILE(Severity.ERROR, "A folder, a table or the English texts are not there."),
  UNREADABLE_FILE(Severity.ERROR, "A file can't be opened, or is no ordinary file."),
  LINK_OUTSIDE(
      Severity.ERROR, "A file, or one of the folders, is a link out of the rules' folder."),
  EMPTY_FILE(Severity.ERROR, "A file is empty."),
  NOT_UTF8(Severity.ERROR, "A file was not saved as UTF-8."),
  TOO_LARGE(Severity.ERROR, "A file, a rule or a condition is larger than any sensible one."),
  IGNORED_FILE(Severity.WARNING, "A file stands where or is named so that nothing reads it."),
  WRONG_FILE_NAME(Severity.ERROR, "A file's name is not what such a file's must be."),

  // Characters
  INVISIBLE_CHARACTER(
      Severity.ERROR, "A character that can't be seen stands in a rule, a table or a sentence."),
  BACKSLASH_U(Severity.ERROR, "An escape could hide what a rule or a text says."),
  LOOKALIKE_CHARACTER(Severity.ERROR, "A character only looks like the sign that is meant."),
  WRONG_QUOTES(Severity.ERROR, "A text stands in other quotation marks than \"."),
  UNCLOSED(Severity.ERROR, "A text or a comment begins and does not end."),
  MERGE_CONFLICT(Severity.ERROR, "Two versions of a file were merged and not tidied up."),

  // The parts of a rule file
  WRONG_PACKAGE(Severity.ERROR, "The file's package is not that of its folder."),
  WRONG_IMPORT(Severity.ERROR, "The file imports or declares global what rules may not see."),
  FORBIDDEN_PART(Severity.ERROR, "The file holds something else than rules."),
  MISSPELT_KEYWORD(Severity.ERROR, "A keyword of the rule language is misspelt."),
  MISSING_KEYWORD(Severity.ERROR, "One of the words rule, when and then is missing."),
  MISSING_END(Severity.ERROR, "A rule has no end, or an end has no rule."),
  MISSING_NAME(Severity.ERROR, "A rule has no name."),
  WRONG_ANNOTATION(Severity.ERROR, "A rule has another annotation than one @Source."),
  MISSING_SOURCE(Severity.WARNING, "A rule does not say where its knowledge comes from."),
  FORBIDDEN_ATTRIBUTE(Severity.ERROR, "A rule has an attribute, or extends another."),
  NO_RULE(Severity.ERROR, "The folder closure holds no rule."),

  // Conditions
  FORBIDDEN_PATTERN(Severity.ERROR, "A rule asks for something else than its one Order."),
  NO_CONDITION(Severity.ERROR, "A rule has no Order( … )."),
  BINDING(Severity.ERROR, "A rule gives a fact a name of its own."),
  METHOD_CALL(Severity.ERROR, "A rule calls a method."),
  WRONG_COMPARISON(Severity.ERROR, "A fact is compared in a way that rules can't."),
  AND_OR(Severity.ERROR, "Conditions are joined by the words and, or."),
  MISSING_COMMA(Severity.ERROR, "A comma is missing."),
  TRAILING_COMMA(Severity.ERROR, "Nothing follows a comma."),
  MISSING_BRACKET(Severity.ERROR, "A bracket is missing."),
  REPEATED_WORD(Severity.WARNING, "A word stands twice in a list."),
  UNEXPECTED(Severity.ERROR, "A word or sign stands where it makes no sense."),

  // Facts and words
  UNKNOWN_FACT(Severity.ERROR, "There is no such fact."),
  NOT_DECIDED_YET(Severity.ERROR, "A rule reads what its own or a later stage decides."),
  UNKNOWN_WORD(Severity.ERROR, "There is no such word."),
  MISSING_TYPE(Severity.ERROR, "A word stands without its type."),
  WRONG_TYPE(Severity.ERROR, "A word is of another type than belongs here."),
  UNKNOWN_SCENARIO(Severity.ERROR, "The table of scenarios has no such code."),

  // What rules say
  NOT_A_CALL(Severity.ERROR, "A rule does something else than to speak by advice."),
  UNKNOWN_CALL(Severity.ERROR, "There is nothing of this name that a rule can say."),
  WRONG_STAGE(Severity.ERROR, "A rule says what belongs in another folder."),
  WRONG_ARGUMENTS(Severity.ERROR, "A rule says too much or too little in a call."),
  MISSING_SEMICOLON(Severity.ERROR, "A call does not end with a semicolon."),
  SAYS_NOTHING(Severity.ERROR, "A rule says nothing."),

  // Whether rules can match
  NEVER_HOLDS(Severity.ERROR, "A condition, or all of them together, can never hold."),
  ALWAYS_HOLDS(Severity.WARNING, "A condition always holds."),
  HOLDS_FOR_UNKNOWN(Severity.WARNING, "A negated condition also holds for what is not known."),
  DUPLICATE_NAME(Severity.ERROR, "Two rules have the same name."),
  DUPLICATE_RULE(Severity.WARNING, "Two rules say the same under the same conditions."),

  // Tables
  BROKEN_CSV(Severity.ERROR, "A table can't be read on, most likely for a quotation mark."),
  WRONG_HEADER(Severity.ERROR, "A table's first line is not what it must be."),
  WRONG_CELLS(Severity.ERROR, "A row has more or fewer cells than the header."),
  EMPTY_CELL(Severity.ERROR, "A cell is empty."),
  BAD_VALUE(Severity.ERROR, "A cell holds none of the words or figures that it may."),
  DUPLICATE_ROW(Severity.ERROR, "A row stands twice."),
  MISSING_ROW(Severity.ERROR, "A table lacks a row that Java counts on."),

  // Sentences
  MISSING_TEXT(Severity.ERROR, "A sentence that a verdict can need is missing in English."),
  UNTRANSLATED(Severity.WARNING, "A sentence is missing in a language other than English."),
  MISSING_REASON(Severity.WARNING, "A rule has no sentence in some language."),
  UNKNOWN_PLACEHOLDER(Severity.ERROR, "A sentence has braces that nothing fills in."),
  UNKNOWN_TEXT_KEY(Severity.WARNING, "Nothing ever asks for a sentence of this key."),
  DUPLICATE_TEXT(Severity.ERROR, "A key of a text file stands twice."),

  // Scenario tests
  BROKEN_YAML(Severity.ERROR, "A file of tests is no YAML, or uses what tests may not."),
  UNKNOWN_TEST_KEY(Severity.ERROR, "A test, or what it expects, has no such field."),
  REPEATED_TEST_KEY(Severity.ERROR, "A field, a value or a test's name stands twice."),
  MISSING_TEST_PART(Severity.ERROR, "A test, or a file of tests, lacks a part or leaves it empty."),
  WRONG_TEST_VALUE(Severity.ERROR, "A field of a test has a value of the wrong kind."),
  UNKNOWN_TEST_WORD(Severity.ERROR, "A test names a rule or a scenario that there is not."),
  FAILED_TEST(Severity.ERROR, "A scenario test gets another verdict than it expects."),
  NOT_TESTED(Severity.WARNING, "There are no scenario tests, or they can't be run."),
  BAD_ORDER(Severity.ERROR, "The order that a test gives is none."),

  // The rest
  TOO_MANY_PROBLEMS(Severity.WARNING, "There are more problems than are told."),
  NOT_COMPILED(Severity.ERROR, "The engine refuses rules that were found right.");

  private static final String PAGE = "docs/checks.md#";

  private final Severity severity;
  private final String meaning;

  Code(Severity severity, String meaning) {
    this.severity = severity;
    this.meaning = meaning;
  }

  /** Whether the rules can be used all the same. */
  public Severity severity() {
    return severity;
  }

  /** What kind of mistake it is, in one sentence. */
  public String meaning() {
    return meaning;
  }

  /** Where it is shown wrong and right: a path in the project, with an anchor. */
  public String page() {
    return PAGE + this;
  }

  /** The stable word, such as {@code unknown-fact}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
