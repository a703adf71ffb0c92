package dev.sotto.server.subject;

import dev.sotto.server.vault.BlindIndex;
import dev.sotto.text.Known;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The forms under which identifiers are indexed: what differs in writing only is one value. */
final class Identifiers {
  /** A phone is compared by its last digits, so that +49 and 0 in front are one. */
  private static final int PHONE_DIGITS = 8;

  private Identifiers() {}

  static List<byte[]> blinds(Known known, BlindIndex blind) {
    Set<String> named = new LinkedHashSet<>();
    known.emails().forEach(email -> named.add("email\0" + email.toLowerCase(Locale.ROOT)));
    known.phones().stream()
        .map(Identifiers::phone)
        .filter(digits -> digits.length() >= 6)
        .forEach(digits -> named.add("phone\0" + digits));
    known.numbers().stream()
        .map(Identifiers::number)
        .filter(number -> number.length() >= 4)
        .forEach(number -> named.add("number\0" + number));
    List<byte[]> blinds = new ArrayList<>(named.size());
    named.forEach(each -> blinds.add(blind.of("identifier", each)));
    return blinds;
  }

  private static String phone(String phone) {
    String digits =
        phone
            .chars()
            .filter(Character::isDigit)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return digits.length() > PHONE_DIGITS
        ? digits.substring(digits.length() - PHONE_DIGITS)
        : digits;
  }

  private static String number(String number) {
    StringBuilder kept = new StringBuilder(number.length());
    number
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
