package dev.sotto.server.front;

import dev.sotto.server.yaml.Section;
import java.time.Duration;

/**
 * The section {@code shutdown}.
 *
 * @param delay how long {@code /ready} says no while calls are still taken, for whoever balances
 * @param drain how long running calls have to end by themselves
 */
public record Shutdown(Duration delay, Duration drain) {
  private static final Duration MOST = Duration.ofHours(1);

  static Shutdown read(Section shutdown) {
    return new Shutdown(
        shutdown.duration("delay", Duration.ZERO, Duration.ZERO, MOST),
        shutdown.duration("drain", Duration.ofSeconds(20), Duration.ZERO, MOST));
  }
}
