package dev.sotto.server.limit;

import java.time.Duration;

/**
 * A token bucket: full at first, filled evenly, one minute's worth at most. Takes its time from
 * outside, in nanoseconds that never run backwards. A debt (more was spent than was taken) is paid
 * by time. Not thread-safe.
 */
final class TokenBucket {
  private static final double MINUTE = 60e9;

  private final int perMinute;
  private double level;
  private long at;

  TokenBucket(int perMinute, long now) {
    if (perMinute < 1) {
      throw new IllegalArgumentException("perMinute must be >= 1, got " + perMinute);
    }
    this.perMinute = perMinute;
    this.level = perMinute;
    this.at = now;
  }

  int perMinute() {
    return perMinute;
  }

  /**
   * How long until {@code cost} can be taken; zero: now. What costs more than all waits for all.
   */
  Duration until(double cost, long now) {
    fill(now);
    double missing = Math.min(cost, perMinute) - level;
    return missing <= 0 ? Duration.ZERO : time(missing);
  }

  /** Takes {@code cost}; a negative one gives back. */
  void take(double cost, long now) {
    fill(now);
    level = Math.min(perMinute, level - cost);
  }

  /** What is left, whole. */
  long left(long now) {
    fill(now);
    return Math.max(0, (long) level);
  }

  /** How long until it is full. */
  Duration untilFull(long now) {
    fill(now);
    return time(perMinute - level);
  }

  private Duration time(double tokens) {
    return Duration.ofNanos(Math.round(tokens / perMinute * MINUTE));
  }

  private void fill(long now) {
    if (now > at) {
      level = Math.min(perMinute, level + (now - at) / MINUTE * perMinute);
      at = now;
    }
  }
}
