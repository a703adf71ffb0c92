package dev.sotto.bench.speed;

import java.lang.management.ManagementFactory;

/**
 * Processor time of the current thread in nanoseconds, so that what else runs on the machine counts
 * little.
 */
final class Clock {
  private Clock() {}

  static long nanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
