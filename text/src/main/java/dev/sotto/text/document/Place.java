package dev.sotto.text.document;

/** How a value must be written where it stands in a document. */
interface Place {
  /** Structure: the finder may see it, nothing replaces it. */
  Place FIXED = (value, raw, from, to) -> value;

  /** As it is. */
  Place PLAIN = (value, raw, from, to) -> value;

  /**
   * {@code value} as it must be written in place of {@code raw} from {@code from} to {@code to}.
   */
  String write(String value, String raw, int from, int to);
}
