package dev.sotto.text.mask;

import dev.sotto.text.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which tags count for a {@link TagGrammar}: those given out, or all that ever could be. */
final class Tags {
  /** Numbers have at most so many digits. */
  static final int MOST_DIGITS = 9;

  private static final String[] NONE = {};
  private static final List<String> NAMES = allNames();

  /** Every tag that any conversation could give out. */
  static final Tags EVERY = new Tags(Set.copyOf(NAMES), MOST_DIGITS, null);

  private final String[][] names = new String['Z' - 'A' + 1][];
  private final int digits;
  private final @Nullable Set<String> ids;

  private Tags(Set<String> names, int digits, @Nullable Set<String> ids) {
    for (int i = 0; i < this.names.length; i++) {
      int first = 'A' + i;
      this.names[i] =
          NAMES.stream()
              .filter(n -> n.charAt(0) == first && names.contains(n))
              .toArray(String[]::new);
    }
    this.digits = digits;
    this.ids = ids;
  }

  /** The tags of these ids. */
  static Tags of(Set<String> ids) {
    Set<String> names = new HashSet<>();
    int digits = 0;
    for (String id : ids) {
      names.add(id.substring(0, firstDigit(id) - 1));
      digits = Math.max(digits, longestNumber(id));
    }
    return new Tags(names, digits, ids);
  }

  /** The names of tags that begin with this letter, in either case; the longest first. */
  String[] names(int first) {
    int letter = (first | 0x20) - 'a';
    return letter >= 0 && letter < names.length ? names[letter] : NONE;
  }

  /** The most digits that a number has. */
  int digits() {
    return digits;
  }

  /** Whether the tag of this id (upper case, underscores) counts. */
  boolean has(CharSequence id) {
    return ids == null || ids.contains(id.toString());
  }

  /** The id of a tag without its variant. */
  static String numbered(String id) {
    int variant = id.indexOf('_', firstDigit(id));
    return variant < 0 ? id : id.substring(0, variant);
  }

  private static int firstDigit(String id) {
    int at = 0;
    while (!digit(id.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int longestNumber(String id) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < id.length(); i++) {
      run = digit(id.charAt(i)) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static List<String> allNames() {
    List<String> names = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      names.add(kind.name());
    }
    names.add(Tag.LITERAL);
    names.sort(Comparator.comparingInt(String::length).reversed());
    return List.copyOf(names);
  }

  @Override
  public String toString() {
    return ids == null ? "Tags[every]" : "Tags[" + ids.size() + "]";
  }
}
