package dev.sotto.server.provider;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends exchanges whose time is over, whatever they wait for. One thread looks at all of them ten
 * times a second, so that a piece of an answer costs one write and no timer. Thread-safe.
 */
final class Deadlines implements AutoCloseable {
  private static final long TICK = Duration.ofMillis(100).toNanos();

  private final Set<Deadline> running = ConcurrentHashMap.newKeySet();
  private final Thread watcher;
  private volatile boolean closed;

  Deadlines() {
    watcher = Thread.ofVirtual().name("provider-deadlines").start(this::watch);
  }

  /** Watches {@code exchange} from now on, until its deadline is closed. */
  Deadline of(Exchange exchange, Duration firstByte, Duration whole) {
    Deadline deadline = new Deadline(this, exchange, System.nanoTime(), firstByte, whole);
    running.add(deadline);
    return deadline;
  }

  void forget(Deadline deadline) {
    running.remove(deadline);
  }

  private void watch() {
    while (!closed) {
      long now = System.nanoTime();
      for (Deadline each : running) {
        each.look(now);
      }
      LockSupport.parkNanos(TICK);
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(watcher);
  }
}
