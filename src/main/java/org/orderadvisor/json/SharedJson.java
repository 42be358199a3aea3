package org.orderadvisor.json;

import org.jspecify.annotations.Nullable;

/**
 * The JSON of objects that many verdicts share, kept from the second time that one is written: what
 * belongs to one order alone is written once. What two threads keep at once is the same, and what
 * one does not see of the other is written again. Thread-safe.
 */
final class SharedJson {
  private static final int PLACES = 1 << 13;

  /** The hash code of what was written last at each place, */
  private final int[] written = new int[PLACES];

  /** and what was written twice. */
  private final @Nullable Kept[] kept = new Kept[PLACES];

  @SuppressWarnings("ArrayRecordComponent") // never changed, never compared
  private record Kept(Object value, byte[] json) {}

  /** The JSON that is kept of this very object; {@code null} if none is. */
  @SuppressWarnings("ReferenceEquality") // others that are equal are written, and are as good
  byte @Nullable [] find(Object value) {
    int place = place(value);
    Kept found = kept[place];
    if (found == null || found.value != value) {
      found = kept[place ^ 1];
    }
    return found != null && found.value == value ? found.json : null;
  }

  /** Whether this object was written before, as far as is known; from now on it was. */
  boolean isAgain(Object value) {
    int place = place(value);
    int code = System.identityHashCode(value);
    boolean again = written[place] == code;
    written[place] = code;
    return again;
  }

  /** Keeps an object's JSON, which nobody changes from now on. */
  void keep(Object value, byte[] json) {
    int place = place(value);
    kept[place ^ 1] = kept[place];
    kept[place] = new Kept(value, json);
  }

  private static int place(Object value) {
    return System.identityHashCode(value) & (PLACES - 1);
  }
}
