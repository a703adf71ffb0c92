package dev.sotto.server.registry;

/** What all names of the registry have in common. */
final class Ids {
  private static final int LONGEST = 128;

  private Ids() {}

  static void check(String type, String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          type + " must have 1 to " + LONGEST + " characters, got " + value.length());
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(type + " must not have control characters");
    }
  }
}
