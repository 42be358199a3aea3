package org.orderadvisor.cli;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an input into the texts of single orders, whatever its form: one object, several lines long
 * or not, JSON lines, an array. It holds one order and one chunk at most. Not thread-safe.
 *
 * <p>A line that starts with a brace and ends with one is an order if the next line starts with one
 * again, as no JSON goes on so. Any other is followed brace by brace until it is complete. If that
 * can't be, the order is given up, and the input goes on at the next line that can start one: so a
 * cut-off line costs only itself.
 */
final class Splitter {
  /** How many bytes one order may have. */
  static final int LONGEST = 1 << 20;

  private static final String TOO_LONG =
      "an order is longer than 1 MiB (" + LONGEST + " bytes). It is passed over.";
  private static final String BYTE_ORDER_MARK =
      "there is a byte-order mark. Save the text as UTF-8 without such a mark.";
  private static final String UTF_16 = "this is UTF-16. Save the text as UTF-8.";

  private final Buffer buffer;
  private final Structure structure = new Structure();
  private final Item item = new Item();
  private final ArraySplitter arrays;
  private boolean atStart = true;

  /** Over 0 while the lines of an order that was given up pass: the column it began in. */
  private int givenUp;

  Splitter(InputStream in) {
    buffer = new Buffer(in);
    arrays = new ArraySplitter(this, buffer);
  }

  /** The item that {@link #next} found. */
  Item item() {
    return item;
  }

  /** Whether the next item is not here yet and reading it might take a while. */
  boolean wouldWait() {
    return buffer.wouldWait();
  }

  /** Passes over what is left of an array, unless it has ended. */
  void giveUpArray(int array) throws IOException {
    arrays.giveUp(array);
  }

  /** Whether there was an array, though perhaps an empty one. */
  boolean hadArray() {
    return arrays.count() > 0;
  }

  /** Goes to the next item; false if there is none. */
  boolean next() throws IOException {
    if (atStart) {
      atStart = false;
      if (isUtf16()) {
        problem(UTF_16);
        buffer.discardAll();
        return true;
      }
    }
    while (true) {
      if (arrays.isOpen()) {
        if (arrays.next()) {
          return true;
        }
        continue;
      }
      if (!buffer.skipSpace()) {
        return false;
      }
      if (givenUp > 0 && goesOn(0, buffer.column())) {
        buffer.discardLine();
        continue;
      }
      givenUp = 0;
      if (isByteOrderMark()) {
        passMarkedItem();
        return true;
      }
      if (!arrays.open()) {
        byLine();
        return true;
      }
    }
  }

  private boolean isUtf16() throws IOException {
    return buffer.has(1)
        && (buffer.at(0) & 0xFF) + (buffer.at(1) & 0xFF) == 0xFE + 0xFF
        && (buffer.at(0) & 0xFF) >= 0xFE;
  }

  private boolean isByteOrderMark() throws IOException {
    return buffer.at(0) == (byte) 0xEF
        && buffer.has(2)
        && buffer.at(1) == (byte) 0xBB
        && buffer.at(2) == (byte) 0xBF;
  }

  /** Passes over the item behind the mark; the mark is its problem, whatever else it has. */
  private void passMarkedItem() throws IOException {
    int line = buffer.line();
    int column = buffer.column();
    buffer.consume(3);
    while (buffer.has(0) && buffer.at(0) != '\n' && Buffer.isSpace(buffer.at(0))) {
      buffer.consume(1);
    }
    if (buffer.has(0) && buffer.at(0) != '\n') {
      if (arrays.open()) {
        arrays.giveUp(arrays.count());
      } else {
        byLine();
      }
    }
    problem(BYTE_ORDER_MARK);
    item.line = line;
    item.column = column;
  }

  private void byLine() throws IOException {
    int lineFeed = buffer.lineFeed(0, LONGEST + 1);
    if (lineFeed > LONGEST) {
      problem(TOO_LONG);
      buffer.discardLine();
    } else if (buffer.at(0) != '{' || isWholeObject(lineFeed)) {
      found(lineFeed, 0, null);
      buffer.consumeLine(lineFeed);
    } else {
      byStructure(lineFeed);
    }
  }

