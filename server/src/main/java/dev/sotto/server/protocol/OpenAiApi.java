package dev.sotto.server.protocol;

import dev.sotto.server.registry.Endpoint;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One of OpenAI's APIs: all are signed alike, and their errors look alike. */
abstract class OpenAiApi extends Api {
  OpenAiApi(String name, String path, Tables tables) {
    super(name, path, tables);
  }

  @Override
  public final boolean spokenBy(Endpoint endpoint) {
    return endpoint.protocol().openAi();
  }

  @Override
  public final Map<String, String> headers(@Nullable String key) {
    return OpenAiVendor.headers(key);
  }

  @Override
  public final ObjectNode error(
      int status, String code, String message, Map<String, String> extra) {
    return OpenAiVendor.error(status, code, message, extra);
  }
}
