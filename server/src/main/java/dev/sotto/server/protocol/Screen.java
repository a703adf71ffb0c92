package dev.sotto.server.protocol;

/**
 * Takes out of one text of a reply, which comes in parts, what must not be shown. What may still
 * become such a thing is held back, within bounds. Not thread-safe.
 */
public interface Screen {
  /** Takes the next part; gives what is settled by now, perhaps nothing. */
  String feed(String part);

  /** What was held back, once nothing more comes. */
  String finish();
}
