package dev.sotto.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a client hung up while its call waits for something else, which nobody reads or
 * writes meanwhile: over HTTP/2 by its reset, over HTTP/1.1 in clear by the end of the connection,
 * within two seconds. Over HTTP/1.1 with TLS it shows only at the next write: an end cannot be told
 * there from a record without reading it. Thread-safe.
 */
public final class Hangups implements AutoCloseable {
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private final Thread thread = Thread.ofPlatform().daemon().name("hang-ups").unstarted(this::look);

  private Hangups() {}

  /** Begins to look. */
  public static Hangups start() {
    Hangups hangups = new Hangups();
    hangups.thread.start();
    return hangups;
  }

  /** A watch over one call; closing it ends it. */
  public final class Watch implements AutoCloseable {
    private final @Nullable SocketChannel channel;
    private final Runnable gone;
    private @Nullable SelectionKey key;
    private boolean looked;
    private volatile boolean closed;

    private Watch(@Nullable SocketChannel channel, Runnable gone) {
      this.channel = channel;
      this.gone = gone;
    }

    @Override
    public void close() {
      closed = true;
      watches.remove(this);
      SelectionKey watched = key;
      if (watched != null) {
        watched.cancel();
      }
    }
  }

  /** Runs {@code gone}, once at most, when the client of {@code context} hangs up. */
  public Watch watch(Context context, Runnable gone) {
    Request request = ServletContextRequest.getServletContextRequest(context.req()).getRequest();
    Watch watch = new Watch(channel(request), gone);
    if (watch.channel == null) {
      request.addFailureListener(
          failure -> {
            if (!watch.closed) {
              gone.run();
            }
          });
    } else {
      watches.add(watch);
    }
    return watch;
  }

  /** The socket of an HTTP/1.1 connection in clear; null: it is another. */
  private static @Nullable SocketChannel channel(Request request) {
    boolean http1 = request.getConnectionMetaData().getHttpVersion().getVersion() < 20;
    return http1
            && !request.isSecure()
            && request.getConnectionMetaData().getConnection().getEndPoint().getTransport()
                instanceof SocketChannel socket
        ? socket
        : null;
  }

  private void look() {
    try (Selector selector = Selector.open()) {
      while (!Thread.currentThread().isInterrupted()) {
        selector.select(key -> judge(key), LOOK.toMillis());
        watches.forEach(watch -> register(watch, selector));
        Thread.sleep(LOOK.dividedBy(4)); // bounds what many ends at once may cost
      }
    } catch (IOException e) {
      FaultLog.unexpected(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Calls that end at once are never registered: only those that are there at a second look. */
  private static void register(Watch watch, Selector selector) {
    if (!watch.looked) {
      watch.looked = true;
    } else if (watch.key == null && watch.channel != null) {
      try {
        SelectionKey key = watch.channel.register(selector, SelectionKey.OP_READ, watch);
        watch.key = key;
        if (watch.closed) {
          key.cancel();
        }
      } catch (ClosedChannelException e) {
        end(watch);
      }
    }
  }

  /** Readable without a byte to read is the end; with one, it is the client's next call. */
  private static void judge(SelectionKey key) {
    Watch watch = (Watch) key.attachment();
    key.cancel();
    try {
      if (watch.channel != null && watch.channel.socket().getInputStream().available() == 0) {
        end(watch);
      }
    } catch (IOException e) {
      end(watch);
    }
  }

  private static void end(Watch watch) {
    if (!watch.closed) {
      watch.closed = true;
      watch.gone.run();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
