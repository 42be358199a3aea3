package org.orderadvisor.rules;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

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
   * problem and left out.
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
      if (!escapes(path, lines.subList(first, i + 1), first + 1, problems)) {
        Properties one = load(whole.toString());
        for (String key : one.stringPropertyNames()) {
          entries.add(new TextEntry(key, one.getProperty(key), first + 1, column));
        }
      }
    }
    return entries;
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
            "a backslash and a u stand together: an escape can hide what a text says. Write the"
                + " character itself.");
      }
    }
    return found;
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
