package org.orderadvisor.cli;

import org.jspecify.annotations.Nullable;

/**
 * What the splitter found last: the bytes of one order, or a problem in place of one. It is used
 * again for the next one, and its bytes are the splitter's own. Not thread-safe.
 */
final class Item {
  byte[] bytes = new byte[0];
  int from;
  int length;

  /** Where it begins in the input, from 1. */
  int line;

  /** Where it begins in its line, from 1, in characters. */
  int column;

  /** Which array of the input it stands in, from 1; 0 if in none. */
  int array;

  /** What makes it unreadable; {@code null} if its bytes are to be read. */
  @Nullable String problem;
}
