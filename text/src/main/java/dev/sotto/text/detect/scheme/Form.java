package dev.sotto.text.detect.scheme;

import java.util.function.IntPredicate;

/**
 * How a number is written: {@code d} a digit, {@code a} a letter A to Z, {@code x} either, {@code
 * -} where it is usually parted, anything else itself ({@code 756-dddd-dddd-dd}). The parts need no
 * hyphens in a text: a space, a point or a slash parts as well.
 */
public final class Form {
  private enum Weight {
    NAMED,
    CHECKED,
    UNMISTAKABLE
  }

  private final String chars;
  private final String groups;
  private final Weight weight;

  private Form(String pattern, Weight weight) {
    this.chars = pattern.replace("-", "");
    this.groups = groupsOf(pattern);
    this.weight = weight;
  }

  /** A form that many numbers have: it counts only beside words for this number. */
  public static Form named(String pattern) {
    return new Form(pattern, Weight.NAMED);
  }

  /** A form that tells the number without words if its check digits fit. */
  public static Form checked(String pattern) {
    return new Form(pattern, Weight.CHECKED);
  }

  /** A form that nothing else has: it tells the number even if its check digits fail. */
  public static Form unmistakable(String pattern) {
    return new Form(pattern, Weight.UNMISTAKABLE);
  }

  private static String groupsOf(String pattern) {
    StringBuilder groups = new StringBuilder();
    for (String part : pattern.split("-")) {
      groups.append(groups.isEmpty() ? "" : "-").append(part.length());
    }
    return groups.toString();
  }

  /** Number of characters without what parts them. */
  int length() {
    return chars.length();
  }

  /** Whether it tells the number without words. */
  boolean isTelling() {
    return weight != Weight.NAMED;
  }

  /** A bit for each place, the first the lowest, where only a digit fits. */
  int digitPlaces() {
    return places(c -> c == 'd' || c >= '0' && c <= '9');
  }

  /** A bit for each place where only a letter fits. */
  int letterPlaces() {
    return places(c -> c == 'a' || c >= 'A' && c <= 'Z');
  }

  private int places(IntPredicate wanted) {
    int places = 0;
    for (int i = 0; i < chars.length(); i++) {
      places |= wanted.test(chars.charAt(i)) ? 1 << i : 0;
    }
    return places;
  }

  /** Whether a value in upper case, without what parts it, has these characters. */
  boolean matches(String value) {
    if (value.length() != chars.length()) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (!fits(chars.charAt(i), value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(char wanted, char c) {
    boolean digit = c >= '0' && c <= '9';
    boolean letter = c >= 'A' && c <= 'Z';
    return switch (wanted) {
      case 'd' -> digit;
      case 'a' -> letter;
      case 'x' -> digit || letter;
      default -> wanted == c;
    };
  }

  boolean isTelling(String value, String written) {
    return weight != Weight.NAMED && groups.equals(written) && matches(value);
  }

  boolean isUnmistakable(String value, String written) {
    return weight == Weight.UNMISTAKABLE && groups.equals(written) && matches(value);
  }
}
