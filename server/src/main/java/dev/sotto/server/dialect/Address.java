package dev.sotto.server.dialect;

import java.net.URI;

/** Base URLs as people write them. */
final class Address {
  private Address() {}

  /** The base URL with {@code /v1} at its end. */
  static String v1(URI base) {
    return without(base.toString(), "/v1") + "/v1";
  }

  /** {@code address} without a slash at its end, and without {@code end}. */
  static String without(String address, String end) {
    String trimmed = address.replaceAll("/+$", "");
    return trimmed.endsWith(end) ? trimmed.substring(0, trimmed.length() - end.length()) : trimmed;
  }
}
