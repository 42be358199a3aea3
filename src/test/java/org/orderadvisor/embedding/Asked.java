package org.orderadvisor.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.json.OrderJson;
import org.orderadvisor.oracle.RandomOrders;

/**
 * Asks about random orders and answers with all verdicts as JSON, a line each. Also a main class,
 * and a function of plain Java types, so that it can be called in another class loader.
 */
public final class Asked implements Function<String, String> {
  private static final long SEED = 20261123L;

  /** The argument is a folder of rules, or empty for the bundled ones. */
  public static void main(String[] arguments) {
    System.out.writeBytes(
        new Asked()
            .apply(arguments.length == 0 ? "" : arguments[0])
            .getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  @Override
  public String apply(String folder) {
    return verdicts(advisor(folder), 200);
  }

  static OrderAdvisor advisor(String folder) {
    OrderAdvisor.Builder builder = OrderAdvisor.builder().locale(Locale.forLanguageTag("es"));
    return folder.isEmpty() ? builder.build() : builder.rules(Path.of(folder)).build();
  }

  static String verdicts(OrderAdvisor advisor, int count) {
    RandomOrders orders = new RandomOrders(SEED);
    return Stream.generate(orders::next)
        .limit(count)
        .map(order -> OrderJson.write(advisor.advise(order)) + "\n")
        .collect(Collectors.joining());
  }

  /** Fails with the first verdict that differs; the rules' name may. */
  static void assertSame(String expected, String actual) {
    List<String> left = expected.lines().map(Asked::unnamed).toList();
    List<String> right = actual.lines().map(Asked::unnamed).toList();
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      assertEquals(left.get(i), right.get(i));
    }
    assertEquals(left.size(), right.size());
  }

  private static String unnamed(String verdict) {
    return verdict.replace("\"name\":\"rules\"", "\"name\":\"bundled\"");
  }
}
