package dev.sotto.server.chat;

import dev.sotto.server.evidence.ReceiptId;
import dev.sotto.server.protocol.SseEvent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Where the answer to a call goes: an HTTP client, or the playground. */
interface ReplyChannel {
  /** The call's receipt, once its verdict is on record; said before any answer. */
  void receipt(ReceiptId receipt);

  /** The use only observes; said before any answer. */
  default void observed() {}

  /** What is about to be sent, for whoever looks at it. */
  default void sending(ChatTrace trace) throws IOException {}

  /** The provider's reply before it is restored, for whoever looks at it. */
  default void asItCame(ObjectNode body) {}

  /** A stream's event before it is restored, for whoever looks at it. */
  default void asItCame(SseEvent event) throws IOException {}

  /** The whole answer, in the vendor's shape. */
  void whole(int status, ObjectNode body, @Nullable String retryAfter) throws IOException;

  /** One event of a stream. The first one begins the stream. */
  void event(SseEvent event) throws IOException;

  /** No event follows at once: what was told goes out. */
  default void pause() throws IOException {}
}
