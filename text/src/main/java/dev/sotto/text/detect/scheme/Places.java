package dev.sotto.text.detect.scheme;

import java.util.ArrayList;
import java.util.List;

/**
 * The places of digits and letters in all forms of one length, so that a value is compared with
 * them before a string is made of it.
 */
public final class Places {
  private final int[] digits;
  private final int[] letters;
  private final boolean[] telling;

  /** The places of the forms of {@code length} characters of all {@code schemes}. */
  public Places(List<Scheme> schemes, int length) {
    List<Form> forms = new ArrayList<>();
    for (Scheme scheme : schemes) {
      scheme.forms().stream().filter(f -> f.length() == length).forEach(forms::add);
    }
    digits = forms.stream().mapToInt(Form::digitPlaces).toArray();
    letters = forms.stream().mapToInt(Form::letterPlaces).toArray();
    telling = new boolean[forms.size()];
    for (int i = 0; i < telling.length; i++) {
      telling[i] = forms.get(i).isTelling();
    }
  }

  /**
   * Whether a form has digits and letters where a value has them.
   *
   * @param valueDigits a bit for each place with a digit, the first the lowest
   * @param valueLetters a bit for each place with a letter A to Z in either case
   * @param named whether forms count that need words beside them
   */
  public boolean fit(int valueDigits, int valueLetters, boolean named) {
    for (int i = 0; i < digits.length; i++) {
      if ((digits[i] & ~valueDigits) == 0
          && (letters[i] & ~valueLetters) == 0
          && (named || telling[i])) {
        return true;
      }
    }
    return false;
  }
}
