package dev.sotto.text.mask;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A surrogate and what it stands for: exactly, as it was given out, and in other cases. Clear
 * personal data: {@code toString} shows none.
 */
final class Form {
  private final boolean word;
  private final Object owner;
  private final String first;
  private final Map<String, String> exact = new HashMap<>(2);

  /**
   * @param word whether it is a single word, which may take an s
   * @param owner the person or thing that it stands for
   * @param first what it restores to
   */
  Form(boolean word, Object owner, String first) {
    this.word = word;
    this.owner = owner;
    this.first = first;
  }

  Form copy() {
    Form copy = new Form(word, owner, first);
    copy.exact.putAll(exact);
    return copy;
  }

  boolean word() {
    return word;
  }

  /** Whether {@code written} can stand for {@code value} of {@code other} too. */
  boolean takes(Object other, String written, String value) {
    return owner.equals(other) && value.equals(exact.getOrDefault(written, value));
  }

  void add(String written, String value) {
    exact.put(written, value);
  }

  /** What {@code written} stands for. */
  String restored(String written) {
    @Nullable String value = exact.get(written);
    if (value != null) {
      return value;
    }
    if (!word) {
      return first;
    }
    if (written.equals(written.toUpperCase(Locale.ROOT))) {
      return first.toUpperCase(Locale.ROOT);
    }
    return written.equals(written.toLowerCase(Locale.ROOT))
        ? first.toLowerCase(Locale.ROOT)
        : capital();
  }

  /** The value with a capital, even where it was seen all in one case. */
  private String capital() {
    boolean upper = first.length() > 1 && first.equals(first.toUpperCase(Locale.ROOT));
    String rest = first.substring(1);
    return Character.toUpperCase(first.charAt(0)) + (upper ? rest.toLowerCase(Locale.ROOT) : rest);
  }

  @Override
  public String toString() {
    return "Form[" + exact.size() + "]";
  }
}
