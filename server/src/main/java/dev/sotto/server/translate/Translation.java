package dev.sotto.server.translate;

import dev.sotto.server.protocol.Protocol;
import dev.sotto.server.registry.Endpoint;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** How requests of one protocol are put to a recipient of another. Stateless. */
public interface Translation {
  /** The translation of {@code asked} for {@code endpoint}; empty: there is none. */
  static Optional<Translation> between(Protocol asked, Endpoint endpoint) {
    if (asked.spokenBy(endpoint)) {
      return Optional.of(new Verbatim(asked));
    }
    if (!endpoint.protocol().openAi() && !endpoint.protocol().anthropic()) {
      return Optional.empty();
    }
    return switch (asked.name()) {
      case "openai-chat" -> Optional.of(new ChatToMessages());
      case "anthropic-messages" -> Optional.of(new MessagesToChat());
      default -> Optional.empty();
    };
  }

  /** The protocol that the recipient speaks. */
  Protocol spoken();

  /**
   * Puts a masked {@code body} into the recipient's words; {@code body} itself may be changed.
   *
   * @param defaultMaxTokens what is asked for where the recipient wants a bound and none is said
   * @throws dev.sotto.server.fault.Fault {@code not_translatable}, naming the field that cannot be
   *     said
   */
  Translated request(ObjectNode body, int defaultMaxTokens);

  /** A request in the recipient's words, and how its reply is put back. */
  record Translated(ObjectNode body, ReplyTranslation reply) {
    @Override
    public String toString() {
      return "Translated";
    }
  }
}
