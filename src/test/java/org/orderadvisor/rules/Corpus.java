package org.orderadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.RulesFolder;
import org.orderadvisor.validate.ScenarioTestException;
import org.orderadvisor.validate.ScenarioTests;

/**
 * Reads a corpus of edits. {@code ##} names a case; {@code @} is the file that is edited ({@code
 * advice/x.drl}, a copy of {@code guard-base.drl}, if none is named); {@code -} is replaced by
 * {@code +}, where it stands last; {@code =} is a place ({@code line:column}, {@code line} or
 * {@code *}) and a part of the error that is expected there; {@code ~} a part of a warning. {@code
 * \n}, {@code \t}, {@code \\}, <code>\{22}</code> (a code point) and <code>\r{3:abc}</code> (three
 * times) stand for what can't be seen; {@code ^} and {@code $} for both ends of a file.
 */
final class Corpus {
  static final Path FOLDER =
      Path.of(System.getProperty("corpus", "src/test/resources/org/orderadvisor/rules/corpus"));
  private static final Path BASE =
      Path.of("src/test/resources/org/orderadvisor/rules/guard-base.drl");
  private static final String EDITED = "advice/x.drl";
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:([nt\\\\])|\\{([0-9A-F]+)\\}|r\\{(\\d+):(.*?)\\})");
  private static final List<String> INTERNALS =
      List.of("org.drools", "org.kie", "mvel", "exception", "err 10", "lambda", "antlr", "\tat ");
  private static final int MOST_MESSAGES = 1_000;

  /** What a case expects: a place such as {@code 3:1}, or {@code *}, and a part of a message. */
  record Expected(String place, String part) {
    boolean isMetBy(Told told) {
      return (place.equals("*") || told.place().equals(place) || told.line().equals(place))
          && told.message().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
  }

  record Case(
      String name,
      String file,
      String before,
      String after,
      List<Expected> errors,
      List<String> warnings) {}

  record Told(boolean error, String file, String line, String place, String message) {
    static Told of(Diagnostic found) {
      return new Told(
          found.severity() == Diagnostic.Severity.ERROR,
          found.file(),
          String.valueOf(found.line()),
          found.line() + ":" + found.column(),
          found.message());
    }
  }

  private Corpus() {}

  static List<Case> read(String file) throws IOException {
    List<Case> cases = new ArrayList<>();
    Path path = FOLDER.resolve(file);
    if (!Files.exists(path)) {
      return cases;
    }
    for (String line : Files.readAllLines(path)) {
      String rest = line.length() < 2 ? "" : line.substring(2);
      int last = cases.size() - 1;
      Case now = last < 0 ? null : cases.get(last);
      switch (line.isEmpty() ? ' ' : line.charAt(0)) {
        case '#' ->
            cases.add(new Case(rest.strip(), EDITED, "", "", new ArrayList<>(), new ArrayList<>()));
        case '@' ->
            cases.set(
                last, new Case(now.name, rest, now.before, now.after, now.errors, now.warnings));
        case '-' ->
            cases.set(
                last,
                new Case(now.name, now.file, plain(rest), now.after, now.errors, now.warnings));
        case '+' ->
            cases.set(
                last,
                new Case(now.name, now.file, now.before, plain(rest), now.errors, now.warnings));
        case '=' -> {
          int blank = rest.indexOf(' ');
          now.errors.add(new Expected(rest.substring(0, blank), plain(rest.substring(blank + 1))));
        }
        case '~' -> now.warnings.add(rest);
        default -> throw new IllegalStateException(file + " has a line " + line);
      }
    }
    return cases;
  }

  private static String plain(String written) {
    Matcher escape = ESCAPE.matcher(written);
    StringBuilder plain = new StringBuilder();
    while (escape.find()) {
      String with;
      if (escape.group(1) != null) {
        with = escape.group(1).equals("n") ? "\n" : escape.group(1).equals("t") ? "\t" : "\\";
      } else if (escape.group(2) != null) {
        with = Character.toString(Integer.parseInt(escape.group(2), 16));
      } else {
        with = escape.group(4).repeat(Integer.parseInt(escape.group(3)));
      }
      escape.appendReplacement(plain, Matcher.quoteReplacement(with));
    }
    return escape.appendTail(plain).toString();
  }

  /** What is said of a case's edit; nothing is compiled. */
  static List<Told> told(Case edit, Path folder) throws IOException {
    if (edit.file.equals(EDITED)) {
      Problems problems = new Problems();
      String text = editedRule(edit);
      RuleFiles files = RuleFiles.directory(Path.of("rules"), problems);
      Guard.check(
          RuleParser.read(Stage.ADVICE, EDITED, text, problems),
          new Tables(files, problems),
          Texts.read(files, problems),
          problems);
      return problems.found().stream().map(Told::of).toList();
    }
    RulesFolder rules = RulesFolder.copiedTo(folder);
    rules.write(edit.file, edited(edit, Files.readString(folder.resolve(edit.file))));
    return edit.file.startsWith("tests/")
        ? toldOfTests(folder.resolve(edit.file), edit.file)
        : told(folder);
  }

  /** The text of {@code guard-base.drl} after the edit, if that is the file that is edited. */
  static String editedRule(Case edit) throws IOException {
    return edit.file.equals(EDITED) ? edited(edit, Files.readString(BASE)) : "";
  }

  private static String edited(Case edit, String base) {
    if (edit.before.equals("^")) {
      return edit.after + base;
    }
    if (edit.before.equals("\n")) {
      return base.replace("\n", edit.after);
    }
    if (edit.before.endsWith("$")) {
      return base + edit.after.stripLeading();
    }
    int at = base.lastIndexOf(edit.before);
    assertTrue(at >= 0, () -> edit.file + " lacks " + edit.before);
    return base.substring(0, at) + edit.after + base.substring(at + edit.before.length());
  }

  /** What is said of a whole folder; nothing is compiled. */
  static List<Told> told(Path folder) {
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.directory(folder, problems);
    if (!files.all().isEmpty()) {
      Guard.read(files, new Tables(files, problems), Texts.read(files, problems), problems);
    }
    return problems.found().stream().map(Told::of).toList();
  }

  /** What is said of a file of tests. */
  static List<Told> toldOfTests(Path file, @Nullable String shown) {
    try {
      ScenarioTests.read(file);
      return List.of();
    } catch (ScenarioTestException e) {
      List<Told> told = new ArrayList<>();
      Pattern place = Pattern.compile("(?s)(?:.*?)([^/]+\\.yaml)(?::(\\d+):(\\d+))?: (.*)");
      for (String line : e.getMessage().split("\n", -1)) {
        Matcher parts = place.matcher(line);
        told.add(
            parts.matches() && parts.group(2) != null
                ? new Told(
                    true,
                    shown == null ? parts.group(1) : shown,
                    parts.group(2),
                    parts.group(2) + ":" + parts.group(3),
                    parts.group(4))
                : new Told(true, shown == null ? "" : shown, "0", "0:0", line));
      }
      return told;
    }
  }

  /** Every message is one printable line in our words, and none is told twice. */
  static void assertPlain(List<Told> told) {
    assertTrue(told.size() <= MOST_MESSAGES, () -> told.size() + " messages");
    assertEquals(told.size(), new HashSet<>(told).size(), "a message is told twice");
    for (Told one : told) {
      String text = one.file + " " + one.message;
      assertFalse(text.codePoints().anyMatch(Corpus::unprintable), () -> "unprintable: " + text);
      assertTrue(text.length() <= 2_000, () -> "too long: " + text.length());
      assertFalse(one.message.isBlank());
    }
  }

  /** As {@link #assertPlain}, and nothing of the engine or of Java shows. */
  static void assertInOurWords(List<Told> told) {
    assertPlain(told);
    for (Told one : told) {
      for (String internal : INTERNALS) {
        assertFalse(
            one.message.toLowerCase(Locale.ROOT).contains(internal), () -> internal + ": " + one);
      }
    }
  }

  private static boolean unprintable(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
