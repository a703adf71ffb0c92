package dev.sotto.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A provider on loopback that streams OpenAI's chunks and never ends, and that notices when it is
 * hung up on. One call only.
 */
final class EndlessProvider implements AutoCloseable {
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
  private static final String CHUNK =
      "data:"
          + " {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"more"
          + " \"},\"finish_reason\":null}]}\n\n";

  private final ServerSocket socket;
  private final CountDownLatch hungUp = new CountDownLatch(1);

  EndlessProvider() throws IOException {
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  String origin() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort()).toString();
  }

  /** Whether its caller hangs up in this time. */
  boolean isHungUpOn(long seconds) throws InterruptedException {
    return hungUp.await(seconds, TimeUnit.SECONDS);
  }

  private void serve() {
    try (Socket call = socket.accept();
        InputStream in = call.getInputStream();
        OutputStream out = call.getOutputStream()) {
      byte[] request = new byte[64 * 1024];
      if (in.read(request) < 0) {
        return;
      }
      out.write(HEAD.getBytes(StandardCharsets.US_ASCII));
      while (!Thread.currentThread().isInterrupted()) {
        out.write(CHUNK.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        Thread.sleep(10);
      }
    } catch (IOException e) {
      hungUp.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
