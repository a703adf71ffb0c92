package dev.sotto.server.redact;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * How far it has come, on a terminal: a bar, bytes, rate, time left, files. Names no file. Told by
 * several threads, written by one line that is drawn over itself.
 */
public final class Progress {
  private static final Duration PACE = Duration.ofMillis(100);
  private static final Duration SOON = Duration.ofMillis(400);
  private static final int BAR = 24;
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean shown;
  private final InstantSource clock;
  private final Instant start;
  private final long bytes;
  private final int files;
  private long read;
  private int done;
  private Instant next;
  private boolean drawn;

  private Progress(PrintStream out, boolean shown, List<Input> inputs, InstantSource clock) {
    this.out = out;
    this.shown = shown;
    this.clock = clock;
    this.start = clock.instant();
    this.next = start.plus(SOON); // what is done at once needs no bar
    this.files = inputs.size();
    boolean known = inputs.stream().allMatch(input -> input.size() >= 0);
    this.bytes = known ? inputs.stream().mapToLong(Input::size).sum() : -1;
  }

  /** Draws on {@code out}, a terminal {@code width} columns wide. */
  public static Progress on(PrintStream out, List<Input> inputs, InstantSource clock) {
    return new Progress(out, true, inputs, clock);
  }

  /** Says nothing. */
  public static Progress silent() {
    return new Progress(System.err, false, List.of(), InstantSource.system());
  }

  synchronized void read(long more) {
    read += more;
    draw();
  }

  synchronized void file() {
    done++;
    draw();
  }

  /** Wipes the line. */
  synchronized void end() {
    if (drawn) {
      out.print(ERASE);
      out.flush();
    }
  }

  private void draw() {
    if (!shown) {
      return;
    }
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(PACE);
    drawn = true;
    out.print(ERASE + line(Duration.between(start, now)));
    out.flush();
  }

  /** {@code [###### ] 12.3 of 50.0 MB, 4.1 MB/s, 0:09 left, 3 of 12 files}. */
  private String line(Duration spent) {
    double rate = read / Math.max(.001, spent.toMillis() / 1000.0);
    StringBuilder line = new StringBuilder();
    if (bytes > 0) {
      int full = (int) Math.min(BAR, BAR * read / bytes);
      line.append('[').append("#".repeat(full)).append(" ".repeat(BAR - full)).append("] ");
      line.append("%.1f of %.1f MB".formatted(read / 1e6, bytes / 1e6));
    } else {
      line.append("%.1f MB".formatted(read / 1e6));
    }
    line.append(", %.1f MB/s".formatted(rate / 1e6));
    if (bytes > 0 && rate > 0) {
      long left = Math.max(0, Math.round((bytes - read) / rate));
      line.append(", %d:%02d left".formatted(left / 60, left % 60));
    }
    return line.append(", %d of %d files".formatted(done, files)).toString();
  }
}
