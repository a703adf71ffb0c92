package dev.sotto.text.mask;

/**
 * What a tag stands for. Clear personal data: {@code toString} shows its length.
 *
 * @param value as it was written
 * @param number whether it was a number literal in JSON
 */
record Original(String value, boolean number) {
  @Override
  public String toString() {
    return "Original[" + value.length() + " chars]";
  }
}
