package dev.sotto.server.provider;

import java.time.Duration;

/** The time that one exchange has: until its head, between its pieces, and as a whole. */
final class Deadline implements AutoCloseable {
  private final Deadlines all;
  private final Exchange exchange;
  private final long end;
  private volatile long next;
  private volatile boolean passed;

  Deadline(Deadlines all, Exchange exchange, long now, Duration firstByte, Duration whole) {
    this.all = all;
    this.exchange = exchange;
    this.end = now + whole.toNanos();
    this.next = now + firstByte.toNanos();
  }

  /** A piece came; the next one has {@code idle}. */
  void came(long idleNanos) {
    next = System.nanoTime() + idleNanos;
  }

  /** Whoever reads is busy with what came: only the whole counts. */
  void busy() {
    next = end;
  }

  void look(long now) {
    if (!passed && (now - next > 0 || now - end > 0)) {
      passed = true;
      exchange.close();
    }
  }

  /** Whether the exchange was ended because its time was over. */
  boolean passed() {
    return passed;
  }

  @Override
  public void close() {
    all.forget(this);
  }
}
