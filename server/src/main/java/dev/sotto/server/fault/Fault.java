package dev.sotto.server.fault;

import org.jspecify.annotations.Nullable;

/**
 * Something failed: whose fault it was, a stable code, and a message that is safe to show and says
 * what to do. Never holds personal data. Expected refusals are values, not faults.
 */
public final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Who has to act. */
  public enum Whose {
    /** The caller sent something that cannot be used. */
    CALLER,
    /** A model provider or another party failed. */
    PEER,
    /** Sotto failed. */
    OURS
  }

  private final Whose whose;
  private final int status;
  private final String code;

  private Fault(Whose whose, int status, String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.whose = whose;
    this.status = status;
    this.code = code;
  }

  /** The caller's fault, with an HTTP status of 400 to 499. */
  public static Fault caller(int status, String code, String message) {
    if (status < 400 || status > 499) {
      throw new IllegalArgumentException(
          "a caller's fault has a status of 400 to 499, got " + status);
    }
    return new Fault(Whose.CALLER, status, code, message, null);
  }

  /** A peer's fault, with an HTTP status of 500 to 599 (502 or 504 mostly). */
  public static Fault peer(int status, String code, String message, @Nullable Throwable cause) {
    return new Fault(Whose.PEER, status, code, message, cause);
  }

  /** Our fault: 500. */
  public static Fault ours(String code, String message, @Nullable Throwable cause) {
    return new Fault(Whose.OURS, 500, code, message, cause);
  }

  /** Our fault for now: 503, the caller may try again. */
  public static Fault unavailable(String code, String message, @Nullable Throwable cause) {
    return new Fault(Whose.OURS, 503, code, message, cause);
  }

  /** Who has to act. */
  public Whose whose() {
    return whose;
  }

  /** The HTTP status that says the same. */
  public int status() {
    return status;
  }

  /** A stable code, in snake_case. */
  public String code() {
    return code;
  }

  /** The message that is safe to show. */
  public String say() {
    String message = getMessage();
    return message == null ? code : message;
  }
}
