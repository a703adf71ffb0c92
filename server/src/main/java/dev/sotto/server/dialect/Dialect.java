package dev.sotto.server.dialect;

import dev.sotto.server.protocol.Protocol;
import dev.sotto.server.registry.Endpoint;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What one vendor's product takes beside the protocol that it speaks. Stateless. */
public interface Dialect {
  /** The dialect of the vendor behind {@code endpoint}. */
  static Dialect of(Endpoint endpoint) {
    return switch (endpoint.vendor()) {
      case OPENAI -> new OpenAi();
      case AZURE_OPENAI -> new AzureOpenAi();
      case ANTHROPIC -> new Anthropic();
      case MISTRAL -> new Mistral();
      case OLLAMA -> new Ollama();
      case VLLM -> new Vllm();
    };
  }

  /**
   * Where a call goes: the base URL with or without {@code /v1}, and the protocol's path behind it.
   */
  default URI uri(Endpoint endpoint, Protocol protocol, String model) {
    return URI.create(Address.v1(endpoint.baseUrl()) + protocol.path());
  }

  /** The request headers for a call with the recipient's {@code key} (null: it needs none). */
  default Map<String, String> headers(Protocol protocol, @Nullable String key) {
    return protocol.headers(key);
  }

  /** Whether it can be asked to keep nothing by a field of the request. */
  default boolean takesStore() {
    return false;
  }

  /**
   * Words a masked {@code body} for the vendor, in place: what it calls otherwise is renamed, what
   * it does not take and means nothing for the reply is dropped.
   *
   * @throws dev.sotto.server.fault.Fault {@code unsupported_field}, naming a field that the vendor
   *     does not know and that would change the reply
   */
  default void fit(ObjectNode body, Protocol protocol, Endpoint endpoint) {}
}
