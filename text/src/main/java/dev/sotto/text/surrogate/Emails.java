package dev.sotto.text.surrogate;

import java.util.List;
import java.util.Optional;

/**
 * Addresses under the domains that are reserved for examples (RFC 2606 section 3), the local part
 * made as the original's: names where names stand, digits where digits stand.
 */
final class Emails implements Generator {
  private static final List<String> DOMAINS = List.of("example.com", "example.org", "example.net");

  @Override
  public Optional<String> make(String value, Draw draw, Setting setting) {
    int at = value.lastIndexOf('@');
    if (at < 1 || value.indexOf(' ') >= 0) {
      return Optional.empty();
    }
    String local = Usernames.local(value.substring(0, at), draw, setting);
    String domain = Written.inCaseOf(value.substring(at + 1), draw.of(DOMAINS));
    return Optional.of(local + "@" + domain);
  }
}
