package org.orderadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {
  private static final String MARK =
      "there is a byte-order mark. Save the text as UTF-8 without such a mark.";

  /** Each item as line:column and its text, line ends shown as ¶, or its problem. */
  static List<String> split(InputStream in) throws IOException {
    Splitter splitter = new Splitter(in);
    List<String> items = new ArrayList<>();
    while (splitter.next()) {
      Item item = splitter.item();
      String text = new String(item.bytes, item.from, item.length, StandardCharsets.UTF_8);
      items.add(
          item.line
              + ":"
              + item.column
              + (item.array == 0 ? " " : " in " + item.array + " ")
              + (item.problem == null ? text.replace("\n", "¶").replace("\r", "") : item.problem));
    }
    return items;
  }

  private static List<String> split(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<String> items = split(new ByteArrayInputStream(bytes));
    assertEquals(items, split(new Trickle(bytes)), "the same byte by byte");
    return items;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\r\n \t\r\n", "[]", "[ \n ]\n"})
  void nothingIsNoItem(String text) throws IOException {
    assertEquals(List.of(), split(text));
  }

  @Test
  void aLineIsAnOrderAndBlankLinesAreNone() throws IOException {
    assertEquals(
        List.of("1:1 {\"a\":1}", "3:1 {\"b\":{}}", "4:3 {}", "6:1 { }"),
        split("{\"a\":1}\n\n{\"b\":{}}\n  {}\n \t\n{ }"));
  }

  @Test
  void carriageReturnsBelongToTheLineEnd() throws IOException {
    assertEquals(
        List.of("1:1 {\"a\":1}", "3:1 {", "4:1 null"), split("{\"a\":1}\r\n\r\n{\r\nnull\r\n"));
  }

  @Test
  void anObjectMayHaveSeveralLines() throws IOException {
    assertEquals(
        List.of("1:1 {¶  \"a\": {¶  },¶  \"b\": [¶    {},¶    {}¶  ]¶}", "9:1 {\"c\":[¶{},¶{}]}"),
        split("{\n  \"a\": {\n  },\n  \"b\": [\n    {},\n    {}\n  ]\n}\n{\"c\":[\n{},\n{}]}\n"));
  }

  @Test
  void bracesInTextsDoNotCount() throws IOException {
    assertEquals(
        List.of("1:1 {¶\"a\": \"}\\\"{\\\\\"¶}", "4:1 {}"),
        split("{\n\"a\": \"}\\\"{\\\\\"\n}\n{}\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"CLO",
        "{\"status\": \"CLOSED\",",
        "{\"status\": \"CLOSED\"",
        "{\"status\":",
        "{\"status\"",
        "{",
        "{\"shipment\":{\"events\":[",
        "{\"shipment\":{\"events\":[{\"at\":\"x\"},",
        "{\"payment\":{\"state\":\"CAPTURED\"}",
        "{\"status\": CLOSED, }}",
        "garbage",
        "\"x\"",
        "null",
        "]",
        "[1, 2",
        "[[[["
      })
  void aSpoiltLineCostsOnlyItself(String spoilt) throws IOException {
    assertEquals(
        List.of("1:1 {\"a\":1}", "2:1 " + spoilt, "3:1 {\"b\":2}", "4:1 {\"c\":3}", "5:1 null"),
        split("{\"a\":1}\n" + spoilt + "\n{\"b\":2}\n{\"c\":3}\nnull\n"));
    assertEquals(
        List.of("1:1 {\"a\":1}", "2:1 " + spoilt), split("{\"a\":1}\n" + spoilt), "at the end");
  }

  @Test
  void moreTextOnALineBelongsToIt() throws IOException {
    assertEquals(
        List.of("1:1 {\"a\":1} {\"b\":2}", "2:1 {\"c\":3}, ", "3:1 {}"),
        split("{\"a\":1} {\"b\":2}\n{\"c\":3}, \n{}\n"));
  }

  @Test
  void afterABrokenObjectTheNextOneIsFound() throws IOException {
    assertEquals(
        List.of("1:1 {¶  \"a\": 1¶  \"b\": [", "9:1 {¶  \"c\": 3¶}"),
        split(
            """
            {
              "a": 1
              "b": [
                {
                  "x": 1
                }
              ]
            }
            {
              "c": 3
            }
            """));
  }

  @Test
  void fieldsAtTheMarginGoOnWithABrokenObject() throws IOException {
    assertEquals(
        List.of("1:1 {¶\"a\": 1 \"x\",", "6:1 {}", "7:1 \"x\""),
        split("{\n\"a\": 1 \"x\",\n\"b\": 1,\n\"c\": 2\n}\n{}\n\"x\"\n"));
  }

  @Test
  void anArrayGivesItsElements() throws IOException {
    assertEquals(
        List.of("1:2 in 1 {\"a\":1}", "1:11 in 1 {\"ñ\":2}", "3:1 in 1 {¶}", "6:1 {}"),
        split("[{\"a\":1}, {\"ñ\":2},\n\n{\n}\n]\n{}\n"));
  }

  @Test
  void arraysFollowEachOther() throws IOException {
    assertEquals(
        List.of("1:2 in 1 {}", "2:3 in 2 {}", "4:2 in 3 {}"), split("[{}]\n[ {}\n]\n[{}]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{}\n{}\n]\n|2:1 in 1 there is no comma between two orders of an array.",
        "[{},\n]\n|2:1 in 1 there is a comma and no order behind it.",
        "[{},\n|2:1 in 1 the text ends before the array does. Maybe it is cut off.",
        "[{}\n|2:1 in 1 the text ends before the array does. Maybe it is cut off.",
        "[{},\n {\"a\" \"b\"},{}]\n|2:2 in 1 {\"a\" \"",
        "[{},\n {\"a\":\n|2:2 in 1 {\"a\":¶",
        "[{}] x|1:6 there is more text after the array."
      })
  void aBrokenArrayIsOneProblem(String textAndProblem) throws IOException {
    int bar = textAndProblem.indexOf('|');
    assertEquals(
        List.of("1:2 in 1 {}", textAndProblem.substring(bar + 1)),
        split(textAndProblem.substring(0, bar)));
  }

  @Test
  void aCommaMistakeEndsAnArrayButNotTheInput() throws IOException {
    assertEquals(
        List.of(
            "1:2 in 1 {}", "1:5 in 1 there is no comma between two orders of an array.", "2:1 {}"),
        split("[{} {}, {\"a\":\"]\"}]\n{}"));
    assertEquals(
        List.of("1:2 in 1 {}", "1:5 in 1 there is a comma and no order behind it.", "2:1 {}"),
        split("[{},]\n{}"));
  }

  @Test
  void whatIsNoObjectEndsAnArrayButNotTheInput() throws IOException {
    assertEquals(
        List.of("1:2 in 1 {}", "1:6 in 1 null, {\"]\": [1]}]", "2:1 {}"),
        split("[{}, null, {\"]\": [1]}]\n{}\n"));
    assertEquals(List.of("2:1 in 1 7,", "5:1 {}"), split("[\n7,\n{}\n]\n{}\n"));
  }

  @Test
  void anArrayThatIsGivenUpEndsAtItsBracket() throws IOException {
    String text = "[{},{\"a\":[\"]\",\"\\\"]\"]},{}]\n{}\n";
    Splitter splitter =
        new Splitter(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

    assertTrue(splitter.next());
    splitter.giveUpArray(1);
    assertTrue(splitter.next());
    assertEquals(2, splitter.item().line);
    splitter.giveUpArray(1);
    assertFalse(splitter.next());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1}\n",
        " {\"a\":1}\r\n",
        "{\n  \"a\": 1\n}\n",
        "[\n{},\n{}\n]\n",
        "null\n",
        "\n",
        "{\"a\n"
      })
  void aByteOrderMarkIsOneProblemWhateverFollows(String marked) throws IOException {
    int line = 1 + (int) marked.chars().filter(c -> c == '\n').count();

    assertEquals(List.of("1:1 " + MARK, line + ":1 {}"), split("\uFEFF" + marked + "{}\n"));
    assertEquals(
        List.of("1:1 {}", "2:1 " + MARK, line + 1 + ":1 {}"),
        split("{}\n\uFEFF" + marked + "{}\n"),
        "also between two files put together");
  }

  @Test
  void utf16IsOneProblem() throws IOException {
    List<String> expected = List.of("1:1 this is UTF-16. Save the text as UTF-8.");

    assertEquals(
        expected,
        split(new ByteArrayInputStream("\uFEFF{}\n{}\n".getBytes(StandardCharsets.UTF_16LE))));
    assertEquals(
        expected,
        split(new ByteArrayInputStream("\uFEFF{}\n{}\n".getBytes(StandardCharsets.UTF_16BE))));
  }

  @Test
  void aCompleteLineDoesNotWaitForTheNext() throws IOException {
    byte[] line = "{\"a\":{}}\n".getBytes(StandardCharsets.UTF_8);
    Splitter splitter = new Splitter(new OnlyOnce(line));

    assertTrue(splitter.next());
    assertTrue(splitter.wouldWait());
  }

  /** Gives one byte at each read. */
  private static final class Trickle extends ByteArrayInputStream {
    Trickle(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      return super.read(target, offset, Math.min(1, length));
    }
  }

  /** Fails if it is read once more than needed. */
  private static final class OnlyOnce extends ByteArrayInputStream {
    OnlyOnce(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      if (available() == 0) {
        throw new AssertionError("It waits for more.");
      }
      return super.read(target, offset, length);
    }
  }
}
