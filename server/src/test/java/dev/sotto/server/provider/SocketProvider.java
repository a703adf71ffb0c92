package dev.sotto.server.provider;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A provider that answers every call with the same bytes, whatever they are, on real sockets. */
final class SocketProvider implements AutoCloseable {
  private static final int BODY = 2;

  private final ServerSocket server;
  private final Saying saying;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch request = new CountDownLatch(1);
  private final CountDownLatch hungUp = new CountDownLatch(1);
  private final CountDownLatch reset = new CountDownLatch(1);
  private final AtomicLong written = new AtomicLong();

  /** What is said to one request; false ends the connection. */
  private interface Saying {
    boolean say(SocketProvider provider, Socket socket) throws IOException, InterruptedException;
  }

  private SocketProvider(Saying saying) throws IOException {
    this.saying = saying;
    this.server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** Says {@code bytes} to each call and keeps the connection. */
  static SocketProvider saying(String bytes) throws IOException {
    return new SocketProvider((provider, socket) -> provider.write(socket, bytes));
  }

  /** Says {@code bytes} and resets the connection. */
  static SocketProvider sayingThenReset(String bytes) throws IOException {
    return new SocketProvider(
        (provider, socket) -> {
          provider.write(socket, bytes);
          Thread.sleep(bytes.isEmpty() ? 0 : 100); // a reset overtakes what is on its way
          socket.setSoLinger(true, 0);
          socket.close();
          provider.reset.countDown();
          return false;
        });
  }

  /** Says {@code bytes} to all once {@code calls} of them wait at the same time. */
  static SocketProvider sayingOnceThereAre(int calls, String bytes) throws IOException {
    CountDownLatch all = new CountDownLatch(calls);
    return new SocketProvider(
        (provider, socket) -> {
          all.countDown();
          return all.await(30, TimeUnit.SECONDS) && provider.write(socket, bytes);
        });
  }

  /** Says {@code head} and then {@code chunk} again and again. */
  static SocketProvider endless(String head, String chunk) throws IOException {
    return new SocketProvider(
        (provider, socket) -> {
          provider.write(socket, head);
          while (provider.write(socket, chunk + "\r\n")) {
            provider.written.addAndGet(chunk.length());
          }
          return false;
        });
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1/x");
  }

  List<String> requests() {
    return requests;
  }

  int connections() {
    return connections.get();
  }

  void awaitRequest() throws InterruptedException {
    request.await();
  }

  void awaitReset() throws InterruptedException {
    reset.await();
  }

  /** Whether a caller hangs up in the next ten seconds. */
  boolean isHungUpOn() throws InterruptedException {
    return hungUp.await(10, TimeUnit.SECONDS);
  }

  /** Whether the caller stops taking bytes before there were {@code bytes}. */
  boolean settlesBelow(long bytes) throws InterruptedException {
    long before = -1;
    while (written.get() != before && written.get() < bytes) {
      before = written.get();
      Thread.sleep(300);
    }
    return written.get() < bytes;
  }

  private boolean write(Socket socket, String bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes.getBytes(StandardCharsets.UTF_8));
    out.flush();
    return true;
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        open.add(socket);
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream())) {
      do {
        String head = head(in);
        requests.add(head + new String(in.readNBytes(BODY), StandardCharsets.UTF_8));
        request.countDown();
      } while (saying.say(this, socket));
    } catch (IOException e) {
      hungUp.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("hung up");
      }
      head.append((char) c);
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
