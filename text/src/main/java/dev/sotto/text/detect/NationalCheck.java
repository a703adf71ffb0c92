package dev.sotto.text.detect;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.Locale;

/** Whether a number could have been given to somebody by a state. */
public final class NationalCheck {
  private NationalCheck() {}

  /** Whether a scheme takes {@code value}, separators aside: form, range and check digits fit. */
  public static boolean passes(String value) {
    StringBuilder chars = new StringBuilder();
    value.chars().filter(Character::isLetterOrDigit).forEach(c -> chars.append((char) c));
    String compact = chars.toString().toUpperCase(Locale.ROOT);
    for (Scheme scheme : NationalIds.SCHEMES) {
      if (scheme.isShaped(compact) && scheme.isChecked(compact)) {
        return true;
      }
    }
    return false;
  }
}
