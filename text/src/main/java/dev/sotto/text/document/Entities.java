package dev.sotto.text.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Character references of HTML and XML: those of HTML 4.01 and HTML's signs of ASCII by name, all
 * by number. Unknown ones are text.
 */
final class Entities {
  private static final int LONGEST = 24;
  private static final int LONGEST_OLD = 6;

  /** Names that count without a semicolon. */
  private static final Set<String> OLD =
      Set.of(
          ("AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave"
                  + " Euml GT Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde"
                  + " Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig"
                  + " agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide"
                  + " eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl"
                  + " igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc"
                  + " ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy"
                  + " sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen"
                  + " yuml")
              .split(" "));

  private static final Map<String, String> NAMED = load();

  private Entities() {}

  /** A reference: where it ends, and what it stands for. */
  record Reference(int end, String value) {}

  /**
   * The reference that begins at {@code at}, where an ampersand stands; null for none. Numbers and
   * HTML's oldest names need no semicolon (HTML, 13.2.5.72), but before an equals sign, where an
   * address is more likely.
   */
  static @Nullable Reference at(String raw, int at, int limit) {
    int end = at + 1;
    boolean number = end < limit && raw.charAt(end) == '#';
    if (number) {
      return number(raw, end + 1, limit);
    }
    int most = Math.min(limit, at + LONGEST);
    while (end < most && (letter(raw.charAt(end)) || digit(raw.charAt(end), 10))) {
      end++;
    }
    boolean closed = end < limit && raw.charAt(end) == ';';
    String value = closed ? NAMED.get(raw.substring(at + 1, end)) : null;
    return value != null ? new Reference(end + 1, value) : unclosed(raw, at, end, limit);
  }

  private static @Nullable Reference unclosed(String raw, int at, int end, int limit) {
    int longest = Math.min(end, at + 1 + LONGEST_OLD);
    for (int stop = longest; stop > at + 2; stop--) {
      String name = raw.substring(at + 1, stop);
      String value = OLD.contains(name) ? NAMED.get(name) : null;
      if (value != null) {
        return stop < limit && raw.charAt(stop) == '=' ? null : new Reference(stop, value);
      }
    }
    return null;
  }

  private static @Nullable Reference number(String raw, int from, int limit) {
    boolean hex = from < limit && (raw.charAt(from) | 32) == 'x';
    int start = hex ? from + 1 : from;
    int end = start;
    int point = 0;
    while (end < limit && digit(raw.charAt(end), hex ? 16 : 10)) {
      int next = point * (hex ? 16 : 10) + Character.digit(raw.charAt(end), 16);
      point = Math.min(next, Character.MAX_CODE_POINT + 1);
      end++;
    }
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    if (point == 0 || point > Character.MAX_CODE_POINT || surrogate) {
      return null;
    }
    int behind = end < limit && raw.charAt(end) == ';' ? end + 1 : end;
    return new Reference(behind, Character.toString(point));
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean digit(char c, int radix) {
    return c < 128 && Character.digit(c, radix) >= 0;
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
