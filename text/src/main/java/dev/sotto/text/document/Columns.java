package dev.sotto.text.document;

import dev.sotto.text.Kind;
import dev.sotto.text.words.Fold;
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
 * What names of columns, elements and keys say of their values, in seven languages. Names are
 * compared folded and split into words: {@code firstName}, {@code First Name} and {@code
 * FIRST_NAME} are one. Words before a name do not change it ({@code billing_first_name}).
 */
final class Columns {
  private static final String KIND_NONE = "NONE";
  private static final int LONGEST = 60;

  /** Names to kinds; a name with = before it counts only alone. */
  private static final Map<String, String> NAMES = load();

  private Columns() {}

  private static Map<String, String> load() {
    Map<String, String> names = new HashMap<>();
    try (InputStream in = Columns.class.getResourceAsStream("columns.txt")) {
      if (in == null) {
        throw new IllegalStateException("columns.txt is missing from the library");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      String kind = KIND_NONE;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          kind = line.substring(1, line.indexOf(']'));
        } else if (!line.startsWith("#")) {
          for (String name : line.split(",")) {
            names.putIfAbsent(name.strip(), kind);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /** The kind of what stands below {@code name}; null where the name tells none. */
  static @Nullable Kind kind(String name) {
    String kind = entry(name);
    return kind == null || kind.equals(KIND_NONE) ? null : Kind.valueOf(kind);
  }

  /** Whether {@code name} is one that columns have. */
  static boolean named(String name) {
    return entry(name) != null;
  }

  /** Whether {@code name} and nothing else is one that columns have. */
  static boolean listed(String name) {
    String words = name.length() > LONGEST ? "" : words(name);
    return NAMES.containsKey(words) || NAMES.containsKey("=" + words);
  }

  /** Whether {@code name} looks like a column's: listed, or it ends like one and has no digit. */
  static boolean titled(String name) {
    return listed(name) || (named(name) && name.chars().noneMatch(Character::isDigit));
  }

  private static @Nullable String entry(String name) {
    if (name.length() > LONGEST) {
      return null;
    }
    String words = words(name);
    String alone = NAMES.get("=" + words);
    if (alone != null) {
      return alone;
    }
    for (int at = 0; at >= 0; at = words.indexOf(' ', at + 1)) {
      String kind = NAMES.get(words.substring(at == 0 ? 0 : at + 1));
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  /** Folded words with a space between: at signs, case changes and anything but letters divide. */
  private static String words(String name) {
    StringBuilder spaced = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean rises =
          i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
      if (!Character.isLetterOrDigit(c) || rises) {
        spaced.append(' ');
      }
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        spaced.append(c);
      }
    }
    return Fold.fold(spaced.toString()).strip().replaceAll(" +", " ");
  }

  /** Whether {@code value} can be of {@code kind}: a dash or "yes" below "phone" is nobody's. */
  static boolean fits(Kind kind, String value) {
    int letters = 0;
    int digits = 0;
    for (int i = 0; i < value.length(); i++) {
      letters += Character.isLetter(value.charAt(i)) ? 1 : 0;
      digits += Character.isDigit(value.charAt(i)) ? 1 : 0;
    }
    if (NAMES.containsKey("-" + Fold.fold(value))) {
      return false;
    }
    return switch (kind) {
      case PERSON -> letters > 1 && digits == 0 && value.length() <= LONGEST;
      case EMAIL -> value.indexOf('@') > 0;
      case PHONE -> digits >= 5 && letters <= 4;
      case POSTCODE -> digits >= 3 && value.length() <= 12;
      case ADDRESS -> letters > 2 && value.length() <= 200;
      case DATE_OF_BIRTH -> digits >= 4 && value.length() <= 30;
      case USERNAME -> letters + digits > 1 && value.length() <= LONGEST;
      case LOCATION, ORGANIZATION -> letters > 1 && value.length() <= LONGEST;
      default -> digits >= 3 && value.length() <= LONGEST;
    };
  }
}
