package benchmarks;

import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.orderadvisor.json.OrderJson;
import org.orderadvisor.order.OrderCase;

/** Writes fixed orders, one a line. A record's components have the names of the JSON's fields. */
public final class WriteOrders {
  private WriteOrders() {}

  /** Takes the number of orders. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (OrderCase order : FixedOrders.first(Integer.parseInt(args[0]))) {
      String json = json(order);
      if (!OrderJson.read(json).equals(order)) {
        throw new IllegalStateException("reads back as another order: " + json);
      }
      out.println(json);
    }
    out.flush();
  }

  /** The JSON of a value; {@code null} where nothing is known. */
  private static String json(Object value) {
    if (value == null || value.toString().equals("UNKNOWN") || value.equals(List.of())) {
      return null;
    }
    if (value instanceof Record fields) {
      return object(fields);
    }
    if (value instanceof String
        || value instanceof Enum<?>
        || value instanceof Instant
        || value instanceof Currency) {
      return '"' + value.toString() + '"';
    }
    if (value instanceof BigDecimal amount) {
      return '"' + amount.toPlainString() + '"';
    }
    throw new IllegalStateException("can't write a " + value.getClass());
  }

  private static String object(Record fields) {
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : fields.getClass().getRecordComponents()) {
      try {
        String json = json(component.getAccessor().invoke(fields));
        if (json != null) {
          parts.add('"' + component.getName() + "\":" + json);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return parts.isEmpty() ? null : "{" + String.join(",", parts) + "}";
  }
}
