package dev.sotto.text.detect;

import dev.sotto.text.detect.scheme.Scheme;
import dev.sotto.text.words.Words;
import java.util.Locale;

/** Whether a number could have been given to somebody by a state. */
public final class NationalCheck {
  private NationalCheck() {}

  /**
   * Whether a scheme takes {@code value}: form, range and check digits fit. Where the way it is
   * written tells whose number it is (3-2-4), only the schemes that are written so are asked.
   */
  public static boolean passes(String value) {
    Words words = Words.of(value);
    if (words.count() == 0) {
      return false;
    }
    Compact compact = Compact.of(words, 0, words.count() - 1);
    String chars = compact.chars().toUpperCase(Locale.ROOT);
    String groups = NationalIds.groups(words, compact);
    boolean told = false;
    boolean any = false;
    for (Scheme scheme : Schemes.all()) {
      if (scheme.hasCheck() && scheme.isShaped(chars)) {
        boolean fits = scheme.isChecked(chars);
        if (scheme.isTelling(chars, groups)) {
          told = true;
          if (fits) {
            return true;
          }
        }
        any |= fits;
      }
    }
    return !told && any;
  }
}
