package org.orderadvisor.validate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderadvisor.words.Nearest;

/** A value of a YAML text, with its place. Immutable. */
sealed interface Node {

  /** Where the value starts. */
  Place at();

  /** Says what it is, for a message. */
  String kind();

  /** The value on one line, for a message or a test's name. */
  String shown();

  /** What a scalar means. All but {@code TEXT} are written without quotes. */
  enum Meaning {
    TEXT,
    TRUE,
    FALSE,
    NULL
  }

  /**
   * A text, number, boolean or null.
   *
   * @param text as it is written, without quotes; also of a number
   */
  record Scalar(Place at, String text, Meaning meaning) implements Node {
    boolean isNull() {
      return meaning == Meaning.NULL;
    }

    @Override
    public String kind() {
      return switch (meaning) {
        case TEXT -> text.isBlank() ? "empty" : "text";
        case TRUE -> "true";
        case FALSE -> "false";
        case NULL -> "null";
      };
    }

    @Override
    public String shown() {
      return isNull() ? "null" : Nearest.shown(text);
    }
  }

  /** A list. */
  record Items(Place at, List<Node> items) implements Node {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }

    @Override
    public String shown() {
      List<String> shown = new ArrayList<>();
      items.forEach(item -> shown.add(item.shown()));
      return shown.toString();
    }
  }

  /**
   * A field of an object.
   *
   * @param at where its name stands
   */
  record Field(Place at, String name, Node value) {}

  /**
   * An object.
   *
   * @param fields by name, in the order of the text
   */
  record Fields(Place at, Map<String, Field> fields) implements Node {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    static Fields none(Place at) {
      return new Fields(at, Map.of());
    }

    /** These fields under others: two objects are merged, else the value from above counts. */
    Fields under(Fields above) {
      Map<String, Field> merged = new LinkedHashMap<>(fields);
      above.fields.forEach((name, field) -> merged.merge(name, field, Fields::over));
      return new Fields(above.at, merged);
    }

    private static Field over(Field below, Field above) {
      return below.value() instanceof Fields lower && above.value() instanceof Fields upper
          ? new Field(above.at(), above.name(), lower.under(upper))
          : above;
    }

    @Override
    public String kind() {
      return "an object";
    }

    @Override
    public String shown() {
      List<String> shown = new ArrayList<>();
      fields.values().forEach(field -> shown.add(field.name() + ": " + field.value().shown()));
      return "{" + String.join(", ", shown) + "}";
    }
  }
}
