package dev.sotto.ledger;

/** The rule for key names, which origins of our own logs follow too (C2SP signed-note). */
final class KeyName {
  private KeyName() {}

  /**
   * @return {@code name}
   * @throws LogException {@code MALFORMED} when it is empty or holds a plus, a space of Unicode or
   *     a control character
   */
  static String check(String name) {
    if (name.isEmpty()) {
      throw LogException.malformed("a key name must not be empty");
    }
    StrictText.bytes(name, "a key name");
    if (!name.codePoints().allMatch(KeyName::allowed)) {
      throw LogException.malformed("a key name has no plus, space or control character");
    }
    return name;
  }

  private static boolean allowed(int c) {
    return c != '+'
        && !Character.isSpaceChar(c)
        && !Character.isWhitespace(c)
        && !Character.isISOControl(c);
  }
}
