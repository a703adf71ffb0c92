package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys and tokens with published prefixes, private key blocks, passwords and keys beside words for
 * them. Asked at every word: a prefix may start anywhere, and two characters tell that none does.
 */
final class Secrets implements Rule {
  private static final Set<String> NO_PASSWORDS = WordList.set("stop-words.txt", "no-password");
  private static final Set<String> IS = Set.of("is", "was", "ist", "est", "es", "e", "lautet");
  private static final int SHORTEST_KEY = 16;
  private static final int TWILIO = 34;
  private static final int LONGEST = 4096;
  private static final int LONGEST_PASSWORD = 64;

  @Override
  public @Nullable Finding at(Page page, int word) {
    int start = page.words.start(word);
    Finding known = known(page, start);
    if (known != null) {
      return known;
    }
    Finding twilio = twilio(page, word);
    if (twilio != null) {
      return twilio;
    }
    Hint hint = page.cues.at(word);
    return hint != null && (hint.cue() == Cue.PASSWORD || hint.cue() == Cue.KEY)
        ? behind(page, word, hint.cue())
        : null;
  }

  private static @Nullable Finding known(Page page, int start) {
    SecretPrefixes.Prefix prefix = SecretPrefixes.at(page.text, start);
    if (prefix == null || isInToken(page.charAt(start - 1))) {
      return null;
    }
    if (page.isDigitless(start)) {
      return null;
    }
    int end = end(page.text, start, LONGEST);
    if (!hasDigit(page.text, start, end)) {
      page.digitless(start, end);
      return null;
    }
    return end - start >= prefix.shortest()
        ? new Finding(start, end, Kind.SECRET, .97, prefix.rule(), prefix.evidence())
        : null;
  }

  /** "SK" or "AC" and 32 hexadecimal digits in small letters. */
  private static @Nullable Finding twilio(Page page, int word) {
    if (page.words.length(word) != TWILIO || !page.words.isMixed(word)) {
      return null;
    }
    int start = page.words.start(word);
    boolean fits = page.text.startsWith("SK", start) || page.text.startsWith("AC", start);
    for (int i = start + 2; fits && i < start + TWILIO; i++) {
      char c = page.text.charAt(i);
      fits = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }
    return fits
        ? Spans.of(
            page,
            word,
            word,
            Kind.SECRET,
            .9,
            "SECRET/twilio",
            "shaped as a key of Twilio: two capitals and 32 hexadecimal digits")
        : null;
  }

  private static int end(String text, int start, int longest) {
    int end = start;
    while (end < text.length() && end - start < longest && isTokenChar(text.charAt(end))) {
      end++;
    }
    while (end > start && ".=".indexOf(text.charAt(end - 1)) >= 0 && text.charAt(end - 1) == '.') {
      end--;
    }
    return end;
  }

  /** What stands within a token, so that none starts behind it. */
  private static boolean isInToken(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  private static boolean isTokenChar(char c) {
    return (c < 128 && Character.isLetterOrDigit(c)) || "_-.+/=~".indexOf(c) >= 0;
  }

  private static boolean hasDigit(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The value behind "password is" or "api key:". */
  private static @Nullable Finding behind(Page page, int word, Cue cue) {
    int next = Spoken.afterVerb(page, word);
    if (next < 0) {
      return null;
    }
    int start = next;
    int end = start;
    while (end < page.text.length()
        && end - start < LONGEST_PASSWORD
        && !Character.isWhitespace(page.text.charAt(end))
        && "\"'`,<>»”".indexOf(page.text.charAt(end)) < 0) {
      end += Character.charCount(page.text.codePointAt(end));
    }
    while (end > start
        && ".!?;)*".indexOf(page.text.charAt(end - 1)) >= 0
        && end - start > 6
        && !isOdd(page.text, start, end)) {
      end--;
    }
    while (end > start && page.text.charAt(end - 1) == '.') {
      end--;
    }
    boolean password = cue == Cue.PASSWORD && end - start >= 4 && (isOdd(page.text, start, end));
    boolean plain = cue == Cue.PASSWORD && end - start >= 3 && isGiven(page, word, start);
    boolean key = cue == Cue.KEY && end - start >= 16 && hasDigit(page.text, start, end);
    return password || key || plain
        ? new Finding(start, end, Kind.SECRET, .85, cue.rule(), cue.evidence())
        : null;
  }

  /** "password is" before a word that is no adverb or adjective: a password of letters only. */
  private static boolean isGiven(Page page, int word, int start) {
    int value = page.wordAt(start);
    boolean verb =
        value - word == 2
            && IS.contains(page.words.folded(word + 1))
            && Character.isLetterOrDigit(page.charAt(start));
    boolean last =
        value + 1 >= page.words.count()
            || page.words.line(value + 1) != page.words.line(value)
            || page.charAt(page.words.end(value)) != ' ';
    return verb && last && !NO_PASSWORDS.contains(page.words.folded(value));
  }

  /** Not a plain word: a digit or a mark within, or capitals in the middle. */
  private static boolean isOdd(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean inner =
          i > start && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1));
      if (Character.isDigit(c) || "!#$%&*+_@^~?=".indexOf(c) >= 0 && i < end - 1 || inner) {
        return true;
      }
    }
    return false;
  }

  /** The block of a private key that starts at {@code start} (five hyphens), or null. */
  static @Nullable Finding block(Page page, int start) {
    if (!page.text.startsWith("-----BEGIN ", start)) {
      return null;
    }
    int title = page.text.indexOf("-----", start + 11);
    if (title < 0
        || title - start > 80
        || !page.text.substring(start, title).contains("PRIVATE KEY")) {
      return null;
    }
    int close = page.text.indexOf("-----END ", title);
    int last = close < 0 ? -1 : page.text.indexOf("-----", close + 9);
    int end = last < 0 ? page.text.length() : last + 5;
    return new Finding(start, end, Kind.SECRET, .99, "SECRET/private-key", "a private key block");
  }
}
