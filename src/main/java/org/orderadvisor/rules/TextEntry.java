package org.orderadvisor.rules;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.words.Nearest;

/**
 * A sentence of a text file with its place. Immutable and thread-safe.
 *
 * @param key without escapes
 * @param line the line that it begins on, from 1
 * @param column where the key begins, from 1
 */
record TextEntry(String key, String sentence, int line, int column) {
  /**
   * The sentences of a file in the order of its lines. A line with a backslash before a u is a
   * problem, and its sentence is left out; its key too, if it stands there.
   */
  static List<TextEntry> read(String path, String text, Problems problems) {
    List<TextEntry> entries = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int first = i;
      String begin = lines.get(i).stripLeading();
      if (begin.isEmpty() || begin.startsWith("#") || begin.startsWith("!")) {
        continue;
      }
      StringBuilder whole = new StringBuilder(begin);
      while (goesOn(lines.get(i)) && i + 1 < lines.size()) {
        i++;
        whole.append('\n').append(lines.get(i));
      }
      int column = lines.get(first).length() - begin.length() + 1;
      if (escapes(path, lines.subList(first, i + 1), first + 1, problems)) {
        String key = keyBefore(whole.substring(0, whole.indexOf("\\u")));
        if (key == null) {
          problems.leaveOut(path);
        } else {
          entries.add(new TextEntry(key, "", first + 1, column));
        }
      } else {
        Properties one = load(whole.toString());
        for (String key : one.stringPropertyNames()) {
          TextEntry entry = new TextEntry(key, one.getProperty(key), first + 1, column);
          entry.checkEscapes(path, problems);
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  /** The key of a line of which this is the beginning; {@code null} if the key may go on. */
  private static @Nullable String keyBefore(String beginning) {
    Set<String> key = load(beginning + "x").stringPropertyNames();
    return key.equals(load(beginning + "y").stringPropertyNames()) ? key.iterator().next() : null;
  }

  /** Whether the key holds a character that can't be seen, and so is another than it seems. */
  boolean hasHiddenKey() {
    return key.codePoints().anyMatch(Invisible::isInSentence);
  }

  /** {@code \\n} and its like would stand in a sentence as what they mean. */
  private void checkEscapes(String path, Problems problems) {
    int[] wrong = (key + sentence).codePoints().filter(Invisible::isInSentence).limit(1).toArray();
    if (wrong.length > 0 && wrong[0] != '\t') {
      problems.note(
          Code.INVISIBLE_CHARACTER,
          path,
          line,
          column,
          Math.min(key.length(), Problems.LONGEST_KEY),
          null,
          "%s holds an invisible character (U+%04X). A sentence goes on without a line end or a control character."
              .formatted(Nearest.shown(key), wrong[0]));
    }
  }

  /** Whether an odd number of backslashes ends the line. */
  private static boolean goesOn(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\\') {
      end--;
    }
    return (line.length() - end) % 2 == 1;
  }

  private static boolean escapes(String path, List<String> lines, int first, Problems problems) {
    boolean found = false;
    for (int i = 0; i < lines.size(); i++) {
      int at = lines.get(i).indexOf("\\u");
      if (at >= 0) {
        found = true;
        problems.note(
            Code.BACKSLASH_U,
            path,
            first + i,
            at + 1,
            2,
            null,
            "a backslash and a u stand together: an escape can hide what a text says."
                + meant(lines.get(i).substring(at + 2)));
      }
    }
    return found;
  }

  /** What an escape stands for, by what comes after its u. */
  private static String meant(String rest) {
    int digits = 0;
    while (digits < 4 && digits < rest.length() && Character.digit(rest.charAt(digits), 16) >= 0) {
      digits++;
    }
    int c = digits < 4 ? 0x20 : Integer.parseInt(rest.substring(0, 4), 16);
    return Invisible.isInSentence(c) && !Character.isSurrogate((char) c)
        ? " It stands for an invisible character (U+%04X). Delete it.".formatted(c)
        : " Write the character itself.";
  }

  private static Properties load(String line) {
    try {
      Properties one = new Properties();
      one.load(new StringReader(line));
      return one;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
