package org.orderadvisor.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  private static final Map<String, String> FIGURES = Map.of("DAYS", "3", "earliest", "not this");
  private static final List<String> WORDS = List.of("earliest", "latest");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "no gap, no gap, true",
    "{DAYS} days, 3 days, true",
    "from {earliest} to {latest}., from a to b., false",
    "{latest}{earliest}{latest}, bab, false",
    "{DAYS} from {earliest}, 3 from a, false",
    "an {other} gap, an {other} gap, true",
    "open { and {latest}, open { and b, false",
    "open {latest, open {latest, true",
    "{{latest}}, {b}, false",
  })
  void gapsAreFilledAndAllElseStays(String sentence, String filled, boolean whole) {
    Template template = Template.of(sentence, FIGURES, WORDS);

    assertEquals(filled, template.with("a", "b"));
    assertEquals(whole, template.isWhole());
  }
}
