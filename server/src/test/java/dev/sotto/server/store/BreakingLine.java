package dev.sotto.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A line between a store and PostgreSQL that breaks at a COMMIT when it is told to. The store must
 * not use server-side prepared statements ({@code prepareThreshold=0}), which have no text.
 */
public final class BreakingLine implements AutoCloseable {
  private static final String COMMIT = "COMMIT\0";

  /** When the next COMMIT breaks it. */
  public enum Break {
    /** The server never hears of it. */
    BEFORE_IT,
    /** The server does it, and its answer is lost. */
    AFTER_IT
  }

  private final ServerSocket listening;
  private final int server;
  private final AtomicReference<Break> next = new AtomicReference<>();

  public BreakingLine(int server) throws IOException {
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.server = server;
    Thread.ofPlatform().daemon().start(this::accept);
  }

  /** The database {@code name} at the end of this line. */
  public Database.Postgres database(String name) {
    Database.Postgres there = PostgresServer.at(name, listening.getLocalPort());
    return new Database.Postgres(
        there.url() + "?prepareThreshold=0", there.user(), there.password());
  }

  /** Breaks the line at the next COMMIT, once. */
  public void breakAt(Break when) {
    next.set(when);
  }

  private void accept() {
    try {
      while (true) {
        Socket store = listening.accept();
        new Line(store, new Socket(InetAddress.getLoopbackAddress(), server)).start();
      }
    } catch (IOException e) {
      // closed
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Line {
    private final Socket store;
    private final Socket database;
    private volatile boolean silent;

    Line(Socket store, Socket database) {
      this.store = store;
      this.database = database;
    }

    void start() {
      Thread.ofPlatform().daemon().start(() -> pump(store, database, true));
      Thread.ofPlatform().daemon().start(() -> pump(database, store, false));
    }

    private void pump(Socket from, Socket to, boolean asking) {
      try (from;
          to) {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] bytes = new byte[64 * 1024];
        for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
          if (asking ? !asks(bytes, n) : silent) {
            return;
          }
          out.write(bytes, 0, n);
        }
      } catch (IOException e) {
        // the other side went
      }
    }

    /** Whether what the store asks goes on to the database. */
    private boolean asks(byte[] bytes, int n) {
      if (!new String(bytes, 0, n, StandardCharsets.ISO_8859_1).contains(COMMIT)) {
        return true;
      }
      Break now = next.getAndSet(null);
      silent = now == Break.AFTER_IT;
      return now != Break.BEFORE_IT;
    }
  }
}
