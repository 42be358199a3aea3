package org.orderadvisor.validate;

/** A text that cannot be read on as YAML, or holds what tests may not. */
final class YamlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Place at;

  YamlException(Place at, String message) {
    super(message);
    this.at = at;
  }

  Place at() {
    return at;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
