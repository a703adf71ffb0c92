package dev.sotto.server.protocol;

import dev.sotto.text.mask.Restorer;

/**
 * Restores one text of a reply, as it came through its screen: the values that restoring puts in
 * are not screened. Not thread-safe.
 */
final class TextRestorer {
  private final Screen screen;
  private final Restorer restorer;

  TextRestorer(Screen screen, Restorer restorer) {
    this.screen = screen;
    this.restorer = restorer;
  }

  /** Takes the next part; gives what is settled by now, perhaps nothing. */
  String feed(String part) {
    return restorer.feed(screen.feed(part));
  }

  /** What was held back, once nothing more comes. */
  String finish() {
    return restorer.feed(screen.finish()) + restorer.finish();
  }

  /** A whole text. */
  String whole(String text) {
    return feed(text) + finish();
  }
}
