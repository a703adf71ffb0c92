package dev.sotto.server.http;

import dev.sotto.server.fault.Fault;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs failures without what they were about: codes, types and places in the code, never messages
 * of exceptions from elsewhere, which may repeat what they read.
 */
public final class FaultLog {
  private static final Logger LOG = LoggerFactory.getLogger("sotto.fault");
  private static final int FRAMES = 12;

  private FaultLog() {}

  /** Logs {@code fault} where it is not the caller's. */
  public static void say(Fault fault) {
    if (fault.whose() == Fault.Whose.CALLER) {
      return;
    }
    Throwable cause = fault.getCause();
    LOG.error(
        "{} {}: {}{}",
        fault.whose(),
        fault.code(),
        fault.say(),
        cause == null ? "" : " <- " + shape(cause));
  }

  /** Logs something that nobody expected. */
  public static void unexpected(Throwable throwable) {
    LOG.error("unexpected {}", shape(throwable));
  }

  private static String shape(Throwable throwable) {
    String frames =
        Arrays.stream(throwable.getStackTrace())
            .limit(FRAMES)
            .map(Object::toString)
            .collect(Collectors.joining("\n    at ", "\n    at ", ""));
    Throwable cause = throwable.getCause();
    return throwable.getClass().getName()
        + frames
        + (cause == null || cause == throwable ? "" : "\n  caused by " + shape(cause));
  }
}
