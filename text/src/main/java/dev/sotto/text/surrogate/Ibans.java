package dev.sotto.text.surrogate;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Account numbers of ISO 13616: country, length and groups stay; the check digits fail, so that no
 * bank takes them.
 */
final class Ibans implements Generator {
  private static final BigInteger MODULUS = BigInteger.valueOf(97);
  private static final int SHORTEST = 15;

  @Override
  public Optional<String> make(String value, Draw draw, Setting setting) {
    String chars =
        value
            .chars()
            .filter(Character::isLetterOrDigit)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    boolean country =
        chars.length() >= SHORTEST
            && Written.letter(chars.charAt(0))
            && Written.letter(chars.charAt(1))
            && value.startsWith(chars.substring(0, 2));
    if (!country) {
      return Optional.empty();
    }
    String other = value.substring(0, 2) + Written.redrawn(value.substring(2), draw);
    return passes(other) ? make(value, draw, setting) : Optional.of(other);
  }

  /** Whether the check digits fit (ISO 7064 MOD 97-10). */
  static boolean passes(String value) {
    StringBuilder chars = new StringBuilder();
    value.chars().filter(Character::isLetterOrDigit).forEach(c -> chars.append((char) c));
    String turned = chars.substring(4) + chars.substring(0, 4);
    StringBuilder number = new StringBuilder();
    turned.chars().forEach(c -> number.append(Character.digit(c, 36)));
    return new BigInteger(number.toString()).mod(MODULUS).intValue() == 1;
  }
}
