package dev.sotto.server;

import dev.sotto.server.demo.Customer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The telling parts of a customer's identifiers: words of the name, the mailbox, street and
 * postcode, and numbers whatever stands between their digits.
 */
record IdentifierParts(List<Pattern> parts) {
  private static final Pattern POSTCODE = Pattern.compile("\\d{4,5}(-\\d{3})?|\\d{4} [A-Z]{2}");
  private static final int PHONE_TAIL = 6;

  static IdentifierParts of(Customer customer) {
    Stream<String> names =
        Arrays.stream(customer.name().split("[ -]")).filter(part -> part.length() > 3);
    String mailbox = customer.email().substring(0, customer.email().indexOf('@'));
    Stream<String> address =
        Stream.concat(street(customer.address()).stream(), postcode(customer.address()).stream());
    Stream<Pattern> words =
        Stream.of(names, Stream.of(mailbox), address).flatMap(s -> s).map(IdentifierParts::word);
    String phone = digits(customer.phone());
    Stream<Pattern> numbers =
        Stream.of(
                phone.substring(phone.length() - PHONE_TAIL),
                digits(customer.order()),
                digits(customer.account()))
            .map(IdentifierParts::spaced);
    return new IdentifierParts(Stream.concat(words, numbers).toList());
  }

  /** Those that {@code text} holds. */
  Stream<String> in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return parts.stream()
        .map(part -> part.matcher(lower))
        .filter(Matcher::find)
        .map(Matcher::group);
  }

  private static List<String> street(String address) {
    return Arrays.stream(address.split("[, ]"))
        .filter(word -> word.length() > 6 && word.chars().allMatch(Character::isLetter))
        .limit(1)
        .toList();
  }

  private static List<String> postcode(String address) {
    return POSTCODE.matcher(address).results().map(found -> found.group()).toList();
  }

  private static Pattern word(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Pattern.compile(
        "(?<![\\p{L}\\d])" + Pattern.quote(lower) + "(?![\\p{L}\\d])", Pattern.UNICODE_CASE);
  }

  private static Pattern spaced(String digits) {
    return Pattern.compile(String.join("[ ./-]?", digits.split("")));
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }
}
