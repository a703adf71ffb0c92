package dev.sotto.text.document;

import org.jspecify.annotations.Nullable;

/** How a document is written. */
public enum Format {
  /** Text without structure. */
  TEXT,
  /** JSON (RFC 8259). */
  JSON,
  /** JSON documents, one a line. */
  JSON_LINES,
  /** Comma-separated values (RFC 4180), also with semicolons, tabs or bars. */
  CSV,
  /** HTML. */
  HTML,
  /** XML. */
  XML,
  /** Markdown (CommonMark, with tables). */
  MARKDOWN,
  /** An e-mail message (RFC 5322, MIME). */
  EMAIL,
  /** A transcript: lines that begin with who speaks. */
  CHAT;

  /**
   * A cautious guess: by the ending of {@code fileName}, else by the content where it leaves no
   * doubt, else {@link #TEXT}.
   */
  public static Format guess(String text, @Nullable String fileName) {
    Format named = fileName == null ? null : FormatGuess.byName(fileName);
    return named != null ? named : FormatGuess.byContent(text);
  }
}
