package dev.sotto.text.mask;

/** What a unit of JSON text is. */
enum JsonUnit {
  /** Brackets, commas, colons, white space, and the words true, false and null. */
  STRUCTURE,
  /** The quote before a key. */
  OPEN_KEY,
  /** The quote before a string value. */
  OPEN_VALUE,
  /** The quote after a string. */
  CLOSE,
  /** Part of a number literal. */
  NUMBER,
  /** Content of a string; also whatever is not JSON after all. */
  TEXT
}
