package dev.sotto.text.document;

/**
 * A section's text and where each unit was written; {@code starts} and {@code ends} are empty where
 * it is written as it is.
 */
record Decoded(String raw, String text, int[] starts, int[] ends) {
  static Decoded same(String raw) {
    return new Decoded(raw, raw, new int[0], new int[0]);
  }

  int rawStart(int at) {
    return starts.length == 0 ? at : at == starts.length ? raw.length() : starts[at];
  }

  int rawEnd(int end) {
    return ends.length == 0 ? end : end == 0 ? 0 : ends[end - 1];
  }
}
