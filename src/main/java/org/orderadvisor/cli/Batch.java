package org.orderadvisor.cli;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some items of one input that are answered together, with their bytes. Filled by one thread, then
 * handed to another and not changed any more.
 */
final class Batch {
  private static final int MOST_ITEMS = 128;
  private static final int MOST_BYTES = 1 << 16;

  /** The input's name, as errors show it. */
  final String name;

  /** How many orders came before, in all inputs. */
  final long before;

  private byte[] bytes = new byte[4096];
  private int used;
  private int size;
  private int array;
  private final int[] ends = new int[MOST_ITEMS];
  private final int[] lines = new int[MOST_ITEMS];
  private final int[] columns = new int[MOST_ITEMS];
  private final @Nullable String[] problems = new @Nullable String[MOST_ITEMS];

  Batch(String name, long before) {
    this.name = name;
    this.before = before;
  }

  int size() {
    return size;
  }

  /** Which array of the input all its items stand in; 0 if in none. */
  int array() {
    return array;
  }

  boolean isFull() {
    return size == MOST_ITEMS || used >= MOST_BYTES;
  }

  /** Whether an item may go into it; items of an array stay among themselves. */
  boolean fits(Item item) {
    return !isFull() && (size == 0 || array == item.array);
  }

  void add(Item item) {
    array = item.array;
    lines[size] = item.line;
    columns[size] = item.column;
    problems[size] = item.problem;
    if (item.problem == null) {
      if (bytes.length - used < item.length) {
        bytes = Arrays.copyOf(bytes, Math.max(used + item.length, bytes.length * 4));
      }
      System.arraycopy(item.bytes, item.from, bytes, used, item.length);
      used += item.length;
    }
    ends[size++] = used;
  }

  byte[] bytes() {
    return bytes;
  }

  int from(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  int length(int index) {
    return ends[index] - from(index);
  }

  int line(int index) {
    return lines[index];
  }

  int column(int index) {
    return columns[index];
  }

  @Nullable String problem(int index) {
    return problems[index];
  }
}
