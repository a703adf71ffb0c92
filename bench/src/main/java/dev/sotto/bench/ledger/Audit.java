package dev.sotto.bench.ledger;

import dev.sotto.ledger.AuditResult;
import dev.sotto.ledger.Checkpoint;
import dev.sotto.ledger.LogAudit;
import dev.sotto.server.evidence.Owner;
import dev.sotto.server.evidence.StoredLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Verifies a long log from its first entry: the tree alone, and all that {@code sotto audit} does.
 */
final class Audit {
  private static final int WRITERS = 512;

  private Audit() {}

  static String measure(Path parent, int entries) throws IOException, InterruptedException {
    try (OpenLedger open = new OpenLedger(parent)) {
      long start = System.nanoTime();
      build(open, entries);
      double built = seconds(start);
      Checkpoint checkpoint = Checkpoint.parse(open.ledger.checkpoint().text());
      start = System.nanoTime();
      StoredLog log = new StoredLog(open.vault);
      if (!(LogAudit.audit(checkpoint, log.source()) instanceof AuditResult.Sound)) {
        throw new IllegalStateException("the log is not sound");
      }
      double tree = seconds(start);
      start = System.nanoTime();
      if (!(log.audit(Optional.empty()) instanceof StoredLog.Result.Sound)) {
        throw new IllegalStateException("the log is not sound");
      }
      return "%d entries written in %.1f s; every entry and hash verified in %.2f s, sotto audit %.1f s"
          .formatted(checkpoint.size(), built, tree, seconds(start));
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void build(OpenLedger open, int entries) {
    AtomicInteger left = new AtomicInteger(entries);
    List<Owner> owners = Stream.generate(open::subject).limit(WRITERS).toList();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Owner owner : owners) {
        callers.submit(
            () -> {
              while (left.getAndDecrement() > 0) {
                open.append(owner);
              }
            });
      }
    }
  }
}
