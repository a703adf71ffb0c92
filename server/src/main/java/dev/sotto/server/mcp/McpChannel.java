package dev.sotto.server.mcp;

import dev.sotto.server.evidence.ReceiptId;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where the answer to a client goes. */
interface McpChannel {
  /** The session that the server began, as the client names it from now on. */
  void session(String shown);

  /** A receipt of this request; said before any answer. */
  void receipt(ReceiptId receipt);

  /** The whole answer; {@code body} null: none. */
  void whole(int status, @Nullable JsonNode body) throws IOException;

  /** One event of a stream; the first one begins it. {@code id} null: it cannot be resumed from. */
  void event(@Nullable String id, JsonNode message) throws IOException;
}
