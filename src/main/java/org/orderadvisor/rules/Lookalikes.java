package org.orderadvisor.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Characters that look like a sign of the rule language and are none, as word processors and other
 * keyboards write them. Thread-safe: it has no state.
 */
final class Lookalikes {
  /** Those that stand for a quotation mark. */
  static final String QUOTES = "“”„«»‘’\u0091\u0092\u0093\u0094";

  private static final Map<Integer, String> LOOKALIKES =
      Map.ofEntries(
          Map.entry(0x201C, "a curly quotation mark. Maybe \""),
          Map.entry(0x201D, "a curly quotation mark. Maybe \""),
          Map.entry(0x201E, "a curly quotation mark. Maybe \""),
          Map.entry(0x00AB, "a French quotation mark. Maybe \""),
          Map.entry(0x00BB, "a French quotation mark. Maybe \""),
          Map.entry(0x2018, "a curly quotation mark. Maybe \""),
          Map.entry(0x2019, "a curly quotation mark. Maybe \""),
          Map.entry(0xFF0C, "a full-width comma. Maybe ,"),
          Map.entry(0x3001, "a Chinese comma. Maybe ,"),
          Map.entry(0xFF1B, "a full-width semicolon. Maybe ;"),
          Map.entry(0xFF08, "a full-width bracket. Maybe ("),
          Map.entry(0xFF09, "a full-width bracket. Maybe )"),
          Map.entry(0xFF1D, "a full-width equals sign. Maybe =="),
          Map.entry(0xFF1A, "a full-width colon"),
          Map.entry(0x3002, "a Chinese full stop. Maybe ."),
          Map.entry(0x0091, "a quotation mark of Windows. Maybe \""),
          Map.entry(0x0092, "a quotation mark of Windows. Maybe \""),
          Map.entry(0x0093, "a quotation mark of Windows. Maybe \""),
          Map.entry(0x0094, "a quotation mark of Windows. Maybe \""),
          Map.entry(0x00A0, "a no-break space. Maybe an ordinary one"),
          Map.entry(0x3000, "a full-width space. Maybe an ordinary one"));

  private Lookalikes() {}

  /** What a character is, and what was probably meant; {@code null} if it is none of them. */
  static @Nullable String meaning(int point) {
    return LOOKALIKES.get(point);
  }

  /** The sign that one is read as; empty if it is only left out. */
  static String plain(int point) {
    return switch (point) {
      case 0xFF0C, 0x3001 -> ",";
      case 0xFF1B -> ";";
      case 0xFF08 -> "(";
      case 0xFF09 -> ")";
      case 0xFF1D -> "==";
      case 0x3002 -> ".";
      default -> "";
    };
  }
}
