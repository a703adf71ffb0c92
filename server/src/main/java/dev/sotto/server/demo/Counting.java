package dev.sotto.server.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers that are numbers: embeddings (OpenAI's API reference, "Embeddings") that count words by
 * their hash, so that texts which share words lie close, and token counts (Anthropic's, "Count
 * Message tokens").
 */
final class Counting {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int DIMENSIONS = 64;
  private static final int MOST_DIMENSIONS = 4096;

  private Counting() {}

  /**
   * The embeddings of the texts of {@code body}.
   *
   * @throws IllegalArgumentException if a required part is missing or of the wrong type
   */
  static ObjectNode embeddings(JsonNode body) {
    int size = body.path("dimensions").asInt(DIMENSIONS);
    if (size < 1 || size > MOST_DIMENSIONS) {
      throw new IllegalArgumentException("'dimensions' must be 1 to " + MOST_DIMENSIONS + ".");
    }
    boolean base64 = body.path("encoding_format").asString("float").equals("base64");
    ObjectNode reply = JSON.createObjectNode().put("object", "list");
    int tokens = 0;
    for (String text : texts(body.path("input"))) {
      ObjectNode entry = reply.withArray("data").addObject().put("object", "embedding");
      entry.put("index", reply.path("data").size() - 1);
      float[] vector = vector(text, size);
      if (base64) {
        entry.put("embedding", base64(vector));
      } else {
        for (float each : vector) {
          entry.withArray("embedding").add(each);
        }
      }
      tokens += 1 + text.length() / 4;
    }
    reply.put("model", body.path("model").asString("unnamed") + " (" + StandInModel.NAME + ")");
    reply.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
    return reply;
  }

  private static List<String> texts(JsonNode input) {
    if (input.isString()) {
      return List.of(input.asString(""));
    }
    var texts = new ArrayList<String>();
    input.forEach(each -> texts.add(each.asString("")));
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("'input' must be a string or an array of strings.");
    }
    return texts;
  }

  /** A vector of length 1. */
  private static float[] vector(String text, int size) {
    float[] vector = new float[size];
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_<>]+")) {
      int hash = word.hashCode();
      vector[Math.floorMod(hash, size)] += hash % 2 == 0 ? 1 : -1;
    }
    double squares = 0;
    for (float each : vector) {
      squares += each * each;
    }
    for (int i = 0; i < size && squares > 0; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  private static String base64(float[] vector) {
    var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float each : vector) {
      bytes.putFloat(each);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** The tokens of a request of Anthropic's messages; errors as {@link Dialect#read}. */
  static ObjectNode tokens(JsonNode body) {
    int tokens = new AnthropicMessages().read(body).tokens();
    return JSON.createObjectNode().put("input_tokens", tokens);
  }
}
