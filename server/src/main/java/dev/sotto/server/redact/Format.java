package dev.sotto.server.redact;

import dev.sotto.text.mask.Conversation;
import dev.sotto.text.mask.MaskedText;
import java.util.Locale;

/** What a file is made of, by the end of its name. Its structure stays valid. */
enum Format {
  /** Text, read in pieces of whole lines. */
  TEXT(false),
  /** JSON, read as a whole. */
  JSON(true),
  /** JSON in each line, read in pieces of whole lines. */
  JSON_LINES(false);

  private final boolean whole;

  Format(boolean whole) {
    this.whole = whole;
  }

  /** The format of a file named {@code name}. */
  static Format of(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (end) {
      case "json" -> JSON;
      case "jsonl", "ndjson" -> JSON_LINES;
      default -> TEXT;
    };
  }

  /** Whether it must be read whole. */
  boolean whole() {
    return whole;
  }

  /** Masks the next piece of a file. */
  MaskedText mask(Conversation conversation, String piece) {
    return switch (this) {
      case TEXT -> conversation.mask(piece);
      case JSON -> conversation.maskJson(piece);
      case JSON_LINES -> JsonLines.mask(conversation, piece);
    };
  }
}
