package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.detect.scheme.Scheme;
import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a state or a register gives, by the schemes of some fifty countries ({@link
 * Schemes}). A value starts at a word with a digit, or at a short word in capitals with a word
 * right behind it; nothing is done at others.
 */
final class NationalIds {
  /** Digits, or capitals before them. */
  static final int STARTS_AT = Traits.DIGIT | Traits.UPPER;

  private static final Set<Cue> CUES = EnumSet.of(Cue.SSN, Cue.TAX, Cue.NATIONAL, Cue.PASSPORT);
  private static final String BY_CHECK = " by form and check digits";
  private static final String BY_CHECK_AND_WORDS = " by form and check digits, beside words for it";
  private static final String BY_FORM = " by form; it has no check digits";
  private static final String BY_FORM_AND_WORDS = " by form, beside words for it";
  private static final String BY_WORDS = " by the words for it, check digits fail";
  private static final String BY_FORM_ALONE = " by form, check digits fail";
  private static final int MOST_WORDS = 7;
  private static final int LONGEST_PREFIX = 6;

  private NationalIds() {}

  /** Values whose form and check digits tell them, words or not. */
  static @Nullable Finding checked(Page page, int word) {
    return first(page, word, NationalIds::checked);
  }

  /** Values that words tell, or their form alone, though the check digits fail. */
  static @Nullable Finding told(Page page, int word) {
    return first(page, word, NationalIds::told);
  }

  /** Judges one value by the schemes of its length. */
  private interface Judge {
    @Nullable Finding of(Page page, Compact value, Scheme[] schemes);
  }

  /** The judgement on the longest value that starts at {@code word} and has one. */
  private static @Nullable Finding first(Page page, int word, Judge judge) {
    if (!canStart(page.words, word)) {
      return null;
    }
    int last = lastOf(page, word);
    if (isUntold(page, word, last)) {
      return null;
    }
    int firstDigit = firstDigit(page.words, word, last);
    int length = page.words.end(last) - page.words.start(word) - (last - word);
    for (int w = last; w >= firstDigit && length >= Schemes.SHORTEST; w--) {
      if (length <= Schemes.LONGEST
          && mayBe(page, word, w, length)
          && (w == word || isCapital(page.words, word, w))) {
        Finding found = judge.of(page, Compact.of(page.words, word, w), Schemes.of(length));
        if (found != null) {
          return found;
        }
      }
      length -= page.words.length(w);
    }
    return null;
  }

  /** Within a row of numbers only words tell where one begins: spares the look at each of them. */
  private static boolean isUntold(Page page, int word, int last) {
    return word > 0 && isParted(page, word - 1) && !page.cues.isAnyNear(word, last);
  }

