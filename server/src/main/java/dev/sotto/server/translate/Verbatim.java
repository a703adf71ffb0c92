package dev.sotto.server.translate;

import dev.sotto.server.protocol.Protocol;
import tools.jackson.databind.node.ObjectNode;

/** No translation: the recipient speaks what was asked in. */
record Verbatim(Protocol spoken) implements Translation {
  @Override
  public Translated request(ObjectNode body, int defaultMaxTokens) {
    return new Translated(body, ReplyTranslation.NONE);
  }
}
