package org.orderadvisor.json;

/**
 * A text that is no order case, with the place and a sentence that says what is wrong. Immutable
 * and thread-safe. It never holds an order's own texts (identifier, notice, events).
 */
public final class OrderJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final String path;

  OrderJsonException(int line, int column, String path, String message) {
    super(message);
    this.line = line;
    this.column = column;
    this.path = path;
  }

  /** The line of the mistake, from 1; lines end with a line feed. */
  public int line() {
    return line;
  }

  /** The column of the mistake, from 1, counted in characters. */
  public int column() {
    return column;
  }

  /** The field, such as {@code shipment.events[0].at}; empty if the mistake is in no field. */
  public String path() {
    return path;
  }

  /** The mistake as one or two sentences without the place. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
