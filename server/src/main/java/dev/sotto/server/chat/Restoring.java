package dev.sotto.server.chat;

import dev.sotto.text.mask.Pseudonyms;
import dev.sotto.text.mask.Restorer;

/**
 * How a reply is turned back.
 *
 * @param jsonContent the request asked for JSON, so that what is put into the reply's content is
 *     escaped as JSON wants it
 */
record Restoring(Pseudonyms pseudonyms, boolean jsonContent) {
  /** Restores the content of one choice or block. */
  Restorer content() {
    return jsonContent ? pseudonyms.jsonRestorer() : pseudonyms.restorer();
  }

  /** Restores a whole content. */
  String content(String text) {
    return jsonContent ? pseudonyms.restoreJson(text) : pseudonyms.restore(text);
  }
}
