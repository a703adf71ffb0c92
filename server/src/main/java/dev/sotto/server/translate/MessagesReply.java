package dev.sotto.server.translate;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Anthropic's message as OpenAI's completion.
 *
 * @param usageAsked the client of a stream asked for a chunk with the usage
 */
record MessagesReply(boolean usageAsked) implements ReplyTranslation {
  @Override
  public ObjectNode whole(ObjectNode reply, Instant now) {
    if (!reply.path("content").isArray()) {
      throw Fault.peer(502, "provider_reply", "the provider's reply is not a message", null);
    }
    ObjectNode to = Json.MAPPER.createObjectNode();
    to.put("id", reply.path("id").asString(""));
    to.put("object", "chat.completion");
    to.put("created", now.getEpochSecond());
    to.put("model", reply.path("model").asString(""));
    ObjectNode choice = to.putArray("choices").addObject();
    choice.put("index", 0);
    choice.set("message", message(reply.path("content")));
    choice.putNull("logprobs");
    choice.put("finish_reason", Words.finish(reply.path("stop_reason").asString("")));
    to.set("usage", Words.openAi(reply.path("usage")));
    return to;
  }

  private static ObjectNode message(JsonNode blocks) {
    StringBuilder text = new StringBuilder();
    StringBuilder thinking = new StringBuilder();
    ArrayNode calls = Json.MAPPER.createArrayNode();
    for (JsonNode block : blocks) {
      switch (block.path("type").asString("")) {
        case "text" -> text.append(block.path("text").asString(""));
        case "thinking" -> thinking.append(block.path("thinking").asString(""));
        case "tool_use" -> calls.add(call(block));
        default -> {} // redacted thinking and what is yet to come: nothing to show
      }
    }
    ObjectNode message = Json.MAPPER.createObjectNode().put("role", "assistant");
    if (text.isEmpty()) {
      message.putNull("content");
    } else {
      message.put("content", text.toString());
    }
    message.putNull("refusal");
    if (!thinking.isEmpty()) {
      message.put("reasoning_content", thinking.toString());
    }
    if (!calls.isEmpty()) {
      message.set("tool_calls", calls);
    }
    return message;
  }

  private static ObjectNode call(JsonNode block) {
    ObjectNode call = Json.MAPPER.createObjectNode();
    call.put("id", block.path("id").asString(""));
    call.put("type", "function");
    call.putObject("function")
        .put("name", block.path("name").asString(""))
        .put("arguments", Json.MAPPER.writeValueAsString(block.path("input")));
    return call;
  }

  @Override
  public Streamed stream(Instant now) {
    return new MessagesStream(now, usageAsked);
  }
}
