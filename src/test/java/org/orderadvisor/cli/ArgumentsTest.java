package org.orderadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  private static final String ORDER =
      "{\"orderId\":\"a\",\"asOf\":\"2026-11-20T10:00:00Z\",\"status\":\"CLOSED\"}";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String input, String... args) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    return Main.run(args, new Streams(new ByteArrayInputStream(bytes), out, err, Terminal.NONE));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                         | no command is given. Maybe advise, explain, interview or check. See order-advisor --help.
          advize x                   | advize is no command. Maybe advise. See order-advisor --help.
          --versoin                  | --versoin is no option. Maybe --version. See order-advisor --help.
          advise                     | no FILE is given. Maybe - for standard input. See order-advisor advise --help.
          advise --json              | no FILE is given. Maybe - for standard input. See order-advisor advise --help.
          explain a.json b.json      | explain takes one FILE. See order-advisor explain --help.
          check rules other          | check takes one DIR. See order-advisor check --help.
          advise --jsn -             | --jsn is no option. Maybe --json. See order-advisor advise --help.
          advise --as_of=x -         | --as_of is no option. Maybe --as-of. See order-advisor advise --help.
          advise - --locale          | --locale needs a value: TAG. See order-advisor advise --help.
          advise --zone UTC --zone UTC - | --zone is given twice. See order-advisor advise --help.
          advise --format jsn -      | --format (jsn) is neither text nor json. Maybe json.
          advise --json --format text - | --json and --format text exclude each other.
          advise --locale es_ES -    | --locale (es_ES) is no language tag. Maybe es-ES.
          advise --locale spanish -  | --locale (spanish) is no language tag. Maybe es.
          advise --locale !! -       | --locale (!!) is no language tag.
          advise --zone Europe/Madird - | --zone (Europe/Madird) is no time zone. Maybe Europe/Madrid.
          advise --as-of 2026-11-20 - | --as-of (2026-11-20) has no time of day. Maybe 2026-11-20T00:00:00Z.
          advise --rules /nowhere -  | --rules (/nowhere) is not there.
          """)
  void argumentsThatCanNotBeUsedAreNamed(String line, String expected) {
    int code = run("{}", line.isEmpty() ? new String[0] : line.split(" "));

    assertEquals("order-advisor: " + expected + "\n", err());
    assertEquals("", out());
    assertEquals(2, code);
  }

  @Test
  void helpAndVersionAreFine() {
    assertEquals(0, run("", "--help"));
    assertEquals(0, run("", "advise", "--help"));
    assertEquals(0, run("", "--version"));
    assertTrue(out().contains("--as-of=INSTANT"), out());
    assertTrue(out().lines().anyMatch(line -> line.startsWith("order-advisor ")), out());
    assertEquals("", err());
  }

  @Test
  void picocliReadsArgumentsAsThePlainWayDoes() {
    run(ORDER, "advise", "--json", "--locale", "es", "--zone=CET", "-");
    String plain = out();
    out.reset();
    run(ORDER, "advise", "--json", "--locale", "es", "--zone=CET", "--", "-");

    assertEquals(plain, out());
    assertEquals("", err());
  }
}
