package dev.sotto.server.translate;

import dev.sotto.server.protocol.SseEvent;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** How the reply to one request is put back into the words that it was asked in. */
public interface ReplyTranslation {
  /** The reply is in the right words already. */
  ReplyTranslation NONE =
      new ReplyTranslation() {
        @Override
        public ObjectNode whole(ObjectNode reply, Instant now) {
          return reply;
        }

        @Override
        public Streamed stream(Instant now) {
          return List::of; // each event as it is
        }
      };

  /**
   * The whole reply.
   *
   * @param now when it came, where the other API says so
   * @throws dev.sotto.server.fault.Fault {@code provider_reply} when it is not such a reply
   */
  ObjectNode whole(ObjectNode reply, Instant now);

  /** A stream that begins now. */
  Streamed stream(Instant now);

  /** One stream. Not thread-safe. */
  @FunctionalInterface
  interface Streamed {
    /** What stands for this event: none, one or more. */
    List<SseEvent> next(SseEvent event);

    /** What follows when the stream ended of its own accord. */
    default List<SseEvent> end() {
      return List.of();
    }
  }
}
