package dev.sotto.server.limit;

import dev.sotto.server.fault.Fault;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets so many calls run at once, and so many more wait for a while, in the order in which they
 * came. Thread-safe.
 */
public final class Admission {
  private final int most;
  private final int queue;
  private final Duration wait;
  private final Semaphore free;
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * @param most calls at once
   * @param queue calls that wait at once
   * @param wait how long each waits
   */
  public Admission(int most, int queue, Duration wait) {
    this.most = most;
    this.queue = queue;
    this.wait = wait;
    this.free = new Semaphore(most, true);
  }

  /** The place of a call that runs; closing it lets the next one in. */
  public interface Slot extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Enters, or waits for it.
   *
   * @throws Fault {@code busy} (503) where too many wait already, or the wait was in vain
   */
  public Slot enter() {
    if (!free.tryAcquire() && !waited()) {
      throw Fault.unavailable("busy", "too many calls run at once: send it again later", null);
    }
    return free::release;
  }

  private boolean waited() {
    if (waiting.incrementAndGet() > queue) {
      waiting.decrementAndGet();
      return false;
    }
    try {
      return free.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** How many calls run. */
  public int running() {
    return most - free.availablePermits();
  }

  /** How many calls wait. */
  public int waiting() {
    return waiting.get();
  }
}
