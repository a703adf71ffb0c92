package dev.sotto.bench.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A provider on loopback that answers at once with the last user message, in OpenAI's shape; a
 * stream comes in some 280 small events, each written by itself, and takes eight seconds where the
 * model is {@code slow}. It searches one request in 16 for what should not have reached it in
 * clear, unless the request says {@code X-Direct}. Arguments: port, customers.json, number of
 * prompts, seed.
 */
public final class EchoProvider {
  private static final int EVENTS = 280;
  private static final int SEARCHED_OF = 16;
  private static final int SLOW_EVENTS = 16;
  private static final long SLOW_MILLIS = 500;
  private static final byte[] CONTENT = "\"content\":\"".getBytes(StandardCharsets.UTF_8);
  private static final byte[] STREAM = "\"stream\":true".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SLOW = "\"model\":\"slow\"".getBytes(StandardCharsets.UTF_8);

  private final List<byte[]> clear = new ArrayList<>();
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong searched = new AtomicLong();
  private final AtomicLong inClear = new AtomicLong();

  private EchoProvider(List<Prompt> prompts) {
    prompts.stream()
        .flatMap(prompt -> prompt.pieces().stream())
        .distinct()
        .forEach(piece -> clear.add(piece.getBytes(StandardCharsets.UTF_8)));
  }

  /** Listens until the process ends. */
  public static void main(String[] arguments) throws IOException {
    EchoProvider provider =
        new EchoProvider(
            Prompts.of(
                Path.of(arguments[1]),
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3])));
    try (ServerSocket server =
        new ServerSocket(
            Integer.parseInt(arguments[0]), 1024, InetAddress.getByName("127.0.0.1"))) {
      System.out.println("echo provider at port " + server.getLocalPort());
      while (!server.isClosed()) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> provider.serve(socket));
      }
    }
  }

  /** What a request's head says. */
  private record Head(String path, int length, boolean direct) {}

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
      OutputStream out = socket.getOutputStream();
      for (Head head = head(in); head != null; head = head(in)) {
        byte[] body = in.readNBytes(head.length());
        if (head.path().equals("/seen")) {
          answer(out, (calls + " " + searched + " " + inClear).getBytes(StandardCharsets.UTF_8));
        } else {
          search(head, body);
          echo(out, body);
        }
      }
    } catch (IOException e) {
      // the caller hung up
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static @Nullable Head head(InputStream in) throws IOException {
    String path = null;
    int length = 0;
    boolean direct = false;
    for (String line = line(in); line != null; line = line(in)) {
      if (path == null) {
        path = line.split(" ", 3)[1];
      } else if (line.isEmpty()) {
        return new Head(path, length, direct);
      } else if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      } else if (line.regionMatches(true, 0, "x-direct:", 0, 9)) {
        direct = true;
      }
    }
    return null;
  }

  private static @Nullable String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        return null;
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private void search(Head head, byte[] body) {
    if (head.direct() || calls.incrementAndGet() % SEARCHED_OF != 0) {
      return;
    }
    searched.incrementAndGet();
    if (clear.stream().anyMatch(piece -> Bytes.indexOf(body, piece, 0) >= 0)) {
      inClear.incrementAndGet();
    }
  }

  private static void echo(OutputStream out, byte[] body) throws IOException, InterruptedException {
    String text = content(body);
    if (Bytes.indexOf(body, STREAM, 0) < 0) {
      String json =
          "{\"id\":\"c\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"echo\","
              + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\""
              + text
              + "\"},\"finish_reason\":\"stop\"}]}";
      answer(out, json.getBytes(StandardCharsets.UTF_8));
    } else if (Bytes.indexOf(body, SLOW, 0) < 0) {
      stream(out, text, EVENTS, 0);
    } else {
      stream(out, text, SLOW_EVENTS, SLOW_MILLIS);
    }
  }

  /** The last user message as it stands in the JSON, escapes and all. */
  private static String content(byte[] body) {
    int last = -1;
    for (int i = Bytes.indexOf(body, CONTENT, 0); i >= 0; i = Bytes.indexOf(body, CONTENT, i + 1)) {
      last = i + CONTENT.length;
    }
    int end = last;
    while (body[end] != '"') {
      end += body[end] == '\\' ? 2 : 1;
    }
    return new String(body, last, end - last, StandardCharsets.UTF_8);
  }

  private static void answer(OutputStream out, byte[] body) throws IOException {
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    out.write(all);
  }

  private static void stream(OutputStream out, String text, int events, long pause)
      throws IOException, InterruptedException {
    out.write(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII));
    int step = Math.ceilDiv(text.length(), events);
    for (int at = 0; at < text.length(); ) {
      int end = Math.min(text.length(), at + step);
      end = text.charAt(end - 1) == '\\' ? end + 1 : end;
      chunk(out, event(text.substring(at, end), "null"));
      at = end;
      if (pause > 0) {
        Thread.sleep(pause);
      }
    }
    chunk(out, event("", "\"stop\""));
    chunk(out, "data: [DONE]\n\n");
    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static void chunk(OutputStream out, String event) throws IOException {
    byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
    String size = Integer.toHexString(bytes.length).toLowerCase(Locale.ROOT);
    out.write((size + "\r\n" + event + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String event(String text, String finish) {
    return "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,"
        + "\"model\":\"echo\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\""
        + text
        + "\"},\"finish_reason\":"
        + finish
        + "}]}\n\n";
  }
}
