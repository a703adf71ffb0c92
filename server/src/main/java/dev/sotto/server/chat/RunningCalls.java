package dev.sotto.server.chat;

import dev.sotto.server.http.Hangups;
import dev.sotto.server.provider.CallOff;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The model calls that run. A call whose client hangs up ends its provider's call too; all of them
 * can be cut, each with an error in its vendor's shape. Thread-safe.
 */
public final class RunningCalls implements AutoCloseable {
  private final Set<CallOff> running = ConcurrentHashMap.newKeySet();
  private final Hangups hangups = Hangups.start();

  /** Runs one call. */
  void run(Context context, CallOff.Work<IOException> call) throws IOException {
    CallOff off = new CallOff();
    running.add(off);
    try (Hangups.Watch watch = hangups.watch(context, off::now)) {
      off.during(call);
    } finally {
      running.remove(off);
    }
  }

  /** How many run. */
  public int count() {
    return running.size();
  }

  /** Ends every call that runs. */
  public void cut() {
    running.forEach(CallOff::now);
  }

  @Override
  public void close() {
    hangups.close();
  }
}
