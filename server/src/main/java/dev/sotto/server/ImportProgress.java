package dev.sotto.server;

import dev.sotto.server.subject.ImportTally;
import java.io.PrintWriter;
import java.time.Duration;

/** The line that shows how far an import is: rewritten on a terminal, now and then elsewhere. */
final class ImportProgress {
  private static final Duration ON_A_TERMINAL = Duration.ofMillis(200);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);

  private final PrintWriter err;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private long told = start;
  private boolean begun;

  ImportProgress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** Tells of an import in this process. */
  void tell(ImportTally tally) {
    if (due()) {
      double seconds = Math.max(1, System.nanoTime() - start) / 1e9;
      show(
          "%d lines, %d refused, %.0f a second"
              .formatted(tally.lines(), tally.refused(), tally.lines() / seconds));
    }
  }

  /** Tells of what was sent to a server. */
  void sent(long bytes) {
    if (due()) {
      show("%.1f MB sent".formatted(bytes / 1e6));
    }
  }

  private boolean due() {
    Duration pause = terminal ? ON_A_TERMINAL : ELSEWHERE;
    if (System.nanoTime() - told < pause.toNanos()) {
      return false;
    }
    told = System.nanoTime();
    return true;
  }

  private void show(String what) {
    String line = "sotto: " + what;
    err.print(terminal ? "\r" + line + "   " : line + System.lineSeparator());
    err.flush();
    begun = true;
  }

  /** Leaves the line. */
  void end() {
    if (terminal && begun) {
      err.println();
    }
  }
}
