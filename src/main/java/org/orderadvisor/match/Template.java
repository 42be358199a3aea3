package org.orderadvisor.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A sentence with gaps, such as {@code {amount}}, that are filled for each order. It is taken apart
 * once. Immutable and thread-safe.
 */
final class Template {
  /** What stands before each gap, */
  private final String[] before;

  /** and which of the values fills it. */
  private final int[] values;

  private final String end;

  private Template(String[] before, int[] values, String end) {
    this.before = before;
    this.values = values;
    this.end = end;
  }

  /**
   * Takes a sentence apart. What stands in braces and is neither a word nor a figure stays as it
   * is.
   *
   * @param figures put in at once, by what stands in braces
   * @param words what the values are called that fill the gaps, in their order
   */
  static Template of(String sentence, Map<String, String> figures, List<String> words) {
    List<String> before = new ArrayList<>();
    List<Integer> values = new ArrayList<>();
    StringBuilder text = new StringBuilder(sentence.length() + 16);
    int from = 0;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', open + 1)) {
      int close = sentence.indexOf('}', open);
      String name = close < 0 ? "" : sentence.substring(open + 1, close);
      int value = words.indexOf(name);
      String figure = figures.get(name);
      if (value >= 0) {
        before.add(text.append(sentence, from, open).toString());
        values.add(value);
        text.setLength(0);
        from = close + 1;
      } else if (figure != null) {
        text.append(sentence, from, open).append(figure);
        from = close + 1;
      }
    }
    int[] places = new int[values.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = values.get(i);
    }
    return new Template(
        before.toArray(new String[0]),
        places,
        text.append(sentence, from, sentence.length()).toString());
  }

  /** Whether it has no gaps, and so is the same for all orders. */
  boolean isWhole() {
    return before.length == 0;
  }

  /** The sentence with these values. */
  String with(String... with) {
    if (isWhole()) {
      return end;
    }
    String[] pieces = new String[2 * before.length + 1];
    for (int i = 0; i < before.length; i++) {
      pieces[2 * i] = before[i];
      pieces[2 * i + 1] = with[values[i]];
    }
    pieces[pieces.length - 1] = end;
    return String.join("", pieces); // makes room for just this; a StringBuilder is made for more
  }
}
