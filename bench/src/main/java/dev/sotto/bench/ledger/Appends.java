package dev.sotto.bench.ledger;

import dev.sotto.server.evidence.Owner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * A closed loop of writers, each of which appends, waits until that is durable, and appends again.
 */
final class Appends {
  private static final int MAX = 8_000_000;

  private Appends() {}

  /** Measures for {@code span}, after {@code warmUp}; one line of the table. */
  static String measure(Path parent, int writers, Duration warmUp, Duration span)
      throws IOException, InterruptedException {
    try (OpenLedger open = new OpenLedger(parent)) {
      long[] nanos = new long[MAX];
      AtomicInteger count = new AtomicInteger();
      AtomicReference<Cpu> before = new AtomicReference<>(Cpu.now());
      long from = System.nanoTime() + warmUp.toNanos();
      long end = from + span.toNanos();
      List<Owner> owners = Stream.generate(open::subject).limit(writers).toList();
      try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Owner owner : owners) {
          callers.submit(() -> appendUntil(open, owner, from, end, nanos, count));
        }
        sleepUntil(from);
        before.set(Cpu.now());
      }
      Cpu spent = Cpu.now().since(Objects.requireNonNull(before.get(), "before"));
      long[] sorted = Arrays.copyOf(nanos, count.get());
      Arrays.sort(sorted);
      double all = sorted.length;
      return "%7d %10.0f %8.2f %8.2f %10.1f %14.1f %12d"
          .formatted(
              writers,
              all / (span.toNanos() / 1e9),
              sorted[sorted.length / 2] / 1e6,
              sorted[sorted.length * 99 / 100] / 1e6,
              spent.process() / 1e3 / all,
              spent.ledger() / 1e3 / all,
              open.bytes() / open.ledger.size());
    }
  }

  private static void appendUntil(
      OpenLedger open, Owner owner, long from, long end, long[] nanos, AtomicInteger count) {
    for (long now = System.nanoTime(); now < end; ) {
      open.append(owner);
      long after = System.nanoTime();
      if (now >= from) {
        nanos[count.getAndIncrement()] = after - now;
      }
      now = after;
    }
  }

  private static void sleepUntil(long nanoTime) throws InterruptedException {
    long left = nanoTime - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }
}
