package org.orderadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderadvisor.json.OrderJson;
import org.orderadvisor.json.OrderJsonException;

class SettingsTest {
  private static Settings settings(String line) {
    Settings.Typed typed = PlainArguments.read(line.split(" "));
    assertNotNull(typed, line);
    return Settings.of(typed);
  }

  @Test
  void whatIsNotGivenHasADefaultThatNoMachineChanges() {
    Settings settings = settings("advise x.json");

    assertFalse(settings.json());
    assertEquals(Locale.ENGLISH, settings.locale());
    assertEquals(ZoneId.of("UTC"), settings.zone());
    assertNull(settings.asOf());
    assertNull(settings.rules());
    assertEquals(List.of("x.json"), settings.files());
  }

  @Test
  void everyOptionIsReadWithASpaceOrAnEqualsSign() {
    Settings spaces =
        settings(
            "advise a --json --locale zh-CN --zone Asia/Shanghai - --as-of"
                + " 2026-11-20T10:00:00+02:00 --rules . b");

    assertTrue(spaces.json());
    assertEquals(Locale.SIMPLIFIED_CHINESE, spaces.locale());
    assertEquals(ZoneId.of("Asia/Shanghai"), spaces.zone());
    assertEquals(Instant.parse("2026-11-20T08:00:00Z"), spaces.asOf());
    assertEquals(List.of("a", "-", "b"), spaces.files());
    assertEquals(
        spaces,
        settings(
            "advise --format=json --locale=zh-CN --zone=Asia/Shanghai"
                + " --as-of=2026-11-20T08:00:00Z --rules=. a - b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-20T10:00Z", "2026-11-20T12:00:00+0200", "2026-11-20t10:00:00z"})
  void aMomentIsReadAsInAnOrder(String asOf) {
    assertEquals(
        OrderJson.read("{\"asOf\":\"" + asOf + "\"}").asOf(),
        settings("advise --as-of " + asOf + " x.json").asOf());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-20T10:00:60Z", "2026-11-31T10:00:00Z", "2026-11-20"})
  void aMomentIsRefusedAsInAnOrder(String asOf) {
    UsageException refused =
        assertThrows(UsageException.class, () -> settings("advise --as-of " + asOf + " x.json"));

    OrderJsonException ofOrder =
        assertThrows(OrderJsonException.class, () -> OrderJson.read("{\"asOf\":\"" + asOf + "\"}"));
    assertEquals("--" + ofOrder.getMessage().replace("asOf", "as-of"), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "advise",
        "advise --json",
        "advise --help",
        "advise -h x",
        "advise --jsn x",
        "advise --locale",
        "advise x --locale",
        "advise --locale --json x",
        "advise --zone UTC --zone UTC x",
        "advise -- x",
        "check x",
        "--version"
      })
  void whatIsNotPlainIsLeftToPicocli(String line) {
    assertNull(PlainArguments.read(line.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    ", 80",
    "120, 120",
    " 40 , 40",
    "5, 20",
    "0, 80",
    "-3, 80",
    "wide, 80",
    "99999, 1000"
  })
  void columnsNamesTheWidth(String columns, int width) {
    assertEquals(width, Terminal.width(columns));
  }
}
