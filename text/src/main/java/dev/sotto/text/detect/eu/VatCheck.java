package dev.sotto.text.detect.eu;

import static dev.sotto.text.detect.scheme.Digits.at;
import static dev.sotto.text.detect.scheme.Digits.isLuhn;
import static dev.sotto.text.detect.scheme.Digits.isMod11And10;
import static dev.sotto.text.detect.scheme.Digits.luhn;
import static dev.sotto.text.detect.scheme.Digits.number;
import static dev.sotto.text.detect.scheme.Digits.weighted;

/** The check digits of the Member States' VAT numbers, by prefix, over what follows it. */
final class VatCheck {
  /** What digits at the first, third, fifth and seventh place count in Cyprus. */
  private static final int[] CYPRIOT = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

  private VatCheck() {}

  /** Whether the check digits fit; true where the country's form has none that is published. */
  static boolean isChecked(String prefix, String v) {
    return switch (prefix) {
      case "AT" -> (luhn(v, 1, 8) + at(v, 8)) % 10 == 6;
      case "BE" -> 97 - number(v, 0, 8) % 97 == number(v, 8, 10);
      case "BG" -> v.length() == 10 || bulgarian(v);
      case "CY" -> cypriot(v);
      case "CZ" -> v.length() > 8 || czech(v);
      case "DE", "HR" -> isMod11And10(v);
      case "DK" -> weighted(v, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
      case "EE" -> weighted(v, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
      case "EL" -> weighted(v, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == at(v, 8);
      case "ES" -> spanish(v);
      case "FI" -> weighted(v, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0;
      case "FR" -> french(v);
      case "GB", "XI" -> british(v);
      case "HU" -> weighted(v, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0;
      case "IE" -> irish(v);
      case "IT" -> isLuhn(v);
      case "LT" -> lithuanian(v);
      case "LU" -> number(v, 0, 6) % 89 == number(v, 6, 8);
      case "LV" -> v.charAt(0) <= '3' || weighted(v, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
      case "MT" -> weighted(v, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0;
      case "NL" -> dutch(v);
      case "PL" -> weighted(v, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == at(v, 9);
      case "PT" -> (11 - weighted(v, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == at(v, 8);
      case "RO" -> romanian(v);
      case "SE" -> isLuhn(v, 0, 10) && number(v, 10, 12) > 0;
      case "SI" -> (11 - weighted(v, 8, 7, 6, 5, 4, 3, 2) % 11) % 10 == at(v, 7);
      case "SK" -> number(v, 0, 10) % 11 == 0;
      default -> true;
    };
  }

  private static boolean bulgarian(String v) {
    int check = weighted(v, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
    int second = weighted(v, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10;
    return (check == 10 ? second : check) == at(v, 8);
  }

  private static boolean cypriot(String v) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += i % 2 == 1 ? at(v, i) : CYPRIOT[at(v, i)];
    }
    return 'A' + sum % 26 == v.charAt(8);
  }

  private static boolean czech(String v) {
    int check = Math.floorMod(11 - weighted(v, 8, 7, 6, 5, 4, 3, 2), 11);
    return (check == 0 ? 1 : check % 10) == at(v, 7);
  }

  /** A person's by mod 23, a company's by the Luhn formula as a digit or a letter. */
  private static boolean spanish(String v) {
    int foreign = "XYZ".indexOf(v.charAt(0));
    if (foreign >= 0 || Character.isDigit(v.charAt(0))) {
      long first = foreign >= 0 ? foreign : at(v, 0);
      long digits = first * 10_000_000 + number(v, 1, 8);
      return "TRWAGMYFPDXBNJZSQVHLCKE".charAt((int) (digits % 23)) == v.charAt(8);
    }
    int check = (10 - luhn(v.substring(1, 8) + "0", 0, 8) % 10) % 10;
    return v.charAt(8) == '0' + check || v.charAt(8) == "JABCDEFGHI".charAt(check);
  }

  private static boolean french(String v) {
    boolean digits = Character.isDigit(v.charAt(0)) && Character.isDigit(v.charAt(1));
    return isLuhn(v, 2, 11)
        && (!digits || (12 + 3 * (number(v, 2, 11) % 97)) % 97 == number(v, 0, 2));
  }

  private static boolean british(String v) {
    long sum = weighted(v, 8, 7, 6, 5, 4, 3, 2) + number(v, 7, 9);
    long rest = sum % 97;
    return rest == 0 || rest == 42 || rest == 55;
  }

  private static boolean irish(String v) {
    boolean second = v.length() == 9 && v.charAt(8) != 'W';
    int sum = weighted(v, 8, 7, 6, 5, 4, 3, 2) + (second ? 9 * (v.charAt(8) - 'A' + 1) : 0);
    return "WABCDEFGHIJKLMNOPQRSTUV".charAt(sum % 23) == v.charAt(7);
  }

  private static boolean lithuanian(String v) {
    int last = v.length() - 1;
    int first = 0;
    int second = 0;
    for (int i = 0; i < last; i++) {
      first += at(v, i) * (1 + i % 9);
      second += at(v, i) * (1 + (i + 2) % 9);
    }
    return (first % 11 == 10 ? second % 11 % 10 : first % 11) == at(v, last);
  }

  /** By the eleven test, or since 2020 by MOD 97-10 (ISO/IEC 7064) over all of it. */
  private static boolean dutch(String v) {
    if ((weighted(v, 9, 8, 7, 6, 5, 4, 3, 2) - at(v, 8)) % 11 == 0) {
      return true;
    }
    long rest = 0;
    String whole = "NL" + v;
    for (int i = 0; i < whole.length(); i++) {
      int code = Character.digit(whole.charAt(i), 36);
      rest = (rest * (code > 9 ? 100 : 10) + code) % 97;
    }
    return rest == 1;
  }

  private static boolean romanian(String v) {
    String padded = "000000000".substring(Math.min(9, v.length() - 1)) + v;
    return weighted(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == at(padded, 9);
  }
}
