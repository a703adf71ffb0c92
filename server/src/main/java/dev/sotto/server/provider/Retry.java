package dev.sotto.server.provider;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Whether a call that got no answer is tried again: only where there was no connection, so that
 * nothing can have been acted on. Waits a random part of a time that doubles ("full jitter", AWS
 * Architecture Blog, "Exponential Backoff And Jitter").
 */
final class Retry {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration MOST = Duration.ofSeconds(2);

  /** Waits; false where it is not to be tried again. */
  boolean pauses(TransportFailure failure, int tried) {
    if (failure.stage() != TransportFailure.Stage.NO_CONNECTION) {
      return false;
    }
    long most = Math.min(MOST.toMillis(), FIRST.toMillis() << tried);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(most + 1));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
