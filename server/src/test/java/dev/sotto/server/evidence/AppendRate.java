package dev.sotto.server.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures durable appends a second: {@code AppendRate [SECONDS [FOLDER]]}. A program, not a test.
 * The folder decides: a file system in memory has no fsync to wait for.
 */
final class AppendRate {
  private static final int MAX_APPENDS = 2_000_000;

  private AppendRate() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Duration time = Duration.ofSeconds(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5);
    Path parent = Path.of(arguments.length > 1 ? arguments[1] : ".");
    run(parent, 64, Duration.ofSeconds(2)); // warms up
    System.out.println("writers  appends/s  p50 ms  p99 ms  cpu us/entry  bytes/entry");
    for (int writers : new int[] {1, 8, 64, 512}) {
      System.out.println(run(parent, writers, time));
    }
  }

  private static String run(Path parent, int writers, Duration time)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(parent, "append-rate");
    try (OpenLedger open = new OpenLedger(folder)) {
      long[] nanos = new long[MAX_APPENDS];
      AtomicInteger count = new AtomicInteger();
      long cpu = cpuNanos();
      long start = System.nanoTime();
      long end = start + time.toNanos();
      try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < writers; i++) {
          callers.submit(() -> appendUntil(open, end, nanos, count));
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      String rate = told(writers, Arrays.copyOf(nanos, count.get()), seconds);
      return rate
          + "%13.1f %12d"
              .formatted((cpuNanos() - cpu) / 1e3 / count.get(), bytes(open, folder) / count.get());
    } finally {
      delete(folder);
    }
  }

  private static void appendUntil(OpenLedger open, long end, long[] nanos, AtomicInteger count) {
    Owner owner = open.subject();
    for (long now = System.nanoTime(); now < end; ) {
      open.ledger.append(
          Statement.verdict(
              open.receipt(),
              OpenLedger.APP,
              OpenLedger.REGISTRY,
              owner,
              OpenLedger.content("allowed").put("sent", "cd".repeat(32)).put("use", "reply")));
      long after = System.nanoTime();
      nanos[count.getAndIncrement()] = after - now;
      now = after;
    }
  }

  private static long cpuNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private static String told(int writers, long[] nanos, double seconds) {
    Arrays.sort(nanos);
    return "%7d %10.0f %7.2f %7.2f"
        .formatted(
            writers,
            nanos.length / seconds,
            nanos[nanos.length / 2] / 1e6,
            nanos[nanos.length * 99 / 100] / 1e6);
  }

  private static long bytes(OpenLedger open, Path folder) throws IOException {
    open.store.erase(handle -> true); // empties the write-ahead log into the database
    return Files.size(folder.resolve("sotto.db"));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
