package dev.sotto.text.surrogate;

import java.util.Locale;
import java.util.Optional;

/** Names that people go by online, and the local parts of e-mail addresses. */
final class Usernames implements Generator {
  private static final int SHORTEST_NAME = 3;

  @Override
  public Optional<String> make(String value, Draw draw, Setting setting) {
    return value.length() < SHORTEST_NAME
        ? Optional.empty()
        : Optional.of(local(value, draw, setting));
  }

  /** Another local part: other words, other digits, the same signs between. */
  static String local(String value, Draw draw, Setting setting) {
    StringBuilder out = new StringBuilder();
    int words = 0;
    int at = 0;
    while (at < value.length()) {
      int end = at + 1;
      char c = value.charAt(at);
      if (Character.isLetter(c)) {
        while (end < value.length() && Character.isLetter(value.charAt(end))) {
          end++;
        }
        out.append(word(value.substring(at, end), words++ > 0, draw, setting));
      } else {
        out.append(Written.digit(c) ? draw.digitAboveZero() : c);
      }
      at = end;
    }
    boolean again = setting.attempt() > 2 && out.chars().noneMatch(Character::isDigit);
    return again
        ? out.append(draw.digitAboveZero()).append(draw.digit()).toString()
        : out.toString();
  }

  private static String word(String word, boolean family, Draw draw, Setting setting) {
    if (word.length() < SHORTEST_NAME) {
      return Written.redrawn(word, draw);
    }
    String other = setting.words().of(word.toLowerCase(Locale.ROOT), family);
    boolean capital = Character.isUpperCase(word.charAt(0));
    return capital && !word.equals(word.toUpperCase(Locale.ROOT))
        ? Character.toUpperCase(other.charAt(0)) + other.substring(1)
        : Written.inCaseOf(word, other);
  }
}
