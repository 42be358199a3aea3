package org.orderadvisor.json;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.verdict.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads order cases, writes verdicts and explanations. Thread-safe.
 *
 * <p>A field that is absent, {@code null} or {@code "UNKNOWN"} is unknown. Unknown field names and
 * words, fields given twice and wrong types are errors that name the place and the nearest right
 * word. Nothing is read beyond the limits of {@link #MAX_DEPTH} and {@link #MAX_TEXT}.
 */
public final class OrderJson {
  /** How many objects and arrays may lie in each other. */
  static final int MAX_DEPTH = 64;

  /** How many characters a text may have. */
  static final int MAX_TEXT = 1 << 20;

  /** How many characters a number or a field name may have. */
  static final int MAX_WORD = 1000;

  private OrderJson() {}

  /**
   * Reads one order case.
   *
   * @param json one JSON object and nothing else but white space
   * @throws OrderJsonException if it is anything else
   */
  public static OrderCase read(String json) {
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    return read(utf8, 0, utf8.length);
  }

  /**
   * Reads one order case from UTF-8.
   *
   * @param utf8 holds one JSON object and nothing else but white space, without byte-order mark
   * @param offset where the object or the white space before it begins
   * @param length how many bytes to read
   * @throws OrderJsonException if it is anything else
   */
  public static OrderCase read(byte[] utf8, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, utf8.length);
    Source source = new Source(utf8, offset, length);
    source.checkEncoding();
    Tokens tokens = new Tokens(source, utf8, offset, length);
    OrderCase order = new OrderReader(tokens, source).read();
    tokens.next();
    return order;
  }

  /** Writes a verdict as one line without a line end. */
  public static String write(Verdict verdict) {
    JsonBytes line = new JsonBytes(JsonBytes.LINE);
    new VerdictWriter(line, null).write(verdict);
    return line.toString(StandardCharsets.UTF_8);
  }

  /**
   * Writes a verdict as one object.
   *
   * @param out stands where a value may stand; it is neither flushed nor closed
   * @throws JacksonException if {@code out} can't be written to
   */
  public static void write(Verdict verdict, JsonGenerator out) {
    new VerdictWriter(new JsonOut.Generator(out), null).write(verdict);
  }

  /** Writes an explanation as one line without a line end. */
  public static String write(Explanation explanation) {
    StringWriter text = new StringWriter(1 << 16);
    try (JsonGenerator out = Writing.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      ExplanationWriter.write(explanation, out);
    }
    return text.toString();
  }

  /**
   * Writes an explanation as one object.
   *
   * @param out stands where a value may stand; it is neither flushed nor closed
   * @throws JacksonException if {@code out} can't be written to
   */
  public static void write(Explanation explanation, JsonGenerator out) {
    ExplanationWriter.write(explanation, out);
  }

  /** A class of its own, as reading needs none of it and it takes long to load. */
  private static final class Writing {
    static final JsonFactory FACTORY = new JsonFactory();
  }
}
