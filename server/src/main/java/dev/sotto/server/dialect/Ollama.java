package dev.sotto.server.dialect;

import dev.sotto.server.protocol.Protocol;
import dev.sotto.server.registry.Endpoint;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ollama's compatible API (docs.ollama.com, "OpenAI compatibility"). It passes over fields that it
 * does not know without a word, so those that would change the reply are refused here.
 */
final class Ollama implements Dialect {
  @Override
  public Map<String, String> headers(Protocol protocol, @Nullable String key) {
    return Bearer.headers(protocol, key);
  }

  @Override
  public void fit(ObjectNode body, Protocol protocol, Endpoint endpoint) {
    if (!protocol.name().equals("openai-chat")) {
      return;
    }
    Fit fit = new Fit(body, "Ollama");
    fit.rename("max_completion_tokens", "max_tokens")
        .drop("store", "user", "safety_identifier", "prompt_cache_key", "prompt_cache_retention")
        .drop("service_tier", "verbosity", "prediction", "parallel_tool_calls")
        .refuse("logit_bias", "web_search_options", "functions", "function_call");
    if (body.path("n").asInt(1) > 1) {
      throw fit.refusal("n");
    }
    body.remove("n");
    JsonNode choice = body.path("tool_choice");
    if (choice.isObject() || choice.asString("").equals("required")) {
      throw fit.refusal("tool_choice");
    }
    if (choice.asString("").equals("none")) {
      body.remove("tools");
    }
    body.remove("tool_choice");
  }
}
