package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import org.jspecify.annotations.Nullable;

/** User names beside words for them, and handles behind an at sign. */
final class Usernames {
  private static final int LONGEST = 40;

  private Usernames() {}

  /** The name behind the at sign at {@code at} that starts a word. */
  static @Nullable Finding handle(Page page, int at) {
    char before = page.charAt(at - 1);
    int end = end(page.text, at + 1);
    if (Character.isLetterOrDigit(before)
        || before == '.'
        || end - at < 4
        || !hasLetter(page.text, at + 1, end)) {
      return null;
    }
    return new Finding(at, end, Kind.USERNAME, .6, "USERNAME/handle", "a name behind an at sign");
  }

  /** The value behind a word for a user name that ends at {@code word}. */
  static @Nullable Finding told(Page page, int word) {
    Hint hint = page.cues.at(word);
    if (hint == null || hint.cue() != Cue.USERNAME) {
      return null;
    }
    int start = Spoken.afterVerb(page, word);
    if (start < 0) {
      return null;
    }
    int end = end(page.text, start);
    boolean telling =
        end - start >= 3 && (isMarked(page.text, start, end) || isLabelled(page, word));
    return telling
        ? new Finding(start, end, Kind.USERNAME, .85, hint.cue().rule(), hint.cue().evidence())
        : null;
  }

  private static int end(String text, int start) {
    int end = start;
    while (end < text.length()
        && end - start < LONGEST
        && (Character.isLetterOrDigit(text.charAt(end)) || "_.-".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether a digit, an underscore or an inner mark makes it no plain word. */
  private static boolean isMarked(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isDigit(text.charAt(i))
          || text.charAt(i) == '_'
          || (text.charAt(i) == '.'
              && text.charAt(i - 1) != '.'
              && Character.isLetterOrDigit(text.charAt(i + 1))
              && Character.isLetter(text.charAt(i - 1))
              && !text.substring(start, end).contains(".."))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLetter(String text, int start, int end) {
    return text.substring(start, end).chars().anyMatch(Character::isLetter);
  }

  /** "Username: anna": a colon makes any word a value. */
  private static boolean isLabelled(Page page, int word) {
    return page.charAt(page.words.end(word)) == ':';
  }
}
