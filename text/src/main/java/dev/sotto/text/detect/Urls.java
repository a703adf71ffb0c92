package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import org.jspecify.annotations.Nullable;

/** Web addresses: a scheme and {@code ://}, or {@code www.}, up to a space or a closing mark. */
final class Urls {
  private static final int LONGEST_SCHEME = 12;
  private static final int LONGEST = 2048;

  private Urls() {}

  /** The address around the {@code ://} at {@code colon}, or null. */
  static @Nullable Finding aroundScheme(Page page, int colon) {
    int start = colon;
    while (start > 0
        && colon - start < LONGEST_SCHEME
        && isSchemeChar(page.text.charAt(start - 1))) {
      start--;
    }
    int end = start == colon ? 0 : end(page.text, colon + 3);
    if (end <= colon + 3) {
      return null;
    }
    return hasPassword(page.text, colon + 3, end)
        ? new Finding(
            start,
            end,
            Kind.SECRET,
            .97,
            "SECRET/url",
            "an address with a user name and a password before the at sign")
        : new Finding(start, end, Kind.URL, .97, "URL", "a web address");
  }

  /** Whether user information with a colon stands before the host (RFC 3986, section 3.2.1). */
  private static boolean hasPassword(String text, int from, int end) {
    int colon = -1;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '/' || c == '?' || c == '#') {
        return false;
      }
      if (c == '@') {
        return colon >= 0 && i - colon > 1;
      }
      colon = c == ':' && colon < 0 ? i : colon;
    }
    return false;
  }

  /** The address that starts with {@code www.} at {@code start}, or null. */
  static @Nullable Finding atWww(Page page, int start) {
    int end = end(page.text, start);
    boolean dotted = page.text.substring(start + 4, Math.max(end, start + 4)).indexOf('.') > 0;
    return dotted ? new Finding(start, end, Kind.URL, .95, "URL/www", "a web address") : null;
  }

  private static boolean isSchemeChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+';
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && end - from < LONGEST && isInside(text.charAt(end))) {
      end++;
    }
    while (end > from && ".,;:!?)]}'*_".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isInside(char c) {
    return c > ' ' && !Character.isWhitespace(c) && "<>\"`«»“”|\\".indexOf(c) < 0;
  }
}
