package dev.sotto.server.protocol;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key that a call was sent with, kept to take it out of what the provider says.
 *
 * @param value the key; null: the provider needs none
 */
public record ProviderKey(@Nullable String value) {
  static final ProviderKey NONE = new ProviderKey(null);

  /** What vendors' keys look like when an error repeats them, whole or starred. */
  private static final Pattern SHAPE = Pattern.compile("(sk|key|Bearer)[-_ ][A-Za-z0-9*._-]{6,}");

  /** {@code text} without this key, whatever it looks like, and without what looks like a key. */
  String takenOutOf(String text) {
    String without = value == null || value.isEmpty() ? text : text.replace(value, "[key]");
    return SHAPE.matcher(without).replaceAll("[key]");
  }

  @Override
  public String toString() {
    return "ProviderKey[]";
  }
}
