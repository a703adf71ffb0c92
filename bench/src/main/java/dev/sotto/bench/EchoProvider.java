package dev.sotto.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * A provider on loopback that answers at once with the last user message, in OpenAI's shape; a
 * stream comes in some 280 small events. The other end of a gateway's measurement.
 */
public final class EchoProvider {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int EVENTS = 280;

  private EchoProvider() {}

  /** Listens on the port that the argument names until the process ends. */
  public static void main(String[] arguments) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), 1024);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", EchoProvider::answer);
    server.start();
    System.out.println("echo provider at http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Asked asked = asked(body);
    if (asked.streamed()) {
      stream(exchange, asked.text());
    } else {
      byte[] reply =
          ("{\"id\":\"c\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"echo\",\"choices\":[{"
               + "\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":"
                  + quoted(asked.text())
                  + "},\"finish_reason\":\"stop\"}]}")
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, reply.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(reply);
      }
    }
  }

  private static void stream(HttpExchange exchange, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    int step = Math.max(1, text.length() / EVENTS);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int at = 0; at < text.length(); at += step) {
        out.write(event(text.substring(at, Math.min(text.length(), at + step)), "null"));
        out.flush();
      }
      out.write(event("", "\"stop\""));
      out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] event(String text, String finish) {
    return ("data:"
                + " {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"echo\","
                + "\"choices\":[{\"index\":0,\"delta\":{\"content\":"
            + quoted(text)
            + "},\"finish_reason\":"
            + finish
            + "}]}\n\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What a request asks for. */
  private record Asked(String text, boolean streamed) {}

  private static Asked asked(byte[] body) {
    String text = "";
    boolean streamed = false;
    try (JsonParser parser = JSON.createParser(body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && "content".equals(parser.currentName())) {
          text = parser.getString();
        } else if (token == JsonToken.VALUE_TRUE && "stream".equals(parser.currentName())) {
          streamed = true;
        }
      }
    }
    return new Asked(text, streamed);
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
