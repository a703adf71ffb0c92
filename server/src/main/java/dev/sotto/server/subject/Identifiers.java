package dev.sotto.server.subject;

import dev.sotto.server.vault.BlindIndex;
import dev.sotto.text.Kind;
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

  private static final int SHORTEST_PHONE = 6;
  private static final int SHORTEST_NUMBER = 4;

  private Identifiers() {}

  /** The name of the index. */
  static final String INDEX = "identifier";

  static List<byte[]> blinds(Known known, BlindIndex blind) {
    Set<String> named = new LinkedHashSet<>();
    known.emails().forEach(each -> email(each, named));
    known.phones().forEach(each -> phone(each, named));
    known.numbers().forEach(each -> number(each, named));
    List<byte[]> blinds = new ArrayList<>(named.size());
    named.forEach(each -> blinds.add(blind.of(INDEX, each)));
    return blinds;
  }

  /** The forms of a value that was found: what looks like a phone may be a number too. */
  static Set<String> forms(Kind kind, String value) {
    Set<String> named = new LinkedHashSet<>();
    switch (kind) {
      case EMAIL -> email(value, named);
      case PHONE -> {
        phone(value, named);
        number(value, named);
      }
      default -> number(value, named);
    }
    return named;
  }

  /** What stands for the id of a subject in {@code system}. */
  static byte[] identity(BlindIndex blind, String system, String id) {
    return blind.of("identity", system + '\0' + id);
  }

  private static void email(String email, Set<String> into) {
    into.add("email\0" + email.toLowerCase(Locale.ROOT));
  }

  private static void phone(String phone, Set<String> into) {
    String digits = phone(phone);
    if (digits.length() >= SHORTEST_PHONE) {
      into.add("phone\0" + digits);
    }
  }

  private static void number(String written, Set<String> into) {
    String number = number(written);
    if (number.length() >= SHORTEST_NUMBER) {
      into.add("number\0" + number);
    }
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
