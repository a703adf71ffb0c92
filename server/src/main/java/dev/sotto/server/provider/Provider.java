package dev.sotto.server.provider;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.mask.MaskedChat;
import dev.sotto.server.protocol.Protocol;
import dev.sotto.server.protocol.ProviderKey;
import dev.sotto.server.registry.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Calls model providers. Takes masked chats only. The provider's key is read at each call from the
 * environment variable or file that the registry names, and goes nowhere but to the provider.
 * Thread-safe.
 */
public final class Provider implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration FIRST_BYTE = Duration.ofMinutes(10);

  private final HttpClient http;
  private final Map<String, String> environment;

  public Provider(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  /** A provider's reply: its status, type, and a body that the caller closes. */
  public record Reply(
      int status,
      String contentType,
      @Nullable String retryAfter,
      InputStream body,
      ProviderKey key)
      implements AutoCloseable {
    public boolean good() {
      return status >= 200 && status < 300;
    }

    public boolean streamed() {
      return contentType.startsWith("text/event-stream");
    }

    @Override
    public void close() {
      try {
        body.close();
      } catch (IOException e) {
        // the connection is gone, which is what closing is for
      }
    }
  }

  /**
   * Sends {@code chat} to {@code endpoint} and waits for the head of the reply.
   *
   * @param beta the client's {@code anthropic-beta} header, or null
   * @throws Fault {@code provider_unreachable} (502), {@code provider_timeout} (504), {@code
   *     provider_key} (500)
   */
  public Reply send(MaskedChat chat, Endpoint endpoint, @Nullable String beta) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(endpoint, chat.protocol()))
            .timeout(FIRST_BYTE)
            .header("Content-Type", "application/json")
            .header("Accept", chat.streamed() ? "text/event-stream" : "application/json")
            .header("User-Agent", "sotto")
            .POST(BodyPublishers.ofByteArray(chat.body()));
    ProviderKey key = new ProviderKey(key(endpoint));
    chat.protocol().headers(key.value()).forEach(request::header);
    if (beta != null) {
      request.header("anthropic-beta", beta);
    }
    try {
      HttpResponse<InputStream> response = http.send(request.build(), head -> new ReplyBytes());
      return new Reply(
          response.statusCode(),
          response.headers().firstValue("content-type").orElse(""),
          response.headers().firstValue("retry-after").orElse(null),
          response.body(),
          key);
    } catch (HttpConnectTimeoutException e) {
      throw Fault.peer(502, "provider_unreachable", "the provider cannot be reached", e);
    } catch (HttpTimeoutException e) {
      throw Fault.peer(504, "provider_timeout", "the provider did not answer in time", e);
    } catch (IOException e) {
      throw Fault.peer(502, "provider_unreachable", "the provider cannot be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.unavailable("stopping", "Sotto is stopping", e);
    }
  }

  /** The base URL with or without {@code /v1}, and the protocol's path behind it. */
  static URI uri(Endpoint endpoint, Protocol protocol) {
    String base = endpoint.baseUrl().toString();
    String trimmed = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    return URI.create((trimmed.endsWith("/v1") ? trimmed : trimmed + "/v1") + protocol.path());
  }

  private @Nullable String key(Endpoint endpoint) {
    if (endpoint.keyFile() != null) {
      try {
        return Files.readString(Path.of(endpoint.keyFile())).strip();
      } catch (IOException e) {
        throw Fault.ours("provider_key", "the recipient's key_file cannot be read", e);
      }
    }
    if (endpoint.keyEnv() == null) {
      return null;
    }
    String key = environment.get(endpoint.keyEnv());
    if (key != null && key.isBlank()) {
      return null; // set on purpose to nothing: the provider needs none
    }
    if (key == null) {
      throw Fault.ours(
          "provider_key", "the environment variable " + endpoint.keyEnv() + " is not set", null);
    }
    return key.strip();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
