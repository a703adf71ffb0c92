package dev.sotto.server.provider;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call to a provider from another thread: because the client hung up, or Sotto stops. What
 * is begun by the same call afterwards (a retry, a fallback) ends at once. Thread-safe.
 */
public final class CallOff {
  private static final ScopedValue<CallOff> CURRENT = ScopedValue.newInstance();

  private @Nullable Exchange running;
  private boolean off;

  /** Work that may fail in one way. */
  @FunctionalInterface
  public interface Work<X extends Throwable> {
    void run() throws X;
  }

  /** Runs {@code work}, whose calls to providers this ends. */
  public <X extends Throwable> void during(Work<X> work) throws X {
    ScopedValue.where(CURRENT, this)
        .call(
            () -> {
              work.run();
              return null;
            });
  }

  /** Calls it off. The thread that waits for the provider gets an exception. */
  public void now() {
    Exchange ended;
    synchronized (this) {
      off = true;
      ended = running;
    }
    if (ended != null) {
      ended.close();
    }
  }

  /** Whether it was called off. */
  public synchronized boolean off() {
    return off;
  }

  /** Whether the call that this thread is in was called off. */
  static boolean here() {
    return CURRENT.isBound() && CURRENT.get().off();
  }

  /** A transport whose exchanges end when the call that begins them is called off. */
  static Transport heeding(Transport transport) {
    return new Transport() {
      @Override
      public Exchange begin(Outgoing call) {
        return CURRENT.isBound()
            ? CURRENT.get().begun(() -> transport.begin(call))
            : transport.begin(call);
      }

      @Override
      public void close() {
        transport.close();
      }
    };
  }

  private Exchange begun(Supplier<Exchange> begin) {
    Exchange exchange = begin.get();
    boolean end;
    synchronized (this) {
      running = exchange;
      end = off;
    }
    if (end) {
      exchange.close();
    }
    return exchange;
  }
}
