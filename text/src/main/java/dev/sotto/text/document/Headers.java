package dev.sotto.text.document;

import java.util.Locale;
import java.util.Set;

/** The header fields at the beginning of an e-mail message. */
final class Headers {
  private static final Set<String> TELLING =
      Set.of(
          "from",
          "to",
          "subject",
          "date",
          "message-id",
          "received",
          "mime-version",
          "return-path",
          "delivered-to",
          "content-type",
          "reply-to",
          "cc");
  private static final int TELLING_NEEDED = 3;

  private Headers() {}

  /** Whether {@code text} begins with header fields as only an e-mail message has them. */
  static boolean beginMessage(String text) {
    int telling = 0;
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      char first = text.charAt(at);
      if (end - at <= 1 && (end == at || first == '\r')) {
        break;
      }
      if (first != ' ' && first != '\t') {
        int colon = nameEnd(text, at, end);
        if (colon < 0) {
          return false;
        }
        telling += TELLING.contains(text.substring(at, colon).toLowerCase(Locale.ROOT)) ? 1 : 0;
      }
      at = end + 1;
    }
    return telling >= TELLING_NEEDED;
  }

  /** Where the colon behind a field's name stands (RFC 5322, 2.2); -1 if the line is no field. */
  static int nameEnd(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) > ' ' && text.charAt(at) < 127 && text.charAt(at) != ':') {
      at++;
    }
    return at > start && at < end && text.charAt(at) == ':' ? at : -1;
  }
}
