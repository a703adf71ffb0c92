package dev.sotto.bench.soak;

import java.util.List;
import java.util.function.ToLongFunction;

/** Whether what a process holds still grows: the second quarter of the run beside the last. */
record Growth(List<Sample> samples) {
  private static final double TOLERANCE = 1.10;
  private static final long SLACK = 24;

  /** One line a figure, and whether each stays within a tenth. */
  boolean bounded(StringBuilder out) {
    return bounded(out, "resident MB", Sample::megabytes)
        & bounded(out, "platform threads", Sample::threads)
        & bounded(out, "open files", Sample::files);
  }

  private boolean bounded(StringBuilder out, String name, ToLongFunction<Sample> figure) {
    int quarter = samples.size() / 4;
    long early = median(samples.subList(quarter, 2 * quarter), figure);
    long late = median(samples.subList(3 * quarter, samples.size()), figure);
    boolean bounded = late <= early * TOLERANCE + SLACK;
    out.append(
        "%-18s second quarter %6d, last quarter %6d: %s%n"
            .formatted(name, early, late, bounded ? "bounded" : "GROWS"));
    return bounded;
  }

  private static long median(List<Sample> some, ToLongFunction<Sample> figure) {
    long[] sorted = some.stream().mapToLong(figure).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
