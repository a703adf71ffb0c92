package dev.sotto.bench.gateway;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A kept connection to an HTTP/1.1 server that costs next to nothing, so that the load takes as
 * little as it can of what it measures. Answers need a length or come in chunks. One thread.
 */
final class Wire implements Closeable {
  private static final byte[] CONTENT = "\"content\":\"".getBytes(StandardCharsets.US_ASCII);

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[32 * 1024];
  private int at;
  private int end;

  Wire(URI origin) throws IOException {
    socket = new Socket(origin.getHost(), origin.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /**
   * What came back.
   *
   * @param firstContent {@link System#nanoTime} when the first event with content was there
   */
  record Answer(int status, byte[] body, long firstContent) {}

  /** Posts {@code body} below a head without its length. */
  Answer post(byte[] head, byte[] body) throws IOException {
    byte[] length =
        ("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + length.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(length, 0, all, head.length, length.length);
    System.arraycopy(body, 0, all, head.length + length.length, body.length);
    out.write(all);
    return answer();
  }

  private Answer answer() throws IOException {
    String status = line();
    int length = -1;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
    }
    int code = Integer.parseInt(status.substring(9, 12));
    return length >= 0 ? new Answer(code, bytes(length), 0) : chunks(code);
  }

  private Answer chunks(int code) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(64 * 1024);
    long first = 0;
    for (int size = size(line()); size > 0; size = size(line())) {
      byte[] chunk = bytes(size);
      body.write(chunk);
      if (first == 0 && hasContent(chunk)) {
        first = System.nanoTime();
      }
      line();
    }
    line();
    return new Answer(code, body.toByteArray(), first);
  }

  private static int size(String line) {
    return Integer.parseInt(line.strip(), 16);
  }

  private static boolean hasContent(byte[] chunk) {
    int found = Bytes.indexOf(chunk, CONTENT, 0);
    return found >= 0 && chunk[found + CONTENT.length] != '"';
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    int got = Math.min(count, end - at);
    System.arraycopy(buffer, at, bytes, 0, got);
    at += got;
    if (got < count && in.readNBytes(bytes, got, count - got) < count - got) {
      throw new IOException("the answer broke off");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    while (true) {
      if (at == end) {
        at = 0;
        end = in.read(buffer);
        if (end < 0) {
          throw new IOException("hung up");
        }
      }
      char c = (char) buffer[at++];
      if (c == '\n') {
        return line.toString();
      }
      if (c != '\r') {
        line.append(c);
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
