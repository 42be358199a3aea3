package org.orderadvisor.cli;

import java.io.IOException;

/** The part of the splitter that knows arrays of orders. Not thread-safe. */
final class ArraySplitter {
  private static final String TOO_LONG =
      "an order is longer than 1 MiB (" + Splitter.LONGEST + " bytes).";
  private static final String NO_COMMA = "there is no comma between two orders of an array.";
  private static final String NOT_CLOSED =
      "the text ends before the array does. Maybe it is cut off.";
  private static final String COMMA_TOO_MANY = "there is a comma and no order behind it.";
  private static final String MORE = "there is more text after the array.";

  /** As much of something else than an order as its error needs. */
  private static final int SHOWN = 100;

  private final Splitter splitter;
  private final Buffer buffer;
  private int count;
  private boolean open;
  private boolean afterOrder;
  private boolean afterComma;
  private boolean spoilt;

  ArraySplitter(Splitter splitter, Buffer buffer) {
    this.splitter = splitter;
    this.buffer = buffer;
  }

  boolean isOpen() {
    return open;
  }

  /** How many arrays there were so far. */
  int count() {
    return count;
  }

  /** Goes into an array if one starts at the next byte and does not hold something else at once. */
  boolean open() throws IOException {
    if (buffer.at(0) != '[') {
      return false;
    }
    int first = 1;
    boolean overLines = false;
    while (first < Splitter.LONGEST && buffer.has(first) && Buffer.isSpace(buffer.at(first))) {
      overLines |= buffer.at(first) == '\n';
      first++;
    }
    if (!buffer.has(first) || (!overLines && buffer.at(first) != '{' && buffer.at(first) != ']')) {
      return false;
    }
    buffer.consume(1);
    count++;
    open = true;
    afterOrder = false;
    afterComma = false;
    spoilt = false;
    return true;
  }

  /** Goes to the next order or problem; false if the array ended without one. */
  boolean next() throws IOException {
    if (spoilt) {
      giveUp(count);
      return false;
    }
    if (!buffer.skipSpace()) {
      return problem(NOT_CLOSED);
    }
    byte b = buffer.at(0);
    if (b == ']' && !afterComma) {
      buffer.consume(1);
      return closed();
    } else if (afterOrder) {
      if (b != ',') {
        splitter.found(0, count, NO_COMMA);
        spoilt = true;
        return true;
      }
      buffer.consume(1);
      afterOrder = false;
      afterComma = true;
      return false;
    } else if (b == ']') {
      splitter.found(0, count, COMMA_TOO_MANY);
      buffer.consume(1);
      open = false;
      return true;
    } else if (b != '{') {
      splitter.found(buffer.lineFeed(0, SHOWN), count, null);
      spoilt = true;
      return true;
    }
    return order();
  }

  private boolean order() throws IOException {
    int end = splitter.objectEnd(0);
    if (end > 0) {
      splitter.found(end, count, null);
      buffer.consume(end);
      afterOrder = true;
      afterComma = false;
      return true;
    } else if (-end >= Splitter.LONGEST) {
      return problem(TOO_LONG);
    }
    splitter.found(buffer.has(-end) ? -end + 1 : -end, count, null);
    end();
    return true;
  }

  private boolean closed() throws IOException {
    open = false;
    while (buffer.has(0) && Buffer.isSpace(buffer.at(0))) {
      boolean lineEnds = buffer.at(0) == '\n';
      buffer.consume(1);
      if (lineEnds) {
        return false;
      }
    }
    if (!buffer.has(0)) {
      return false;
    }
    splitter.found(0, 0, MORE);
    buffer.discardLine();
    return true;
  }

  /** The array can't be followed any further, so the input ends here. */
  private boolean problem(String problem) {
    splitter.found(0, count, problem);
    end();
    return true;
  }

  private void end() {
    open = false;
    buffer.discardAll();
  }

  /** Passes over the rest of an array up to its closing bracket, unless that has passed. */
  void giveUp(int array) throws IOException {
    if (!open || array != count) {
      return;
    }
    open = false;
    int depth = 1;
    boolean inString = false;
    while (depth > 0 && buffer.has(0)) {
      byte b = buffer.at(0);
      if (b == '\\' && inString && buffer.has(1)) {
        buffer.consume(1);
      } else if (b == '"') {
        inString = !inString;
      } else if (!inString && (b == '[' || b == '{')) {
        depth++;
      } else if (!inString && (b == ']' || b == '}')) {
        depth--;
      }
      buffer.consume(1);
    }
  }
}
