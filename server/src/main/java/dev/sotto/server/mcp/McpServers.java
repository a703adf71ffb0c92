package dev.sotto.server.mcp;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.registry.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls MCP servers by streamable HTTP. Follows no redirections. Thread-safe. */
final class McpServers implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(5);

  private final Map<String, String> environment;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  McpServers(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * What is sent.
   *
   * @param session the server's own id, or null
   * @param body null for GET and DELETE
   */
  record Outgoing(
      String method,
      @Nullable String session,
      @Nullable String version,
      @Nullable String lastEvent,
      byte @Nullable [] body) {
    @Override
    public String toString() {
      return "Outgoing[" + method + "]";
    }
  }

  /**
   * The server's answer, whose body the caller closes.
   *
   * @throws Fault {@code mcp_unreachable} (502)
   */
  HttpResponse<InputStream> send(Endpoint endpoint, Outgoing out) {
    byte[] body = out.body();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.baseUrl())
            .timeout(ANSWER)
            .header(
                "Accept",
                out.method().equals("GET")
                    ? "text/event-stream"
                    : "application/json, text/event-stream")
            .method(
                out.method(),
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    header(request, "Mcp-Session-Id", out.session());
    header(request, "MCP-Protocol-Version", out.version());
    header(request, "Last-Event-ID", out.lastEvent());
    String key = key(endpoint);
    header(request, "Authorization", key == null ? null : "Bearer " + key);
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw Fault.peer(502, "mcp_unreachable", "the MCP server does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.unavailable("stopping", "the server is stopping", e);
    }
  }

  private static void header(HttpRequest.Builder request, String name, @Nullable String value) {
    if (value != null) {
      request.header(name, value);
    }
  }

  private @Nullable String key(Endpoint endpoint) {
    String file = endpoint.keyFile();
    String variable = endpoint.keyEnv();
    try {
      String key =
          file != null
              ? Files.readString(Path.of(file)).strip()
              : variable == null ? null : environment.get(variable);
      return key == null || key.isEmpty() ? null : key;
    } catch (IOException e) {
      throw Fault.ours("provider_key", "the key of the MCP server cannot be read", e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
