package dev.sotto.text.mask;

import dev.sotto.text.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which forms of a value other than a name are one value: by what they have in common. */
final class Things {
  private static final int LONGEST = 400;
  private static final int LAST_DIGITS = 9;

  private final Map<Kind, Map<String, Individual>> byForm = new EnumMap<>(Kind.class);

  @Nullable Individual find(Kind kind, String value) {
    return byForm.getOrDefault(kind, Map.of()).get(common(kind, value));
  }

  void add(Individual thing, Kind kind, String value) {
    byForm.computeIfAbsent(kind, k -> new HashMap<>()).putIfAbsent(common(kind, value), thing);
  }

  static String common(Kind kind, String value) {
    if (value.length() > LONGEST) {
      return value;
    }
    return switch (kind) {
      case SECRET -> value;
      case PHONE -> phone(value);
      case ACCOUNT_ID,
          ORDER_ID,
          OTHER_ID,
          CREDIT_CARD,
          IBAN,
          BIC,
          NATIONAL_ID,
          VEHICLE_PLATE,
          MAC_ADDRESS,
          POSTCODE,
          ADDRESS,
          PERSON ->
          lettersAndDigits(value);
      default -> value.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    };
  }

  /**
   * The last nine digits: with and without the country's code and the trunk zero a number has them
   * in common. Shorter ones are compared whole.
   */
  private static String phone(String value) {
    StringBuilder digits = new StringBuilder();
    value
        .chars()
        .filter(Character::isDigit)
        .map(Character::getNumericValue)
        .forEach(digits::append);
    return digits.length() == 0
        ? value
        : digits.substring(Math.max(0, digits.length() - LAST_DIGITS));
  }

  private static String lettersAndDigits(String value) {
    StringBuilder kept = new StringBuilder();
    value
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toUpperCase)
        .forEach(kept::appendCodePoint);
    return kept.length() == 0 ? value : kept.toString();
  }
}
