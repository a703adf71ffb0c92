package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Postal codes: British, Dutch, Portuguese and Brazilian by their form, others by their words or by
 * a place behind.
 */
final class Postcode implements Rule {
  private static final Set<String> STATES = WordList.set("us-states.txt");

  /** "NY 10228": a state's code in capitals and five digits. */
  static boolean isStateBefore(Words words, int word) {
    return words.length(word) == 2
        && words.isUpper(word)
        && words.isNear(word, 2)
        && words.isNumber(word + 1)
        && words.length(word + 1) == 5
        && STATES.contains(words.folded(word));
  }

  /** States whose codes are English words, which need capitals. */
  private static final Set<String> WORDS = Set.of("or", "in", "me", "hi", "oh", "ok", "la", "de");

  private static final int ADDRESS_NEAR = 40;
  private static final Set<String> NOT_DUTCH =
      Set.of(
          "AM", "PM", "GB", "MB", "KB", "TB", "KM", "KG", "CM", "MM", "ML", "UK", "US", "EU", "SA",
          "SD", "SS", "TV", "PC", "ID", "OF", "IN", "ON", "AT", "TO", "IS", "EN", "DE", "LA", "EL",
          "IL", "BC", "AD", "MP", "HZ", "KW", "OR", "IF", "NO", "WE");

  @Override
  public int startsAt() {
    return Traits.DIGIT;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    Words words = page.words;
    if (words.isMixed(word) || (words.isNumber(word) && words.length(word) <= 6)) {
      Finding formed = formed(page, word);
      return formed != null ? formed : told(page, word);
    }
    return null;
  }

  private static @Nullable Finding formed(Page page, int word) {
    Words words = page.words;
    boolean next = words.isNear(word, 1);
    char gap = page.charAt(words.end(word));
    if (next && gap == ' ' && isCanadian(words.raw(word) + words.raw(word + 1))) {
      return found(page, word, word + 1, .8, "POSTCODE/ca", "shaped as a Canadian postcode");
    }
    if (next && gap == ' ' && isBritish(words, word)) {
      return found(page, word, word + 1, .85, "POSTCODE/uk", "shaped as a British postcode");
    }
    if (words.isMixed(word) && isDutch(words.raw(word))
        || next
            && gap == ' '
            && words.isNumber(word)
            && isDutch(words.raw(word) + words.raw(word + 1))) {
      return found(
          page,
          word,
          words.isMixed(word) ? word : word + 1,
          .7,
          "POSTCODE/nl",
          "shaped as a Dutch postcode");
    }
    if (next && gap == '-' && words.isNumber(word) && words.isNumber(word + 1)) {
      return hyphenated(page, word);
    }
    return null;
  }

  private static @Nullable Finding hyphenated(Page page, int word) {
    Words words = page.words;
    boolean alone =
        page.charAt(words.end(word + 1)) != '-' && page.charAt(words.start(word) - 1) != '-';
    String shape = words.length(word) + "-" + words.length(word + 1);
    boolean shaped =
        Set.of("4-3", "5-3", "5-4").contains(shape)
            || (shape.equals("2-3")
                && page.cues.isAbout(word, word + 1, Cue.POSTCODE, Cue.ADDRESS));
    return alone && shaped && page.charAt(words.start(word) - 1) != '+'
        ? found(page, word, word + 1, .7, "POSTCODE/form", "shaped as a postcode with a hyphen")
        : null;
  }

  /** Outward and inward code: {@code SW1A 1AA}. */
  private static boolean isBritish(Words words, int word) {
    String out = words.raw(word);
    String in = words.raw(word + 1);
    if (in.length() != 3
        || out.length() < 2
        || out.length() > 4
        || !Character.isDigit(in.charAt(0))) {
      return false;
    }
    boolean inward = isUpperLetter(in.charAt(1)) && isUpperLetter(in.charAt(2));
    int digits = 0;
    while (digits < out.length() && isUpperLetter(out.charAt(digits))) {
      digits++;
    }
    return inward
        && digits >= 1
        && digits <= 2
        && digits < out.length()
        && Character.isDigit(out.charAt(digits));
  }

  private static boolean isCanadian(String code) {
    boolean shaped = code.length() == 6;
    for (int i = 0; i < code.length() && shaped; i++) {
      shaped = i % 2 == 0 ? isUpperLetter(code.charAt(i)) : Character.isDigit(code.charAt(i));
    }
    return shaped;
  }

  private static boolean isDutch(String code) {
    return code.length() == 6
        && code.charAt(0) != '0'
        && code.substring(0, 4).chars().allMatch(c -> c >= '0' && c <= '9')
        && isUpperLetter(code.charAt(4))
        && isUpperLetter(code.charAt(5))
        && !NOT_DUTCH.contains(code.substring(4));
  }

  private static boolean isUpperLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static @Nullable Finding told(Page page, int word) {
    Words words = page.words;
    int length = words.length(word);
    if (length < 3 || length > 8) {
      return null;
    }
    var about = page.cues.about(word, word);
    if (!about.isEmpty() && about.get(0).cue() == Cue.POSTCODE && !(about.get(0).first() >= word)) {
      return found(
          page,
          word,
          words.isNumber(word) ? secondGroup(words, word) : word,
          .85,
          "POSTCODE/context",
          "beside words for a postcode");
    }
    if (length != 5
        || !words.isNumber(word)
        || "-#/".indexOf(page.charAt(words.start(word) - 1)) >= 0) {
      return null;
    }
    if (word > 0
        && words.isNear(word - 1, 2)
        && isState(words, word - 1)
        && !Run.joins(words, word)) {
      return found(page, word, word, .75, "POSTCODE/us", "behind the code of a state");
    }
    return isBeforePlace(page, word)
        ? found(
            page,
            word,
            word,
            .6,
            "POSTCODE/place",
            "five digits before or behind a place on a line of their own")
        : null;
  }

  /** "394 13": the groups of one postcode. */
  private static int secondGroup(Words words, int word) {
    boolean two =
        words.length(word) == 3
            && words.isNear(word, 1)
            && words.isNumber(word + 1)
            && words.length(word + 1) <= 3;
    return two ? word + 1 : word;
  }

  /** "10115 Berlin" or "Berlin 10115" as a whole line, or behind a comma, or behind an address. */
  private static boolean isBeforePlace(Page page, int word) {
    Words words = page.words;
    boolean placeBehind =
        words.isNear(word, 1)
            && words.isLetters(word + 1)
            && words.isCapitalized(word + 1)
            && words.length(word + 1) >= 2;
    boolean opens = page.opensLine(word) || before(page, word) == ',';
    boolean placeBefore =
        word > 0
            && words.isNear(word - 1, 2)
            && words.isLetters(word - 1)
            && words.isCapitalized(word - 1);
    boolean closes = word + 1 >= words.count() || words.line(word + 1) != words.line(word);
    return (placeBehind && opens)
        || (placeBefore && closes)
        || (placeBehind && page.followsAddress(word, ADDRESS_NEAR));
  }

  private static boolean isState(Words words, int word) {
    String folded = words.folded(word);
    return words.length(word) == 2
        && STATES.contains(folded)
        && (words.isUpper(word) || !WORDS.contains(folded));
  }

  private static char before(Page page, int word) {
    int at = page.words.start(word) - 1;
    return page.charAt(at) == ' ' ? page.charAt(at - 1) : page.charAt(at);
  }

  private static Finding found(
      Page page, int first, int last, double confidence, String rule, String evidence) {
    return Spans.of(page, first, last, Kind.POSTCODE, confidence, rule, evidence);
  }
}
