package dev.sotto.server.redact;

/** A file is no text that can be read; the message says why and holds nothing of it. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  Unreadable(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
