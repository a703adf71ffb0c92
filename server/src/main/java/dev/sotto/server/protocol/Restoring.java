package dev.sotto.server.protocol;

import dev.sotto.text.mask.Pseudonyms;
import dev.sotto.text.mask.Restorer;

/**
 * How a reply is turned back.
 *
 * @param jsonContent the request asked for JSON, so that what is put into the reply's content is
 *     escaped as JSON wants it
 * @param key what an error must not repeat
 * @param screens what else must not be shown
 */
public record Restoring(
    Pseudonyms pseudonyms, boolean jsonContent, ProviderKey key, Screens screens) {
  public Restoring(Pseudonyms pseudonyms, boolean jsonContent, Screens screens) {
    this(pseudonyms, jsonContent, ProviderKey.NONE, screens);
  }

  /** The same, of a reply to a call that was sent with {@code sent}. */
  public Restoring without(ProviderKey sent) {
    return new Restoring(pseudonyms, jsonContent, sent, screens);
  }

  /** Restores a provider's error message, without its key. */
  public String error(String message) {
    return key.takenOutOf(text().whole(message));
  }

  /** Restores the content of one choice or block. */
  TextRestorer content() {
    return jsonContent ? json() : text();
  }

  /** Restores the content without its screen: for log-probabilities, which go token by token. */
  Restorer unscreened() {
    return jsonContent ? pseudonyms.jsonRestorer() : pseudonyms.restorer();
  }

  /** Restores one plain text. */
  TextRestorer text() {
    return new TextRestorer(screens.next(false), pseudonyms.restorer());
  }

  /** Restores one text that is JSON. */
  TextRestorer json() {
    return new TextRestorer(screens.next(true), pseudonyms.jsonRestorer());
  }
}
