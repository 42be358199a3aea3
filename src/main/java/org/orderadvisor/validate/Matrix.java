package org.orderadvisor.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The variants of a test: each value of each of its paths with each of the others. Immutable.
 *
 * @param axes the paths with their values, in the order of the text
 */
record Matrix(List<Axis> axes) {
  /**
   * A path of the order case and its values.
   *
   * @param path in the field's name, such as {@code payment.method}
   */
  record Axis(Node.Field path, List<Node> values) {}

  /**
   * One choice of values.
   *
   * @param label what it adds to the test's name
   * @param facts what it adds to what the test gives
   */
  record Variant(String label, Node.Fields facts) {}

  /** How many variants there are, or a number too large to be read. */
  int size() {
    long size = 1;
    for (Axis axis : axes) {
      size = Math.min(size * axis.values().size(), Integer.MAX_VALUE);
    }
    return (int) size;
  }

  /**
   * All variants, the last path changing fastest; a single one without a label if there is no path.
   */
  List<Variant> variants(Place at) {
    List<Variant> variants = List.of(new Variant("", Node.Fields.none(at)));
    for (Axis axis : axes) {
      List<Variant> longer = new ArrayList<>();
      for (Variant variant : variants) {
        for (Node value : axis.values()) {
          String label = axis.path().name() + "=" + value.shown();
          longer.add(
              new Variant(
                  variant.label().isEmpty() ? label : variant.label() + ", " + label,
                  variant.facts().under(nested(axis.path(), value))));
        }
      }
      variants = longer;
    }
    return variants;
  }

  /** The value as the only field of the objects that its path names. */
  private static Node.Fields nested(Node.Field path, Node value) {
    String[] names = path.name().split("\\.", -1);
    Node nested = value;
    for (int i = names.length - 1; i >= 0; i--) {
      Map<String, Node.Field> only = new LinkedHashMap<>();
      only.put(names[i], new Node.Field(path.at(), names[i], nested));
      nested = new Node.Fields(path.at(), only);
    }
    return (Node.Fields) nested;
  }
}
