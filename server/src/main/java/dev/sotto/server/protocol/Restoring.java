package dev.sotto.server.protocol;

import dev.sotto.text.mask.Pseudonyms;
import dev.sotto.text.mask.Restorer;

/**
 * How a reply is turned back.
 *
 * @param jsonContent the request asked for JSON, so that what is put into the reply's content is
 *     escaped as JSON wants it
 * @param key what an error must not repeat
 */
public record Restoring(Pseudonyms pseudonyms, boolean jsonContent, ProviderKey key) {
  public Restoring(Pseudonyms pseudonyms, boolean jsonContent) {
    this(pseudonyms, jsonContent, ProviderKey.NONE);
  }

  /** The same, of a reply to a call that was sent with {@code sent}. */
  public Restoring without(ProviderKey sent) {
    return new Restoring(pseudonyms, jsonContent, sent);
  }

  /** Restores a provider's error message, without its key. */
  public String error(String message) {
    return key.takenOutOf(pseudonyms.restore(message));
  }

  /** Restores the content of one choice or block. */
  Restorer content() {
    return jsonContent ? pseudonyms.jsonRestorer() : pseudonyms.restorer();
  }

  /** Restores a whole content. */
  String content(String text) {
    return jsonContent ? pseudonyms.restoreJson(text) : pseudonyms.restore(text);
  }
}
