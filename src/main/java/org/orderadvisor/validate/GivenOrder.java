package org.orderadvisor.validate;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.json.OrderJson;
import org.orderadvisor.json.OrderJsonException;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.Code;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Turns what a test gives into an order case, by the reader of JSON and so with its messages. The
 * tree is written as JSON with one token a line: the line of a mistake leads back to its place in
 * the YAML, wherever the value was merged from.
 */
final class GivenOrder {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final List<Place> places = new ArrayList<>();
  private final JsonGenerator out;

  private GivenOrder(JsonGenerator out) {
    this.out = out;
  }

  /** The order case; {@code null} if there is none, which is then among the problems. */
  static @Nullable OrderCase read(String file, Node.Fields given, Problems problems) {
    StringWriter json = new StringWriter();
    GivenOrder writer;
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), json)) {
      writer = new GivenOrder(out);
      writer.write(given);
    }
    try {
      return OrderJson.read(json.toString());
    } catch (OrderJsonException e) {
      problems.add(Code.BAD_ORDER, file, writer.places.get(e.line() - 1), e.getMessage());
      return null;
    }
  }

  private void write(Node node) {
    token(node.at());
    if (node instanceof Node.Fields object) {
      out.writeStartObject();
      for (Node.Field field : object.fields().values()) {
        token(field.at());
        out.writeName(field.name());
        write(field.value());
      }
      token(node.at());
      out.writeEndObject();
    } else if (node instanceof Node.Items list) {
      out.writeStartArray();
      list.items().forEach(this::write);
      token(node.at());
      out.writeEndArray();
    } else if (node instanceof Node.Scalar scalar) {
      switch (scalar.meaning()) {
        case TEXT -> out.writeString(scalar.text());
        case TRUE -> out.writeBoolean(true);
        case FALSE -> out.writeBoolean(false);
        case NULL -> out.writeNull();
      }
    }
  }

  /** Starts the line of the next token. */
  private void token(Place at) {
    if (!places.isEmpty()) {
      out.writeRaw('\n');
    }
    places.add(at);
  }
}