  /** From a brace to a brace, and another one opens in the next line. */
  private boolean isWholeObject(int lineFeed) {
    int last = lineFeed - 1;
    while (last > 0 && Buffer.isSpace(buffer.at(last))) {
      last--;
    }
    int next = lineFeed;
    while (Buffer.isSpace(buffer.peek(next))) {
      next++;
    }
    return buffer.at(last) == '}' && buffer.peek(next) == '{';
  }

  private void byStructure(int firstLineFeed) throws IOException {
    int place = objectEnd(0);
    if (place > 0) {
      int lineFeed = buffer.lineFeed(place, LONGEST + 1);
      found(lineFeed, 0, lineFeed > LONGEST ? TOO_LONG : null);
      if (lineFeed > LONGEST) {
        buffer.discardLine();
      } else {
        buffer.consume(lineFeed);
        buffer.consumeLine(0);
      }
      return;
    }
    int broken = -place;
    givenUp = buffer.column();
    int cut = firstLineFeed + 1;
    while (cut <= broken && !startsItem(cut)) {
      cut = buffer.lineFeed(cut, LONGEST + 1) + 1;
    }
    if (cut > LONGEST) {
      problem(TOO_LONG);
      buffer.consume(LONGEST);
      buffer.discardLine();
    } else {
      int length = buffer.has(cut - 1) ? cut : cut - 1;
      int last = length - 1;
      while (Buffer.isSpace(buffer.at(last))) {
        last--;
      }
      found(last + 1, 0, broken >= LONGEST ? TOO_LONG : null);
      buffer.consume(length);
    }
  }

  /**
   * Where the object at the first byte ends.
   *
   * @return the place after its closing brace, or the place where it breaks, negated
   */
  int objectEnd(int place) throws IOException {
    structure.reset();
    int i = place;
    while (i < LONGEST && buffer.has(i)) {
      int state = structure.take(buffer.at(i));
      if (state == Structure.BROKEN) {
        return -i;
      }
      i++;
      if (state == Structure.COMPLETE) {
        return i;
      }
    }
    return -i;
  }

  /** Whether the line at this place, after a broken order, is to be read by itself. */
  private boolean startsItem(int place) throws IOException {
    int first = place;
    while (first <= LONGEST && buffer.has(first) && Buffer.isSpace(buffer.at(first))) {
      if (buffer.at(first) == '\n') {
        return false;
      }
      first++;
    }
    return first <= LONGEST && buffer.has(first) && !goesOn(first, first - place + 1);
  }

  /** Whether a line goes on with an order that was given up: deeper, or as no order starts. */
  private boolean goesOn(int place, int column) throws IOException {
    byte b = buffer.at(place);
    if (column > givenUp || b == '}' || b == ']' || b == ',' || b == ':') {
      return true;
    }
    return b == '"' && isFieldName(place + 1);
  }

  /** Whether a text that goes on here ends with a quote and a colon. */
  private boolean isFieldName(int place) throws IOException {
    int i = place;
    while (i < LONGEST && buffer.has(i) && buffer.at(i) != '"' && buffer.at(i) != '\n') {
      i += buffer.at(i) == '\\' ? 2 : 1;
    }
    i++;
    while (i < LONGEST && buffer.has(i) && (buffer.at(i) == ' ' || buffer.at(i) == '\t')) {
      i++;
    }
    return i < LONGEST && buffer.has(i) && buffer.at(i) == ':';
  }

  /** The next bytes are the item. */
  void found(int length, int array, @Nullable String problem) {
    item.bytes = buffer.bytes();
    item.from = buffer.start();
    item.length = length;
    item.line = buffer.line();
    item.column = buffer.column();
    item.array = array;
    item.problem = problem;
  }

  /** A problem at the next byte is the item. */
  private void problem(String problem) {
    found(0, 0, problem);
  }
}
