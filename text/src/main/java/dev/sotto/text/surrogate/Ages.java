package dev.sotto.text.surrogate;

import java.util.Optional;

/**
 * Ages within the same band: ten years, cut at 18 and 65. Only where words stand beside the number:
 * a bare one could not be told from other numbers when it comes back.
 */
final class Ages implements Generator {
  private static final int[] BANDS = {0, 6, 13, 18, 25, 35, 45, 55, 65, 75, 85, 95, 120};

  @Override
  public Optional<String> make(String value, Draw draw, Setting setting) {
    String digits = Written.digits(value);
    boolean words = value.chars().filter(Character::isLetter).count() >= 3;
    if (!words || digits.isEmpty() || digits.length() > 3 || !value.contains(digits)) {
      return Optional.empty();
    }
    int age = Integer.parseInt(digits);
    for (int i = 0; i + 1 < BANDS.length; i++) {
      if (age >= BANDS[i] && age < BANDS[i + 1]) {
        int size = BANDS[i + 1] - BANDS[i];
        int other = BANDS[i] + (age - BANDS[i] + 1 + draw.below(size - 1)) % size;
        return Optional.of(value.replace(digits, Integer.toString(other)));
      }
    }
    return Optional.empty();
  }
}
