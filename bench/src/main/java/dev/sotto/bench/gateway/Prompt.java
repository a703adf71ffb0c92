package dev.sotto.bench.gateway;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A message of about 2 KB with eight pieces of personal data.
 *
 * @param subject the customer whom it is about: {@code shop:C-10001}
 * @param text needs no escapes in JSON
 * @param pieces what must not reach the provider in clear
 */
record Prompt(String subject, String text, List<String> pieces) {
  Prompt {
    pieces = List.copyOf(pieces);
  }

  /** What a reply that echoes it holds. */
  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The request's body in OpenAI's shape. */
  byte[] body(String model, boolean stream) {
    String json =
        "{\"model\":\""
            + model
            + "\",\"messages\":[{\"role\":\"user\",\"content\":\""
            + text
            + "\"}]"
            + (stream ? ",\"stream\":true}" : "}");
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
