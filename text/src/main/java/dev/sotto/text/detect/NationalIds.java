package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.detect.scheme.Scheme;
import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers that a state gives a person, by the schemes of nine countries. */
final class NationalIds {
  /** Digits, or capitals before them. */
  static final int STARTS_AT = Traits.DIGIT | Traits.UPPER;

  private static final Scheme SSN = new dev.sotto.text.detect.us.SocialSecurity();
  static final List<Scheme> SCHEMES =
      List.of(
          new dev.sotto.text.detect.uk.InsuranceNumber(),
          new dev.sotto.text.detect.es.IdentityNumber(),
          new dev.sotto.text.detect.it.FiscalCode(),
          new dev.sotto.text.detect.fr.SocialSecurity(),
          new dev.sotto.text.detect.de.PensionNumber(),
          new dev.sotto.text.detect.br.PersonNumber(),
          new dev.sotto.text.detect.br.CompanyNumber(),
          new dev.sotto.text.detect.de.TaxNumber(),
          new dev.sotto.text.detect.uk.HealthNumber(),
          new dev.sotto.text.detect.pt.CitizenCard(),
          new dev.sotto.text.detect.pt.TaxNumber(),
          new dev.sotto.text.detect.nl.CitizenNumber(),
          new dev.sotto.text.detect.de.IdentityCard(),
          SSN);
  private static final int MOST_WORDS = 7;
  private static final int LONGEST = 16;
  private static final int SHORTEST = 8;
  private static final Cue[] CUES = {Cue.SSN, Cue.TAX, Cue.NATIONAL, Cue.PASSPORT};

  private NationalIds() {}

  /** Values whose form and check digits tell them, words or not. */
  static @Nullable Finding checked(Page page, int word) {
    for (Compact value : candidates(page, word)) {
      for (Scheme scheme : schemes(page, value)) {
        if (scheme.isShaped(value.chars()) && scheme.isChecked(value.chars())) {
          Finding f = judged(page, value, scheme);
          if (f != null) {
            return f;
          }
        }
      }
    }
    return null;
  }

  /** The American scheme first beside its own words: it takes any nine digits. */
  private static List<Scheme> schemes(Page page, Compact value) {
    List<Hint> about = page.about(value.first(), value.last());
    if (about.isEmpty() || about.get(0).cue() != Cue.SSN || !SSN.isShaped(value.chars())) {
      return SCHEMES;
    }
    return List.of(SSN);
  }

  private static @Nullable Finding judged(Page page, Compact value, Scheme scheme) {
    boolean told = page.isAbout(value.first(), value.last(), CUES);
    boolean telling = scheme.isTelling(groups(page.words, value)) && !isOther(page, value);
    if (!told && !telling) {
      return null;
    }
    return Spans.of(
        page,
        value.first(),
        value.last(),
        Kind.NATIONAL_ID,
        told ? .95 : .85,
        scheme.rule(),
        scheme.what() + " by form and check digits");
  }

  private static boolean isOther(Page page, Compact value) {
    List<Hint> about = page.about(value.first(), value.last());
    return !about.isEmpty()
        && about.get(0).strong()
        && value.first() == value.last()
        && value.letters() == 0;
  }

  /** Values that words tell, or their form alone, though the check digits fail. */
  static @Nullable Finding told(Page page, int word) {
    for (Compact value : candidates(page, word)) {
      for (Scheme scheme : schemes(page, value)) {
        if (!scheme.isShaped(value.chars())) {
          continue;
        }
        if (page.isAbout(value.first(), value.last(), CUES)) {
          return Spans.of(
              page,
              value.first(),
              value.last(),
              Kind.NATIONAL_ID,
              .7,
              scheme.rule(),
              "beside words for a personal number, check digits fail");
        }
        if (scheme.isTelling(groups(page.words, value))
            && (value.letters() > 0 || value.last() > value.first())) {
          return Spans.of(
              page,
              value.first(),
              value.last(),
              Kind.NATIONAL_ID,
              .5,
              scheme.rule(),
              scheme.what() + " by form, check digits fail");
        }
      }
    }
    return null;
  }

  /** Values that start at {@code word}, the longest first. */
  private static List<Compact> candidates(Page page, int word) {
    if (!mayStart(page.words, word)) {
      return List.of();
    }
    List<Compact> found = new ArrayList<>(4);
    Words words = page.words;
    int length = 0;
    for (int w = word; w < words.count() && w - word < MOST_WORDS; w++) {
      length += words.length(w);
      if (page.isTaken(w) || length > LONGEST) {
        break;
      }
      if (length >= SHORTEST && words.hasDigit(w) | w > word) {
        found.add(0, Compact.of(words, word, w));
      }
      if (!words.isNear(w, 1) || " -./".indexOf(words.gap(w).charAt(0)) < 0) {
        break;
      }
    }
    found.removeIf(c -> c.digits() < 3 || (c.last() > c.first() && !isCapital(words, c)));
    return found;
  }

  /** A word of letters only needs another group of digits or capitals behind it. */
  private static boolean mayStart(Words words, int word) {
    return words.hasDigit(word)
        || words.isNear(word, 1) && (words.hasDigit(word + 1) || words.isUpper(word + 1));
  }

  /** Values of several words have their letters in capitals. */
  private static boolean isCapital(Words words, Compact value) {
    for (int w = value.first(); w <= value.last(); w++) {
      if (!words.isUpper(w)) {
        return false;
      }
    }
    return true;
  }

  private static String groups(Words words, Compact value) {
    StringBuilder groups = new StringBuilder();
    for (int w = value.first(); w <= value.last(); w++) {
      groups.append(w == value.first() ? "" : "-").append(words.length(w));
    }
    return groups.toString();
  }
}
