package dev.sotto.server.dialect;

import dev.sotto.server.protocol.Protocol;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Model servers that take a bearer token whatever protocol they are spoken to in. */
final class Bearer {
  private Bearer() {}

  static Map<String, String> headers(Protocol protocol, @Nullable String key) {
    Map<String, String> headers = new HashMap<>(protocol.headers(null));
    if (key != null) {
      headers.put("Authorization", "Bearer " + key);
    }
    return headers;
  }
}
