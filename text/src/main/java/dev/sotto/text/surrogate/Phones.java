package dev.sotto.text.surrogate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers written as the original, from the ranges that a country keeps for films and
 * books ({@link PhoneRanges}); where it keeps none, numbers that its plan does not have.
 */
final class Phones implements Generator {
  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
  private static final int SHORTEST = 7;
  private static final int LONGEST = 15;
  private static final int MOST_TRIED = 40;
  private static final Map<String, List<String>> REGIONS =
      Map.of(
          "en", List.of("US", "GB", "AU", "IE"),
          "de", List.of("DE", "AT", "CH"),
          "fr", List.of("FR", "BE", "CH"),
          "es", List.of("ES", "MX", "AR"),
          "it", List.of("IT", "CH"),
          "nl", List.of("NL", "BE"),
          "pt", List.of("PT", "BR"));

  @Override
  public Optional<String> make(String value, Draw draw, Setting setting) {
    String digits = Written.digits(value);
    boolean plain =
        value.chars().noneMatch(c -> Character.isLetter(c) || (Character.isDigit(c) && c > '9'));
    if (!plain || digits.length() < SHORTEST || digits.length() > LONGEST + 2) {
      return Optional.empty();
    }
    PhoneNumber number = parsed(value, setting.language());
    String national = number == null ? "" : PLANS.getNationalSignificantNumber(number);
    if (number == null || !digits.endsWith(national)) {
      return local(value, digits, draw);
    }
    String region = PLANS.getRegionCodeForCountryCode(number.getCountryCode());
    String known = PLANS.getRegionCodeForNumber(number);
    if (national.length() == SHORTEST && number.getCountryCode() == 1) {
      return local(value, digits, draw);
    }
    boolean own = known != null && PhoneRanges.has(known);
    String other = another(own ? known : region, national, mobile(number), draw);
    return other.isEmpty() ? Optional.empty() : Optional.of(inPlace(value, national, other));
  }

  /** Seven digits without an area code: 555-01xx. */
  private static Optional<String> local(String value, String digits, Draw draw) {
    return digits.length() == SHORTEST
        ? Optional.of(Written.withLastDigits(value, "55501" + draw.digits(2)))
        : Optional.empty();
  }

  /** The digits of the national number replaced; longer ones go on at the end. */
  private static String inPlace(String value, String national, String other) {
    if (other.length() <= national.length()) {
      return Written.withLastDigits(value, other);
    }
    int split = national.length();
    String same = Written.withLastDigits(value, other.substring(0, split));
    int last = same.length();
    while (last > 0 && !Written.digit(same.charAt(last - 1))) {
      last--;
    }
    return same.substring(0, last) + other.substring(split) + same.substring(last);
  }

  private static boolean mobile(PhoneNumber number) {
    return PLANS.getNumberType(number) == PhoneNumberType.MOBILE;
  }

  private static String another(String region, String national, boolean mobile, Draw draw) {
    String reserved = PhoneRanges.draw(region, national, mobile, draw);
    return reserved.isEmpty() ? unassigned(region, national, draw) : reserved;
  }

  /** A number as long, with the same first digit, that the country's plan does not have. */
  private static String unassigned(String region, String national, Draw draw) {
    int country = PLANS.getCountryCodeForRegion(region);
    for (int i = 0; i < MOST_TRIED && country > 0; i++) {
      String other = national.charAt(0) + draw.digits(national.length() - 1);
      PhoneNumber number = new PhoneNumber().setCountryCode(country);
      number.setNationalNumber(Long.parseLong(other));
      number.setItalianLeadingZero(other.charAt(0) == '0');
      if (!PLANS.isValidNumber(number)) {
        return other;
      }
    }
    return "";
  }

  private static @Nullable PhoneNumber parsed(String value, String language) {
    PhoneNumber possible = null;
    for (String region : REGIONS.getOrDefault(language, List.of("US"))) {
      try {
        PhoneNumber number = PLANS.parse(value, region);
        if (PLANS.isValidNumber(number)) {
          return number;
        }
        if (possible == null && PLANS.isPossibleNumber(number)) {
          possible = number;
        }
      } catch (NumberParseException e) {
        return null;
      }
    }
    return possible;
  }
}
