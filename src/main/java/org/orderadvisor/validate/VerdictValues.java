package org.orderadvisor.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.json.OrderJson;
import org.orderadvisor.verdict.Verdict;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A verdict's JSON as one text for each path. A step stands under its action: {@code steps.PAY} is
 * its necessity, {@code steps.PAY.deadline} its deadline; without the step there is no such path.
 * So does what stands in a list: {@code alternatives.COMPLETED}, {@code questions.seller.replied}.
 */
final class VerdictValues {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser parser;
  private final Map<String, @Nullable String> values = new LinkedHashMap<>();

  private VerdictValues(JsonParser parser) {
    this.parser = parser;
  }

  /** All values by path; an object counts as a text too. */
  static Map<String, @Nullable String> of(Verdict verdict) {
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), OrderJson.write(verdict))) {
      parser.nextToken();
      VerdictValues reader = new VerdictValues(parser);
      reader.object("");
      for (String path : VerdictFields.values()) {
        reader.values.putIfAbsent(path, null);
      }
      return reader.values;
    }
  }

  private void object(String path) {
    List<String> shown = new ArrayList<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      String field = path.isEmpty() ? name : path + "." + name;
      JsonToken token = parser.nextToken();
      if (field.equals(VerdictFields.STEPS)) {
        steps();
      } else if (VerdictFields.LISTS.contains(field)) {
        list(field);
      } else if (token == JsonToken.START_OBJECT) {
        object(field);
      } else if (token == JsonToken.START_ARRAY) {
        parser.skipChildren();
      } else {
        values.put(field, token == JsonToken.VALUE_NULL ? null : parser.getString());
      }
      shown.add(name + ": " + values.get(field));
    }
    values.put(path, "{" + String.join(", ", shown) + "}");
  }

  /** Words, or questions by their facts. */
  private void list(String path) {
    List<String> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String entry = parser.getString();
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
          parser.nextToken();
          entry = name.equals("fact") ? parser.getString() : entry;
          parser.skipChildren();
        }
      }
      entries.add(entry);
      values.put(path + "." + entry, entry);
    }
    values.put(path, entries.toString());
  }

  private void steps() {
    List<String> actions = new ArrayList<>();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      Map<String, @Nullable String> step = new LinkedHashMap<>();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        step.put(name, parser.nextToken() == JsonToken.VALUE_NULL ? null : parser.getString());
      }
      String path = VerdictFields.STEPS + "." + step.get("action");
      actions.add(String.valueOf(step.get("action")));
      values.put(path, step.get("necessity"));
      step.forEach((name, value) -> values.put(path + "." + name, value));
    }
    values.put(VerdictFields.STEPS, actions.toString());
  }
}
