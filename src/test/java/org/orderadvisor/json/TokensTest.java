package org.orderadvisor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orderadvisor.json.Tokens.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Our tokens are those that Jackson sees, and what it refuses is refused. */
class TokensTest {
  private static final String REFUSED = "refused";
  private static final String SOURCE =
      """
      {"a": "x", "é\\u00e9\\n": [1, -0, 2.50, 1e9, -1.5E-3, true, false, null, [], {}],
       "中𝄞": {"b": "\\ud834\\udd1e\\"\\\\\\/\\b\\f\\n\\r\\t", "c": [[{"d": ""}], ["\\u0000"]]}}
      """;
  private static final String CHARACTERS = "{}[]:,\"\"\\\\/untfbr0123456789-+.eEals \n\t\u0001é中";

  private static List<String> ours(String json) {
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    Tokens tokens = new Tokens(new Source(utf8, 0, utf8.length), utf8, 0, utf8.length);
    List<String> seen = new ArrayList<>();
    try {
      while (tokens.next() != Kind.END) {
        boolean worded =
            switch (tokens.kind()) {
              case NAME, TEXT, NUMBER -> true;
              default -> false;
            };
        seen.add(tokens.kind() + (worded ? " " + tokens.string() : ""));
      }
    } catch (OrderJsonException e) {
      return List.of(REFUSED);
    }
    return seen;
  }

  private static List<String> jacksons(String json) {
    List<String> seen = new ArrayList<>();
    try (JsonParser parser =
        new JsonFactory()
            .createParser(ObjectReadContext.empty(), json.getBytes(StandardCharsets.UTF_8))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        seen.add(
            switch (token) {
              case START_OBJECT -> "OBJECT";
              case END_OBJECT -> "OBJECT_END";
              case START_ARRAY -> "ARRAY";
              case END_ARRAY -> "ARRAY_END";
              case PROPERTY_NAME -> "NAME " + parser.getString();
              case VALUE_STRING -> "TEXT " + parser.getString();
              case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "NUMBER " + parser.getString();
              default -> token.name().substring("VALUE_".length());
            });
        boolean value = seen.size() == 1 && token.isScalarValue();
        if (value && parser.nextToken() == null) {
          return seen;
        } else if (value) {
          return List.of(REFUSED); // Jackson reads several values, we read one
        } else if (parser.streamReadContext().inRoot() && parser.nextToken() != null) {
          return List.of(REFUSED);
        }
      }
    } catch (JacksonException e) {
      return List.of(REFUSED);
    }
    return seen;
  }

  @Test
  void aTextIsReadAsJacksonReadsIt() {
    assertEquals(jacksons(SOURCE), ours(SOURCE));
    assertTrue(ours(SOURCE).contains("TEXT 𝄞\"\\/\b\f\n\r\t"), "escapes");
  }

  @Test
  void aMutilatedTextIsRefusedWhereJacksonRefusesIt() {
    Random random = new Random(20261120);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(SOURCE);
      for (int left = 1 + random.nextInt(3); left > 0; left--) {
        int place = random.nextInt(text.length());
        int action = random.nextInt(3);
        if (action < 2) {
          text.deleteCharAt(place);
        }
        if (action > 0) {
          text.insert(place, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
      }
      String json = Texts.whole(text.toString());

      List<String> tokens = ours(json);

      assertEquals(jacksons(json), tokens, json);
      read += tokens.contains(REFUSED) ? 0 : 1;
    }
    assertTrue(read > 1_000 && read < 19_000, read + " of 20,000 can be read");
  }
}
