package dev.sotto.bench.ledger;

import dev.sotto.server.subject.Identity;
import dev.sotto.server.subject.ImportTally;
import dev.sotto.server.subject.SubjectImport;
import dev.sotto.server.subject.Subjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Imports invented subjects with one identity and four identifiers each, beside a writer to the
 * ledger, and looks some of them up.
 */
final class SubjectLoad {
  private static final int FINDS = 20_000;

  private SubjectLoad() {}

  static String measure(Path parent, int subjects) throws IOException, InterruptedException {
    try (OpenLedger open = new OpenLedger(parent)) {
      Subjects stored = new Subjects(open.vault, open.random);
      Cpu before = Cpu.now();
      long start = System.nanoTime();
      Beside beside = new Beside(open);
      ImportTally tally = new SubjectImport(stored).read(lines(subjects), progress -> {});
      double seconds = (System.nanoTime() - start) / 1e9;
      long longest = beside.stop();
      double cpu = Cpu.now().since(before).process() / 1e3 / subjects;
      if (tally.created() != subjects) {
        throw new IllegalStateException(tally.refused() + " lines were refused");
      }
      return "%d subjects in %.1f s: %.0f a second, %.1f us of processor each, %d bytes each%n"
              .formatted(subjects, seconds, subjects / seconds, cpu, open.bytes() / subjects)
          + "longest append to the ledger meanwhile: %.0f ms%n".formatted(longest / 1e6)
          + finds(stored, subjects);
    }
  }

  private static String finds(Subjects stored, int subjects) {
    Random random = new Random(1);
    long[] nanos = new long[FINDS];
    for (int round = 0; round < 2; round++) { // the first warms up
      for (int i = 0; i < FINDS; i++) {
        Identity identity = Identity.of("crm", "C-" + random.nextInt(subjects));
        long start = System.nanoTime();
        boolean found = stored.find(identity).isPresent();
        nanos[i] = System.nanoTime() - start;
        if (!found) {
          throw new IllegalStateException("a subject was not found");
        }
      }
    }
    Arrays.sort(nanos);
    return "look-up among %d: %.3f ms median, %.3f ms at 99 %%"
        .formatted(subjects, nanos[FINDS / 2] / 1e6, nanos[FINDS * 99 / 100] / 1e6);
  }

  private static InputStream lines(int subjects) {
    AtomicLong next = new AtomicLong();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return next.get() < subjects;
          }

          @Override
          public InputStream nextElement() {
            return block(next, subjects);
          }
        });
  }

  private static InputStream block(AtomicLong next, int subjects) {
    StringBuilder block = new StringBuilder();
    for (int i = 0; i < 1000 && next.get() < subjects; i++) {
      block.append(line(next.getAndIncrement()));
    }
    return new java.io.ByteArrayInputStream(block.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String line(long n) {
    return """
    {"system":"crm","id":"C-%d","language":"en","names":["Ada Example %d"],\
    "emails":["ada.%d@example.com"],"phones":["+1 202 %07d"],"numbers":["FL-%d","AC-%d"]}
    """
        .formatted(n, n, n, n, n, n);
  }

  /** Somebody who appends to the ledger all the time. */
  private static final class Beside {
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicLong longest = new AtomicLong();
    private final Thread thread;

    Beside(OpenLedger open) {
      thread = Thread.startVirtualThread(() -> append(open));
    }

    private void append(OpenLedger open) {
      while (!stop.get()) {
        long start = System.nanoTime();
        open.append(null);
        longest.accumulateAndGet(System.nanoTime() - start, Math::max);
        try {
          Thread.sleep(10);
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    long stop() throws InterruptedException {
      stop.set(true);
      thread.join();
      return longest.get();
    }
  }
}
