package dev.sotto.server.dialect;

import dev.sotto.server.protocol.Protocol;
import dev.sotto.server.registry.Endpoint;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * vLLM (docs.vllm.ai, "OpenAI-Compatible Server"): OpenAI's fields and sampling fields of its own,
 * which go through the mask as the table says. Keeps nothing.
 */
final class Vllm implements Dialect {
  @Override
  public Map<String, String> headers(Protocol protocol, @Nullable String key) {
    return Bearer.headers(protocol, key);
  }

  @Override
  public void fit(ObjectNode body, Protocol protocol, Endpoint endpoint) {
    new Fit(body, "vLLM").drop("store", "service_tier", "safety_identifier", "prompt_cache_key");
  }
}
