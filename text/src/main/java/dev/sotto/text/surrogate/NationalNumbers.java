package dev.sotto.text.surrogate;

import dev.sotto.text.detect.NationalCheck;
import java.util.Optional;

/**
 * Numbers that a state gives a person: the same places of letters and digits, and no scheme that
 * Sotto knows takes the result: its check digits fail, or its range is not given out.
 */
final class NationalNumbers implements Generator {
  private static final int MOST_TRIED = 40;
  private static final int LONGEST = 30;

  @Override
  public Optional<String> make(String value, Draw draw, Setting setting) {
    boolean plain = value.chars().allMatch(c -> c < 128 && c >= ' ');
    if (!plain || value.length() > LONGEST || Written.digits(value).length() < 2) {
      return Optional.empty();
    }
    for (int i = 0; i < MOST_TRIED; i++) {
      String drawn = Written.redrawn(value, draw);
      String other = i < MOST_TRIED / 2 ? drawn : unassigned(drawn);
      if (!NationalCheck.passes(other)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /** American numbers whose area is 666 are not given out, British ones that begin with QQ. */
  private static String unassigned(String other) {
    boolean letters =
        other.length() > 1 && Written.letter(other.charAt(0)) && Written.letter(other.charAt(1));
    return letters ? "QQ" + other.substring(2) : other.replaceFirst("^\\d{3}", "666");
  }
}
