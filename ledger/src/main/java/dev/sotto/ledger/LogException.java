package dev.sotto.ledger;

import java.util.Objects;

/** The one failure of this package. Its message names the rule and is safe to show. */
public final class LogException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Whose fault it is. */
  public enum Code {
    /** A text or bytes that do not follow their format: whoever sent them. */
    MALFORMED,
    /** An index or a size that the tree does not have: the caller. */
    OUT_OF_RANGE,
    /** A tile or hash that the store should hold and does not: the log. */
    MISSING
  }

  private final Code code;
  private final String reason;

  public LogException(Code code, String reason) {
    super(reason);
    this.code = Objects.requireNonNull(code, "code");
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** The rule that was broken; the exception's message. */
  public String reason() {
    return reason;
  }

  /** Whose fault it is. */
  public Code code() {
    return code;
  }

  static LogException malformed(String message) {
    return new LogException(Code.MALFORMED, message);
  }

  static LogException outOfRange(String message) {
    return new LogException(Code.OUT_OF_RANGE, message);
  }

  static LogException missing(String message) {
    return new LogException(Code.MISSING, message);
  }
}
