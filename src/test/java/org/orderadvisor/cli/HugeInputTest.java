package org.orderadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orderadvisor.cli.SplitterTest.split;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders too long to be held are passed over, however long they are. */
class HugeInputTest {
  private static final String TOO_LONG =
      "an order is longer than 1 MiB (1048576 bytes). It is passed over.";

  @Test
  void aLineOfOneMebibyteIsReadAndALongerOneIsNot() throws IOException {
    String longest = "{\"a\":\"" + "x".repeat(Splitter.LONGEST - 8) + "\"}";

    assertEquals(
        List.of("1:1 " + longest, "2:1 " + TOO_LONG, "3:1 {}"),
        split(
            new ByteArrayInputStream(
                (longest + "\n" + longest.replace("\"a\"", "\"ab\"") + "\n{}\n")
                    .getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void hugeInputIsPassedOverInConstantMemory() throws IOException {
    for (String start : List.of("{\"a\":\"", "", "[[", "{\n\"a\":\"", "\uFEFF{")) {
      long size = 200_000_000;
      InputStream in =
          new SequenceInputStream(
              new ByteArrayInputStream(("{}\n" + start).getBytes(StandardCharsets.UTF_8)),
              new SequenceInputStream(
                  new Repeated((byte) 'x', size),
                  new ByteArrayInputStream("\n{}\n".getBytes(StandardCharsets.UTF_8))));

      List<String> items = split(in);

      assertEquals(3, items.size(), start);
      assertTrue(items.get(1).startsWith("2:1 "), start);
      assertTrue(items.get(2).endsWith(":1 {}"), start);
    }
  }

  @Test
  void aHugeElementEndsItsArray() throws IOException {
    InputStream in =
        new SequenceInputStream(
            new ByteArrayInputStream("[{},\n{\"a\":\"".getBytes(StandardCharsets.UTF_8)),
            new SequenceInputStream(
                new Repeated((byte) 'x', 100_000_000),
                new ByteArrayInputStream("\"},{}]\n".getBytes(StandardCharsets.UTF_8))));

    assertEquals(
        List.of("1:2 in 1 {}", "2:1 in 1 an order is longer than 1 MiB (1048576 bytes)."),
        split(in));
  }

  /** Gives the same byte again and again. */
  private static final class Repeated extends InputStream {
    private final byte value;
    private long left;

    Repeated(byte value, long count) {
      this.value = value;
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      Arrays.fill(target, offset, offset + count, value);
      left -= count;
      return count;
    }
  }
}
