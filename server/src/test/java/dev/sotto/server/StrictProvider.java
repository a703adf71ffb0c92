package dev.sotto.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sotto.server.http.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A provider on loopback that behaves as its vendor documents and takes nothing else: another path,
 * another key header or a field that it does not know is the vendor's error.
 */
final class StrictProvider implements AutoCloseable {
  private final HttpServer server;
  private final Vendor vendor;
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** What was received. */
  record Request(String path, Map<String, List<String>> headers, JsonNode body) {}

  /**
   * How a vendor behaves.
   *
   * @param path with its query
   * @param header the header that must carry the key, and {@code forbidden} the one that must not
   * @param fields those of a request that it knows
   * @param unknown its error for a field that it does not know
   * @param answer its answer to a good request
   */
  record Vendor(
      String path,
      @Nullable String header,
      @Nullable String key,
      String forbidden,
      Set<String> fields,
      Function<String, String> unknown,
      Function<JsonNode, String> answer) {}

  StrictProvider(Vendor vendor) throws IOException {
    this.vendor = vendor;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Request last() {
    return requests.getLast();
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  private void serve(HttpExchange call) throws IOException {
    try (call) {
      JsonNode body = Json.MAPPER.readTree(call.getRequestBody().readAllBytes());
      requests.add(
          new Request(call.getRequestURI().toString(), Map.copyOf(call.getRequestHeaders()), body));
      String refusal = refusal(call, body);
      boolean stream = body.path("stream").asBoolean(false);
      byte[] answer =
          (refusal == null ? vendor.answer().apply(body) : refusal.substring(4))
              .getBytes(StandardCharsets.UTF_8);
      call.getResponseHeaders()
          .set(
              "Content-Type", refusal == null && stream ? "text/event-stream" : "application/json");
      call.sendResponseHeaders(
          refusal == null ? 200 : Integer.parseInt(refusal.substring(0, 3)), answer.length);
      call.getResponseBody().write(answer);
    }
  }

  /** A status and a body; null: the request is good. */
  private @Nullable String refusal(HttpExchange call, JsonNode body) {
    if (!call.getRequestURI().toString().equals(vendor.path())) {
      return "404 {\"error\":{\"message\":\"no such path\"}}";
    }
    boolean key =
        vendor.header() == null
            || String.valueOf(vendor.key())
                .equals(call.getRequestHeaders().getFirst(vendor.header()));
    if (!key || call.getRequestHeaders().containsKey(vendor.forbidden())) {
      return "401 {\"error\":{\"message\":\"wrong key\"}}";
    }
    Set<String> unknown = new TreeSet<>(body.propertyNames());
    unknown.removeAll(vendor.fields());
    return unknown.isEmpty() ? null : vendor.unknown().apply(unknown.iterator().next());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
