package dev.sotto.server.dialect;

import dev.sotto.server.protocol.Protocol;
import dev.sotto.server.registry.Endpoint;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Mistral's chat API (docs.mistral.ai, "Chat Completion"): like OpenAI's, and a field that it does
 * not know is a 422 ({@code extra_forbidden}).
 */
final class Mistral implements Dialect {
  private static final List<String> MESSAGE_EXTRAS =
      List.of("refusal", "annotations", "audio", "function_call");

  @Override
  public void fit(ObjectNode body, Protocol protocol, Endpoint endpoint) {
    if (!protocol.name().equals("openai-chat")) {
      return;
    }
    new Fit(body, "Mistral")
        .rename("max_completion_tokens", "max_tokens")
        .rename("seed", "random_seed")
        .drop("store", "user", "safety_identifier", "prompt_cache_key", "prompt_cache_retention")
        .drop("service_tier", "verbosity", "stream_options", "modalities")
        .refuse("logprobs", "top_logprobs", "logit_bias", "web_search_options")
        .refuse("functions", "function_call");
    if (body.path("tool_choice").asString("").equals("required")) {
      body.put("tool_choice", "any");
    }
    for (JsonNode message : body.path("messages")) {
      if (message instanceof ObjectNode object) {
        fit(object);
      }
    }
  }

  private static void fit(ObjectNode message) {
    message.remove(MESSAGE_EXTRAS);
    String role = message.path("role").asString("");
    if (role.equals("developer")) {
      message.put("role", "system");
    }
    if (!role.equals("tool")) {
      message.remove("name");
    }
    id(message, "tool_call_id");
    for (JsonNode call : message.path("tool_calls")) {
      if (call instanceof ObjectNode object) {
        id(object, "id");
      }
    }
  }

  private static void id(ObjectNode parent, String field) {
    if (parent.path(field).isString()) {
      parent.put(field, MistralId.of(parent.path(field).stringValue()));
    }
  }
}
