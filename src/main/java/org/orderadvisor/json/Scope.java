package org.orderadvisor.json;

import org.jspecify.annotations.Nullable;

/** Where the reader is: the object, around it others, which fields it had, and the present one. */
final class Scope {
  final Part part;
  private final @Nullable Scope around;
  private final int element;
  private String field = "";
  private int seen;

  /**
   * Starts an object.
   *
   * @param around stands on the field that the object is the value of; {@code null} at the top
   * @param element which element of an array it is, from 0; negative if of none
   */
  Scope(Part part, @Nullable Scope around, int element) {
    this.part = part;
    this.around = around;
    this.element = element;
  }

  /** Goes to a field; false if it was there before. */
  boolean enter(int index) {
    field = part.names().get(index);
    int bit = 1 << index;
    boolean first = (seen & bit) == 0;
    seen |= bit;
    return first;
  }

  /** The path of this object with a point at the end; empty at the top. */
  String path() {
    if (around == null) {
      return "";
    }
    String path = around.fieldPath();
    return element < 0 ? path + "." : path + "[" + element + "].";
  }

  /** The path of the field it stands on. */
  String fieldPath() {
    return path() + field;
  }
}
