package dev.sotto.bench.accuracy;

import java.io.PrintStream;

/** One line that says how far a set is; only where somebody watches. */
final class Progress {
  private static final int STEP = 50;

  private final PrintStream out;
  private final boolean watched;

  Progress(PrintStream out, boolean watched) {
    this.out = out;
    this.watched = watched;
  }

  void show(String set, int done, int all) {
    if (watched && (done % STEP == 0 || done == all)) {
      out.printf("\r%-28s %5d of %5d texts%s", set, done, all, done == all ? "\r" : "");
      out.flush();
    }
  }

  void clear() {
    if (watched) {
      out.printf("%-48s\r", "");
    }
  }
}
