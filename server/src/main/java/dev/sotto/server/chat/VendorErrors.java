package dev.sotto.server.chat;

import dev.sotto.server.http.ErrorShape;
import dev.sotto.server.protocol.AnthropicMessages;
import dev.sotto.server.protocol.OpenAiChat;
import dev.sotto.server.protocol.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Errors on model paths in the shape of the path's vendor, on those that Sotto does not serve too:
 * a vendor's client calls them.
 */
public final class VendorErrors implements ErrorShape {
  private static final List<String> ANTHROPIC = List.of("/v1/messages", "/v1/complete");
  private static final List<String> OPENAI =
      List.of(
          "/v1/chat",
          "/v1/completions",
          "/v1/responses",
          "/v1/embeddings",
          "/v1/models",
          "/v1/moderations",
          "/v1/images",
          "/v1/audio",
          "/v1/files",
          "/v1/uploads",
          "/v1/batches",
          "/v1/assistants",
          "/v1/threads",
          "/v1/vector_stores");

  private final ErrorShape elsewhere = ErrorShape.problems();

  @Override
  public Shaped shaped(String path, int status, String code, String message) {
    return vendor(path)
        .map(
            protocol ->
                new Shaped("application/json", protocol.error(status, code, message, Map.of())))
        .orElseGet(() -> elsewhere.shaped(path, status, code, message));
  }

  private static Optional<Protocol> vendor(String path) {
    if (under(path, ANTHROPIC)) {
      return Optional.of(new AnthropicMessages());
    }
    return under(path, OPENAI) ? Optional.of(new OpenAiChat()) : Optional.empty();
  }

  private static boolean under(String path, List<String> roots) {
    return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
  }
}
