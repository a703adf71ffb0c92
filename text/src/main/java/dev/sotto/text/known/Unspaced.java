package dev.sotto.text.known;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import java.util.ArrayList;
import java.util.List;

/** Names in scripts that write no spaces: found as they are, within a sentence. */
final class Unspaced {
  private static final char FIRST = '\u0e00';

  private Unspaced() {}

  /** Those of {@code names} that have such letters. */
  static List<String> of(List<String> names) {
    List<String> found = List.of();
    for (String name : names) {
      if (isUnspaced(name)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(name.strip());
      }
    }
    return found;
  }

  private static boolean isUnspaced(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= FIRST && isUnspaced(name.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnspaced(int c) {
    return Character.isIdeographic(c)
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI;
  }

  static void find(String text, String name, List<Finding> found) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      found.add(
          new Finding(
              at,
              at + name.length(),
              Kind.PERSON,
              1,
              "known/name",
              "the subject's name, whole or in part"));
    }
  }
}
