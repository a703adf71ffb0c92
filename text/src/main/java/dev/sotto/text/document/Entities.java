package dev.sotto.text.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Character references of HTML and XML: those of HTML 4.01 by name, all by number. Unknown ones are
 * text.
 */
final class Entities {
  private static final int LONGEST = 12;
  private static final Map<String, String> NAMED = load();

  private Entities() {}

  /** A reference: where it ends, and what it stands for. */
  record Reference(int end, String value) {}

  /** The reference that begins at {@code at}, where an ampersand stands; null for none. */
  static @Nullable Reference at(String raw, int at, int limit) {
    int end = at + 1;
    int most = Math.min(limit, at + LONGEST);
    while (end < most && nameLike(raw.charAt(end))) {
      end++;
    }
    if (end == most || raw.charAt(end) != ';' || end == at + 1) {
      return null;
    }
    String value = value(raw.substring(at + 1, end));
    return value == null ? null : new Reference(end + 1, value);
  }

  private static boolean nameLike(char c) {
    return c == '#' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static @Nullable String value(String name) {
    if (name.charAt(0) != '#') {
      return NAMED.get(name);
    }
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    try {
      int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      boolean character = point > 0 && point <= Character.MAX_CODE_POINT;
      boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      return character && !surrogate ? Character.toString(point) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** {@code value} in a text or an attribute, in whatever quotes, of HTML and XML. */
  static String escape(String value) {
    StringBuilder out = null;
    for (int i = 0; i < value.length(); i++) {
      String written = written(value.charAt(i));
      if (written != null && out == null) {
        out = new StringBuilder(value.length() + 16).append(value, 0, i);
      }
      if (out != null) {
        out.append(written == null ? String.valueOf(value.charAt(i)) : written);
      }
    }
    return out == null ? value : out.toString();
  }

  private static @Nullable String written(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> null;
    };
  }

  private static Map<String, String> load() {
    Map<String, String> named = new HashMap<>();
    try (InputStream in = Entities.class.getResourceAsStream("entities.txt")) {
      if (in == null) {
        throw new IllegalStateException("entities.txt is missing from the library");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int space = line.indexOf(' ');
          int point = Integer.parseInt(line.substring(space + 1));
          named.put(line.substring(0, space), Character.toString(point));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(named);
  }
}
