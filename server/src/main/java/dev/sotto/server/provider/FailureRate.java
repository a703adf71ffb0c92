package dev.sotto.server.provider;

import java.time.Instant;

/** How many calls of the last minute failed, counted in ten parts. Not thread-safe. */
final class FailureRate {
  private static final int PARTS = 10;
  private static final long PART_SECONDS = 6;
  private static final int ENOUGH = 20;

  private final long[] part = new long[PARTS];
  private final int[] calls = new int[PARTS];
  private final int[] failures = new int[PARTS];

  void count(Instant now, boolean failed) {
    long number = number(now);
    int at = (int) Math.floorMod(number, (long) PARTS);
    if (part[at] != number) {
      part[at] = number;
      calls[at] = 0;
      failures[at] = 0;
    }
    calls[at]++;
    failures[at] += failed ? 1 : 0;
  }

  /** Whether half of enough calls failed. */
  boolean tooHigh(Instant now) {
    long oldest = number(now) - PARTS;
    int all = 0;
    int failed = 0;
    for (int i = 0; i < PARTS; i++) {
      if (part[i] > oldest) {
        all += calls[i];
        failed += failures[i];
      }
    }
    return all >= ENOUGH && failed * 2 >= all;
  }

  void forget() {
    java.util.Arrays.fill(calls, 0);
    java.util.Arrays.fill(failures, 0);
  }

  private static long number(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), PART_SECONDS);
  }
}
