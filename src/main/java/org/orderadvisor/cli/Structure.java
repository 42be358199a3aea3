package org.orderadvisor.cli;

/**
 * Follows the braces, brackets, quotes, commas and colons of one JSON object, byte by byte: enough
 * to know where it ends, or that it can't go on so. Whether the rest is right is the reader's
 * business. Not thread-safe.
 */
final class Structure {
  /** The object goes on. */
  static final int OPEN = 0;

  /** The byte was the object's last. */
  static final int COMPLETE = 1;

  /** With this byte the text is no JSON any more. */
  static final int BROKEN = 2;

  private static final int DEEPEST = 63;

  /** A bit for each object or array around, the innermost lowest: 1 is an object. */
  private long objects;

  private int depth;
  private boolean inString;
  private boolean escaped;

  /** The last byte that mattered; {@code w} for a number or word, {@code s} for a text. */
  private byte previous;

  /** Starts anew before an object's opening brace. */
  void reset() {
    objects = 0;
    depth = 0;
    inString = false;
    escaped = false;
    previous = 0;
  }

  /** Takes the next byte and returns what has become of the object. */
  int take(byte b) {
    if (inString) {
      return inString(b);
    }
    switch (b) {
      case ' ', '\t', '\r', '\n' -> {
        return OPEN;
      }
      case '"' -> {
        if (!valueMayStart() && !nameMayStart()) {
          return BROKEN;
        }
        inString = true;
        previous = 's';
      }
      case '{', '[' -> {
        if (!valueMayStart() || depth == DEEPEST) {
          return BROKEN;
        }
        depth++;
        objects = objects << 1 | (b == '{' ? 1 : 0);
        previous = b;
      }
      case '}', ']' -> {
        if (inObject() != (b == '}')) {
          return BROKEN;
        }
        depth--;
        objects >>>= 1;
        previous = b;
        return depth == 0 ? COMPLETE : OPEN;
      }
      case ',', ':' -> {
        if (previous == ',' || previous == ':' || previous == '{' || previous == '[') {
          return BROKEN;
        }
        previous = b;
      }
      default -> {
        if (!valueMayStart() && previous != 'w') {
          return BROKEN;
        }
        previous = 'w';
      }
    }
    return OPEN;
  }

  private int inString(byte b) {
    if (b == '\n') {
      return BROKEN;
    } else if (escaped) {
      escaped = false;
    } else if (b == '\\') {
      escaped = true;
    } else if (b == '"') {
      inString = false;
    }
    return OPEN;
  }

  private boolean inObject() {
    return (objects & 1) == 1;
  }

  private boolean nameMayStart() {
    return inObject() && (previous == '{' || previous == ',');
  }

  private boolean valueMayStart() {
    return depth == 0
        ? previous == 0
        : inObject() ? previous == ':' : previous == '[' || previous == ',';
  }
}
