package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Values that nothing names but that look like somebody's: long numbers, codes, and lines that are
 * one number.
 */
final class Leftover implements Rule {
  private static final int LONG = 7;

  @Override
  public int startsAt() {
    return Traits.DIGIT;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    if (!page.words.hasDigit(word)) {
      return null;
    }
    Token token = Token.around(page, word);
    if (page.isTaken(token.first(), token.last()) || isNeutral(page, token)) {
      return null;
    }
    Compact value = token.compact(page);
    if (token.first() != token.last()
        && page.text.substring(token.start(), page.words.end(token.last())).indexOf('_') > 0) {
      return underscored(page, token, value);
    }
    if (value.digits() >= LONG && value.letters() == 0
        || value.letters() > 0 && value.digits() >= 5) {
      return found(page, token, .45, "OTHER_ID/long", "a long number or code");
    }
    if (isMixedCapitals(page, token, value)) {
      return found(
          page, token, .4, "OTHER_ID/code", "capitals and digits mixed, as booking codes are");
    }
    return lineOfItsOwn(page, token, value);
  }

  private static boolean isNeutral(Page page, Token token) {
    var about = page.cues.about(token.first(), token.last());
    return !about.isEmpty() && about.get(0).cue() == Cue.NEUTRAL;
  }

  /** {@code raj_brown_5782}, {@code gift_card_7480005}. */
  private static @Nullable Finding underscored(Page page, Token token, Compact value) {
    if (value.digits() < 3 || value.letters() < 3) {
      return null;
    }
    boolean card = false;
    for (int w = token.first(); w <= token.last(); w++) {
      String folded = page.words.folded(w);
      card |=
          folded.equals("card")
              || folded.equals("certificate")
              || folded.equals("account")
              || folded.equals("paypal")
              || folded.equals("voucher");
    }
    Kind kind = card ? Kind.ACCOUNT_ID : Kind.USERNAME;
    return new Finding(
        token.start(),
        page.words.end(token.last()),
        kind,
        .6,
        kind + "/underscored",
        "words and digits joined by underscores");
  }

  /**
   * Six capitals and digits that change at least twice ({@code 59XX6W}), not a model such as V15.
   */
  private static boolean isMixedCapitals(Page page, Token token, Compact value) {
    if (token.first() != token.last()
        || value.length() != 6
        || !page.words.isUpper(token.first())) {
      return false;
    }
    int changes = 0;
    for (int i = 1; i < value.length(); i++) {
      changes +=
          Character.isDigit(value.chars().charAt(i))
                  != Character.isDigit(value.chars().charAt(i - 1))
              ? 1
              : 0;
    }
    return changes >= 2 && value.letters() >= 2;
  }

  private static @Nullable Finding lineOfItsOwn(Page page, Token token, Compact value) {
    Words words = page.words;
    boolean alone =
        page.opensLine(token.first())
            && (token.last() + 1 >= words.count()
                || words.line(token.last() + 1) != words.line(token.last()))
            && token.first() > 0;
    if (!alone || value.digits() < 4 || value.letters() > 3) {
      return null;
    }
    if (value.digits() == 5 && value.letters() == 0) {
      return Spans.of(
          page,
          token.first(),
          token.last(),
          Kind.POSTCODE,
          .4,
          "POSTCODE/line",
          "five digits as a whole line");
    }
    boolean year = value.length() == 4 && Dates.isYear(Dates.number(words, token.first()));
    return year ? null : found(page, token, .4, "OTHER_ID/line", "a number as a whole line");
  }

  private static Finding found(
      Page page, Token token, double confidence, String rule, String evidence) {
    return new Finding(
        token.start(), page.words.end(token.last()), Kind.OTHER_ID, confidence, rule, evidence);
  }
}
