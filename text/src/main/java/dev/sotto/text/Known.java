package dev.sotto.text;

import java.util.List;

/**
 * What is known of the subject of a text, as the systems wrote it. Clear personal data: {@code
 * toString} shows counts only.
 *
 * @param names full names and other forms
 * @param emails addresses
 * @param phones numbers in any format
 * @param addresses postal addresses, one line each
 * @param numbers order, account, customer and contract numbers
 * @param other anything else that identifies the subject (user names, plates, dates of birth)
 */
public record Known(
    List<String> names,
    List<String> emails,
    List<String> phones,
    List<String> addresses,
    List<String> numbers,
    List<String> other) {
  /** Nothing known. */
  public static final Known NOTHING =
      new Known(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Known {
    names = List.copyOf(names);
    emails = List.copyOf(emails);
    phones = List.copyOf(phones);
    addresses = List.copyOf(addresses);
    numbers = List.copyOf(numbers);
    other = List.copyOf(other);
  }

  @Override
  public String toString() {
    return "Known[%d names, %d emails, %d phones, %d addresses, %d numbers, %d other]"
        .formatted(
            names.size(),
            emails.size(),
            phones.size(),
            addresses.size(),
            numbers.size(),
            other.size());
  }
}
