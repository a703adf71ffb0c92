package dev.sotto.text.surrogate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Addresses of machines, from the blocks that are reserved for documentation. */
final class Networks {
  /** RFC 5737 section 3. */
  private static final List<String> IPV4 = List.of("192.0.2.", "198.51.100.", "203.0.113.");

  private Networks() {}

  /** IPv4 by RFC 5737, IPv6 within 2001:db8::/32 (RFC 3849). */
  static Optional<String> ip(String value, Draw draw, Setting setting) {
    int prefix = value.indexOf('/');
    String rest = prefix < 0 ? "" : value.substring(prefix);
    if (value.indexOf(':') < 0) {
      return value.matches("[0-9.]+(?:/[0-9]+)?")
          ? Optional.of(draw.of(IPV4) + (1 + draw.below(254)) + rest)
          : Optional.empty();
    }
    String address =
        "2001:db8:%x:%x::%x"
            .formatted(draw.below(1 << 16), draw.below(1 << 16), 1 + draw.below(1 << 12));
    return value.matches("[0-9A-Fa-f:.]+(?:/[0-9]+)?")
        ? Optional.of(Written.inCaseOf(value.replaceAll("[0-9]", ""), address) + rest)
        : Optional.empty();
  }

  /** 00-00-5E-00-53-00 to -FF (RFC 7042 section 2.1.2), written as the value is. */
  static Optional<String> mac(String value, Draw draw, Setting setting) {
    if (value.chars().filter(c -> Character.digit(c, 16) >= 0).count() != 12) {
      return Optional.empty();
    }
    String hex = "00005E0053%02X".formatted(draw.below(1 << 8));
    boolean lower = value.equals(value.toLowerCase(Locale.ROOT));
    StringBuilder out = new StringBuilder();
    int next = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      out.append(Character.digit(c, 16) >= 0 ? hex.charAt(next++) : c);
    }
    return Optional.of(lower ? out.toString().toLowerCase(Locale.ROOT) : out.toString());
  }

  /** The same scheme, a host reserved for examples (RFC 2606), another path as long. */
  static Optional<String> url(String value, Draw draw, Setting setting) {
    int host = value.indexOf("://") < 0 ? 0 : value.indexOf("://") + 3;
    int end = host;
    while (end < value.length() && "/?#".indexOf(value.charAt(end)) < 0) {
      end++;
    }
    String www = value.startsWith("www.", host) ? "www." : "";
    String domain = draw.of(List.of("example.com", "example.org", "example.net"));
    String path =
        end == value.length() ? "/" + draw.digits(4) : Written.redrawn(value.substring(end), draw);
    return Optional.of(value.substring(0, host) + www + domain + path);
  }
}
