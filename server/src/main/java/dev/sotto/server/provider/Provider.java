package dev.sotto.server.provider;

import dev.sotto.server.dialect.Dialect;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.mask.MaskedChat;
import dev.sotto.server.protocol.ProviderKey;
import dev.sotto.server.registry.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls model providers. Takes masked chats only. The provider's key is read at each call from the
 * environment variable or file that the registry names, and goes nowhere but to the provider.
 * Thread-safe.
 */
public final class Provider implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofMinutes(10);

  private final Transport transport;
  private final Map<String, String> environment;

  public Provider(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
    this.transport = HttpTransport.of(CONNECT);
  }

  /**
   * A provider's reply, which the caller closes: that ends the provider's call if it still runs.
   */
  public static final class Reply implements AutoCloseable {
    private final Exchange exchange;
    private final Exchange.Answer answer;
    private final ProviderKey key;

    private Reply(Exchange exchange, Exchange.Answer answer, ProviderKey key) {
      this.exchange = exchange;
      this.answer = answer;
      this.key = key;
    }

    public int status() {
      return answer.status();
    }

    public boolean good() {
      return status() >= 200 && status() < 300;
    }

    public boolean streamed() {
      String type = answer.header("content-type");
      return type != null && type.startsWith("text/event-stream");
    }

    public @Nullable String retryAfter() {
      return answer.header("retry-after");
    }

    /** The bytes as they come. */
    public InputStream body() {
      return answer.body();
    }

    /** The key that the call was sent with. */
    public ProviderKey key() {
      return key;
    }

    @Override
    public void close() {
      exchange.close();
    }
  }

  /**
   * Sends {@code chat} to {@code endpoint} and waits for the head of the reply.
   *
   * @param beta the client's {@code anthropic-beta} header, or null
   * @throws Fault {@code provider_unreachable} (502), {@code provider_timeout} (504), {@code
   *     provider_reply} (502), {@code provider_key} (500), {@code stopping} (503)
   */
  public Reply send(MaskedChat chat, Endpoint endpoint, @Nullable String beta) {
    ProviderKey key = new ProviderKey(key(endpoint));
    Dialect dialect = Dialect.of(endpoint);
    Exchange exchange =
        transport.begin(
            new Transport.Outgoing(
                dialect.uri(endpoint, chat.spoken(), chat.model()),
                headers(chat, dialect.headers(chat.spoken(), key.value()), beta),
                chat.body(),
                SILENCE));
    try {
      return new Reply(exchange, exchange.answer(), key);
    } catch (TransportFailure e) {
      throw fault(e);
    }
  }

  private static Map<String, String> headers(
      MaskedChat chat, Map<String, String> vendors, @Nullable String beta) {
    Map<String, String> headers = new HashMap<>(vendors);
    headers.put("Content-Type", "application/json");
    headers.put("Accept", chat.streamed() ? "text/event-stream" : "application/json");
    if (beta != null) {
      headers.put("anthropic-beta", beta);
    }
    return headers;
  }

  private static Fault fault(TransportFailure e) {
    return switch (e.stage()) {
      case NO_CONNECTION, NO_ANSWER ->
          Fault.peer(502, "provider_unreachable", "the provider cannot be reached", e);
      case TIMED_OUT ->
          Fault.peer(504, "provider_timeout", "the provider did not answer in time", e);
      case MALFORMED -> Fault.peer(502, "provider_reply", "the provider's answer is not HTTP", e);
      case CLOSED -> Fault.unavailable("stopping", "Sotto is stopping", e);
    };
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
    transport.close();
  }
}
