package dev.sotto.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A provider on loopback that answers by bytes, right or wrong. */
final class SocketProvider implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private volatile Behaviour behaviour = call -> {};

  /** What it does once it has read a request; the connection is closed afterwards. */
  @FunctionalInterface
  interface Behaviour {
    void answer(Call call) throws IOException, InterruptedException;
  }

  /** One connection, its request read. */
  record Call(Socket socket) {
    Call say(String text) throws IOException {
      return say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Call say(byte[] bytes) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(bytes);
      out.flush();
      return this;
    }

    /** Waits until the other side hangs up. */
    void hang() throws IOException {
      InputStream in = socket.getInputStream();
      while (in.read() >= 0) {
        // the other side says no more
      }
    }

    /** Says it until the other side hangs up. */
    void forever(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      while (!Thread.currentThread().isInterrupted()) {
        say(bytes);
      }
    }

    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }

  SocketProvider() throws IOException {
    Thread.ofVirtual().start(this::accept);
  }

  String origin() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  SocketProvider does(Behaviour next) {
    behaviour = next;
    return this;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket call = socket.accept();
        Thread.ofVirtual().start(() -> serve(call));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket call) {
    try (call) {
      readRequest(call.getInputStream());
      behaviour.answer(new Call(call));
    } catch (IOException e) {
      // hung up on
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void readRequest(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        return;
      }
      head.append((char) b);
    }
    String length = head.toString().replaceAll("(?si).*content-length: *([0-9]+).*", "$1");
    in.readNBytes(Integer.parseInt(length));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
