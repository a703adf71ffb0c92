package dev.sotto.text.surrogate;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Order, account, contract numbers: their digits by FF1 where there are enough of them to hide
 * among (six), else drawn; letters drawn, but for a prefix that tells the kind of number (ORD-,
 * RMA). No range is reserved for these: the surrogate may be somebody's number.
 */
final class Numbers implements Generator {
  private static final int FEWEST = 4;
  private static final int LONGEST = 64;
  private static final int MOST_WALKED = 64;

  @Override
  public Optional<String> make(String value, Draw draw, Setting setting) {
    String digits = Written.digits(value);
    boolean plain = value.chars().allMatch(c -> c < 128 && c >= ' ');
    if (!plain || value.length() > LONGEST) {
      return Optional.empty();
    }
    int prefix = digits.length() >= FEWEST ? letters(value) : 0;
    String drawn = value.substring(0, prefix) + Written.redrawn(value.substring(prefix), draw);
    String other = Ff1.fits(digits.length(), 10) ? encrypted(digits, setting) : "";
    return Optional.of(other.isEmpty() ? drawn : Written.withLastDigits(drawn, other));
  }

  /** Walks on until a zero stands first just where one stood before: still one to one. */
  private static String encrypted(String digits, Setting setting) {
    byte[] tweak = ("number " + setting.attempt()).getBytes(StandardCharsets.US_ASCII);
    String other = digits;
    for (int i = 0; i < MOST_WALKED; i++) {
      other = setting.numbers().encrypt(other, tweak);
      if ((other.charAt(0) == '0') == (digits.charAt(0) == '0')) {
        return other;
      }
    }
    return "";
  }

  private static int letters(String value) {
    int end = 0;
    while (end < value.length() && Written.letter(value.charAt(end))) {
      end++;
    }
    return end;
  }
}
