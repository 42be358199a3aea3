package org.orderadvisor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.PaymentState;
import org.orderadvisor.order.ShipmentState;
import org.orderadvisor.rules.Diagnostic;
import org.orderadvisor.rules.RulesException;

/** The machine's own language changes no sign of what is said, not even where its digits differ. */
class MachineLocaleTest {
  /** Its digits are none of ASCII. */
  private static final Locale EGYPT = Locale.forLanguageTag("ar-EG");

  /**
   * What a formatter writes by the machine's language: all but texts, line ends and hexadecimal.
   */
  private static final Pattern BY_LANGUAGE =
      Pattern.compile("%(\\d+\\$)?[-#+0,(]*\\d*(\\.\\d+)?[a-zA-Z&&[^snxX]]");

  private interface Call {
    String made() throws IOException;
  }

  private static String inEgypt(Call call) throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(EGYPT);
      return call.made();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void noSourceFormatsByTheMachinesLanguage() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        for (String line : Files.readAllLines(file)) {
          String text = line.strip();
          boolean isComment = text.startsWith("*") || text.startsWith("/");
          if (!isComment && !text.contains("Locale.ROOT") && BY_LANGUAGE.matcher(text).find()) {
            found.add(file.getFileName() + ": " + text);
          }
        }
      }
    }
    assertEquals(List.of(), found, "write %s: of a number it gives the digits 0 to 9");
    noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .because("the machine's language is nobody's choice")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.orderadvisor"));
  }

  @Test
  void messagesAboutRulesAreTheSame(@TempDir Path folder) throws IOException {
    RulesFolder rules = RulesFolder.copiedTo(folder);
    String file = "closure/completed.drl";
    rules.write("closure/twice.drl", Files.readString(folder.resolve(file)));
    rules.append("tables/coupons.csv", "STORE,NO,\"Test\"\nSTORE\n");
    rules.append("text/en.properties", "headline.COMPLETED=Again.\n");

    String here = refused(folder);

    assertTrue(here.contains("already"), here);
    assertEquals(here, inEgypt(() -> refused(folder)));
  }

  private static String refused(Path folder) {
    RulesException refused =
        assertThrows(RulesException.class, () -> OrderAdvisor.builder().rules(folder).build());
    return String.join("\n", refused.diagnostics().stream().map(Diagnostic::toString).toList());
  }

  @Test
  void whatACalendarLacksIsSaidTheSame() throws IOException {
    String here = calendarLacks();

    assertTrue(here.contains("fewer than 3 business days"), here);
    assertEquals(here, inEgypt(MachineLocaleTest::calendarLacks));
  }

  private static String calendarLacks() {
    OrderAdvisor advisor = OrderAdvisor.builder().calendar(day -> false).build();
    OrderCase order =
        OrderCase.builder()
            .asOf(Instant.parse("2026-11-20T10:00:00Z"))
            .closure(Closure.PROCESSING_TIMEOUT)
            .closedAt(Instant.parse("2026-11-10T10:00:00Z"))
            .payment(p -> p.state(PaymentState.CAPTURED))
            .shipment(s -> s.state(ShipmentState.NOT_SHIPPED))
            .build();
    return String.valueOf(
        assertThrows(IllegalStateException.class, () -> advisor.advise(order)).getMessage());
  }
}
