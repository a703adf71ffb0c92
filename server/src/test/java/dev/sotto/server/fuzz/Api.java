package dev.sotto.server.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An API under the fuzzer: its path, a request of one text, and the paths of its fields. */
enum Api {
  CHAT("/v1/chat/completions", "openai-chat") {
    @Override
    ObjectNode request(String text) {
      ObjectNode body = start();
      body.putArray("messages").addObject().put("role", "user").put("content", text);
      return body;
    }
  },
  RESPONSES("/v1/responses", "openai-responses") {
    @Override
    ObjectNode request(String text) {
      return start().put("input", text);
    }
  },
  MESSAGES("/v1/messages", "anthropic-messages") {
    @Override
    ObjectNode request(String text) {
      ObjectNode body = start().put("max_tokens", 200);
      body.putArray("messages").addObject().put("role", "user").put("content", text);
      return body;
    }
  };

  private final String path;
  private final List<String> fields;

  Api(String path, String table) {
    this.path = path;
    this.fields = fields("/dev/sotto/server/protocol/" + table + ".request.fields");
  }

  String path() {
    return path;
  }

  /** Paths as {@code messages[].content[].text}. */
  List<String> fields() {
    return fields;
  }

  /** The smallest request that says {@code text}. */
  abstract ObjectNode request(String text);

  private static ObjectNode start() {
    return JsonMapper.shared().createObjectNode().put("model", "any");
  }

  private static List<String> fields(String table) {
    try (InputStream in = Api.class.getResourceAsStream(table)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split("\\s+", 2)[0])
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
