package dev.sotto.bench.soak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** A provider on loopback that mostly repeats what it was told, and sometimes fails. */
final class FlakyProvider implements AutoCloseable {
  private static final String CHUNK =
      "data:"
          + " {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"%s\"},\"finish_reason\":null}]}\n\n";
  private static final String LAST =
      "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
          + "\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
          + "data: [DONE]\n\n";
  private static final String WHOLE =
      "{\"id\":\"c\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":"
          + "[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"Dear <PERSON_1>, done."
          + "\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":9,"
          + "\"completion_tokens\":9,\"total_tokens\":18}}";

  private final HttpServer server;

  private FlakyProvider(HttpServer server) {
    this.server = server;
  }

  static FlakyProvider start(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", FlakyProvider::answer);
    server.start();
    return new FlakyProvider(server);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean stream = body.contains("\"stream\":true");
    try (exchange) {
      switch (ThreadLocalRandom.current().nextInt(20)) {
        case 0 -> send(exchange, 500, "application/json", "{\"error\":{\"message\":\"no\"}}");
        case 1 -> send(exchange, 429, "application/json", "{\"error\":{\"message\":\"slow\"}}");
        case 2 -> send(exchange, 200, "text/html", "<h1>maintenance</h1>");
        case 3 -> stream(exchange, 20, false);
        default -> {
          if (stream) {
            stream(exchange, 40, true);
          } else {
            send(exchange, 200, "application/json", WHOLE);
          }
        }
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void stream(HttpExchange exchange, int pieces, boolean whole) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    for (int i = 0; i < pieces; i++) {
      String text = i % 5 == 0 ? "<PERS" : i % 5 == 1 ? "ON_1> " : "word ";
      out.write(CHUNK.formatted(text).getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
    if (whole) {
      out.write(LAST.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
