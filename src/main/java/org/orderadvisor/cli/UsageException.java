package org.orderadvisor.cli;

/** Arguments that can't be used; the message is one line for people. Immutable and thread-safe. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
