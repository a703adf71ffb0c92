package dev.sotto.bench.gateway;

import java.util.Arrays;
import java.util.List;

/**
 * What one measurement showed.
 *
 * @param calls in the order in which they ended
 * @param seconds how long it took
 * @param cpu processor time of the gateway, in microseconds
 */
record Measured(List<Call> calls, double seconds, long cpu) {
  Measured {
    calls = List.copyOf(calls);
  }

  /**
   * One call.
   *
   * @param good its reply was whole and the right one
   * @param nanos from when it was due to its last byte
   * @param first from when it was due to its first content, in nanoseconds
   */
  record Call(boolean good, long nanos, long first) {}

  long good() {
    return calls.stream().filter(Call::good).count();
  }

  long bad() {
    return calls.size() - good();
  }

  double perSecond() {
    return good() / seconds;
  }

  /** The latency that this share of the calls stays under, in milliseconds. */
  double millis(double share) {
    return quantile(calls.stream().mapToLong(Call::nanos).toArray(), share);
  }

  /** The same of the first content. */
  double firstMillis(double share) {
    return quantile(calls.stream().mapToLong(Call::first).toArray(), share);
  }

  /** Processor time of the gateway a call, in microseconds. */
  double cpuPerCall() {
    return (double) cpu / Math.max(1, calls.size());
  }

  private static double quantile(long[] nanos, double share) {
    Arrays.sort(nanos);
    return nanos.length == 0
        ? 0
        : nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
  }
}
