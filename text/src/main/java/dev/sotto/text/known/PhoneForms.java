package dev.sotto.text.known;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.sotto.text.Kind;

/**
 * The digits in which one telephone number may be written: national, international, its last ones.
 */
final class PhoneForms {
  private static final int SHORTEST_TAIL = 6;
  private static final int LONGEST_TRUNK = 4;

  private PhoneForms() {}

  static void add(Compacts compacts, String phone) {
    String digits = digits(phone);
    if (digits.length() < SHORTEST_TAIL) {
      return;
    }
    String country = country(phone);
    String national = national(digits, country);
    put(compacts, digits, "known/phone");
    put(compacts, national, "known/phone");
    put(compacts, "0" + national, "known/phone");
    if (!country.isEmpty()) {
      put(compacts, country + national, "known/phone");
      put(compacts, "00" + country + national, "known/phone");
      put(compacts, country + "0" + national, "known/phone");
      put(compacts, "00" + country + "0" + national, "known/phone");
    } else {
      addAnyCountry(compacts, national);
    }
    for (int cut = 1; national.length() - cut >= SHORTEST_TAIL; cut++) {
      put(compacts, national.substring(cut), "known/phone/part");
    }
  }

  private static String digits(String phone) {
    StringBuilder digits = new StringBuilder(phone.length());
    phone
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append((char) ('0' + Character.digit(c, 10))));
    return digits.toString();
  }

  /** A national number may come with the code of any country of the seven languages. */
  private static void addAnyCountry(Compacts compacts, String national) {
    for (String country :
        new String[] {
          "49", "43", "41", "44", "1", "33", "32", "34", "39", "31", "351", "55", "352", "353"
        }) {
      put(compacts, country + national, "known/phone");
      put(compacts, "00" + country + national, "known/phone");
      put(compacts, country + "0" + national, "known/phone");
    }
  }

  private static void put(Compacts compacts, String digits, String rule) {
    compacts.addCompact(digits, Kind.PHONE, rule);
  }

  /** The country's code of a number that names it, or nothing. */
  private static String country(String phone) {
    String trimmed = phone.strip();
    String plus = trimmed.startsWith("00") ? "+" + trimmed.substring(2) : trimmed;
    if (!plus.startsWith("+")) {
      return "";
    }
    try {
      PhoneNumber parsed = PhoneNumberUtil.getInstance().parse(plus, "ZZ");
      return String.valueOf(parsed.getCountryCode());
    } catch (NumberParseException e) {
      return "";
    }
  }

  private static String national(String digits, String country) {
    String rest = strip(digits);
    if (!country.isEmpty() && rest.startsWith(country)) {
      rest = strip(rest.substring(country.length()));
    }
    return rest;
  }

  private static String strip(String digits) {
    int zeros = 0;
    while (zeros < LONGEST_TRUNK
        && zeros < digits.length() - SHORTEST_TAIL
        && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return digits.substring(zeros);
  }
}
