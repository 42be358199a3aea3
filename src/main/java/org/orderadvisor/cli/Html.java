package org.orderadvisor.cli;

/**
 * Writes a web page that is well-formed XML too; whatever is put in as text or as an attribute's
 * value stays text. Not thread-safe.
 */
final class Html {
  private final StringBuilder out = new StringBuilder(1 << 16);

  /** Opens an element with attributes: name, value, name, value. */
  Html open(String element, String... attributes) {
    start(element, attributes);
    out.append('>');
    return this;
  }

  Html close(String element) {
    out.append("</").append(element).append(">\n");
    return this;
  }

  /** An element without content. */
  Html empty(String element, String... attributes) {
    start(element, attributes);
    out.append("/>\n");
    return this;
  }

  /** An element with a text and nothing else. */
  Html element(String element, String text, String... attributes) {
    start(element, attributes);
    out.append('>');
    text(text);
    out.append("</").append(element).append(">");
    return this;
  }

  Html text(String text) {
    for (int i = 0; i < text.length(); ) {
      int sign = text.codePointAt(i);
      i += Character.charCount(sign);
      switch (sign) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          if (isAllowed(sign)) {
            out.appendCodePoint(sign);
          }
        }
      }
    }
    return this;
  }

  /** What is written by the program itself, such as a style sheet. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  private void start(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      text(attributes[i + 1]);
      out.append('"');
    }
  }

  /** Neither what no page may hold nor what turns the writing round. */
  private static boolean isAllowed(int sign) {
    return (sign >= ' ' || sign == '\n' || sign == '\t')
        && !(sign >= 0x7F && sign <= 0x9F)
        && !(sign >= 0xD800 && sign <= 0xDFFF)
        && !(sign >= 0x202A && sign <= 0x202E)
        && !(sign >= 0x2066 && sign <= 0x2069)
        && (sign & 0xFFFE) != 0xFFFE;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