  /** Whether some form has its digits and letters where the value has them. */
  private static boolean mayBe(Page page, int first, int last, int length) {
    int digits = 0;
    int letters = 0;
    boolean zeros = true;
    int place = 0;
    for (int w = first; w <= last; w++) {
      for (int i = page.words.start(w); i < page.words.end(w); i++, place++) {
        char c = page.text.charAt(i);
        if (c >= '0' && c <= '9') {
          digits |= 1 << place;
          zeros &= c == '0';
        } else if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
          letters |= 1 << place;
        }
      }
    }
    if (zeros && letters == 0 || Integer.bitCount(digits) < 2) {
      return false;
    }
    return Schemes.places(length).fit(digits, letters, false)
        || Schemes.places(length).fit(digits, letters, true)
            && !page.cues.about(first, last).isEmpty();
  }

  /** A word of letters only needs digits or further capitals right behind it. */
  private static boolean canStart(Words words, int word) {
    return words.hasDigit(word)
        || (words.length(word) <= LONGEST_PREFIX
            && words.isNear(word, 1)
            && words.isUpper(word)
            && (words.hasDigit(word + 1) || words.isUpper(word + 1)));
  }

  /** The last word that single marks join to {@code word}, as far as a value can reach. */
  private static int lastOf(Page page, int word) {
    Words words = page.words;
    int last = word;
    int length = words.length(word);
    while (last - word + 1 < MOST_WORDS
        && words.isNear(last, 1)
        && words.start(last + 1) > words.end(last)
        && " -./".indexOf(page.charAt(words.end(last))) >= 0
        && !page.isTaken(last + 1)) {
      length += words.length(last + 1);
      if (length > Schemes.LONGEST) {
        break;
      }
      last++;
    }
    return last;
  }

  /** The first word with a digit, or one past {@code last}. */
  private static int firstDigit(Words words, int first, int last) {
    int word = first;
    while (word <= last && !words.hasDigit(word)) {
      word++;
    }
    return word;
  }

  /** Values of several words have their letters in capitals. */
  private static boolean isCapital(Words words, int first, int last) {
    for (int w = first; w <= last; w++) {
      if (!words.isUpper(w)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Finding checked(Page page, Compact value, Scheme[] schemes) {
    List<Scheme> fitting = new ArrayList<>(2);
    for (Scheme scheme : schemes) {
      if (scheme.isShaped(value.chars()) && scheme.isChecked(value.chars())) {
        fitting.add(scheme);
      }
    }
    if (fitting.isEmpty()) {
      return null;
    }
    List<Hint> about = page.cues.about(value.first(), value.last());
    @Nullable List<Scheme> named = named(page, about, value, schemes);
    if (named != null) {
      Scheme scheme = firstOf(named, fitting);
      return scheme == null
          ? null
          : found(page, value, scheme, scheme.hasCheck() ? .95 : .85, byWords(scheme));
    }
    if (!isWhole(page, value)) {
      return null;
    }
    String groups = groups(page.words, value);
    boolean other = isOther(about, value);
    Scheme general = null;
    for (Scheme scheme : fitting) {
      boolean told = scheme.kind() == Kind.NATIONAL_ID && isTold(about);
      if (scheme.isTelling(value.chars(), groups) && !other) {
        double confidence = scheme.hasCheck() ? told ? .95 : .85 : .75;
        return found(page, value, scheme, confidence, scheme.hasCheck() ? BY_CHECK : BY_FORM);
      }
      general = general == null && told && scheme.hasCheck() ? scheme : general;
    }
    return general == null ? null : found(page, value, general, .95, BY_CHECK_AND_WORDS);
  }

  private static @Nullable Finding told(Page page, Compact value, Scheme[] schemes) {
    List<Hint> about = page.cues.about(value.first(), value.last());
    @Nullable List<Scheme> named = named(page, about, value, schemes);
    if (named != null) {
      return named.isEmpty() ? null : found(page, value, named.get(0), .7, BY_WORDS);
    }
    boolean told = isTold(about);
    if (!told && !about.isEmpty() || !isWhole(page, value)) {
      return null;
    }
    String groups = told ? "" : groups(page.words, value);
    for (Scheme scheme : schemes) {
      if (!scheme.isShaped(value.chars())) {
        continue;
      }
      if (told && scheme.kind() == Kind.NATIONAL_ID) {
        Cue cue = about.get(0).cue();
        return Spans.of(
            page, value.first(), value.last(), Kind.NATIONAL_ID, .7, cue.rule(), cue.evidence());
      }
      if (!told && scheme.isUnmistakable(value.chars(), groups)) {
        return found(page, value, scheme, .5, BY_FORM_ALONE);
      }
    }
    return null;
  }

  private static Finding found(
      Page page, Compact value, Scheme scheme, double confidence, String why) {
    return Spans.of(
        page,
        value.first(),
        value.last(),
        scheme.kind(),
        confidence,
        scheme.rule(),
        scheme.what() + why);
  }

  /**
   * The schemes that the nearest words name, of those whose form the value has; null: none named.
   */
  private static @Nullable List<Scheme> named(
      Page page, List<Hint> about, Compact value, Scheme[] schemes) {
    for (Hint hint : about) {
      List<Scheme> named = Schemes.named(page, hint);
      if (!named.isEmpty()) {
        List<Scheme> shaped = new ArrayList<>(1);
        for (Scheme scheme : schemes) {
          if (named.contains(scheme) && scheme.isShaped(value.chars())) {
            shaped.add(scheme);
          }
        }
        return shaped;
      }
    }
    return null;
  }

  /** Whether no further digits stand right before or behind the value, parted by one mark. */
  private static boolean isWhole(Page page, Compact value) {
    return !(value.first() > 0 && isParted(page, value.first() - 1))
        && !isParted(page, value.last());
  }

  private static boolean isParted(Page page, int word) {
    Words words = page.words;
    return words.isNear(word, 2)
        && words.isNumber(word)
        && words.isNumber(word + 1)
        && " -./()\u00a0".indexOf(page.charAt(words.end(word))) >= 0;
  }

  private static @Nullable Scheme firstOf(List<Scheme> wanted, List<Scheme> fitting) {
    for (Scheme scheme : wanted) {
      if (fitting.contains(scheme)) {
        return scheme;
      }
    }
    return null;
  }

  private static String byWords(Scheme scheme) {
    return scheme.hasCheck() ? BY_CHECK_AND_WORDS : BY_FORM_AND_WORDS;
  }

  private static boolean isTold(List<Hint> about) {
    for (Hint hint : about) {
      if (CUES.contains(hint.cue())) {
        return true;
      }
    }
    return false;
  }

  /** Whether words say that digits are something else. */
  private static boolean isOther(List<Hint> about, Compact value) {
    return !about.isEmpty() && !CUES.contains(about.get(0).cue()) && value.letters() == 0;
  }

  /** The lengths of the value's words: 3-2-4. */
  static String groups(Words words, Compact value) {
    StringBuilder groups = new StringBuilder();
    for (int w = value.first(); w <= value.last(); w++) {
      groups.append(w == value.first() ? "" : "-").append(words.length(w));
    }
    return groups.toString();
  }
}
