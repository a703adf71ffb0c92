package dev.sotto.text.mask;

import java.util.regex.Pattern;

/**
 * Tells names that programs give to fields ({@code user_id}, {@code numCtx}, {@code top-k}) from
 * keys that may be data. A program that no longer finds its fields is broken, so such a key goes as
 * it is unless it names somebody known.
 */
public final class FieldName {
  private static final Pattern SHAPE =
      Pattern.compile("[a-z][A-Za-z]*[0-9]{0,3}(?:[_-][A-Za-z0-9]{1,24}){0,8}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{4}");
  private static final int LONGEST = 64;

  private FieldName() {}

  /** Whether {@code key} is written like a field's name: begins in lower case, no long number. */
  public static boolean is(String key) {
    return key.length() <= LONGEST && SHAPE.matcher(key).matches() && !NUMBER.matcher(key).find();
  }
}
