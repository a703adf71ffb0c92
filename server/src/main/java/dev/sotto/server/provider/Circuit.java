package dev.sotto.server.provider;

import dev.sotto.server.registry.CallPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A circuit breaker (Nygard, Release It!, "Circuit Breaker"): after enough failures a recipient is
 * left alone for a while, then one call tries it. It opens after so many failures in a row, or when
 * half of at least twenty calls within a minute failed. Takes the time from outside. Thread-safe.
 */
final class Circuit {
  private static final Duration PROBE = Duration.ofMinutes(1);

  private final FailureRate rate = new FailureRate();
  private State state = State.CLOSED;
  private int inARow;
  private Instant until = Instant.EPOCH;

  /** What a call may do. */
  enum State {
    CLOSED,
    HALF_OPEN,
    OPEN
  }

  /** Whether a call may go; else how long to wait before another one asks. */
  synchronized Optional<Duration> refusal(Instant now) {
    if (state == State.CLOSED) {
      return Optional.empty();
    }
    if (now.isBefore(until)) {
      return Optional.of(Duration.between(now, until));
    }
    state = State.HALF_OPEN; // this call is the probe; a lost one lets the next through in a minute
    until = now.plus(PROBE);
    return Optional.empty();
  }

  /** A call got its answer. */
  synchronized void succeeded(Instant now) {
    inARow = 0;
    if (state == State.CLOSED) {
      rate.count(now, false);
    } else {
      state = State.CLOSED;
      rate.forget();
    }
  }

  /** A call failed by the recipient's fault. */
  synchronized void failed(Instant now, CallPolicy policy) {
    inARow++;
    rate.count(now, true);
    if (state == State.HALF_OPEN || inARow >= policy.failures() || rate.tooHigh(now)) {
      state = State.OPEN;
      until = now.plus(policy.openFor());
      inARow = 0;
      rate.forget();
    }
  }

  /** 0 closed, 0.5 a call tries it, 1 open. */
  synchronized double gauge(Instant now) {
    return switch (state) {
      case CLOSED -> 0;
      case HALF_OPEN -> 0.5;
      case OPEN -> now.isBefore(until) ? 1 : 0.5;
    };
  }
}
